/** Looks at the ports that a page receives, beside the app's own use of them. */
import type { Page } from '@playwright/test'
import type { ShellEvent } from '../../shared/shell/shell-contract.ts'

declare global {
  interface Window {
    backendWatch: { ports: MessagePort[]; closed: number; events: ShellEvent[] }
  }
}

/** From the next load of the page on. */
export async function watchPorts(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const watch: Window['backendWatch'] = { ports: [], closed: 0, events: [] }
    window.backendWatch = watch
    window.addEventListener('message', (event) => {
      const [port] = event.ports
      if (event.data !== 'backend-port' || event.source !== window || !port) return
      watch.ports.push(port)
      port.addEventListener('close', () => (watch.closed += 1))
    })
    window.addEventListener('DOMContentLoaded', () =>
      window.numberlineShell.onBackend((event) => watch.events.push(event)),
    )
  })
}

/** Sends a call that no contract has over the newest port; any answer to it shows that it is served. */
export function askBackend(page: Page): Promise<'answered' | 'silent'> {
  return page.evaluate(
    () =>
      new Promise<'answered' | 'silent'>((resolve) => {
        const port = window.backendWatch.ports.at(-1)
        const id = 1_000_000 + Math.floor(Math.random() * 1_000_000)
        port?.addEventListener('message', ({ data }) => data?.id === id && resolve('answered'))
        port?.start()
        port?.postMessage({ type: 'call', id, method: 'test.none', input: {} })
        setTimeout(() => resolve('silent'), 1000)
      }),
  )
}
