/** A report that was given out, made once more from the records of today. */
import { reportChoices } from '#shared/contracts/reports.ts'
import type { CallContext } from '#shared/rpc/define.ts'
import { CallError } from '#shared/rpc/errors.ts'
import type { Backend } from '../../context.ts'
import type { ReadDb } from '../../database/connection.ts'
import { changesBetween } from './texts/figures.ts'
import { figuresIn } from './texts/kept-words.ts'
import { previewReport } from './write-report.ts'

/** @throws {CallError} `NOT_FOUND` when it is not in the ledger, or was made by another version of the app */
export async function issuedChoices(read: ReadDb, id: number) {
  const { choices, title, fileName, writtenAt } = await issue(read, id)
  const known = reportChoices.safeParse(JSON.parse(choices))
  if (!known.success) throw missing('This report was made from choices that are no longer offered.')
  return { choices: known.data, title, fileName, writtenAt }
}

/** @throws {CallError} `NOT_FOUND` also when what it was about is no longer there */
export async function issuedNow(backend: Backend, id: number, call: CallContext) {
  const { read } = backend.workspace()
  const { figures } = await issue(read, id)
  if (figures === null) return { figures: null, changes: [] }
  const { choices } = await issuedChoices(read, id)
  const { texts } = await previewReport(backend, choices, call)
  const before = figuresIn(figures)
  return { figures: before.length, changes: changesBetween(before, texts.figures) }
}

async function issue(read: ReadDb, id: number) {
  const row = await read
    .selectFrom('reportIssue')
    .select(['choices', 'title', 'fileName', 'writtenAt', 'figures'])
    .where('id', '=', id)
    .executeTakeFirst()
  if (!row) throw missing('This report is no longer in the ledger.')
  return row
}

const missing = (what: string): CallError => new CallError('NOT_FOUND', { data: { what } })
