/** What students did in two windows: all of them, by school and grade, and coached against comparison, course by course. */
import { sql } from 'kysely'
import type { Course, ImpactResult } from '#shared/contracts/analysis/impact.ts'
import type { Scope } from '#shared/contracts/analysis/scope.ts'
import type { ProgramEvaluationChoices } from '#shared/contracts/reports/program-evaluation.ts'
import type { AdministrationId, CycleId } from '#shared/domain/ids.ts'
import { CallError } from '#shared/rpc/errors.ts'
import type { ReportDb } from '../../../database/report-connection.ts'
import { growthOf, impactResult, levelsOverTime, masteryOf } from '../../analysis/index.ts'
import type { Outcomes, Part } from './facts.ts'
import type { ProgramCycle } from './gather-cycles.ts'

/** Share of the points of a standard from which a student is at mastery. */
const cut = 0.8

type Asked = {
  readonly choices: ProgramEvaluationChoices
  readonly cycles: readonly ProgramCycle[]
}

type Windows = { readonly before: AdministrationId; readonly after: AdministrationId }

/** @throws {CallError} `NOT_FOUND` when only one window is named, one is gone, or both cannot be compared */
export async function outcomesOf(
  read: ReportDb,
  { choices, cycles }: Asked,
  step: (value: number, detail: string) => void,
): Promise<Outcomes | null> {
  const { beforeId: before, afterId: after, schoolId } = choices
  if (before === null && after === null) return null
  if (before === null || after === null) {
    const what = 'Student outcomes need two windows: choose both tests, or neither.'
    throw new CallError('NOT_FOUND', { data: { what } })
  }
  const windows = { before, after }
  const scope: Scope = {
    kind: schoolId === null ? 'district' : 'school',
    id: schoolId,
    grade: null,
    group: null,
  }
  step(0.1, 'growth of all students')
  const growth = await growthOf(read, { scope, ...windows, measure: null, cut })
  const behind = await teachersBehind(read, windows)
  const inScope = behind.filter((one) => schoolId === null || one.schoolId === schoolId)
  step(0.14, 'grades')
  const grades: Part[] = []
  for (const grade of distinct(inScope.map((one) => one.grade)).filter((one) => one !== null)) {
    const { overall } = await growthOf(read, {
      scope: { ...scope, grade },
      ...windows,
      measure: null,
      cut,
    })
    const teachers = countTeachers(inScope.filter((one) => one.grade === grade))
    grades.push({ label: `Grade ${grade}`, group: overall, teachers })
  }
  step(0.18, 'levels and standards')
  const levels = await levelsOverTime(read, { scope, administrationId: after, measure: null, cut })
  const mastery = await masteryOf(read, { scope, administrationId: after, cut })
  const earlier = await masteryOf(read, { scope, administrationId: before, cut })
  step(0.22, 'coached and comparison')
  return {
    growth,
    teachers: countTeachers(inScope),
    schools: schoolId === null ? schoolParts(growth.groups, behind) : [],
    grades,
    levels,
    mastery,
    earlier,
    comparisons: await comparisonsOf(read, cycles, windows),
  }
}

type Behind = {
  readonly teacherId: number
  readonly schoolId: number
  readonly grade: string | null
}

/** Who taught students on the day of the second test who took the first one too, by school and grade. */
async function teachersBehind(
  read: ReportDb,
  { before, after }: Windows,
): Promise<readonly Behind[]> {
  const { rows } = await sql<Behind>`
    SELECT DISTINCT assignment.teacherId, enrolment.schoolId, enrolment.grade
    FROM sitting
    JOIN sitting AS first ON first.studentId = sitting.studentId
      AND first.administrationId = ${before}
    JOIN enrolment ON enrolment.studentId = sitting.studentId
      AND enrolment.startsOn <= sitting.testedOn
      AND (enrolment.endsOn IS NULL OR enrolment.endsOn >= sitting.testedOn)
    JOIN teachingAssignment AS assignment ON assignment.classId = enrolment.classId
      AND assignment.startsOn <= sitting.testedOn
      AND (assignment.endsOn IS NULL OR assignment.endsOn >= sitting.testedOn)
    WHERE sitting.administrationId = ${after}`.execute(read)
  return rows
}

const countTeachers = (rows: readonly Behind[]): number =>
  new Set(rows.map(({ teacherId }) => teacherId)).size

const distinct = <Value extends string | null>(values: readonly Value[]): readonly Value[] =>
  [...new Set(values)].toSorted((a, b) => (a ?? '').localeCompare(b ?? '', 'en', { numeric: true }))

const schoolParts = (
  groups: Outcomes['growth']['groups'],
  behind: readonly Behind[],
): readonly Part[] =>
  groups.map((group) => ({
    label: group.label,
    group,
    teachers: countTeachers(
      behind.filter(({ schoolId }) => group.id === null || schoolId === group.id),
    ),
  }))

/** One comparison a course: scores of different courses are not of one scale. */
async function comparisonsOf(
  read: ReportDb,
  cycles: readonly ProgramCycle[],
  { before, after }: Windows,
): Promise<Outcomes['comparisons']> {
  const cycleIds = cycles.filter(({ members }) => members.length > 0).map(({ id }) => id as CycleId)
  if (cycleIds.length === 0) return []
  const compare = (course: Course | null): Promise<ImpactResult> =>
    impactResult(read, { cycleIds, before, after, measure: null, course, comparisonIds: null })
  const { courses } = await compare(null)
  const results: { course: string; impact: ImpactResult }[] = []
  for (const { label, grade, course, coachedTeachers } of courses) {
    if (coachedTeachers === 0) continue
    results.push({ course: label, impact: await compare({ grade, course }) })
  }
  return results.toSorted((a, b) => a.course.localeCompare(b.course, 'en', { numeric: true }))
}
