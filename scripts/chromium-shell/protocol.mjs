/**
 * protocol: handlers for our own schemes. A browser knows no `app://`, so its pages live at
 * `https://HOST.app.invalid/`, a name that can never exist, and every request is answered here.
 */
const handlers = new Map()
const suffix = '.invalid'

export const protocol = {
  registerSchemesAsPrivileged: () => {},
  handle: (scheme, handler) => {
    if (handlers.has(scheme)) throw new Error(`The scheme ${scheme} has a handler already.`)
    handlers.set(scheme, handler)
  },
  unhandle: (scheme) => void handlers.delete(scheme),
  isProtocolHandled: (scheme) => handlers.has(scheme),
}

export function toBrowserUrl(url) {
  const [, scheme, host, rest] = /^([\w+-]+):\/\/([^/?#]*)(.*)$/s.exec(url) ?? []
  if (!handlers.has(scheme)) return url
  return `https://${host}.${scheme}${suffix}${rest || '/'}`
}

export function fromBrowserUrl(url) {
  const [, prefix, host, scheme, rest] =
    /^((?:blob:)?)https:\/\/([^/?#]+)\.([\w+-]+)\.invalid(?=[/?#]|$)(.*)$/s.exec(url) ?? []
  return scheme && handlers.has(scheme) ? `${prefix}${scheme}://${host}${rest}` : url
}

export const handlerFor = (url) => handlers.get(url.slice(0, url.indexOf(':')))
