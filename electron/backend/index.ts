/** The utility process: takes ports and granted files from main, serves the contract on each port. */
import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { parseArgs } from 'node:util'
import type { MainToBackend } from '#shared/shell/shell-contract.ts'
import { fromEmitterPort } from '#shared/ports/message-ports.ts'
import { serve, type Serving } from '#shared/rpc/serve.ts'
import { contract, createBackend, createHandlers } from './compose.ts'
import { createDesktop } from './desktop.ts'
import { createLog } from './log.ts'

type EmitterPort = Parameters<typeof fromEmitterPort>[0]
/** Electron's `process.parentPort`, typed here so that plain Node needs no Electron. */
type ParentPort = {
  readonly on: (
    type: 'message',
    listen: (event: {
      readonly data: MainToBackend
      readonly ports: readonly EmitterPort[]
    }) => void,
  ) => void
  readonly postMessage: (message: unknown) => void
}

const { values } = parseArgs({
  options: { settings: { type: 'string' }, resources: { type: 'string' } },
  strict: false,
})
const settingsFolder = String(values['settings'] ?? '.')
const resourcesFolder = String(values['resources'] ?? nearbyResources(import.meta.dirname))
const log = createLog(settingsFolder)
const parentPort = (process as unknown as { readonly parentPort: ParentPort }).parentPort
const desktop = createDesktop((message) => parentPort.postMessage(message))
const connections = new Set<Serving>()
const backend = createBackend({
  settingsFolder,
  resourcesFolder,
  onEvent: (event) => connections.forEach((connection) => connection.emit(event)),
  openFile: desktop.openFile,
})
const handlers = createHandlers(backend)

process.on('uncaughtException', (error) => {
  log('crash', error)
  process.exit(1)
})

parentPort.on('message', ({ data, ports }) => {
  if (data.kind === 'grant') backend.files.grant(data.path, data.purpose, data.token)
  if (data.kind === 'connect') ports.forEach(listen)
  if (data.kind === 'file-opened') desktop.receive(data)
  if (data.kind === 'shutdown') void backend.useWorkspace(null).finally(() => process.exit(0))
})
parentPort.postMessage({ kind: 'ready' })

function listen(port: EmitterPort): void {
  const connected = fromEmitterPort(port, 'event')
  const serving = serve(connected, contract, { handlers, log })
  connections.add(serving)
  connected.onClose(() => connections.delete(serving))
}

/** Beside the built files in development, beside the application when packaged. */
function nearbyResources(folder: string): string {
  const candidate = join(folder, 'resources')
  if (existsSync(join(candidate, 'recipes'))) return candidate
  const above = dirname(folder)
  if (above === folder) throw new Error('The resources folder is missing')
  return nearbyResources(above)
}
