/** The address of a comparison and how to change it: another cycle takes course and teachers along. */
import { useMemo } from 'react'
import { useLocation, useSearch } from 'wouter'
import { formatImpactAddress, parseImpactAddress, type ImpactAddress } from './impact-address.ts'

export type ImpactChange = (changed: Partial<ImpactAddress>) => void

export function useImpactAddress(): {
  readonly address: ImpactAddress
  readonly change: ImpactChange
} {
  const search = useSearch()
  const [, navigate] = useLocation()
  return useMemo(() => {
    const address = parseImpactAddress(search)
    const change: ImpactChange = (changed) => {
      const reset = changed.cycles ? { course: null, measure: null, compare: null } : {}
      navigate(formatImpactAddress({ ...address, ...reset, ...changed }))
    }
    return { address, change }
  }, [search, navigate])
}
