/** Mastery by standard as a table that may leave: what each figure rests on, for `shared/disclosure`. */
import type { Mastery } from '#shared/contracts/analysis/mastery.ts'
import type { SourceColumn, SourceTable } from '#shared/disclosure/release-table.ts'

const columns: readonly SourceColumn[] = [
  { title: 'Standard', kind: 'label' },
  { title: 'What students do', kind: 'label' },
  { title: 'Items', kind: 'label' },
  { title: 'Possible points', kind: 'label' },
  { title: 'Thin evidence', kind: 'label' },
  { title: 'Students with a score', kind: 'count' },
  { title: 'At the cut', kind: 'count', about: 'cut' },
  { title: 'Share at the cut', kind: 'share', about: 'cut' },
  { title: '95% interval from', kind: 'figure', about: 'cut' },
  { title: '95% interval to', kind: 'figure', about: 'cut' },
  { title: 'Mean share of points', kind: 'share', about: 'points' },
  { title: 'Comparison, students', kind: 'count' },
  { title: 'Comparison, share at the cut', kind: 'share', about: 'comparison' },
  { title: 'No score', kind: 'own' },
]

export const masteryTable = (mastery: Mastery): SourceTable => ({
  kind: 'rows',
  title: `Mastery by standard, ${mastery.scopeLabel}, ${mastery.administration.assessment}, ${mastery.administration.window}`,
  columns,
  rows: mastery.standards.map((one) => ({
    cells: [
      one.code,
      one.title,
      one.items,
      one.possible,
      one.isThin ? 'yes' : 'no',
      one.atCut.n,
      one.studentsAtCut,
      one.atCut.value,
      one.atCut.interval?.low ?? null,
      one.atCut.interval?.high ?? null,
      one.meanShare.value,
      one.comparison?.n ?? null,
      one.comparison?.value ?? null,
      one.atCut.missing,
    ],
    sizes: [one.atCut.n],
  })),
})
