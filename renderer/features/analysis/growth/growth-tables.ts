/** Growth as tables that may leave: what each figure rests on, for `shared/disclosure`. */
import type { Growth, LevelMoves } from '#shared/contracts/analysis/growth.ts'
import type { SourceCounts, SourceTable } from '#shared/disclosure/release-table.ts'

const titleOf = ({ scopeLabel, before, after }: Growth): string =>
  `${scopeLabel}, ${after.assessment}, ${before.window} to ${after.window}`

/** Highest level first; rows are the first window. */
export function movesTable(growth: Growth, { levels, counts }: LevelMoves): SourceCounts {
  const order = levels.map((_, index) => levels.length - 1 - index)
  const names = order.map((index) => levels[index] ?? '')
  return {
    kind: 'counts',
    title: `Moves between levels, ${titleOf(growth)}`,
    columns: [`${growth.before.window} to ${growth.after.window}`, ...names],
    rows: names,
    counts: order.map((from) => order.map((to) => counts[from]?.[to] ?? 0)),
    totals: 'of rows and columns',
  }
}

/** One row a part of the scope; a teacher’s name goes only to the students’ own teachers. */
export function partsTable(growth: Growth): SourceTable {
  const { groups, overall, before, after } = growth
  const isOfTeachers = groups.some(({ kind }) => kind === 'teacher')
  const rows = groups.length > 0 ? [...groups, { ...overall, label: 'All' }] : [overall]
  return {
    kind: 'rows',
    title: `Growth, ${titleOf(growth)}`,
    columns: [
      { title: 'Group', kind: isOfTeachers ? 'own' : 'label' },
      { title: 'Students with both scores', kind: 'count' },
      { title: `Mean, ${before.window}`, kind: 'figure' },
      { title: `Mean, ${after.window}`, kind: 'figure' },
      { title: 'Mean change', kind: 'figure' },
      { title: '95% interval from', kind: 'figure' },
      { title: '95% interval to', kind: 'figure' },
      { title: 'Effect size (d_av)', kind: 'figure' },
      { title: 'Only the first score', kind: 'own' },
      { title: 'Only the second score', kind: 'own' },
    ],
    rows: rows.map(({ label, difference, ...one }, index) => ({
      cells: [
        label,
        difference.n,
        one.before.value,
        one.after.value,
        difference.value,
        difference.interval?.low ?? null,
        difference.interval?.high ?? null,
        one.effectSize.value,
        one.lostBefore,
        one.lostAfter,
      ],
      sizes: [difference.n],
      ...(index < groups.length && { partOf: 'all' }),
    })),
  }
}
