// Who chose what on one item: the share of the lower and of the upper group, joined by a line.

import type { OptionShare } from '../statistics/option-shares.ts'
import { formatPercent } from '../statistics/format.ts'
import {
  type Chart,
  type ChartPlace,
  type Datum,
  down,
  frame,
  type Layer,
  shareScale,
  shareText,
  textColumn,
  widest,
} from './chart.ts'
import type { ChartTheme } from './theme.ts'

export type ItemOptions = {
  readonly itemLabel: string
  /** Students in each 27 % group; null where the test is too small for them. */
  readonly groupSize: number | null
  readonly options: readonly OptionShare[]
}

const rowHeight = 28

export function optionDumbbell(data: ItemOptions, place: ChartPlace): Chart {
  return { spec: spec(data, place), description: description(data), table: table(data) }
}

function spec({ options }: ItemOptions, place: ChartPlace) {
  const { theme } = place
  const height = options.length * rowHeight
  const names = options.map((option, row) => ({ y: rowAt(row), label: nameOf(option) }))
  const left =
    widest(
      names.map((name) => name.label),
      theme,
    ) + 14
  return frame(place, {
    padding: { left, right: 40, top: 22, bottom: 26 },
    height,
    layer: [
      textColumn(names, { x: -10, height, align: 'right', color: theme.text, bold: true }),
      ...groupLayers(options, height, theme),
    ],
  })
}

function groupLayers(
  options: readonly OptionShare[],
  height: number,
  theme: ChartTheme,
): readonly Layer[] {
  const values = options.flatMap(({ upper, lower }, row): Datum[] =>
    upper === null || lower === null ? [] : [{ y: rowAt(row), upper, lower }],
  )
  const data = { values }
  const y = down('y', height)
  const x = (field: string) => shareScale(field, [0, 0.2, 0.4, 0.6, 0.8, 1])
  return [
    {
      data,
      mark: { type: 'rule', color: theme.compareFill, strokeWidth: 3 },
      encoding: { x: x('lower'), x2: { field: 'upper' }, y },
    },
    {
      data,
      mark: {
        type: 'point',
        shape: 'diamond',
        filled: true,
        size: 90,
        opacity: 1,
        color: theme.lower,
      },
      encoding: { x: x('lower'), y },
    },
    {
      data,
      mark: {
        type: 'point',
        shape: 'circle',
        filled: true,
        size: 90,
        opacity: 1,
        color: theme.accent,
      },
      encoding: { x: x('upper'), y },
    },
    ...groupNames(values, height, theme),
  ]
}

/** Above the first row, pointing away from each other so that close groups do not collide. */
function groupNames(values: readonly Datum[], height: number, theme: ChartTheme): readonly Layer[] {
  const first = values[0]
  if (!first) return []
  const lowerIsLeft = Number(first.lower) <= Number(first.upper)
  const name = (field: 'lower' | 'upper', label: string, isLeft: boolean): Layer => {
    const at = Number(first[field])
    const align = isLeft && at > 0.2 ? 'right' : at > 0.85 ? 'right' : 'left'
    return {
      data: { values: [{ ...first, label }] },
      mark: {
        type: 'text',
        dy: -15,
        align,
        dx: align === 'right' ? 6 : -6,
        fontSize: 11,
        fill: field === 'lower' ? theme.lowerText : theme.accent,
      },
      encoding: {
        x: shareScale(field, [0, 0.2, 0.4, 0.6, 0.8, 1]),
        y: down('y', height),
        text: { field: 'label', type: 'nominal' },
      },
    }
  }
  return [name('lower', 'Lower group', lowerIsLeft), name('upper', 'Upper group', !lowerIsLeft)]
}

function rowAt(row: number): number {
  return (row + 0.5) * rowHeight
}

function nameOf({ option, isKey }: OptionShare): string {
  return isKey ? `${option} (key)` : option
}

function groupText(share: number | null): string {
  return share === null ? '–' : formatPercent(share)
}

function description({ itemLabel, groupSize, options }: ItemOptions): string {
  const lines = options.map((option) => {
    const all = `${nameOf(option)}: ${option.count} of ${option.share.n}, ${shareText(option.share)} of all`
    if (option.upper === null || option.lower === null) return `${all}.`
    return `${all}, ${groupText(option.lower)} of the lower and ${groupText(option.upper)} of the upper group.`
  })
  const groups =
    groupSize === null
      ? 'Too few students for an upper and a lower group.'
      : `Groups of ${groupSize} students.`
  return `${itemLabel}: share of the lower and the upper group that chose each option. ${groups} ${lines.join(' ')}`
}

function table({ options }: ItemOptions): Chart['table'] {
  const number = (title: string) => ({ title, align: 'right' as const })
  return {
    columns: [{ title: 'Option', align: 'left' }, ...['n', 'All', 'Lower', 'Upper'].map(number)],
    rows: options.map((option) => [
      nameOf(option),
      String(option.count),
      shareText(option.share),
      groupText(option.lower),
      groupText(option.upper),
    ]),
  }
}
