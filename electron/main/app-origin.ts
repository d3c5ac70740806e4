/** Where the page lives: our own scheme, or Vite's server during `electron-vite dev`. */
import { app } from 'electron'

export const appScheme = 'app'
export const appHost = 'numberline'

/** Set by electron-vite; a packaged app never looks at it. */
const devServer = app.isPackaged ? undefined : process.env['ELECTRON_RENDERER_URL']

export const appOrigin = devServer ? new URL(devServer).origin : `${appScheme}://${appHost}`
export const appUrl = devServer ?? `${appOrigin}/index.html`
export const isDevelopment = devServer !== undefined

/** True for pages and files of the app itself; our scheme has no `origin` in Node's URL. */
export function isOwnUrl(url: string): boolean {
  return url === appOrigin || url.startsWith(`${appOrigin}/`)
}
