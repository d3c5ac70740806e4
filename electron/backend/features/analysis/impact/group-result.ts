/** One group as it is shown: its means, who was lost, and its classes by name for the coach's own check. */
import type { ImpactGroupShape } from '#shared/contracts/analysis/impact.ts'
import { describe } from '#shared/statistics/describe.ts'
import type { ImpactGroup } from '#shared/statistics/impact.ts'
import type { TaughtClass } from '../scope/sittings-of-teachers.ts'
import type { ImpactStudent } from './impact-students.ts'

/** @param classes by teacher's name */
export function groupResult(
  statistics: ImpactGroup,
  students: readonly ImpactStudent[],
  classes: readonly TaughtClass[],
): ImpactGroupShape {
  return {
    ...statistics,
    ...lostOf(students),
    classes: classes.map((one) => {
      const own = students.filter(
        ({ teacherId, classId }) => teacherId === one.teacherId && classId === one.classId,
      )
      return {
        teacherId: one.teacherId,
        teacher: one.teacher,
        classId: one.classId,
        name: one.name,
        schoolId: one.schoolId,
        school: one.school,
        before: describe(own.map(({ before }) => before)).mean,
        after: describe(own.map(({ after }) => after)).mean,
        ...lostOf(own),
      }
    }),
  }
}

const lostOf = (students: readonly ImpactStudent[]) => ({
  lostBefore: students.filter(({ left }) => left === 'only before').length,
  lostAfter: students.filter(({ left }) => left === 'only after').length,
  otherForm: students.filter(({ left }) => left === 'other form').length,
})
