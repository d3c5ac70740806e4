/** Groups and gaps as tables that may leave: what each figure rests on, for `shared/disclosure`. */
import type { Gaps } from '#shared/contracts/analysis/gaps.ts'
import type { SourceTable } from '#shared/disclosure/release-table.ts'

const titleOf = ({ byLabel, scopeLabel, administration }: Gaps): string =>
  `${byLabel}, ${scopeLabel}, ${administration.assessment}, ${administration.window}`

/** The groups add up to everyone tested, so that they hide one another. */
export const groupsTable = (gaps: Gaps): SourceTable => ({
  kind: 'rows',
  title: `Groups by ${titleOf(gaps)}`,
  columns: [
    { title: 'Group', kind: 'label' },
    { title: 'Students with a score', kind: 'count' },
    { title: 'Mean', kind: 'figure' },
    { title: 'Standard deviation', kind: 'figure' },
    { title: 'At the cut', kind: 'count', about: 'cut' },
    { title: 'Share at the cut', kind: 'share', about: 'cut' },
    { title: '95% interval from', kind: 'figure', about: 'cut' },
    { title: '95% interval to', kind: 'figure', about: 'cut' },
    { title: 'No score', kind: 'own' },
  ],
  rows: gaps.groups.map(({ label, mean, sd, atCut, studentsAtCut }) => ({
    cells: [
      label,
      mean.n,
      mean.value,
      sd,
      atCut === null ? null : studentsAtCut,
      atCut?.value ?? null,
      atCut?.interval?.low ?? null,
      atCut?.interval?.high ?? null,
      mean.missing,
    ],
    sizes: [mean.n],
    partOf: 'all',
  })),
})

/** A gap is held back with the smaller of its groups: together with one mean it tells the other. */
export function gapsTable(gaps: Gaps): SourceTable {
  const size = (key: string) => gaps.groups.find((group) => group.key === key)?.mean.n ?? 0
  const total = gaps.groups.reduce((sum, { mean }) => sum + mean.n, 0)
  return {
    kind: 'rows',
    title: `Gaps by ${titleOf(gaps)}`,
    columns: [
      { title: 'Gap', kind: 'label' },
      { title: 'Students', kind: 'count' },
      { title: 'Gap of the means', kind: 'figure' },
      { title: '95% interval from', kind: 'figure' },
      { title: '95% interval to', kind: 'figure' },
      { title: 'Hedges’ g', kind: 'figure' },
      { title: 'Gap at the cut', kind: 'figure' },
      { title: 'Change of the gap', kind: 'figure' },
    ],
    rows: gaps.gaps.map(({ label, first, second, points, hedgesG, share, change }) => ({
      cells: [
        label,
        points.n,
        points.value,
        points.interval?.low ?? null,
        points.interval?.high ?? null,
        hedgesG.value,
        share?.value ?? null,
        change?.points.value ?? null,
      ],
      sizes: [size(first), second === null ? total - size(first) : size(second)],
    })),
  }
}
