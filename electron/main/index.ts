/** Starts the app: one instance, one window, one backend. What happens inside each is in its file. */
import { app, MessageChannelMain } from 'electron'
import { join } from 'node:path'
import { shellChannels } from '#shared/shell/shell-channels.ts'
import type { ShellEvent } from '#shared/shell/shell-contract.ts'
import { startBackend } from './backend-process.ts'
import { handleShellCalls } from './shell-calls.ts'
import { createFileGrants } from './file-grants.ts'
import { openFile } from './open-file.ts'
import { registerAppScheme, serveRenderer } from './protocol.ts'
import { lockDownContents, lockDownSession } from './security.ts'
import { createMainWindow } from './window.ts'

const outFolder = join(import.meta.dirname, '..')

// Chromium alone does not promise this for packaged apps; tests and portable use rely on it.
const chosenUserData = app.commandLine.getSwitchValue('user-data-dir')
if (chosenUserData) app.setPath('userData', chosenUserData)

registerAppScheme()
lockDownContents()

if (app.requestSingleInstanceLock()) void app.whenReady().then(start)
else app.quit()

function start(): void {
  serveRenderer(join(outFolder, 'renderer'))
  lockDownSession()

  const userData = app.getPath('userData')
  const window = createMainWindow({ preload: join(outFolder, 'preload', 'index.cjs'), userData })
  const page = window.webContents
  let isPageReady = false
  let lastExitCode = 0
  const tell = (event: ShellEvent): void => page.send(shellChannels.event, event)

  const backend = startBackend({
    entry: join(outFolder, 'main', 'backend.js'),
    userData,
    openFile,
    onRestarted: (exitCode) => {
      if (!isPageReady) return
      tell({ kind: 'backend', state: 'restarted', exitCode })
      connectPage()
    },
    onFailed: (exitCode) => {
      lastExitCode = exitCode
      if (isPageReady) tell({ kind: 'backend', state: 'failed', exitCode })
    },
  })
  handleShellCalls({ window, grants: createFileGrants(backend.grant) })

  /** One end of a new channel to the backend, the other to the page: after each load and restart. */
  function connectPage(): void {
    const { port1, port2 } = new MessageChannelMain()
    backend.connect(port1)
    page.postMessage(shellChannels.backendPort, null, [port2])
  }

  page.on('did-start-navigation', ({ isMainFrame, isSameDocument }) => {
    if (isMainFrame && !isSameDocument) isPageReady = false
  })
  page.on('did-finish-load', () => {
    isPageReady = true
    if (backend.isStopped()) tell({ kind: 'backend', state: 'failed', exitCode: lastExitCode })
    else connectPage()
  })
  page.on('render-process-gone', () => page.reload())

  app.on('second-instance', () => {
    if (window.isMinimized()) window.restore()
    window.focus()
  })
  app.on('window-all-closed', () => app.quit())
  app.on('will-quit', (event) => {
    if (backend.isStopped()) return
    event.preventDefault()
    void backend.shutdown().then(() => app.quit())
  })
}
