/** Whose counts on which test a report gives to readers who are not those students' own teachers. */
import type { Scope } from '#shared/contracts/analysis/scope.ts'
import type { Audience } from '#shared/contracts/reports/for-whom.ts'
import { areOwnStudentsOf } from '../disclosure/audience-rules.ts'

/** Students of a scope who sat one test: figures about all of them are in the report. */
export type CountsOf = { readonly scope: Scope; readonly administrationId: number }

/** Tests that are left out are null or undefined. */
export const countsOn = (
  scope: Scope,
  administrationIds: readonly (number | null | undefined)[],
): readonly CountsOf[] =>
  administrationIds.flatMap((id) => (id ? [{ scope, administrationId: id }] : []))

/** A student's own teachers know each one already. */
export const countsForOthers = (
  audience: Audience,
  counts: readonly CountsOf[],
): readonly CountsOf[] => counts.filter(({ scope }) => !areOwnStudentsOf({ audience, scope }))
