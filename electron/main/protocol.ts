/** Serves the built page under `app://numberline/`, and nothing else of the disk, with a strict policy. */
import { protocol } from 'electron'
import { readFile } from 'node:fs/promises'
import { extname, join, normalize, sep } from 'node:path'
import { appHost, appScheme } from './app-origin.ts'

/** Mantine sets inline styles; scripts have no exception (Vega's expressions are interpreted). */
const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
  "form-action 'none'",
].join('; ')

const contentTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
}

/** Before `ready`, as Electron demands. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: appScheme, privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ])
}

export function serveRenderer(folder: string): void {
  protocol.handle(appScheme, async (request) => {
    const path = fileWithin(folder, request.url)
    if (request.method !== 'GET' || path === undefined) return refuse(403)
    try {
      return new Response(await readFile(path), { headers: headersFor(path) })
    } catch (error) {
      if (isMissing(error)) return refuse(404)
      throw error
    }
  })
}

/** @returns undefined when the address leads out of the folder or to another host. */
export function fileWithin(folder: string, address: string): string | undefined {
  try {
    const url = new URL(address)
    const name = decodeURIComponent(url.pathname)
    const path = normalize(join(folder, name))
    const isInside = path.startsWith(normalize(folder) + sep)
    return url.host === appHost && isInside && !name.includes('\0') ? path : undefined
  } catch {
    return undefined // not a URL, or broken percent signs
  }
}

function headersFor(path: string): Record<string, string> {
  return {
    'content-type': contentTypes[extname(path)] ?? 'application/octet-stream',
    'content-security-policy': contentSecurityPolicy,
    'x-content-type-options': 'nosniff',
    'cross-origin-opener-policy': 'same-origin',
    'referrer-policy': 'no-referrer',
  }
}

function refuse(status: 403 | 404): Response {
  return new Response(null, {
    status,
    headers: { 'content-security-policy': contentSecurityPolicy },
  })
}

function isMissing(error: unknown): boolean {
  const code = (error as NodeJS.ErrnoException).code
  return code === 'ENOENT' || code === 'EISDIR' || code === 'ENOTDIR'
}
