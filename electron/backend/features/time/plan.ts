/** What the coach means to spend in a period: weekly hours over its days of school so far. */
import type { TimeSummary } from '#shared/contracts/time.ts'
import type { ReadDb } from '../../database/connection.ts'
import { plannedMinutes, schoolDays } from './school-days.ts'
import type { Period } from './summarize.ts'

export async function readPlan(
  read: ReadDb,
  period: Period,
  { today }: { readonly today: string },
): Promise<TimeSummary['plan']> {
  const info = await read.selectFrom('workspaceInfo').selectAll().executeTakeFirstOrThrow()
  // A school's own days off are left out: the coach can be at another one.
  const off = await read
    .selectFrom('dayOff')
    .select(['startsOn', 'endsOn'])
    .where('schoolId', 'is', null)
    .execute()
  const days = schoolDays(period, {
    schoolYear: { startsOn: info.schoolYearStartsOn, endsOn: info.schoolYearEndsOn },
    daysOff: off.map(({ startsOn, endsOn }) => ({ from: startsOn, to: endsOn })),
    today,
  })
  const { plannedMinutesPerWeek: minutesPerWeek } = info
  return { minutesPerWeek, schoolDays: days, minutes: plannedMinutes(minutesPerWeek, days) }
}
