/** Items and misconceptions as tables that may leave: what each figure rests on, for `shared/disclosure`. */
import type { Items } from '#shared/contracts/analysis/items.ts'
import type { SourceColumn, SourceTable } from '#shared/disclosure/release-table.ts'

const itemColumns: readonly SourceColumn[] = [
  { title: 'Item', kind: 'label' },
  { title: 'Standards', kind: 'label' },
  { title: 'Depth of knowledge', kind: 'label' },
  { title: 'Points', kind: 'label' },
  { title: 'Key', kind: 'label' },
  { title: 'Students', kind: 'count' },
  { title: 'Difficulty', kind: 'share', about: 'difficulty' },
  { title: '95% interval from', kind: 'figure', about: 'difficulty' },
  { title: '95% interval to', kind: 'figure', about: 'difficulty' },
  { title: 'Corrected discrimination', kind: 'figure' },
  { title: '95% interval of it from', kind: 'figure' },
  { title: '95% interval of it to', kind: 'figure' },
  { title: 'Left out', kind: 'own' },
  { title: 'Not reached', kind: 'own' },
  { title: 'Question', kind: 'figure' },
]

export const itemsTable = (items: Items): SourceTable => ({
  kind: 'rows',
  title: `Items, ${aboutOf(items)}`,
  columns: itemColumns,
  rows: items.items.map((item) => ({
    cells: [
      item.label,
      item.standards.join(', '),
      item.depthOfKnowledge,
      item.maxPoints,
      item.answerKey,
      item.difficulty.n,
      item.difficulty.value,
      item.difficulty.interval?.low ?? null,
      item.difficulty.interval?.high ?? null,
      item.discrimination.value,
      item.discrimination.interval?.low ?? null,
      item.discrimination.interval?.high ?? null,
      item.omitted,
      item.notReached,
      item.question,
    ],
    sizes: [item.difficulty.n],
  })),
})

/** Students who show an idea and those who do not are both counted: either may be few. */
export const ideasTable = (items: Items): SourceTable => ({
  kind: 'rows',
  title: `Misconceptions, ${aboutOf(items)}`,
  columns: [
    { title: 'Misconception', kind: 'label' },
    { title: 'Students', kind: 'count' },
    { title: 'Answers', kind: 'figure' },
    { title: 'Items', kind: 'label' },
  ],
  rows: items.misconceptions.map(({ misconception, students, choices, items: on }) => ({
    cells: [misconception, students, choices, on.join(', ')],
    sizes: [students, items.n - students].filter((size) => size > 0),
  })),
})

const aboutOf = ({ scopeLabel, administration: { assessment, window } }: Items): string =>
  `${scopeLabel}, ${assessment}, ${window}`
