/** The school year: its first and last day, and everything of a school or of the district that lies in it. */
import type { z } from 'zod'
import type { schoolsContract } from '#shared/contracts/schools.ts'
import { schoolYearOf } from '#shared/domain/dates.ts'
import type { SchoolId } from '#shared/domain/ids.ts'
import { yearProblem, type Year } from '#shared/domain/school-checks.ts'
import type { ReadDb } from '../../database/connection.ts'
import type { OpenWorkspace } from '../../database/open-workspace.ts'
import { listBells } from './bells.ts'
import { mustKeep } from './refusals.ts'

type SchoolYear = z.input<(typeof schoolsContract)['year']['output']>

export async function readYear(read: ReadDb, schoolId: SchoolId | null): Promise<SchoolYear> {
  const schoolYear = await yearOf(read)
  const spans = (table: 'term' | 'dayOff') =>
    read
      .selectFrom(table)
      .selectAll()
      .where((where) =>
        where.or([
          where('schoolId', 'is', null),
          ...(schoolId === null ? [] : [where('schoolId', '=', schoolId)]),
        ]),
      )
      .orderBy('startsOn')
      .orderBy('id')
      .execute()
  const priorities = await read
    .selectFrom('priority')
    .select(['id', 'schoolId', 'text'])
    .where('schoolYear', '=', schoolYearOf(schoolYear.startsOn))
    .orderBy('schoolId')
    .orderBy('position')
    .orderBy('id')
    .execute()
  return {
    schoolYear,
    terms: await spans('term'),
    daysOff: await spans('dayOff'),
    bellSchedules: schoolId === null ? [] : await listBells(read, schoolId),
    priorities: priorities.filter((row) => row.schoolId === null || row.schoolId === schoolId),
  }
}

export async function yearOf(read: ReadDb): Promise<Year> {
  const info = await read
    .selectFrom('workspaceInfo')
    .select(['schoolYearStartsOn', 'schoolYearEndsOn'])
    .executeTakeFirstOrThrow()
  return { startsOn: info.schoolYearStartsOn, endsOn: info.schoolYearEndsOn }
}

/** Terms and days off stay as they are: those of last year are its history. @throws {CallError} `CALENDAR_REFUSED` */
export async function setYear(workspace: OpenWorkspace, year: Year): Promise<void> {
  mustKeep(yearProblem(year))
  const name = `${year.startsOn.slice(0, 4)}–${year.endsOn.slice(2, 4)}`
  await workspace.mutate(`Set the school year ${name}`, (tx) =>
    tx
      .updateTable('workspaceInfo')
      .set({ schoolYearStartsOn: year.startsOn, schoolYearEndsOn: year.endsOn })
      .execute(),
  )
}
