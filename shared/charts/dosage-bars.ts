// How much coaching there was: minutes by type of session. Of the work, never of teachers.

import {
  type Chart,
  type ChartPlace,
  down,
  fitted,
  frame,
  plotWidth,
  textColumn,
  widest,
} from './chart.ts'

export type DosageBars = {
  /** In the order in which they are drawn. */
  readonly types: readonly {
    readonly type: string
    readonly sessions: number
    readonly minutes: number
  }[]
}

type Row = DosageBars['types'][number]

const rowHeight = 25

export function dosageBars(data: DosageBars, place: ChartPlace): Chart {
  return { spec: spec(data, place), description: description(data), table: table(data) }
}

function spec({ types }: DosageBars, place: ChartPlace) {
  const { theme } = place
  const names = types.map(({ type }) => type)
  const left = Math.min(widest(names, theme) + 14, place.width * 0.4)
  const padding = { left, right: widest(types.map(amountOf), theme) + 14, top: 4, bottom: 4 }
  const height = Math.max(1, types.length) * rowHeight
  const width = plotWidth(place, padding)
  const most = Math.max(1, ...types.map(({ minutes }) => minutes))
  const rows = types.map((row, index) => ({ ...row, y: (index + 0.5) * rowHeight, zero: 0 }))
  const scale = { domain: [0, most], nice: false }
  const label = (text: (row: Row) => string) => rows.map((row) => ({ y: row.y, label: text(row) }))
  const nothing = [{ y: rowHeight / 2, label: 'No session held between the tests' }]
  return frame(place, {
    padding: types.length > 0 ? padding : { ...padding, left: 8 },
    height,
    layer: [
      {
        data: { values: rows },
        mark: { type: 'bar', orient: 'horizontal', height: 14, color: theme.column },
        encoding: {
          x: { field: 'zero', type: 'quantitative', scale, axis: null },
          x2: { field: 'minutes' },
          y: down('y', height),
        },
      },
      textColumn(types.length > 0 ? label(({ type }) => fitted(type, left - 14, theme)) : nothing, {
        x: types.length > 0 ? -left : 0,
        height,
        color: types.length > 0 ? theme.text : theme.mutedText,
      }),
      textColumn(label(amountOf), { x: width + 8, height, color: theme.mutedText }),
    ],
  })
}

const amountOf = ({ sessions, minutes }: Row): string =>
  `${minutes.toLocaleString('en-US')} min, ${sessions} ${sessions === 1 ? 'session' : 'sessions'}`

function description({ types }: DosageBars): string {
  return types.length === 0
    ? 'No session was held between the tests.'
    : `Minutes of coaching by type of session. ${types.map((row) => `${row.type}: ${amountOf(row)}.`).join(' ')}`
}

function table({ types }: DosageBars): Chart['table'] {
  const right = (title: string) => ({ title, align: 'right' as const })
  return {
    columns: [{ title: 'Type', align: 'left' }, right('Sessions'), right('Minutes')],
    rows: types.map(({ type, sessions, minutes }) => [
      type,
      String(sessions),
      minutes.toLocaleString('en-US'),
    ]),
  }
}
