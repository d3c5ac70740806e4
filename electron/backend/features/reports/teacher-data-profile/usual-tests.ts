/** The tests that a profile is about until others are chosen: those that this teacher's own students took. */
import type { Administration } from '#shared/contracts/analysis/scope.ts'
import type { UsualTests } from '#shared/contracts/reports/teacher-data-profile.ts'
import type { TeacherId } from '#shared/domain/ids.ts'
import type { ReadDb } from '../../../database/connection.ts'
import { listAdministrations, testsOfTeacher } from '../../analysis/index.ts'

/**
 * The latest test with several standards, since a quiz on one shows little of a class; the window of
 * it before; the latest test with items.
 */
export async function usualTests(read: ReadDb, teacherId: TeacherId): Promise<UsualTests> {
  const took = new Set((await testsOfTeacher(read, teacherId)).map((one) => one.administrationId))
  const own = (await listAdministrations(read))
    .filter(({ id }) => took.has(id))
    .toSorted((a, b) => dayOf(b).localeCompare(dayOf(a)) || b.id - a.id)
  const test = own.find((one) => standardsIn(one) > 1) ?? own.find((one) => standardsIn(one) > 0)
  const taken = own.map(({ id }) => id)
  if (!test) return { usual: null, taken }
  const earlier = own.slice(own.indexOf(test) + 1)
  return {
    usual: {
      administrationId: test.id,
      beforeId: earlier.find((one) => one.assessmentId === test.assessmentId)?.id ?? null,
      itemsId: own.find(({ hasItems }) => hasItems)?.id ?? null,
    },
    taken,
  }
}

const dayOf = ({ endsOn, startsOn, schoolYear }: Administration): string =>
  endsOn ?? startsOn ?? schoolYear

const standardsIn = ({ measures }: Administration): number =>
  measures.filter(({ kind }) => kind === 'standard').length
