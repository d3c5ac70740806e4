/**
 * Whom a scope is set beside: other students of the same grades who took the same test, in the
 * same schools where at least ten did, else in the whole district. A picture of where these
 * students stand, never of whose teaching is better.
 */
import { sql, type RawBuilder } from 'kysely'
import type { Administration, Scope } from '#shared/contracts/analysis/scope.ts'
import type { MasteryInput } from './mastery.ts'
import type { ReadDb } from '../../../database/connection.ts'
import { heldOn, isTeacherOf, sittingsInScope, type Sample } from '../scope/in-scope.ts'
import { compareGrades, gradeInWords } from '../scope/scopes.ts'
import { standardScores } from './standard-scores.ts'

export const fewestToCompare = 10

export type Comparison = {
  readonly label: string
  readonly standards: ReadonlyMap<string, ComparedStandard>
}

type ComparedStandard = { readonly students: number; readonly atCut: number }

type Question = {
  /** Of the students tested in scope; none known: every other student. */
  readonly grades: readonly string[]
  readonly cut: number
  /** Whom to be set beside; left out: the same schools where enough sat, else the district. */
  readonly beside?: MasteryInput['compare']
}

/** Whom a scope can be set beside; a district has nobody. */
export const comparisonsFor = (
  kind: Scope['kind'],
): readonly NonNullable<MasteryInput['compare']>[] => {
  if (kind === 'district') return []
  return kind === 'school' ? ['district', 'none'] : ['same schools', 'district', 'none']
}

/** @returns null for the district, and where fewer than ten others have a score on any standard. */
export async function comparisonOf(
  read: ReadDb,
  sample: Sample,
  question: Question,
): Promise<Comparison | null> {
  const { kind } = sample.scope
  const { beside } = question
  if (kind === 'district' || beside === 'none') return null
  if (kind !== 'school' && beside !== 'district') {
    const near = await countAtCut(read, otherSittings(sample, question, 'same schools'), {
      ...question,
      sample,
    })
    if (isEnough(near))
      return { label: `${others(question.grades)} of the same school`, standards: near }
    if (beside === 'same schools') return null
  }
  const far = await countAtCut(read, otherSittings(sample, question, 'district'), {
    ...question,
    sample,
  })
  return isEnough(far)
    ? { label: `${others(question.grades)} of the district`, standards: far }
    : null
}

const isEnough = (standards: Comparison['standards']): boolean =>
  [...standards.values()].some(({ students }) => students >= fewestToCompare)

/** Counted in SQL, since these can be ten thousand students; 1e-9 of slack as in `isAtCut`. */
async function countAtCut(
  read: ReadDb,
  sittings: RawBuilder<unknown>,
  { cut, sample }: Question & { readonly sample: Sample },
): Promise<Comparison['standards']> {
  const { rows } = await sql<ComparedStandard & { code: string }>`
    WITH other AS MATERIALIZED (${sittings})
    SELECT code, COUNT(*) AS students, SUM(points + 1e-9 >= ${cut} * possible) AS atCut
    FROM (${standardScores(sample.administration, 'other')}) WHERE points IS NOT NULL
    GROUP BY standardId`.execute(read)
  return new Map(rows.map(({ code, ...counts }) => [code, counts]))
}

function otherSittings(
  sample: Sample,
  { grades }: Question,
  where: 'same schools' | 'district',
): RawBuilder<unknown> {
  const grade = grades.length === 0 ? sql`` : sql`AND enrolment.grade IN (${sql.join([...grades])})`
  const school =
    where === 'district'
      ? sql``
      : sql`AND enrolment.schoolId IN (${schoolsOf(sample.scope, sample.administration)})`
  return sql`
    SELECT sitting.id AS sittingId, sitting.studentId, NULL AS grade FROM sitting
    WHERE sitting.administrationId = ${sample.administration.id}
      AND EXISTS (SELECT 1 FROM enrolment WHERE enrolment.studentId = sitting.studentId
        AND ${heldOn('enrolment', sql.ref('sitting.testedOn'))} ${school} ${grade})
      AND sitting.id NOT IN (SELECT sittingId FROM (${sittingsInScope(sample)}))`
}

/** Schools of the class, or of the classes that the teacher or members had during the test. */
const schoolsOf = (scope: Scope, { startsOn, endsOn }: Administration): RawBuilder<unknown> =>
  scope.kind === 'class'
    ? sql`SELECT schoolId FROM class WHERE id = ${scope.id}`
    : sql`SELECT class.schoolId FROM teachingAssignment AS assignment
        JOIN class ON class.id = assignment.classId
        WHERE ${isTeacherOf(scope, 'assignment')} AND assignment.startsOn <= ${endsOn}
          AND (assignment.endsOn IS NULL OR assignment.endsOn >= ${startsOn})`

function others(grades: readonly string[]): string {
  if (grades.length === 0) return 'Other students'
  const [first, ...more] = grades.toSorted(compareGrades)
  if (first === undefined || more.length === 0) return `Other ${gradeInWords(first ?? '')} students`
  return `Other students of grades ${[first, ...more.slice(0, -1)].join(', ')} and ${more.at(-1)}`
}
