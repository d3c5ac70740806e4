/** What an evaluation is about, as it stands in the address: `?from=2025-08-18&to=2026-06-05&school=3&windows=1-2`. */
import { wholeNumber } from '#renderer/app/student-data.ts'
import { pairOf } from '../frame/window-pairs.ts'
import type { WindowPair } from '../frame/window-pairs.ts'

export type ProgramAddress = {
  /** Null: the school year. */
  readonly period: { readonly from: string; readonly to: string } | null
  readonly school: number | null
  /** Null: not chosen, so that the latest two hold; `none`: left out on purpose. */
  readonly windows: WindowPair | 'none' | null
}

const day = /^\d{4}-\d{2}-\d{2}$/

export function parseProgramAddress(search: string): ProgramAddress {
  const query = new URLSearchParams(search)
  const from = query.get('from') ?? ''
  const to = query.get('to') ?? ''
  const windows = query.get('windows')
  return {
    period: day.test(from) && day.test(to) && from <= to ? { from, to } : null,
    school: wholeNumber(query.get('school')),
    windows: windows === 'none' ? 'none' : pairOf(windows),
  }
}

export function formatProgramAddress({ period, school, windows }: ProgramAddress): string {
  const query = new URLSearchParams({
    ...period,
    ...(school !== null && { school: String(school) }),
    ...(windows !== null && {
      windows: windows === 'none' ? 'none' : `${windows.before}-${windows.after}`,
    }),
  })
  return `/reports/program-evaluation?${query.toString()}`
}
