/** Addresses that lead on from an analysis with what was looked at: a lesson, groups, a cycle, a report. */
import { BookPlus, FileText, KeyRound, RefreshCw, Users } from 'lucide-react'
import type { LucideIcon } from 'lucide-react'
import { queryOfScope } from '#renderer/app/student-data.ts'
import type { Scope } from '#shared/contracts/analysis/scope.ts'

export type Onward = {
  readonly icon: LucideIcon
  readonly title: string
  readonly detail: string
  readonly href: string
}

/** An address with a scope and more parts; what is null or undefined is left out. */
export function addressWith(
  path: string,
  scope: Scope | null,
  parts: Readonly<Record<string, string | number | null | undefined>> = {},
): string {
  const given = Object.entries(parts).filter(([, value]) => value != null && value !== 0)
  const pairs = [...(scope ? queryOfScope(scope) : []), ...given]
  const query = pairs.map(([name, value]) => `${name}=${encodeURIComponent(value ?? '')}`)
  return query.length === 0 ? path : `${path}?${query.join('&').replaceAll('%3A', ':')}`
}

/** The plan begins with this class, and with the misconceptions that it chose. */
export const planLesson = (
  scope: Scope | null,
  { standard, test }: { readonly standard: string; readonly test: number },
): Onward => ({
  icon: BookPlus,
  title: `Plan a lesson on ${standard}`,
  detail: 'With what these students chose, and how many',
  href: addressWith('/lessons/new', scope, { standard, test }),
})

/** @param by standard to group by; left out where the answers say which ideas students have */
export function makeGroups(
  scope: Scope | null,
  about: { readonly test: number; readonly by: string | null; readonly detail: string },
): Onward {
  return {
    icon: Users,
    title: 'Make small groups',
    detail: about.detail,
    href: addressWith('/data/groups', scope, { test: about.test, by: about.by }),
  }
}

type DoubtedItem = {
  readonly id: number
  readonly label: string
  readonly key: string
  readonly rival: string
}

export function checkKey(
  scope: Scope | null,
  { test, item }: { readonly test: number; readonly item: DoubtedItem },
): Onward {
  return {
    icon: KeyRound,
    title: `Check the key of item ${item.label} first`,
    detail: `${item.rival} goes with high scores more than ${item.key}, the key, does`,
    href: addressWith('/data/items', scope, { test, item: item.id }),
  }
}

/** A cycle is with teachers: from one teacher's results, or from the cycle page of a team. */
export function startCycle(
  scope: Scope | null,
  { standard, test }: { readonly standard: string; readonly test: number },
): Onward | null {
  if (scope?.kind !== 'teacher' || scope.id === null) return null
  return {
    icon: RefreshCw,
    title: `Start a cycle on ${standard}`,
    detail: 'Goal, baseline and target from these results',
    href: addressWith('/cycles/new', null, { teacher: scope.id, standard, test }),
  }
}

export function intoReport(
  scope: Scope | null,
  tests: { readonly test: number | null; readonly before?: number | null },
): Onward {
  return {
    icon: FileText,
    title: 'Put into a report',
    detail: 'Data-meeting packet, with what is held back',
    href: addressWith('/reports/packet', scope, tests),
  }
}

/** Leaves out what a scope does not allow. */
export const onwards = (links: readonly (Onward | null)[]): readonly Onward[] =>
  links.filter((link) => link !== null)
