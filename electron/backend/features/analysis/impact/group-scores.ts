/** The two scores of every student of both groups, on one scale. */
import { sql } from 'kysely'
import type { ImpactResult } from '#shared/contracts/analysis/impact.ts'
import { compareStandardCodes } from '#shared/domain/standards.ts'
import type { ReadDb } from '../../../database/connection.ts'
import { standardsOf } from '../../../standards/standards-of.ts'
import { growthMeasure, measureLabel } from '../growth/growth-measure.ts'
import { scoresOfSittings } from '../growth/paired-scores.ts'
import type { TaughtClass, TeacherSitting } from '../scope/sittings-of-teachers.ts'
import type { Groups } from './groups.ts'
import { groupStudents, type GroupedStudents } from './impact-students.ts'
import type { ImpactInput, Setting } from './setting.ts'

export type GroupScores = {
  readonly measure: string
  readonly measures: readonly ImpactResult['measures'][number][]
  readonly unit: ImpactResult['unit']
  readonly students: GroupedStudents
}

/** Null where the two tests are one, or different ones: their scores have no common scale. */
export async function readGroupScores(
  read: ReadDb,
  { before, after }: Setting,
  { input, groups }: { readonly input: ImpactInput; readonly groups: Groups },
): Promise<GroupScores | null> {
  if (before.id === after.id || before.assessmentId !== after.assessmentId) return null
  const measure = growthMeasure(before, after, input.measure)
  const compared = [...groups.coachedClasses, ...groups.comparisonClasses]
  const sittings = {
    before: sittingsIn(groups.sittings.before, compared),
    after: sittingsIn(groups.sittings.after, compared),
  }
  const scores = await scoresOfSittings(
    read,
    {
      before: { administration: before, sittings: sittingsById(sittings.before) },
      after: { administration: after, sittings: sittingsById(sittings.after) },
    },
    measure,
  )
  const teachers = {
    coached: teachersOf(groups.coachedClasses),
    comparison: teachersOf(groups.comparisonClasses),
  }
  const asShare = measure.kind === 'whole test' || measure.kind === 'standard'
  const students = groupStudents(sittings, scores, { teachers, asShare })
  return {
    measure: measureLabel(measure, students.unit, await standardsOf(read)),
    measures: await measuresTaken(read, sittingsIn(sittings.after, groups.coachedClasses)),
    unit: students.unit,
    students,
  }
}

/** What the coached students have scores on in the second test, in the published order. */
async function measuresTaken(
  read: ReadDb,
  sittings: readonly TeacherSitting[],
): Promise<readonly ImpactResult['measures'][number][]> {
  const { rows } = await sql<{ kind: 'overall' | 'domain' | 'standard'; code: string }>`
    WITH mine AS MATERIALIZED (${sittingsById(sittings)})
    SELECT measure.kind, measure.code
    FROM (SELECT DISTINCT score.measureId FROM mine
      CROSS JOIN score ON score.sittingId = mine.sittingId) AS taken
    JOIN measure ON measure.id = taken.measureId`.execute(read)
  const known = await standardsOf(read)
  return rows
    .toSorted(
      (a, b) =>
        Number(a.kind === 'standard') - Number(b.kind === 'standard') ||
        compareStandardCodes(a.code, b.code),
    )
    .map(({ kind, code }) => ({ code, label: measureLabel({ kind, code }, 'points', known) }))
}

/** A co-teacher's sittings in a class that is not compared do not count. */
function sittingsIn(
  sittings: readonly TeacherSitting[],
  classes: readonly TaughtClass[],
): readonly TeacherSitting[] {
  const taught = new Set(classes.map(({ teacherId, classId }) => `${teacherId} ${classId}`))
  return sittings.filter(({ teacherId, classId }) => taught.has(`${teacherId} ${classId}`))
}

const sittingsById = (sittings: readonly TeacherSitting[]) => sql`
  SELECT sitting.id AS sittingId, sitting.studentId, NULL AS grade
  FROM json_each(${JSON.stringify([...new Set(sittings.map(({ sittingId }) => sittingId))])}) AS wanted
  CROSS JOIN sitting ON sitting.id = wanted.value`

const teachersOf = (classes: readonly TaughtClass[]): readonly number[] => [
  ...new Set(classes.map(({ teacherId }) => teacherId)),
]
