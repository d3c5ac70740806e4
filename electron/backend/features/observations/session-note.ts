/** What the session of a visit says of it: facts for the log, in a few lines, and no further than it was given. */
import type { ReadDb } from '../../database/connection.ts'
import type { ObservationRecord } from './expected.ts'

type Note = {
  readonly sharedNote: string
  readonly sharedDisclosure: 'teacher' | 'school' | 'district'
}

type Visit = Pick<ObservationRecord, 'id' | 'focus' | 'strength' | 'wondering' | 'disclosure'>

/** @returns nothing to set where the coach keeps the visit to herself */
export async function noteOf(read: ReadDb, record: Visit): Promise<Note | undefined> {
  if (record.disclosure === 'mine') return undefined
  const lookFors = await read
    .selectFrom('observationLookFor as wanted')
    .leftJoin('observationLine as line', (join) =>
      join.onRef('line.lookForId', '=', 'wanted.id').on('line.who', '<>', 'aside'),
    )
    .select('wanted.id')
    .select((select) => select.fn.count<number>('line.id').as('evidence'))
    .where('wanted.observationId', '=', record.id)
    .groupBy('wanted.id')
    .execute()
  const seen = lookFors.filter(({ evidence }) => evidence > 0).length
  const lines = [
    record.focus.trim() && `Focus: ${record.focus.trim()}`,
    lookFors.length > 0 && `Look-fors: evidence of ${seen} of ${lookFors.length}.`,
    record.strength.trim() && `Strength: ${record.strength.trim()}`,
    record.wondering.trim() && `Wondering: ${record.wondering.trim()}`,
  ].filter(Boolean)
  return { sharedNote: lines.join('\n\n'), sharedDisclosure: record.disclosure }
}
