/** Makes the invented sample caseload: its year of coaching, its roster, its Fall benchmark. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { WorkspaceInfo } from '#shared/contracts/workspace.ts'
import type { CallContext } from '#shared/rpc/define.ts'
import type { Backend } from '../../context.ts'
import { importFile } from '../imports/index.ts'
import { createFolder } from './open.ts'
import { storeCaseload, type SampleCaseload } from './sample-caseload.ts'
import { storeRoster } from './sample-roster.ts'
import { workspaceInfo } from './queries.ts'

export const sampleFolder = (backend: Backend): string => join(backend.folders.settings, 'sample')

/**
 * The Winter benchmark and the quiz stay out: they are the files that a new user imports first.
 * @throws {CallError} `FILE_UNUSABLE` when the folder is not empty
 */
export async function makeSample(
  backend: Backend,
  folder: string,
  call: CallContext,
): Promise<WorkspaceInfo> {
  const resources = join(backend.folders.resources, 'sample')
  const caseload: SampleCaseload = JSON.parse(
    await readFile(join(resources, 'caseload.json'), 'utf8'),
  )
  call.progress({ value: 0.05, title: 'Making the sample caseload' })
  await createFolder(backend, folder, {
    name: caseload.name,
    isSample: true,
    schoolYear: { startsOn: caseload.schoolYear.start, endsOn: caseload.schoolYear.end },
    fixedToday: caseload.today,
  })
  const workspace = backend.workspace()
  const roster = await readFile(join(resources, 'roster.csv'), 'utf8')
  // Not through mutate: the sample is where the history begins, not a step that can be undone.
  await workspace.connections.write.transaction().execute(async (tx) => {
    const keys = await storeCaseload(tx, caseload)
    await storeRoster(tx, roster, keys)
  })
  call.progress({ value: 0.2, title: 'Importing the Fall benchmark' })
  await importFile(backend, join(resources, 'fall-benchmark.csv'), {
    signal: call.signal,
    progress: ({ value, ...rest }) => call.progress({ value: 0.2 + 0.75 * value, ...rest }),
  })
  return workspaceInfo(workspace)
}
