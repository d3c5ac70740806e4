/** Makes the files of a batch one after another: each whole or not at all, each with its line in the ledger. */
import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import type { BatchChoices, BatchResult } from '#shared/contracts/reports/batch.ts'
import type { CallContext } from '#shared/rpc/define.ts'
import { CallError } from '#shared/rpc/errors.ts'
import type { Backend } from '../../../context.ts'
import { writeReport } from '../write-report.ts'
import { fileNames, filesIn, subjectsIn, whySkipped } from './preview-batch.ts'
import type { Subject } from './subjects.ts'

/**
 * Files that are in the folder already are never replaced. What was made stays when the batch is
 * cancelled or the disk is full; the result then says what was not made.
 * @throws {CallError} `WORKSPACE_READ_ONLY`, `FILE_UNUSABLE` for a folder that cannot be read
 */
export async function writeBatch(
  backend: Backend,
  { choices, folder }: { readonly choices: BatchChoices; readonly folder: string },
  call: CallContext,
): Promise<BatchResult> {
  if (backend.workspace().isReadOnly) throw new CallError('WORKSPACE_READ_ONLY')
  const subjects = await subjectsIn(backend, choices)
  const names = fileNames(subjects, { choices, taken: await filesIn(folder) })
  const made: BatchResult['made'] = []
  const skipped: BatchResult['skipped'] = []
  let ended: BatchResult['ended'] = null
  let place = 0
  for (const subject of subjects) {
    if (call.signal.aborted) ended = { by: 'cancel', why: '' }
    if (ended) break
    // Asked like any other file: the workspace's own folder is not for documents.
    const file = backend.files.grant(join(folder, names[place] ?? ''), 'save')
    const outcome = await makeOne(backend, subject, {
      path: backend.files.path(file, 'save'),
      call: within(call, { place, of: subjects.length, detail: subject.teacher }),
    })
    if ('skipped' in outcome) skipped.push({ ...teacherOf(subject), why: outcome.skipped })
    else if ('by' in outcome) ended = outcome
    else made.push({ ...teacherOf(subject), ...outcome })
    if (!ended) place += 1
    await setImmediate()
  }
  call.progress({ value: 1, title: ended ? 'Stopped' : 'All made' })
  return { made, skipped, notMade: subjects.slice(place).map(teacherOf), ended }
}

const teacherOf = ({ teacherId, teacher }: Subject) => ({ teacherId, teacher })

type Outcome =
  | Omit<BatchResult['made'][number], 'teacherId' | 'teacher'>
  | { readonly skipped: string }
  /** The end of the batch. */
  | NonNullable<BatchResult['ended']>

async function makeOne(
  backend: Backend,
  { report }: Subject,
  { path, call }: { readonly path: string; readonly call: CallContext },
): Promise<Outcome> {
  if (typeof report === 'string') return { skipped: report }
  try {
    const { fileName, bytes, sha256, namesShown, withheldCount } = await writeReport(
      backend,
      { choices: report, path, countsPages: false },
      call,
    )
    return { fileName, bytes, sha256, namesShown, withheldCount }
  } catch (error) {
    const skipped = whySkipped(error)
    if (skipped !== null) return { skipped }
    if (call.signal.aborted) return { by: 'cancel', why: '' }
    if (error instanceof CallError && error.code === 'FILE_UNUSABLE') {
      return { by: 'disk', why: whyUnusable(error) }
    }
    throw error
  }
}

function whyUnusable({ data }: CallError): string {
  if (typeof data !== 'object' || data === null || !('why' in data)) return ''
  return String(data.why)
}

/** The progress of one file as a part of the whole. */
const within = (
  { signal, progress }: CallContext,
  at: { readonly place: number; readonly of: number; readonly detail: string },
): CallContext => ({
  signal,
  progress: ({ value, title }) =>
    progress({
      value: (at.place + value) / at.of,
      title: `Making ${at.place + 1} of ${at.of}`,
      detail: `${at.detail}: ${title.toLocaleLowerCase('en-US')}`,
    }),
})
