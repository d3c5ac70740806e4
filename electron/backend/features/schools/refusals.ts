/** The ways in which a change of a school's year is refused. */
import { CallError } from '#shared/rpc/errors.ts'

/** @throws {CallError} `CALENDAR_REFUSED` when a rule has something to say */
export function mustKeep(problem: string | null): void {
  if (problem !== null) throw new CallError('CALENDAR_REFUSED', { data: { sentence: problem } })
}

/** @throws {CallError} `ENTRY_MISSING` */
export function mustBeThere<Row>(row: Row | undefined): Row {
  if (row === undefined) throw new CallError('ENTRY_MISSING')
  return row
}
