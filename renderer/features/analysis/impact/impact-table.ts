/**
 * The two groups and their difference as a table that may leave: no row of it is one teacher's, and
 * no gain is in it where no statement may be made.
 */
import type { ImpactGroupShape, ImpactResult } from '#shared/contracts/analysis/impact.ts'
import type { EstimateShape } from '#shared/contracts/common.ts'
import type { Source, SourceColumn, SourceRow } from '#shared/disclosure/release-table.ts'

export function impactTable(impact: ImpactResult): Source {
  const { before, after, coached, comparison, headline } = impact
  const scale = impact.unit === 'points' ? 1 : 100
  const figure = (title: string): SourceColumn => ({ title, kind: 'figure' })
  const withInterval = (title: string): readonly SourceColumn[] => [
    figure(title),
    figure(`${title}, interval low`),
    figure(`${title}, interval high`),
  ]
  const cells = ({ value, interval }: EstimateShape) =>
    [value, interval?.low ?? null, interval?.high ?? null].map((cell) =>
      cell === null ? null : Number((cell * scale).toFixed(4)),
    )
  const groupRow = (name: string, group: ImpactGroupShape): SourceRow => ({
    cells: [
      name,
      group.teachers,
      group.gain.n,
      ...cells(group.before),
      ...(headline === null ? [] : [...cells(group.after), ...cells(group.gain)]),
    ],
    sizes: [group.gain.n],
  })
  const nothing = Array.from({ length: 6 }, () => null)
  const difference: readonly SourceRow[] =
    headline === null
      ? []
      : [
          {
            cells: [
              headline.kind === 'gains' ? 'Difference of the gains' : 'At equal first scores',
              coached.teachers + comparison.teachers,
              headline.points.n,
              ...nothing,
              ...cells(headline.points),
            ],
            sizes: [coached.gain.n, comparison.gain.n],
          },
        ]
  return {
    kind: 'rows',
    title: `Coached against comparison, ${before.window} to ${after.window}`,
    columns: [
      { title: 'Group', kind: 'label' },
      { title: 'Teachers', kind: 'label' },
      { title: 'Students with both scores', kind: 'count' },
      ...withInterval(before.window),
      ...(headline === null ? [] : [...withInterval(after.window), ...withInterval('Gain')]),
    ],
    rows: [groupRow('Coached', coached), groupRow('Comparison', comparison), ...difference],
  }
}
