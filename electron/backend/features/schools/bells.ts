/** Bell schedules: which periods ring on which days of the week at one school. */
import type { z } from 'zod'
import type { BellSchedule, schoolsContract } from '#shared/contracts/schools.ts'
import type { BellScheduleId } from '#shared/domain/ids.ts'
import { bellScheduleProblem } from '#shared/domain/school-checks.ts'
import type { ReadDb } from '../../database/connection.ts'
import type { OpenWorkspace, WriteDb } from '../../database/open-workspace.ts'
import { mustBeThere, mustKeep } from './refusals.ts'

type Saved = z.output<(typeof schoolsContract)['saveBellSchedule']['input']>

export async function listBells(
  read: ReadDb,
  schoolId: number,
): Promise<z.input<(typeof schoolsContract)['year']['output']>['bellSchedules']> {
  const schedules = await read
    .selectFrom('bellSchedule')
    .selectAll()
    .where('schoolId', '=', schoolId)
    .orderBy('weekdays')
    .orderBy('id')
    .execute()
  const periods = await read
    .selectFrom('bellPeriod')
    .innerJoin('bellSchedule', 'bellSchedule.id', 'bellPeriod.bellScheduleId')
    .selectAll('bellPeriod')
    .where('bellSchedule.schoolId', '=', schoolId)
    .orderBy('bellPeriod.startsAt')
    .execute()
  const bySchedule = Map.groupBy(periods, ({ bellScheduleId }) => bellScheduleId)
  return schedules.map((schedule) => ({
    ...schedule,
    weekdays: schedule.weekdays.split('').map(Number),
    periods: (bySchedule.get(schedule.id) ?? []).map(({ name, startsAt, endsAt }) => ({
      name,
      startsAt,
      endsAt,
    })),
  }))
}

/** @throws {CallError} `CALENDAR_REFUSED`, `ENTRY_MISSING` */
export async function saveBellSchedule(
  workspace: OpenWorkspace,
  { id, ...schedule }: Saved,
): Promise<{ id: number }> {
  const all = await listBells(workspace.read, schedule.schoolId)
  const others = all.filter((other) => other.id !== id)
  const isTaken = others.some(({ name }) => name === schedule.name)
  mustKeep(isTaken ? `This school already has bells called “${schedule.name}”.` : null)
  mustKeep(bellScheduleProblem(schedule, others))
  if (id !== null) mustBeThere(all.find((one) => one.id === id))
  const label = `${id === null ? 'Add' : 'Change'} the bells “${schedule.name}”`
  const { result } = await workspace.mutate(label, async (tx) => {
    const scheduleId = await writeSchedule(tx, { id, ...schedule })
    await tx.deleteFrom('bellPeriod').where('bellScheduleId', '=', scheduleId).execute()
    const periods = schedule.periods.map((period) => ({ ...period, bellScheduleId: scheduleId }))
    await tx.insertInto('bellPeriod').values(periods).execute()
    return { id: scheduleId }
  })
  return result
}

async function writeSchedule(
  tx: WriteDb,
  { id, schoolId, name, weekdays }: Omit<BellSchedule, 'id' | 'periods'> & { id: number | null },
): Promise<number> {
  const row = { schoolId, name, weekdays: weekdayDigits(weekdays) }
  if (id === null) {
    const added = await tx
      .insertInto('bellSchedule')
      .values(row)
      .returning('id')
      .executeTakeFirstOrThrow()
    return added.id
  }
  await tx.updateTable('bellSchedule').set(row).where('id', '=', id).execute()
  return id
}

/** `1245`, as the table keeps them. */
const weekdayDigits = (weekdays: readonly number[]): string =>
  [...new Set(weekdays)].toSorted((a, b) => a - b).join('')

/** @throws {CallError} `ENTRY_MISSING` */
export async function removeBellSchedule(
  workspace: OpenWorkspace,
  id: BellScheduleId,
): Promise<void> {
  const { name } = mustBeThere(
    await workspace.read
      .selectFrom('bellSchedule')
      .select('name')
      .where('id', '=', id)
      .executeTakeFirst(),
  )
  await workspace.mutate(`Remove the bells “${name}”`, (tx) =>
    tx.deleteFrom('bellSchedule').where('id', '=', id).execute(),
  )
}
