/** The disclosure lines of many reports as one list: what, why, and in how many of them. Pure. */
import type { BatchItem } from '#shared/contracts/reports/batch.ts'
import type { DisclosureLine } from '#shared/contracts/reports/disclosure-line.ts'

export type CombinedLine = Pick<DisclosureLine, 'outcome' | 'what'> & {
  readonly why: string
  readonly reports: number
}

type Ready = Extract<BatchItem, { outcome: 'ready' }>

/** A reason that holds numbers differs from report to report: then the first stands for all. */
export function combinedLines(items: readonly Ready[]): readonly CombinedLine[] {
  const lines = items.flatMap(({ disclosure }, report) =>
    disclosure.map((line) => ({ ...line, report })),
  )
  const groups = [...Map.groupBy(lines, ({ outcome, what }) => `${outcome} ${what}`).values()]
  return groups.flatMap((of): CombinedLine[] => {
    const [first] = of
    if (!first) return []
    const reasons = new Set(of.map(({ why }) => why))
    return [
      {
        outcome: first.outcome,
        what: first.what,
        why: reasons.size === 1 ? first.why : 'as each report says below',
        reports: new Set(of.map(({ report }) => report)).size,
      },
    ]
  })
}
