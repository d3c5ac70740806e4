/** Which students stand behind a bar, a level, or a missing score. */
import type { Distribution } from '#shared/contracts/analysis/distribution.ts'
import type { Behind } from '#shared/contracts/analysis/students.ts'
import { binLabel } from '#shared/charts/distribution.ts'
import { heatBands } from '#shared/charts/heat-bands.ts'
import { useOpenStudents } from '../frame/drill-down.ts'
import type { AnalysisChoices } from '../frame/use-analysis.ts'

export type OpenDistribution = {
  readonly bin: (index: number) => void
  /** 0 the lowest. */
  readonly level: (index: number) => void
  readonly scored: () => void
  readonly absent: () => void
}

type ScoreBehind = Extract<Behind, { kind: 'score' }>

export function useDistributionStudents(
  distribution: Distribution,
  { scope, address }: AnalysisChoices,
): OpenDistribution {
  const open = useOpenStudents()
  const { administration, scopeLabel, measure, unit, bins, levels } = distribution
  const ask = (title: string, behind: Behind): void => {
    if (scope === null) return
    open({
      title: `${measure.label}: ${title}`,
      note: `${scopeLabel} · ${administration.assessment}, ${administration.window}`,
      students: { scope, administrationId: administration.id, behind },
    })
  }
  const score = (more: Partial<ScoreBehind>): ScoreBehind => ({
    kind: 'score',
    measure: measure.code,
    levels: null,
    isShare: unit === 'percent of points',
    low: null,
    high: null,
    withHigh: false,
    ...more,
  })
  return {
    bin: (index) => {
      const bin = bins[index]
      if (!bin) return
      const isLast = index === bins.length - 1
      ask(binLabel(distribution, index), score({ low: bin.low, high: bin.high, withHigh: isLast }))
    },
    level: (index) => {
      const name = levels?.names[index]
      if (!levels || name === undefined) return
      const bands = heatBands(address.cut)
      const within =
        levels.source === 'vendor'
          ? { levels: [...(levels.words[index] ?? [name])] }
          : {
              isShare: true,
              low: bands[index]?.from ?? 0,
              high: bands[index + 1]?.from ?? null,
            }
      ask(name, score(within))
    },
    scored: () => ask('all with a score', score({})),
    absent: () => ask('absent', { kind: 'test', side: 'absent' }),
  }
}
