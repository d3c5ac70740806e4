/** session: the deny-all rules. Permissions are refused by the browser's own switches as well. */
import { EventEmitter } from 'node:events'

class Session extends EventEmitter {
  #beforeRequest = (_details, answer) => answer({})

  webRequest = {
    onBeforeRequest: (...args) => void (this.#beforeRequest = args.at(-1)),
  }

  // The browser is started with all permissions refused; a handler that grants one has no effect.
  setPermissionRequestHandler = () => {}
  setPermissionCheckHandler = () => {}
  setDevicePermissionHandler = () => {}
  setSpellCheckerEnabled = () => {}

  /** @returns what the app's own listener says about a request. */
  askBeforeRequest(details) {
    return new Promise((resolve) => this.#beforeRequest(details, resolve))
  }
}

export const session = { defaultSession: new Session() }
