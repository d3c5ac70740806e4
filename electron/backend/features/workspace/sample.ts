/** Makes the invented sample caseload: its year of coaching, its roster, its Fall benchmark. */
import { readFile, rename, rm, rmdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { WorkspaceInfo } from '#shared/contracts/workspace.ts'
import type { CallContext } from '#shared/rpc/define.ts'
import type { Backend } from '../../context.ts'
import { importFile } from '../imports/index.ts'
import { createWorkspaceFolder } from '../../database/workspace-folder.ts'
import { makeEmptyFolder } from '../../database/workspace-state.ts'
import { openFolder, openOptions } from './open.ts'
import { storeCaseload, type SampleCaseload } from './sample-caseload.ts'
import { storeRoster } from './sample-roster.ts'
import { storeTaught } from './sample-taught.ts'

export const sampleFolder = (backend: Backend): string => join(backend.folders.settings, 'sample')

/**
 * The Winter benchmark and the quiz stay out: they are the files that a new user imports first.
 * It is made beside its place and moved there when it is whole, so that none is ever half there.
 * @throws {CallError} `FILE_UNUSABLE` when the folder is not empty
 */
export async function makeSample(
  backend: Backend,
  folder: string,
  call: CallContext,
): Promise<WorkspaceInfo> {
  const partial = `${folder}.partial`
  await makeEmptyFolder(folder)
  await rm(partial, { recursive: true, force: true })
  try {
    await fill(backend, partial, call)
    await backend.useWorkspace(null)
    await rename(partial, folder)
  } catch (error) {
    await backend.useWorkspace(null)
    await rm(partial, { recursive: true, force: true })
    await rmdir(folder)
    throw error
  }
  return openFolder(backend, folder)
}

async function fill(backend: Backend, folder: string, call: CallContext): Promise<void> {
  const resources = join(backend.folders.resources, 'sample')
  const caseload: SampleCaseload = JSON.parse(
    await readFile(join(resources, 'caseload.json'), 'utf8'),
  )
  const roster = await readFile(join(resources, 'roster.csv'), 'utf8')
  call.progress({ value: 0.05, title: 'Making the sample caseload' })
  const workspace = await createWorkspaceFolder(folder, {
    name: caseload.name,
    isSample: true,
    schoolYear: { startsOn: caseload.schoolYear.start, endsOn: caseload.schoolYear.end },
    fixedToday: caseload.today,
    ...openOptions(backend),
  })
  await backend.useWorkspace(workspace)
  // Not through mutate: the sample is where the history begins, not a step that can be undone.
  await workspace.connections.write.transaction().execute(async (tx) => {
    const keys = await storeCaseload(tx, caseload)
    await storeRoster(tx, roster, keys)
    await storeTaught(tx, caseload)
  })
  call.progress({ value: 0.2, title: 'Importing the Fall benchmark' })
  await importFile(backend, join(resources, 'fall-benchmark.csv'), {
    signal: call.signal,
    progress: ({ value, ...rest }) => call.progress({ value: 0.2 + 0.75 * value, ...rest }),
  })
}
