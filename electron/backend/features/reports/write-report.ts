/** Makes a report: reads the results, writes the Word file and its line in the ledger. */
import { createHash } from 'node:crypto'
import { basename, join } from 'node:path'
import type { ReportChoices, ReportPreview } from '#shared/contracts/reports.ts'
import type { CallContext } from '#shared/rpc/define.ts'
import { CallError } from '#shared/rpc/errors.ts'
import type { Backend } from '../../context.ts'
import { saveFile } from '../../files/save-file.ts'
import { aboutReport } from './about.ts'
import { withLook } from './look.ts'
import { issueOf, recordIssue } from './issued.ts'
import { afterWriting, countsIn, makeReport, readerFor } from './kinds.ts'
import { leaveOut } from './leave-out.ts'
import { withTexts } from './texts/with-texts.ts'
import { checkTogether } from './together/check-together.ts'
import { saidTogether } from './together/said-together.ts'
import { cleanStrings } from './word/clean-text.ts'
import { templateOf } from './template/stored-template.ts'
import { mustBeWord } from './word-file.ts'

type WriteRequest = {
  readonly choices: ReportChoices
  readonly path: string
  readonly countsPages?: boolean
}

export type WrittenReport = {
  readonly fileName: string
  readonly bytes: number
  readonly sha256: string
  readonly pages: number | null
  /** Whether students are named in the file, whatever was asked for. */
  readonly namesShown: boolean
  readonly withheldCount: number
}

/** @throws {CallError} `NOT_FOUND` when a choice is no longer there or nobody was tested */
export async function previewReport(
  backend: Backend,
  choices: ReportChoices,
  call: CallContext,
): Promise<ReportPreview> {
  const { connections, now, read: own, folder } = backend.workspace()
  const shown = await connections.readAs(readerFor(choices), async (read) => {
    const made = await makeReport({ read, now }, choices, call)
    const preview = leaveOut(made, choices.leaveOut)
    const { smallestGroup: minimum } = await aboutReport({ read, now })
    const together = await checkTogether(read, choices, { countsIn, minimum })
    const said = saidTogether(preview.model, together, minimum)
    const model = await withLook({ read, folder }, said, { choices, made })
    // What the screen shows is to the letter what the file will say.
    return { ...preview, together, model: cleanStrings(model) }
  })
  return withTexts(own, shown, choices)
}

/**
 * Equal choices on equal data give an equal file. Nothing is written when it is cancelled before
 * the last step.
 * @param request `path` of the .docx to write, replaced if it is there; `countsPages` false is quicker
 * @throws {CallError} `NOT_FOUND`, `FILE_UNUSABLE`, `WORKSPACE_READ_ONLY`
 */
export async function writeReport(
  backend: Backend,
  { choices, path, countsPages = true }: WriteRequest,
  call: CallContext,
): Promise<WrittenReport> {
  const workspace = backend.workspace()
  if (workspace.isReadOnly) throw new CallError('WORKSPACE_READ_ONLY')
  mustBeWord(path)
  const preview = await previewReport(backend, choices, call)
  const { model, withheldCount, namesShown } = preview
  const template = await templateOf(workspace.folder, model)
  const fontsFolder = join(backend.folders.resources, 'fonts')
  // Word and chart libraries are large; they load when a file is made, not when the app starts.
  const { writeWord } = await import('./word/write-word.ts')
  const { bytes, pages } = await writeWord(model, { ...call, fontsFolder, template, countsPages })
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  call.signal.throwIfAborted()
  call.progress({ value: 0.95, title: 'Saving' })
  const writtenAt = backend.now().toISOString()
  const issue = issueOf(choices, preview, { fileName: basename(path), sha256, writtenAt })
  await saveFile(
    path,
    (file) => file.writeFile(bytes),
    (moveInPlace) => recordIssue(workspace, issue, moveInPlace),
  )
  await afterWriting(workspace, choices)
  call.progress({ value: 1, title: 'Saved' })
  return { fileName: basename(path), bytes: bytes.length, sha256, pages, namesShown, withheldCount }
}
