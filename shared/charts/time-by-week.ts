// Hours by week as stacked columns: in sessions, preparing, traveling, and the weekly plan as a line.

import { type Chart, type ChartPlace, type Datum, frame, type Layer, textWidth } from './chart.ts'
import type { ChartTheme } from './theme.ts'

export type TimeByWeek = {
  readonly weeks: readonly {
    /** "Feb 23" */
    readonly label: string
    readonly session: number
    readonly preparation: number
    readonly travel: number
    readonly sessions: number
  }[]
  /** Minutes a week that are planned. */
  readonly planned: number | null
}

type Week = TimeByWeek['weeks'][number]

const height = 168
const widestColumn = 28
const kinds = [
  ['session', 'In sessions'],
  ['preparation', 'Preparing'],
  ['travel', 'Traveling'],
] as const

export function timeByWeek(data: TimeByWeek, place: ChartPlace): Chart {
  return { spec: spec(data, place), description: description(data), table: table(data) }
}

function spec(data: TimeByWeek, place: ChartPlace) {
  const { theme } = place
  const plan = data.planned === null ? '' : `Plan ${hoursText(data.planned)}`
  const padding = {
    left: 30,
    right: Math.max(8, textWidth(plan, theme, 12) + 8),
    top: 28,
    bottom: 24,
  }
  const width = place.width - padding.left - padding.right
  const top = Math.max(60, data.planned ?? 0, ...data.weeks.map(totalOf)) / 60
  const look: Look = { width, theme, step: width / Math.max(1, data.weeks.length), top }
  return frame(place, {
    padding,
    height,
    layer: [
      columns(data.weeks, look),
      weekLabels(data.weeks, look),
      legend(theme),
      ...(data.planned === null ? [] : planLine(data.planned, plan, look)),
    ],
  })
}

type Look = {
  readonly width: number
  readonly theme: ChartTheme
  readonly step: number
  /** Hours of the fullest week or of the plan. */
  readonly top: number
}

const across = (field: string, { width }: Look) => {
  const range = [0, width]
  const scale = { domain: range, range, nice: false, zero: false }
  return { field, type: 'quantitative', scale, axis: null } as const
}

const up = (field: string, { top }: Look) => {
  const axis = { tickCount: 4, grid: true, title: null, format: '~g' }
  return { field, type: 'quantitative' as const, scale: { domain: [0, top], nice: true }, axis }
}

const colorOf = (theme: ChartTheme) =>
  ({ session: theme.column, preparation: theme.bar, travel: theme.compareFill }) as const

function columns(weeks: readonly Week[], look: Look): Layer {
  const wide = Math.min(widestColumn, look.step * 0.72)
  const colors = colorOf(look.theme)
  const values = weeks.flatMap((week, index): Datum[] => {
    const middle = (index + 0.5) * look.step
    let from = 0
    return kinds.map(([kind]) => {
      const to = from + week[kind] / 60
      const part = { x: middle - wide / 2, x2: middle + wide / 2, y: from, y2: to }
      from = to
      return { ...part, color: colors[kind] }
    })
  })
  return {
    data: { values },
    mark: { type: 'rect' },
    encoding: {
      x: across('x', look),
      x2: { field: 'x2' },
      y: up('y', look),
      y2: { field: 'y2' },
      color: { field: 'color', type: 'nominal', scale: null },
    },
  }
}

/** Only as many days as fit; the first week always has its own. */
function weekLabels(weeks: readonly Week[], look: Look): Layer {
  const every = Math.max(1, Math.ceil(textWidth('Feb 23 ', look.theme, 11) / look.step))
  const values = weeks.flatMap(({ label }, index): Datum[] =>
    index % every === 0 ? [{ x: (index + 0.5) * look.step, label }] : [],
  )
  return {
    data: { values },
    mark: { type: 'text', fontSize: 11, fill: look.theme.mutedText },
    encoding: {
      x: across('x', look),
      y: { value: height + 14 },
      text: { field: 'label', type: 'nominal' },
    },
  }
}

function legend(theme: ChartTheme): Layer {
  const colors = colorOf(theme)
  let x = -24
  const values = kinds.map(([kind, label]): Datum => {
    const at = x
    x += textWidth(label, theme, 11) + 30
    return { x: at, label, color: colors[kind] }
  })
  const base = { x: { field: 'x', type: 'quantitative', scale: null } } as const
  return {
    data: { values },
    layer: [
      {
        mark: { type: 'text', align: 'left', fontSize: 13, text: '■' },
        encoding: {
          ...base,
          y: { value: -18 },
          color: { field: 'color', type: 'nominal', scale: null },
        },
      },
      {
        mark: { type: 'text', align: 'left', fontSize: 11, dx: 14, fill: theme.mutedText },
        encoding: { ...base, y: { value: -18 }, text: { field: 'label', type: 'nominal' } },
      },
    ],
  }
}

function planLine(planned: number, label: string, look: Look): readonly Layer[] {
  const data = { values: [{ y: planned / 60, x: 0, x2: look.width, label }] }
  const { text } = look.theme
  return [
    {
      data,
      mark: { type: 'rule', color: text, strokeDash: [4, 3], strokeWidth: 1.25 },
      encoding: { x: across('x', look), x2: { field: 'x2' }, y: up('y', look) },
    },
    {
      data,
      mark: { type: 'text', align: 'left', dx: 4, fontSize: 11, fontWeight: 600, fill: text },
      encoding: {
        x: across('x2', look),
        y: up('y', look),
        text: { field: 'label', type: 'nominal' },
      },
    },
  ]
}

const totalOf = ({ session, preparation, travel }: Week): number => session + preparation + travel

const hoursText = (minutes: number): string => (minutes / 60).toFixed(2)

function description({ weeks, planned }: TimeByWeek): string {
  const lines = weeks.map(
    (week) =>
      `Week of ${week.label}: ${hoursText(totalOf(week))} hours in ${week.sessions} ${week.sessions === 1 ? 'session' : 'sessions'}.`,
  )
  const plan = planned === null ? '' : ` The plan is ${hoursText(planned)} hours a week.`
  return `Hours by week, ${weeks.length} ${weeks.length === 1 ? 'week' : 'weeks'}.${plan} ${lines.join(' ')}`
}

function table({ weeks }: TimeByWeek): Chart['table'] {
  const right = (title: string) => ({ title, align: 'right' as const })
  return {
    columns: [
      { title: 'Week of', align: 'left' },
      right('Hours'),
      ...kinds.map(([, title]) => right(title)),
      right('Sessions'),
    ],
    rows: weeks.map((week) => [
      week.label,
      hoursText(totalOf(week)),
      ...kinds.map(([kind]) => hoursText(week[kind])),
      String(week.sessions),
    ]),
  }
}
