/** What no page may do here: leave, open windows, ask for permissions, or reach any network. */
import { app, session } from 'electron'
import { appOrigin, isDevelopment, isOwnUrl } from './app-origin.ts'

/** For every page of the app, also one that should never come to be. Call before `ready`. */
export function lockDownContents(): void {
  // Names are not even looked up; development needs its server on localhost.
  if (!isDevelopment) app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND')
  app.on('web-contents-created', (_event, contents) => {
    contents.on('will-navigate', (event) => {
      if (!isOwnUrl(event.url)) event.preventDefault()
    })
    contents.on('will-attach-webview', (event) => event.preventDefault())
    contents.setWindowOpenHandler(() => ({ action: 'deny' }))
  })
}

/** Call after `ready`, before the first page loads. */
export function lockDownSession(): void {
  const own = session.defaultSession
  own.setPermissionRequestHandler((_contents, _permission, answer) => answer(false))
  own.setPermissionCheckHandler(() => false)
  own.setDevicePermissionHandler(() => false)
  own.setSpellCheckerEnabled(false)
  own.webRequest.onBeforeRequest((details, answer) => answer({ cancel: !isAllowed(details.url) }))
  own.on('will-download', (event) => event.preventDefault())
}

function isAllowed(url: string): boolean {
  if (isOwnUrl(url) || url.startsWith(`blob:${appOrigin}/`) || url.startsWith('data:')) return true
  if (url.startsWith('devtools:')) return !app.isPackaged
  // Vite's hot reload speaks over a WebSocket of the same host.
  return isDevelopment && isOwnUrl(url.replace(/^ws/, 'http'))
}
