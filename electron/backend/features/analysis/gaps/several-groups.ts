/** The tests across more than two groups, as details beside the gaps. */
import type { Gaps } from '#shared/contracts/analysis/gaps.ts'
import { formatNumber, formatPercent, formatPWithSign } from '#shared/statistics/format.ts'
import { kruskalWallis } from '#shared/statistics/kruskal-wallis.ts'
import type { MethodId } from '#shared/statistics/methods.ts'
import { oneWayAnova } from '#shared/statistics/one-way-anova.ts'
import type { SignificanceTest } from '#shared/statistics/result.ts'
import { welchAnova } from '#shared/statistics/welch-anova.ts'
import type { GroupScores } from './gap-rules.ts'

export type SeveralGroups = {
  readonly details: Gaps['details']
  readonly methods: readonly MethodId[]
}

/** Nothing under three groups: a gap says more. */
export function severalGroups(groups: readonly GroupScores[]): SeveralGroups {
  if (groups.length < 3) return { details: [], methods: [] }
  const values = groups.map(({ scores }) => scores.map(({ value }) => value))
  const anova = oneWayAnova(values)
  const tests = [
    { label: 'Welch’s analysis of variance', sign: 'F', test: welchAnova(values) },
    { label: 'Analysis of variance', sign: 'F', test: anova.test },
    { label: 'Kruskal–Wallis', sign: 'H', test: kruskalWallis(values) },
  ]
  const between =
    anova.table === null
      ? []
      : [{ label: 'Spread between the groups (η²)', value: formatPercent(anova.table.etaSquared) }]
  return {
    details: [
      ...tests.map(({ label, sign, test }) => ({ label, value: testText(sign, test) })),
      ...between,
    ],
    methods: tests.map(({ test }) => test.method),
  }
}

function testText(sign: string, { value, df, p, reason }: SignificanceTest): string {
  if (value === null || p === null) return reason ?? ''
  return `${sign}(${df.map(degrees).join('; ')}) ${formatNumber(value)}, ${formatPWithSign(p)}`
}

/** Whole degrees of freedom as they are, Welch's with a decimal. */
const degrees = (df: number): string => (Number.isInteger(df) ? String(df) : df.toFixed(1))
