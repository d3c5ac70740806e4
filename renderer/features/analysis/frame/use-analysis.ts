/** What an analysis page looks at: the choices there are, the one that holds, and how to change it. */
import { useMemo } from 'react'
import { useLocation, useSearch } from 'wouter'
import { useStudentData } from '#renderer/app/student-data.ts'
import type { GroupChoice, ScopeChoice } from '#renderer/app/student-data.ts'
import type { Administration, Scope } from '#shared/contracts/analysis/scope.ts'
import type { AnalysisAddress } from './address.ts'
import { formatAddress, parseAddress } from './address.ts'

export type AnalysisChoices = {
  readonly address: AnalysisAddress
  readonly scopes: readonly ScopeChoice[]
  readonly groups: readonly GroupChoice[]
  readonly administrations: readonly Administration[]
  /** Null where nothing can be looked at yet. */
  readonly scope: Scope | null
  readonly change: (changed: Partial<AnalysisAddress>) => void
  /** Address of another analysis of the same scope. */
  readonly link: (path: string, changed?: Partial<AnalysisAddress>) => string
}

/** @returns the reads to wait for, and the choices once both are there. */
export function useAnalysis() {
  const { queries, data } = useStudentData()
  const search = useSearch()
  const [path, navigate] = useLocation()
  const choices = useMemo((): AnalysisChoices | null => {
    if (!data) return null
    const address = parseAddress(search)
    const scope = address.scope ?? data.firstScope
    return {
      address,
      scopes: data.scopes,
      groups: data.groups,
      administrations: data.administrations,
      scope,
      change: (changed) => navigate(formatAddress(path, { ...address, scope, ...changed })),
      link: (to, changed) => formatAddress(to, { scope, cut: address.cut, ...changed }),
    }
  }, [data, search, path, navigate])
  return { queries, choices } as const
}
