/** The scope of a kept set, as columns of its row. */
import { scope, type Scope } from '#shared/contracts/analysis/scope.ts'
import type { SetRow } from './stored-set.ts'

export const scopeColumns = ({ kind, id, grade, group }: Scope) => ({
  scopeKind: kind,
  scopeId: id,
  scopeGrade: grade,
  scopeAttribute: group?.attribute ?? null,
  scopeValue: group?.value ?? null,
})

export type ScopeColumns = Pick<
  SetRow,
  'scopeKind' | 'scopeId' | 'scopeGrade' | 'scopeAttribute' | 'scopeValue'
>

export function keptScope(row: ScopeColumns): Scope {
  const { scopeAttribute: attribute, scopeValue: value } = row
  const group = attribute === null || value === null ? null : { attribute, value }
  return scope.parse({ kind: row.scopeKind, id: row.scopeId, grade: row.scopeGrade, group })
}
