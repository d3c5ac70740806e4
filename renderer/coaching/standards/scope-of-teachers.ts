/** Whose students are meant where teachers are chosen: of one teacher; of several, nobody's in particular. Pure. */
import type { Scope } from '#shared/contracts/analysis/scope.ts'

export function scopeOfTeachers(ids: readonly number[]): Scope | null {
  const [id] = ids
  return id !== undefined && ids.length === 1
    ? { kind: 'teacher', id, grade: null, group: null }
    : null
}
