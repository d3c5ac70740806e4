/** Terms, days off, priorities, bells and the coach's own plan of the sample. */
import { bulkInsert } from '../../database/bulk-insert.ts'
import type { WriteDb } from '../../database/open-workspace.ts'
import type { SampleCaseload } from './sample-format.ts'
import { idOf, idOrNull, store, type Ids } from './sample-store.ts'

/** @returns the ids of the priorities, by key. */
export async function storeSchoolYear(
  tx: WriteDb,
  sample: SampleCaseload,
  schools: Ids,
): Promise<Ids> {
  for (const [table, spans] of [
    ['term', sample.terms],
    ['dayOff', sample.daysOff],
  ] as const) {
    const rows = spans.map(({ schoolKey, name, startsOn, endsOn }) => ({
      schoolId: idOrNull(schools, schoolKey),
      name,
      startsOn,
      endsOn,
    }))
    await bulkInsert(tx, table, rows)
  }
  await storeBells(tx, sample, schools)
  await storeTimePlan(tx, sample.timePlan)
  return store(tx, 'priority', sample.priorities, (priority) => ({
    schoolId: idOrNull(schools, priority.schoolKey),
    schoolYear: priority.schoolYear,
    position: sample.priorities.indexOf(priority),
    text: priority.text,
  }))
}

async function storeBells(
  tx: WriteDb,
  { bellSchedules }: SampleCaseload,
  schools: Ids,
): Promise<void> {
  const keyed = bellSchedules.map((schedule) => ({
    ...schedule,
    key: `${schedule.schoolKey} ${schedule.name}`,
  }))
  const ids = await store(tx, 'bellSchedule', keyed, ({ schoolKey, name, weekdays }) => ({
    schoolId: idOf(schools, schoolKey),
    name,
    weekdays,
  }))
  const periods = keyed.flatMap(({ key, periods: of }) =>
    of.map((period) => ({ bellScheduleId: idOf(ids, key), ...period })),
  )
  await bulkInsert(tx, 'bellPeriod', periods)
}

/** The categories are there already: every workspace begins with them. */
async function storeTimePlan(tx: WriteDb, plan: SampleCaseload['timePlan']): Promise<void> {
  for (const { name, percent } of plan.categories) {
    await tx
      .updateTable('timeCategory')
      .set({ planPercent: percent })
      .where('name', '=', name)
      .execute()
  }
  await tx
    .updateTable('workspaceInfo')
    .set({ plannedMinutesPerWeek: plan.minutesPerWeek })
    .execute()
}
