/** What a cycle summary is about, as it stands in the address: `?cycle=4&before=1&after=2`. */
import { wholeNumber } from '#renderer/app/student-data.ts'

export type CycleAddress = {
  readonly cycle: number | null
  /** Both or neither. */
  readonly windows: { readonly before: number; readonly after: number } | null
}

export function parseCycleAddress(search: string): CycleAddress {
  const query = new URLSearchParams(search)
  const before = wholeNumber(query.get('before'))
  const after = wholeNumber(query.get('after'))
  return {
    cycle: wholeNumber(query.get('cycle')),
    windows: before !== null && after !== null ? { before, after } : null,
  }
}

export function formatCycleAddress({ cycle, windows }: CycleAddress): string {
  const query = new URLSearchParams()
  if (cycle !== null) query.set('cycle', String(cycle))
  if (windows) {
    query.set('before', String(windows.before))
    query.set('after', String(windows.after))
  }
  return `/reports/cycle-summary?${query.toString()}`
}
