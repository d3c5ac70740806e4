/** Where one goes from the groups, as addresses. Pure. */
import { queryOfScope } from '#renderer/app/student-data.ts'
import type { Scope } from '#shared/contracts/analysis/scope.ts'
import type { Board } from '#shared/contracts/small-groups/board.ts'
import type { Groups, KeptSet } from './use-groups.ts'

type Parts = Readonly<Record<string, string | number | null>>

function addressWith(path: string, scope: Scope, parts: Parts): string {
  const given = Object.entries(parts).filter(([, value]) => value !== null)
  const query = [...queryOfScope(scope), ...given]
    .map(([name, value]) => `${name}=${encodeURIComponent(value ?? '')}`)
    .join('&')
  return `${path}?${query.replaceAll('%3A', ':')}`
}

/** The data-meeting packet about the same students and test; null once the test is gone. */
export function reportAddress(
  { kept, scope }: Pick<Groups, 'kept' | 'scope'>,
  board: Board,
): string | null {
  const of = kept?.set.scope ?? scope
  const { id } = board.test
  if (of === null || id === null) return null
  const isByIdea = board.rules.basis === 'misconception'
  return addressWith('/reports/packet', of, {
    test: isByIdea ? null : id,
    items: isByIdea ? id : null,
    groups: kept?.set.id ?? null,
  })
}

/** A lesson for these groups; `need` of one group, else the standard that all of them are about. */
export function lessonAddress(
  { set, rules, test, classes }: KeptSet,
  need?: string | null,
): string {
  const [only, ...others] = classes
  const classScope =
    only && only.id !== null && others.length === 0
      ? ({ kind: 'class', id: only.id, grade: null, group: null } as const)
      : set.scope
  return addressWith('/lessons/new', classScope, {
    standard: rules.basis === 'standard' ? (need ?? rules.standard) : null,
    test: test.id,
    groups: set.id,
  })
}
