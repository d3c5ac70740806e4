/** A batch before it is written: for each teacher what would go out and be held back, or why there is nothing. */
import { readdir } from 'node:fs/promises'
import { setImmediate } from 'node:timers/promises'
import type { BatchChoices, BatchItem } from '#shared/contracts/reports/batch.ts'
import type { ReportPreview } from '#shared/contracts/reports.ts'
import { fileStem, uniqueFileNames } from '#shared/domain/file-names.ts'
import type { CallContext } from '#shared/rpc/define.ts'
import { CallError } from '#shared/rpc/errors.ts'
import type { Backend } from '../../../context.ts'
import { orUnusable } from '../../../files/save-file.ts'
import { readerOf } from '../disclosure/audience-rules.ts'
import { reportKinds } from '../kinds.ts'
import { previewReport } from '../write-report.ts'
import { subjectsOf, type Subject } from './subjects.ts'

/** One document at a time: only what is said of it stays. */
export async function previewBatch(
  backend: Backend,
  choices: BatchChoices,
  call: CallContext,
): Promise<BatchItem[]> {
  const subjects = await subjectsIn(backend, choices)
  const names = fileNames(subjects, { choices, taken: [] })
  const items: BatchItem[] = []
  for (const [place, subject] of subjects.entries()) {
    call.signal.throwIfAborted()
    call.progress({
      value: place / subjects.length,
      title: `Looking at ${place + 1} of ${subjects.length}`,
      detail: subject.teacher,
    })
    await setImmediate()
    items.push(await itemOf(backend, subject, { fileName: names[place] ?? '', call }))
  }
  return items
}

/** Names as the batch's readers may know them. */
export const subjectsIn = (backend: Backend, choices: BatchChoices): Promise<Subject[]> =>
  backend
    .workspace()
    .connections.readAs(readerOf(choices.audience), (read) => subjectsOf(read, choices))

/** `Elena Rivera, teacher data profile.docx`: found by the teacher's name in a folder. */
export function fileNames(
  subjects: readonly Subject[],
  { choices, taken }: { readonly choices: BatchChoices; readonly taken: readonly string[] },
): readonly string[] {
  const kind = reportKinds.find((one) => one.kind === choices.kind)?.name ?? choices.kind
  const stems = subjects.map(({ teacher }) =>
    fileStem(`${teacher}, ${kind.toLocaleLowerCase('en-US')}`),
  )
  return uniqueFileNames(stems, { ending: '.docx', taken })
}

/** @throws {CallError} `FILE_UNUSABLE` for a folder that is not there or may not be read */
export const filesIn = (folder: string): Promise<string[]> => orUnusable(folder, readdir(folder))

async function itemOf(
  backend: Backend,
  { report, ...subject }: Subject,
  { fileName, call }: { readonly fileName: string; readonly call: CallContext },
): Promise<BatchItem> {
  if (typeof report === 'string') return { outcome: 'skipped', ...subject, why: report }
  try {
    const quiet = { signal: call.signal, progress: () => {} }
    return readyItem(await previewReport(backend, report, quiet), subject, fileName)
  } catch (error) {
    const why = whySkipped(error)
    if (why === null) throw error
    return { outcome: 'skipped', ...subject, why }
  }
}

const readyItem = (
  { model, disclosure, withheldCount, namesShown, together }: ReportPreview,
  subject: Omit<Subject, 'report'>,
  fileName: string,
): BatchItem => ({
  outcome: 'ready',
  ...subject,
  title: model.title,
  fileName,
  disclosure,
  withheldCount,
  namesShown,
  toldTogether: together?.found.length ?? 0,
})

/** A report that has nothing to say is left out, and the others are made. */
export function whySkipped(error: unknown): string | null {
  if (!(error instanceof CallError) || error.code !== 'NOT_FOUND') return null
  const { data } = error
  return typeof data === 'object' && data !== null && 'what' in data ? String(data.what) : null
}
