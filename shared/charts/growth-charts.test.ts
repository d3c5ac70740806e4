// The charts of growth and of groups: their words and tables carry the numbers, and they are drawn
// whatever the data: nobody, one student, thousands, long names, twelve groups.

import { type LoggerInterface, parse, View } from 'vega'
import { compile } from 'vega-lite'
import { describe, expect, it } from 'vitest'
import * as sample from '#test/support/sample-charts.ts'
import { pairedDifference } from '../statistics/paired-difference.ts'
import { describe as describeScores } from '../statistics/describe.ts'
import type { Chart, ChartPlace } from './chart.ts'
import { growthQuadrant, quarterOf, quarters } from './growth-quadrant.ts'
import { gapPlot, groupMeans } from './interval-rows.ts'
import { pairedSlopes } from './paired-slopes.ts'
import { chartThemes } from './theme.ts'
import { transitionFlow } from './transition-flow.ts'

const places: readonly ChartPlace[] = (['light', 'dark', 'print'] as const).map((name) => ({
  theme: chartThemes[name],
  width: 480,
}))
const light: ChartPlace = { theme: chartThemes.light, width: 560 }

const charts = {
  pairedSlopes: (place: ChartPlace) => pairedSlopes(sample.pairedSlopes, place),
  transitionFlow: (place: ChartPlace) => transitionFlow(sample.transitionFlow, place),
  gapPlot: (place: ChartPlace) => gapPlot(sample.gapPlot, place),
  groupMeans: (place: ChartPlace) => groupMeans(sample.groupMeans, place),
  growthQuadrant: (place: ChartPlace) => growthQuadrant(sample.growthQuadrant, place),
}

describe.each(Object.entries(charts))('%s', (_name, draw) => {
  it('draws on light, dark and paper at the width asked for, with a full table', async () => {
    for (const place of places) {
      const svg = await drawn(draw(place))
      expect(svg).toContain('width="480"')
      expect(svg).toContain(place.theme.surface)
      expect(svg).not.toMatch(/NaN|undefined/u)
    }
    const { columns, rows } = draw(light).table
    for (const row of rows) expect(row).toHaveLength(columns.length)
  })
})

describe('paired slopes', () => {
  it('say how many rose and fell, and the mean change with its interval', async () => {
    const { description, table } = charts.pairedSlopes(light)
    expect(description).toContain('A line for each of 23 students')
    expect(description).toMatch(/19 rise, 1 stay, 3 fall/)
    expect(description).toMatch(/mean change \+11\.7 percentage points, 95% interval 7\.0 to 16\.4/)
    expect(table.rows.at(-1)).toEqual(['Fell', '3'])
  })

  it('with nobody give the reason, and of thousands draw some and say so', async () => {
    const of = (scores: readonly number[]) => ({
      ...sample.pairedSlopes,
      students: scores.map((before) => ({ before, after: before + 0.1 * (before - 0.3) })),
      before: describeScores(scores).mean,
      after: describeScores(scores).mean,
      difference: pairedDifference(scores, scores).meanDifference,
    })
    const none = pairedSlopes(of([]), light)
    expect(none.description).toBe('Share of points, Fall to Winter: No student has both scores.')
    expect(await drawn(none)).toContain('No student has both scores.')
    const many = pairedSlopes(of(Array.from({ length: 2400 }, (_, index) => index / 2400)), light)
    expect(many.description).toContain('One student in 6 is drawn.')
    expect((await drawn(many)).match(/<line /gu)?.length).toBeLessThan(450)
    expect(await drawn(pairedSlopes(of([0.4]), light))).toContain('<svg')
  })
})

describe('transition flow', () => {
  it('the matrix is the table: counts with row shares, highest level first, totals', () => {
    const { table, description } = charts.transitionFlow(light)
    expect(table.rows[0]).toEqual(['Advanced', '12 (80%)', '3 (20%)', '0 (0%)', '0 (0%)', '15'])
    expect(table.rows.at(-1)).toEqual(['All', '21', '50', '33', '15', '119'])
    expect(description).toContain('of 119 students 34 moved up, 72 stayed, 13 moved down')
  })

  it('is drawn with nobody, with one student, and with an empty level', async () => {
    const of = (counts: readonly (readonly number[])[]) =>
      transitionFlow(
        { ...sample.transitionFlow, levels: ['Below 80%', '80% and more'], counts },
        light,
      )
    const none = [
      [0, 0],
      [0, 0],
    ]
    expect(of(none).description).toMatch(/no student has a level both times/)
    expect(await drawn(of(none))).not.toMatch(/NaN/u)
    const one = await drawn(
      of([
        [0, 1],
        [0, 0],
      ]),
    )
    expect(one).toContain('1 (100%)')
    expect(one).not.toMatch(/NaN/u)
  })
})

describe('interval rows', () => {
  it('a gap without a number says so, and keeps its row', async () => {
    const chart = charts.gapPlot(light)
    expect(chart.table.rows[1]).toEqual(['Gifted minus others', '–', '–', 'too few', '–', '3', '0'])
    expect(chart.description).toContain('Gifted minus others: The first group has only one score.')
    expect(await drawn(chart)).toContain('too few')
  })

  it('is drawn with no group, with twelve, and with long names', async () => {
    const [row] = sample.groupMeans.rows
    const of = (labels: readonly string[]) =>
      groupMeans(
        {
          ...sample.groupMeans,
          rows: labels.flatMap((label) => (row ? [{ ...row, label }] : [])),
        },
        light,
      )
    expect(await drawn(of([]))).toContain('No group to show')
    const twelve = Array.from({ length: 12 }, (_, index) => `${index} ${'a long name '.repeat(6)}`)
    expect(await drawn(of(twelve))).toContain('…')
  })
})

describe('growth quadrant', () => {
  it('puts every student into one quarter; on a line counts as above it', () => {
    const lines = sample.growthQuadrant
    const at = (achievement: number, growth: number) =>
      quarters[quarterOf({ achievement, growth }, lines)]?.name
    expect(at(0.6, 0.117)).toBe('Higher, grew more')
    expect(at(0.59, 0.117)).toBe('Lower, grew more')
    expect(at(0.6, 0.11)).toBe('Higher, grew less')
    const { table } = charts.growthQuadrant(light)
    const counts = table.rows.map((row) => Number(row[1]))
    expect(counts.slice(0, 4).reduce((sum, count) => sum + count, 0)).toBe(23)
    expect(counts[4]).toBe(23)
  })

  it('is drawn with nobody', async () => {
    const none = growthQuadrant({ ...sample.growthQuadrant, points: [] }, light)
    expect(none.description).toMatch(/no student to show/)
    expect(await drawn(none)).toContain('<svg')
  })
})

async function drawn({ spec }: Chart): Promise<string> {
  const vegaSpec = compile(spec, { logger: strictLogger() }).spec
  parse(vegaSpec, undefined, { ast: true })
  return new View(parse(vegaSpec), { renderer: 'none' }).toSVG()
}

/** Vega-Lite warns of what it ignores; in our charts nothing may be ignored. */
function strictLogger(): LoggerInterface {
  const fail = (...message: readonly unknown[]): never => {
    throw new Error(message.join(' '))
  }
  const logger: LoggerInterface = {
    level: (() => logger) as LoggerInterface['level'],
    info: () => logger,
    debug: () => logger,
    error: fail,
    warn: fail,
  }
  return logger
}
