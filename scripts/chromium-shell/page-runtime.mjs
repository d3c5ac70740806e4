/**
 * What runs in the page before its own scripts, so that the preload finds the modules that Electron
 * would give it. Only source text travels: no function refers to anything outside itself.
 */
import { createBase64, createWire } from './wire.mjs'

/** @returns the script: our parts, then the preload in a function of its own. */
export function pageSource(config, preload) {
  return `(() => {
    const config = ${JSON.stringify(config)}
    const native = globalThis[config.binding]
    delete globalThis[config.binding]
    if (globalThis !== globalThis.top || location.origin !== config.origin || !native) return
    const wire = (${createWire})((${createBase64})())
    const send = (message) => native(wire.encode(message))
    const ports = (${pagePorts})(send)
    const ipc = (${pageIpc})(send, ports)
    Object.defineProperty(globalThis, config.receiver, {
      configurable: true,
      value: (text) => {
        const message = wire.decode(text)
        return { ...ports.receive, ...ipc.receive }[message.type](message)
      },
    })
    send({ type: 'hello' });
    (${watchWindow})(send)
    const electron = (${preloadModule})(ipc)
    const require = (name) => {
      if (name === 'electron') return electron
      throw new Error('module not found: ' + name)
    }
    const process = Object.freeze({ platform: config.platform, type: 'renderer', sandboxed: true })
    const module = { exports: {} };
    (function (require, module, exports, process) {
${preload}
    })(require, module, module.exports, process)
  })()`
}

/**
 * Carries ports by hand: the page gets one end of a real channel, we keep the other. Electron tells
 * a page of a closed port with a `close` event, which browsers do not, so the end that arrives in the
 * page is noticed on its way and told.
 */
function pagePorts(send) {
  const kept = new Map()
  const idOfEnd = new WeakMap()
  const onTheWay = []

  const open = (id) => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = (event) => send({ type: 'port', id, data: event.data })
    kept.set(id, { port: port1, arrived: undefined })
    idOfEnd.set(port2, id)
    return port2
  }
  const forget = (id) => {
    const entry = kept.get(id)
    kept.delete(id)
    return entry
  }
  const arrive = (port, id) => {
    if (!kept.has(id)) return
    kept.get(id).arrived = port
    port.close = () => {
      if (forget(id)) send({ type: 'port-close', id })
      MessagePort.prototype.close.call(port)
    }
  }
  const post = globalThis.postMessage.bind(globalThis)
  globalThis.postMessage = (...args) => {
    const transfer = args[2] ?? args[1]?.transfer ?? []
    const ids = transfer.filter((item) => item instanceof MessagePort).map((p) => idOfEnd.get(p))
    post(...args)
    onTheWay.push(...ids)
  }
  addEventListener('message', (event) => {
    if (event.source === globalThis) for (const port of event.ports) arrive(port, onTheWay.shift())
  })
  return {
    open,
    receive: {
      port: ({ id, data }) => kept.get(id)?.port.postMessage(data),
      'port-close': ({ id }) => {
        const { port, arrived } = forget(id) ?? {}
        port?.close()
        arrived?.dispatchEvent(new Event('close'))
      },
    },
  }
}

/** The preload's `ipcRenderer`, and the files whose paths it may ask for. */
function pageIpc(send, ports) {
  const listeners = new Map()
  const calls = new Map()
  const files = new Map()
  let nextCall = 1

  const on = (channel, listen) => {
    listeners.set(channel, [...(listeners.get(channel) ?? []), listen])
  }
  const off = (channel, listen) => {
    const left = (listeners.get(channel) ?? []).filter((one) => one !== listen)
    listeners.set(channel, left)
  }
  const invoke = (channel, ...args) =>
    new Promise((resolve, reject) => {
      const id = nextCall++
      calls.set(id, { resolve, reject })
      send({ type: 'invoke', id, channel, args })
    })
  return {
    files,
    ipcRenderer: {
      on,
      off,
      addListener: on,
      removeListener: off,
      invoke,
      send: (channel, ...args) => send({ type: 'send', channel, args }),
    },
    receive: {
      ipc: ({ channel, args, ports: ids }) => {
        const event = { ports: ids.map(ports.open) }
        for (const listen of listeners.get(channel) ?? []) listen(event, ...args)
      },
      reply: ({ id, value, error }) => {
        const call = calls.get(id)
        calls.delete(id)
        if (error === undefined) call?.resolve(value)
        else call?.reject(new Error(error))
      },
      file: ({ token }) => files.get(token),
    },
  }
}

/** What Electron's window would notice natively. */
function watchWindow(send) {
  // A menu accelerator acts on a key that the page itself did not take.
  addEventListener('keydown', (event) => {
    const { key, code, ctrlKey, metaKey, altKey, shiftKey } = event
    if (event.defaultPrevented || !(ctrlKey || metaKey || altKey || /^F\d+$/.test(key))) return
    send({ type: 'key', key, code, ctrlKey, metaKey, altKey, shiftKey })
  })
  // A refused window is null for the page that asked for it.
  globalThis.open = (url = '') => {
    send({ type: 'open', url: String(url) })
    return null
  }
  addEventListener('resize', () => send({ type: 'resize' }))
}

/** What `require('electron')` gives the preload. */
function preloadModule({ ipcRenderer, files }) {
  const frozen = (value) => {
    if (typeof value === 'function') return (...args) => value(...args)
    if (typeof value !== 'object' || value === null) return value
    if (Array.isArray(value)) return Object.freeze(value.map(frozen))
    const entries = Object.entries(value).map(([key, item]) => [key, frozen(item)])
    return Object.freeze(Object.fromEntries(entries))
  }
  return {
    ipcRenderer,
    contextBridge: {
      exposeInMainWorld: (key, api) =>
        Object.defineProperty(globalThis, key, { value: frozen(api), enumerable: true }),
    },
    webUtils: {
      // The path is known to the browser only; the token is exchanged for it on the other side.
      getPathForFile: (file) => {
        const token = `\0file:${files.size}`
        files.set(token, file)
        return token
      },
    },
  }
}
