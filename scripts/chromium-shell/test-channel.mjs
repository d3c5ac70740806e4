/**
 * For the end-to-end fixture, which started this process with an IPC channel: tells where Playwright
 * can attach, and runs functions with the stand-in's modules, as Playwright does with real Electron.
 */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { runInThisContext } from 'node:vm'

export function listen(electron) {
  process.on('message', async ({ id, source, argument }) => {
    try {
      const act = runInThisContext(`(${source})`)
      process.send({ id, value: (await act(electron, argument)) ?? null })
    } catch (error) {
      process.send({ id, error: String(error?.stack ?? error) })
    }
  })
  process.on('disconnect', () => electron.app.quit())
  electron.app.on('web-contents-created', (_event, contents) => {
    contents.once('did-finish-load', () => void tellEndpoint(electron.app))
  })
}

async function tellEndpoint(app) {
  const file = join(app.getPath('userData'), 'chromium-shell', 'DevToolsActivePort')
  const [port, path] = (await readFile(file, 'utf8')).split('\n')
  process.send({ endpoint: `ws://127.0.0.1:${port}${path}` })
}
