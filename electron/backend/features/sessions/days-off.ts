/** Days on which a school is closed; one without a school holds for the whole district. */
import type { ReadDb } from '../../database/connection.ts'

export type DayOff = { readonly name: string; readonly startsOn: string; readonly endsOn: string }

/** All that touch the days from `from` to `to`. */
export const daysOffBetween = (
  read: ReadDb,
  {
    from,
    to,
    schoolId,
  }: { readonly from: string; readonly to: string; readonly schoolId: number | null },
): Promise<DayOff[]> =>
  read
    .selectFrom('dayOff')
    .select(['name', 'startsOn', 'endsOn'])
    .where('startsOn', '<=', to)
    .where('endsOn', '>=', from)
    .where((where) =>
      where.or([where('schoolId', 'is', null), where('schoolId', '=', schoolId ?? 0)]),
    )
    .orderBy('startsOn')
    .execute()

export async function dayOffOn(
  read: ReadDb,
  { on, schoolId }: { readonly on: string; readonly schoolId: number | null },
): Promise<DayOff | undefined> {
  const [first] = await daysOffBetween(read, { from: on, to: on, schoolId })
  return first
}
