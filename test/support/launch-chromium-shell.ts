/** The built app in `scripts/chromium-shell`, headless, with Playwright attached to its browser. */
import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { chromium, type Browser, type Page } from '@playwright/test'
import type { InMain, Start } from './launch-app.ts'

type FromShell = {
  readonly endpoint?: string
  readonly id?: number
  readonly value?: unknown
  readonly error?: string
}

const root = join(import.meta.dirname, '..', '..')
const startMs = 30_000

export const launchChromiumShell: Start = async ({ userData, env, size, wrapper, project }) => {
  const [program = 'node', ...args] = [
    ...wrapper,
    join(root, 'node_modules', '.bin', 'node'),
    join(root, 'scripts', 'chromium-shell', 'run.mjs'),
    join(project, 'out', 'main', 'index.js'),
    `--user-data-dir=${userData}`,
  ]
  const child = spawn(program, args, {
    cwd: project,
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    env: { ...process.env, NUMBERLINE_SHELL_HEADLESS: '1', ...env },
  })
  const inMain = callsInto(child)
  const browser = await chromium.connectOverCDP(await endpointOf(child), { noDefaults: true })
  const page = pageOf(browser)
  await page.setViewportSize(size)
  return {
    page,
    inMain,
    pid: child.pid ?? 0,
    close: async () => {
      if (child.exitCode !== null || child.signalCode !== null) return
      const ended = once(child, 'exit')
      await inMain(({ app }) => app.quit(), null)
      await ended
      await browser.close()
    },
  }
}

function pageOf(browser: Browser): Page {
  const page = browser.contexts()[0]?.pages()[0]
  if (!page) throw new Error('The stand-in has no page')
  return page
}

function endpointOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    const late = setTimeout(
      () => reject(new Error('The stand-in did not open its window')),
      startMs,
    )
    child.on('message', ({ endpoint }: FromShell) => endpoint && resolve(endpoint))
    child.once('exit', (code) => reject(new Error(`The stand-in ended with code ${code}`)))
    child.once('error', reject)
    for (const event of ['message', 'exit']) child.once(event, () => clearTimeout(late))
  })
}

function callsInto(child: ChildProcess): InMain {
  const pending = new Map<number, PromiseWithResolvers<unknown>>()
  let nextId = 1
  child.on('message', ({ id = 0, value, error }: FromShell) => {
    if (error === undefined) pending.get(id)?.resolve(value)
    else pending.get(id)?.reject(new Error(error))
    pending.delete(id)
  })
  return (act, argument) => {
    const id = nextId++
    const call = Promise.withResolvers<unknown>()
    pending.set(id, call)
    child.send({ id, source: String(act), argument })
    return call.promise as Promise<never>
  }
}
