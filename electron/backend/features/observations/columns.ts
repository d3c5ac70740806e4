/** Fields of an observation as columns, and back: practices have one code a line. */
import type { Updateable } from 'kysely'
import {
  observationFields,
  type ObservationFields,
  type ObservationState,
} from '#shared/contracts/observations/records.ts'
import type { WriteDb } from '../../database/open-workspace.ts'
import type { Database } from '../../database/schema.ts'
import type { ObservationRecord } from './expected.ts'

export const linesOf = (text: string): string[] => text.split('\n').filter(Boolean)

export const fieldsOf = (
  record: ObservationRecord,
  visitorIds: readonly number[],
): ObservationFields =>
  observationFields.parse({ ...record, visitorIds, practices: linesOf(record.practices) })

type Changes = { readonly [Name in keyof ObservationFields]?: ObservationFields[Name] | undefined }

/** Only what was given; visitors have rows of their own. */
export function columnsOf({
  practices,
  visitorIds: _,
  ...rest
}: Changes): Updateable<Database['observation']> {
  const given = Object.entries(rest).filter(([, value]) => value !== undefined)
  return {
    ...Object.fromEntries(given),
    ...(practices && { practices: [...new Set(practices)].join('\n') }),
  }
}

/** Those who stay keep their row, so that undo has little to put back. */
export async function storeVisitors(
  tx: WriteDb,
  observationId: number,
  teacherIds: readonly number[] | undefined,
): Promise<void> {
  if (teacherIds === undefined) return
  const wanted = new Set(teacherIds)
  const rows = await tx
    .selectFrom('observationVisitor')
    .select(['id', 'teacherId'])
    .where('observationId', '=', observationId)
    .execute()
  for (const { id, teacherId } of rows)
    if (!wanted.delete(teacherId))
      await tx.deleteFrom('observationVisitor').where('id', '=', id).execute()
  for (const teacherId of wanted)
    await tx.insertInto('observationVisitor').values({ observationId, teacherId }).execute()
}

export const stateOf = ({
  startedAt,
  endedAt,
}: Pick<ObservationRecord, 'startedAt' | 'endedAt'>): ObservationState =>
  startedAt === null ? 'planned' : endedAt === null ? 'running' : 'ended'
