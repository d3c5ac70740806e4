// Every item by difficulty and corrected discrimination: where to look first, at a glance. Names
// stand only at the items that raise a question; the rest are read in the table.

import type { Chart, ChartPlace } from './chart.ts'
import { itemMapSpec, pointOf } from './item-map-layers.ts'

export type MapItem = {
  readonly label: string
  /** Share of the points earned, 0 to 1. */
  readonly difficulty: number | null
  readonly discrimination: number | null
  /** Worth more than one point, or scored in steps: drawn as an open square. */
  readonly isGraded: boolean
  /** "Check the key?"; null where nothing is asked. */
  readonly question: string | null
}

export type ItemMap = {
  readonly items: readonly MapItem[]
  /** Students. */
  readonly n: number
  /** Label of the item that is looked at. */
  readonly chosen: string | null
  /** Where the chosen item would go: "with B as key". */
  readonly idea: {
    readonly label: string
    readonly difficulty: number
    readonly discrimination: number
  } | null
}

export function itemMap(data: ItemMap, place: ChartPlace): Chart {
  return { spec: itemMapSpec(data, place), description: description(data), table: table(data) }
}

const figure = (value: number | null): string =>
  value === null
    ? '–'
    : value
        .toFixed(2)
        .replace(/^(-?)0\./, '$1.')
        .replace('-', '−')

function description({ items, n, chosen, idea }: ItemMap): string {
  if (items.length === 0) return 'No item to show.'
  const known = items.filter((item) => pointOf(item) !== null)
  const asked = known.filter(({ question }) => question !== null)
  const questions =
    asked.length === 0
      ? 'None raises a question.'
      : `Questions: ${asked
          .map(
            ({ label, difficulty, discrimination, question }) =>
              `${label}, difficulty ${figure(difficulty)}, discrimination ${figure(discrimination)}: ${(question ?? '').split('?')[0]}?`,
          )
          .join('; ')}.`
  const moved =
    idea === null || chosen === null
      ? ''
      : ` Item ${chosen} ${idea.label} would lie at difficulty ${figure(idea.difficulty)}, discrimination ${figure(idea.discrimination)}.`
  const unknown = items.length - known.length
  const left = unknown > 0 ? ` ${unknown} without a discrimination are not drawn.` : ''
  return `Item map of ${items.length} ${items.length === 1 ? 'item' : 'items'}, n = ${n}: difficulty across, corrected discrimination up. ${questions}${moved}${left}`
}

function table({ items }: ItemMap): Chart['table'] {
  const number = (title: string) => ({ title, align: 'right' as const })
  return {
    columns: [
      { title: 'Item', align: 'left' },
      number('Difficulty'),
      number('Discrimination'),
      { title: 'Question', align: 'left' },
    ],
    rows: items.map(({ label, difficulty, discrimination, question }) => [
      label,
      figure(difficulty),
      figure(discrimination),
      question === null ? '' : `${question.split('?')[0]}?`,
    ]),
  }
}
