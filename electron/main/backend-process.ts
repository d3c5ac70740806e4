/** Runs the backend in a utility process, starts it again when it dies, and stops it in good order. */
import { utilityProcess } from 'electron'
import type { MessagePortMain, UtilityProcess } from 'electron'
import type { BackendToMain, MainToBackend } from '#shared/shell/shell-contract.ts'

export type FileGrant = Omit<Extract<MainToBackend, { kind: 'grant' }>, 'kind'>

type OpenFile = Extract<BackendToMain, { readonly kind: 'open-file' }>

export type Backend = {
  readonly connect: (port: MessagePortMain) => void
  /** Kept, and told again to a backend that takes over. */
  readonly grant: (grant: FileGrant) => void
  /** Asks it to finish, and ends it after three seconds. */
  readonly shutdown: () => Promise<void>
  readonly isStopped: () => boolean
}

const restartsAllowed = 3
const restartWindowMs = 60_000
const shutdownMs = 3_000

export function startBackend(options: {
  readonly entry: string
  readonly userData: string
  /** @returns what went wrong, or nothing. */
  readonly openFile: (path: string) => Promise<string>
  /** A new process is ready in place of one that ended with this code. */
  readonly onRestarted: (exitCode: number) => void
  /** It ended too often; no other try is made. */
  readonly onFailed: (exitCode: number) => void
}): Backend {
  const grants: FileGrant[] = []
  const restarts: number[] = []
  let isStopping = false
  let child: UtilityProcess | undefined = launch()

  function launch(endedWith?: number): UtilityProcess {
    const next = utilityProcess.fork(options.entry, ['--settings', options.userData], {
      serviceName: 'Numberline backend',
    })
    next.on('message', (message: BackendToMain) => {
      if (message.kind === 'ready' && endedWith !== undefined) options.onRestarted(endedWith)
      if (message.kind === 'open-file') void answer(next, message)
    })
    next.once('exit', (code) => replace(code))
    for (const grant of grants) send(next, { kind: 'grant', ...grant })
    return next
  }

  /** Whatever the desktop does with it, the backend hears of it. */
  async function answer(asking: UtilityProcess, { id, path }: OpenFile): Promise<void> {
    const problem = await options.openFile(path).catch(String)
    send(asking, { kind: 'file-opened', id, problem })
  }

  function replace(exitCode: number): void {
    child = undefined
    if (isStopping) return
    const since = Date.now() - restartWindowMs
    const recent = restarts.filter((time) => time > since).length
    if (recent >= restartsAllowed) return options.onFailed(exitCode)
    restarts.push(Date.now())
    child = launch(exitCode)
  }

  return {
    connect: (port) => child?.postMessage({ kind: 'connect' } satisfies MainToBackend, [port]),
    grant: (grant) => {
      grants.push(grant)
      send(child, { kind: 'grant', ...grant })
    },
    shutdown: async () => {
      isStopping = true
      if (child) await stop(child)
    },
    isStopped: () => child === undefined,
  }
}

async function stop(child: UtilityProcess): Promise<void> {
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  const deadline = setTimeout(() => child.kill(), shutdownMs)
  send(child, { kind: 'shutdown' })
  await ended
  clearTimeout(deadline)
}

function send(child: UtilityProcess | undefined, message: MainToBackend): void {
  child?.postMessage(message)
}
