/**
 * Who may see what. A list of individual students goes only to those students' own teachers and
 * team; everyone else gets counts, and none that rests on few students.
 */
import type { Audience } from '#shared/contracts/reports/for-whom.ts'
import type { PacketChoices } from '#shared/contracts/reports/packet.ts'
import type { Scope } from '#shared/contracts/analysis/scope.ts'
import type { ReportReader } from '../../../database/report-views.ts'

export type AudienceRules = {
  /** Cells that rest on fewer students are withheld; 1 withholds nothing. */
  readonly minimum: number
  /** Groups of students are listed one by one, by name or code. */
  readonly listsStudents: boolean
  readonly showsNames: boolean
  /** Rows may stand for one teacher or one class. */
  readonly namesTeachers: boolean
  /** The reader's own students: who is absent, and how each class did, can be said. */
  readonly areOwnStudents: boolean
}

/** What a reader may see of teachers. Colleagues see no more of one another than the principal does. */
export const readerOf = (audience: Audience): ReportReader =>
  audience === 'team' || audience === 'principal' ? 'school' : audience

type Asked = Pick<PacketChoices, 'audience' | 'names'> & { readonly scope: Pick<Scope, 'kind'> }

/** @param smallestGroup of the workspace */
export function audienceRules(asked: Asked, smallestGroup: number): AudienceRules {
  const { audience, names } = asked
  const areOwnStudents = areOwnStudentsOf(asked)
  return {
    minimum: areOwnStudents ? 1 : smallestGroup,
    listsStudents: areOwnStudents,
    showsNames: areOwnStudents && names === 'names',
    namesTeachers: audience !== 'district',
    areOwnStudents,
  }
}

/** A teacher owns the students of a class or of one teacher; a team those of its school. */
export function areOwnStudentsOf({ audience, scope }: Omit<Asked, 'names'>): boolean {
  if (audience === 'teacher') return scope.kind === 'teacher' || scope.kind === 'class'
  return audience === 'team' && scope.kind !== 'district'
}
