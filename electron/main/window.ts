/** The one window: sandboxed page, remembered place, no white flash. */
import { BrowserWindow, nativeTheme } from 'electron'
import { join } from 'node:path'
import { appUrl } from './app-origin.ts'
import { readWindowState, writeWindowState } from './window-state.ts'

/** `--surface-page` of `renderer/ui/tokens.css`; the window is painted before the page is. */
const surface = { light: '#fffefc', dark: '#1b1a18' } as const

export function createMainWindow(paths: {
  readonly preload: string
  readonly userData: string
}): BrowserWindow {
  const stateFile = join(paths.userData, 'window.json')
  const state = readWindowState(stateFile)
  const window = new BrowserWindow({
    width: 1280,
    height: 800,
    ...state?.bounds,
    minWidth: 960,
    minHeight: 600,
    show: false,
    title: 'Numberline',
    backgroundColor: surfaceColor(),
    webPreferences: {
      preload: paths.preload,
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck: false,
    },
  })

  window.once('ready-to-show', () => {
    if (state?.isMaximized) window.maximize()
    window.show()
  })
  window.webContents.once('did-finish-load', () => {
    if (state) window.webContents.setZoomLevel(state.zoomLevel)
  })
  window.on('close', () => writeWindowState(stateFile, window))
  nativeTheme.on('updated', () => {
    if (!window.isDestroyed()) window.setBackgroundColor(surfaceColor())
  })
  void window.loadURL(appUrl)
  return window
}

function surfaceColor(): string {
  return nativeTheme.shouldUseDarkColors ? surface.dark : surface.light
}
