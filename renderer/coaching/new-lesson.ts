/** The address that plans a lesson for a standard, with whose class it is. Pure. */
import type { Scope } from '#shared/contracts/analysis/scope.ts'
import { queryOfScope } from '#renderer/app/student-data.ts'

export function lessonForStandard(
  code: string,
  { scope = null, test = null }: { readonly scope?: Scope | null; readonly test?: number | null },
): string {
  const query = new URLSearchParams({ standard: code })
  for (const [name, value] of scope ? queryOfScope(scope) : []) query.set(name, value)
  if (test !== null) query.set('test', String(test))
  return `/lessons/new?${query}`
}
