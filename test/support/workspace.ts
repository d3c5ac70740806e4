/** A real workspace in a folder of its own: real handlers behind the real contract on a real port. */
import { rmSync } from 'node:fs'
import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { MessageChannel } from 'node:worker_threads'
import { contract, createBackend, createHandlers } from '#backend/compose.ts'
import type { Backend } from '#backend/context.ts'
import type { OpenWorkspace } from '#backend/database/open-workspace.ts'
import { createFolder, makeSample, openFolder } from '#backend/features/workspace/index.ts'
import type { AppContract } from '#shared/contracts/index.ts'
import { connect } from '#shared/rpc/connect.ts'
import type { BackendEvent, Client } from '#shared/rpc/define.ts'
import { fromEmitterPort } from '#shared/ports/message-ports.ts'
import { serve } from '#shared/rpc/serve.ts'

export const resourcesFolder = new URL('../../resources', import.meta.url).pathname

export type TestWorkspace = {
  readonly backend: Backend
  readonly client: Client<AppContract>
  readonly workspace: OpenWorkspace
  readonly folder: string
  readonly events: readonly BackendEvent[]
  /** Ids of failures that were masked, with what they were. */
  readonly logged: readonly unknown[]
  readonly close: () => Promise<void>
}

/** An empty workspace, or the sample caseload with its Fall benchmark. `close` removes the folder. */
export async function openTestWorkspace(
  options: { readonly sample?: boolean; readonly openFile?: Backend['openFile'] } = {},
): Promise<TestWorkspace> {
  const root = await mkdtemp(join(tmpdir(), 'numberline-test-'))
  const events: BackendEvent[] = []
  const logged: unknown[] = []
  const backend = createBackend({
    settingsFolder: join(root, 'settings'),
    resourcesFolder,
    onEvent: (event) => (events.push(event), serving.emit(event)),
    ...(options.openFile && { openFile: options.openFile }),
  })
  const channel = new MessageChannel()
  const serving = serve(fromEmitterPort(channel.port1, 'value'), contract, {
    handlers: createHandlers(backend),
    log: (_, error) => logged.push(error),
  })
  const { client } = connect(fromEmitterPort(channel.port2, 'value'), contract)
  const folder = join(root, 'workspace')
  if (options.sample) await openSample(backend, folder)
  else await createFolder(backend, folder, emptyWorkspace)
  return {
    backend,
    client,
    get workspace() {
      return backend.workspace()
    },
    folder,
    events,
    logged,
    close: async () => {
      channel.port1.close()
      channel.port2.close()
      await backend.useWorkspace(null)
      await rm(root, { recursive: true, force: true })
    },
  }
}

const emptyWorkspace = {
  name: 'Test caseload',
  schoolYear: { startsOn: '2025-08-18', endsOn: '2026-06-05' },
}

let madeSample: Promise<string> | undefined

/** Made once a process, copied for each test. */
async function openSample(backend: Backend, folder: string): Promise<void> {
  madeSample ??= makeOnce()
  await cp(await madeSample, folder, { recursive: true })
  await openFolder(backend, folder)
}

async function makeOnce(): Promise<string> {
  const root = await mkdtemp(join(tmpdir(), 'numberline-sample-'))
  process.once('exit', () => rmSync(root, { recursive: true, force: true }))
  const backend = createBackend({ settingsFolder: join(root, 'settings'), resourcesFolder })
  const folder = join(root, 'workspace')
  await makeSample(backend, folder, {
    signal: new AbortController().signal,
    progress: () => undefined,
  })
  await backend.useWorkspace(null)
  return folder
}
