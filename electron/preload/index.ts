/** The only bridge between the sandboxed page and the app: the shell calls, and ports to the backend. */
import { contextBridge, ipcRenderer, webUtils } from 'electron'
import { shellChannels as channels } from '#shared/shell/shell-channels.ts'
import type { NumberlineShell } from '#shared/shell/shell-contract.ts'

const shell: NumberlineShell = {
  platform: process.platform as NumberlineShell['platform'],
  chooseFiles: (options) => ipcRenderer.invoke(channels.chooseFiles, options),
  chooseFolder: (options) => ipcRenderer.invoke(channels.chooseFolder, options),
  chooseSave: (options) => ipcRenderer.invoke(channels.chooseSave, options),
  // The page holds a File; only the preload may learn where it lies, and hands that to main alone.
  grantDropped: (file) => ipcRenderer.invoke(channels.grantDropped, webUtils.getPathForFile(file)),
  reveal: (token) => ipcRenderer.invoke(channels.reveal, token),
  open: (token) => ipcRenderer.invoke(channels.open, token),
  setMenu: (sections) => ipcRenderer.invoke(channels.setMenu, sections),
  setTheme: (theme) => ipcRenderer.invoke(channels.setTheme, theme),
  onCommand: (listen) => subscribe(channels.command, listen),
  onBackend: (listen) => subscribe(channels.event, listen),
}

contextBridge.exposeInMainWorld('numberlineShell', shell)

// Ports cannot pass the context bridge; posting them to our own window is the documented way.
ipcRenderer.on(channels.backendPort, (event) =>
  window.postMessage(channels.backendPort, window.location.origin, [...event.ports]),
)

function subscribe<T>(channel: string, listen: (value: T) => void): () => void {
  const forward = (_event: unknown, value: T): void => listen(value)
  ipcRenderer.on(channel, forward)
  return () => void ipcRenderer.off(channel, forward)
}
