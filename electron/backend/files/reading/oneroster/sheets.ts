/**
 * A OneRoster export as two tables that recipes read like the sheets of a workbook: who is where, and
 * results. People and places are held in memory; enrolments and results stream.
 */
import { CallError } from '#shared/rpc/errors.ts'
import { unusable } from '../../unreadable.ts'
import { CUT_OFF } from '../archive.ts'
import { RecordTooLong } from '../delimited-text.ts'
import { NotUtf8 } from '../encoding.ts'
import type { SheetPiece, Workbook } from '../workbook/workbook.ts'
import type { Bundle } from './bundle.ts'
import { readPeople, type People } from './people.ts'
import { readPlaces, type Places } from './places.ts'
import { resultRows } from './results.ts'
import { rosterRows } from './roster.ts'

export type Export = { readonly bundle: Bundle; readonly people: People; readonly places: Places }

const ROWS_AT_ONCE = 2_000

const ROSTER = 'Roster'
const RESULTS = 'Results'

export function openOneRoster(path: string, bundle: Bundle): Workbook {
  const sheets = [
    ...(bundle.has('users') ? [ROSTER] : []),
    ...(bundle.has('results') && bundle.has('lineitems') ? [RESULTS] : []),
  ]
  let reading: Promise<Export> | undefined
  const all = async (): Promise<Export> => ({
    bundle,
    people: await readPeople(bundle),
    places: await readPlaces(bundle),
  })
  return {
    sheets,
    rows: async function* rows(sheet) {
      if (!sheets.includes(sheet))
        throw unusable(path, `It has no table “${sheet}”. Choose ${sheets.join(' or ')}.`)
      try {
        const whole = await (reading ??= all())
        yield* inPieces(sheet === ROSTER ? rosterRows(whole) : resultRows(whole))
      } catch (error) {
        throw error instanceof CallError ? error : unusable(path, whyNot(error))
      }
    },
  }
}

function whyNot(error: unknown): string {
  if (error instanceof RecordTooLong)
    return 'One of its files opens a quotation mark that is never closed. Export it again.'
  return error instanceof NotUtf8
    ? 'One of its files is in more than one encoding. Export it again as UTF-8.'
    : CUT_OFF
}

async function* inPieces(rows: AsyncIterable<string[]>): AsyncGenerator<SheetPiece> {
  let piece: string[][] = []
  for await (const row of rows) {
    piece.push(row)
    if (piece.length < ROWS_AT_ONCE) continue
    yield { rows: piece, share: 0.5 }
    piece = []
  }
  yield { rows: piece, share: 1 }
}
