/** Whose results stand beside a plan: the narrowest that it names, as the class beside it has them. Pure. */
import type { Scope } from '#shared/contracts/analysis/scope.ts'
import type { LessonPage } from '#shared/contracts/lessons/records.ts'

export function scopeOfLesson(page: LessonPage): Scope | null {
  const { classId, teacherId, cycleId, schoolId } = page.fields
  const rest = { grade: classId === null ? page.grade : null, group: null }
  if (classId !== null) return { kind: 'class', id: classId, ...rest }
  if (teacherId !== null) return { kind: 'teacher', id: teacherId, ...rest }
  if (cycleId !== null) return { kind: 'cycle', id: cycleId, ...rest }
  return schoolId === null ? null : { kind: 'school', id: schoolId, ...rest }
}
