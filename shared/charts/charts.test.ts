// What holds for every chart: it compiles and draws without a browser, is exactly as wide as
// asked, and its words and its table carry the numbers of the data.

import { type LoggerInterface, parse, View } from 'vega'
import { compile } from 'vega-lite'
import { describe, expect, it } from 'vitest'
import { formatPercent } from '../statistics/format.ts'
import { impactOf } from '../statistics/impact.ts'
import { pairedDifference } from '../statistics/paired-difference.ts'
import { baselineStrip } from './baseline-strip.ts'
import { beforeAfterDumbbell } from './before-after.ts'
import type { Chart, ChartPlace } from './chart.ts'
import { differenceInDifferencesPlot } from './difference-in-differences.ts'
import { dosageBars } from './dosage-bars.ts'
import { growthDistribution } from './growth-distribution.ts'
import { itemMap } from './item-map.ts'
import { intervalBars } from './interval-bars.ts'
import { masteryHeatMap } from './mastery-heat-map.ts'
import { optionDumbbell } from './option-dumbbell.ts'
import { timeByWeek } from './time-by-week.ts'
import * as sample from '#test/support/sample-charts.ts'
import { chartThemes } from './theme.ts'

const charts = {
  intervalBars: (place: ChartPlace) => intervalBars(sample.standardBars, place),
  beforeAfterDumbbell: (place: ChartPlace) => beforeAfterDumbbell(sample.beforeAfter, place),
  growthDistribution: (place: ChartPlace) => growthDistribution(sample.growth, place),
  optionDumbbell: (place: ChartPlace) => optionDumbbell(sample.itemOptions, place),
  itemMap: (place: ChartPlace) => itemMap(sample.itemMap, place),
  masteryHeatMap: (place: ChartPlace) => masteryHeatMap(sample.heatMap, place),
  timeByWeek: (place: ChartPlace) => timeByWeek(sample.timeByWeek, place),
  baselineStrip: (place: ChartPlace) => baselineStrip(sample.baseline, place),
  differenceInDifferencesPlot: (place: ChartPlace) =>
    differenceInDifferencesPlot(sample.coachedAndComparison, place),
  dosageBars: (place: ChartPlace) => dosageBars(sample.dosage, place),
}
const light: ChartPlace = { theme: chartThemes.light, width: 560 }

describe.each(Object.entries(charts))('%s', (_name, draw) => {
  it.each(['light', 'dark', 'print'] as const)(
    'draws in %s at the width asked for',
    async (name) => {
      const svg = await drawn(draw({ theme: chartThemes[name], width: 480 }))
      expect(svg).toContain('width="480"')
      expect(svg).toContain(chartThemes[name].surface)
      expect(svg).not.toMatch(/NaN|undefined/u)
    },
  )

  it('has a table whose rows fill its columns', () => {
    const { columns, rows } = draw(light).table
    expect(rows.length).toBeGreaterThan(0)
    for (const row of rows) expect(row).toHaveLength(columns.length)
  })
})

describe('numbers of the charts', () => {
  it('item map: names the doubtful items and where the what-if goes', async () => {
    const chart = charts.itemMap(light)
    const svg = await drawn(chart)
    for (const label of ['28', '29', 'with B as key']) expect(svg).toContain(`>${label}<`)
    expect(svg).not.toContain('>25<')
    expect(chart.description).toBe(
      'Item map of 4 items, n = 70: difficulty across, corrected discrimination up. Questions: 28, difficulty .09, discrimination −.47: Check the key?; 29, difficulty .90, discrimination .11: Separates students?. Item 28 with B as key would lie at difficulty .73, discrimination .44. 1 without a discrimination are not drawn.',
    )
    expect(chart.table.rows[0]).toEqual(['28', '.09', '−.47', 'Check the key?'])
    expect(chart.table.rows.at(-1)).toEqual(['31', '1.00', '–', ''])
  })

  it.each([0, 1, 60])('item map: draws %s items, long names and all', async (count) => {
    const items = Array.from({ length: count }, (_, index) => ({
      label: `Item ${index} with a long name`,
      difficulty: (index % 10) / 10,
      discrimination: (index % 7) / 10 - 0.2,
      isGraded: index % 5 === 0,
      question: 'Separates students? Little.',
    }))
    const svg = await drawn(itemMap({ n: 1, items, chosen: null, idea: null }, light))
    expect(svg).not.toMatch(/NaN|undefined/u)
  })

  it('interval bars: every share stands in the picture, the words and the table', async () => {
    const chart = charts.intervalBars(light)
    const svg = await drawn(chart)
    for (const [index, row] of sample.standardBars.rows.entries()) {
      const share = formatPercent(row.share.value ?? Number.NaN)
      const count = `${row.count} of 23`
      expect(svg).toContain(`>${share}<`)
      expect(chart.description).toContain(`${row.code} ${row.title}: ${share} (${count})`)
      expect(chart.table.rows[index]?.slice(2, 4)).toEqual([count, share])
    }
    expect(chart.table.rows[0]).toEqual([
      '4.NF.A.2',
      'Compare fractions',
      '4 of 23',
      '17%',
      '7% to 37%',
      '32%',
    ])
    expect(chart.table.rows[4]?.[0]).toBe('4.MD.A.3 †')
  })

  it('before and after: shares with intervals, and a reason where there is none', async () => {
    const chart = charts.beforeAfterDumbbell(light)
    expect(chart.table.rows[0]).toEqual([
      'Ana Reyes',
      '11 of 24',
      '46%',
      '28% to 65%',
      '13 of 23',
      '57%',
      '37% to 74%',
    ])
    expect(chart.table.rows[3]?.slice(1, 4)).toEqual(['0 of 0', '–', '–'])
    expect(chart.description).toContain('New class: Fall No student has a result.')
    expect(await drawn(chart)).toContain('Fall: too few results')
  })

  it('growth: the bins add up to the students and the mean is the result’s', async () => {
    const chart = charts.growthDistribution(light)
    const counts = chart.table.rows.map((row) => Number(row[1]))
    const total = counts.pop()
    expect(total).toBe(23)
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(total)
    const declined = chart.table.rows.filter((row) => row[0]?.startsWith('−'))
    expect(declined.map((row) => row[1])).toEqual(['1', '2'])
    expect(chart.description).toContain('mean +4.70, 95% interval 2.82 to 6.57, n = 23')
    expect(chart.description).toContain(
      '19 of 23 improved, 1 stayed the same, 3 declined. 1 without',
    )
    expect(await drawn(chart)).toContain('mean +4.70')
  })

  it('growth: tenths of a point fall into one bin each', () => {
    const after = Array.from({ length: 12 }, (_, step) => step / 10)
    const result = pairedDifference(
      after.map(() => 0),
      after,
    )
    const { rows } = growthDistribution({ ...sample.growth, result }, light).table
    expect(rows.slice(0, -1).map((row) => row[1])).toEqual(after.map(() => '1'))
  })

  it('growth: says why when no student has both scores', async () => {
    const none = growthDistribution({ ...sample.growth, result: pairedDifference([], []) }, light)
    expect(none.description).toContain('No student has both scores.')
    expect(await drawn(none)).toContain('<svg')
  })

  it('options: lower and upper shares are those of the analysis', () => {
    const chart = charts.optionDumbbell(light)
    for (const [index, option] of sample.itemOptions.options.entries()) {
      const groups = [option.lower, option.upper].map((share) => formatPercent(share ?? Number.NaN))
      expect(chart.table.rows[index]?.slice(3)).toEqual(groups)
      expect(chart.description).toContain(`${groups[0]} of the lower and ${groups[1]} of the upper`)
    }
    expect(chart.table.rows[0]?.slice(0, 3)).toEqual(['A (key)', '13', '43%'])
  })

  it('heat map: totals add up, absent and missing are told apart', async () => {
    const chart = charts.masteryHeatMap(light)
    for (const [index, student] of sample.heatMap.students.slice(0, -1).entries()) {
      const total = student.points.reduce<number>((sum, points) => sum + (points ?? 0), 0)
      expect(chart.table.rows[index]?.at(-1)).toBe(String(total))
    }
    expect(chart.table.rows[3]?.[3]).toBe('–')
    expect(chart.table.rows.at(-1)?.slice(1)).toEqual(Array.from({ length: 8 }, () => '–'))
    expect(chart.description).toContain('8 students on 7 standards, 1 absent')
    expect(await drawn(chart)).toContain('Wren Halvorsen')
  })

  it('hours by week: the parts of a week add up, and the plan is drawn', async () => {
    const chart = charts.timeByWeek(light)
    for (const row of chart.table.rows) {
      const [hours = 0, ...parts] = row.slice(1, 5).map(Number)
      expect(parts.reduce((sum, part) => sum + part, 0)).toBeCloseTo(hours, 10)
    }
    expect(chart.table.rows[1]).toEqual(['Feb 9', '16.75', '13.00', '2.00', '1.75', '18'])
    expect(chart.description).toContain('The plan is 15.00 hours a week.')
    expect(chart.description).toContain('Week of Feb 16: 0.00 hours in 0 sessions.')
    expect(await drawn(chart)).toContain('Plan 15.00')
    expect(await drawn(timeByWeek({ weeks: [], planned: null }, light))).toContain('<svg')
  })

  it('coached and comparison: means, counterfactual and difference are those of the result', async () => {
    const chart = charts.differenceInDifferencesPlot(light)
    const svg = await drawn(chart)
    const { coached, comparison } = sample.coachedAndComparison
    // By hand: before 12 to 30, mean 21.125; gains 3, 4, 5, 3, 4, 5, 3, 4 and two more for the coached.
    expect(coached.before.value).toBe(21.125)
    expect([coached.after.value, comparison.after.value]).toEqual([27, 25])
    expect(svg).toContain('>27.0 coached<')
    expect(svg).toContain('>25.0 comparison<')
    expect(svg).toContain('>without the difference<')
    expect(chart.table.rows[2]?.[0]).toMatch(/^Difference: \+2\.00 points, 95% interval/)
    expect(chart.description).toContain('coached, n = 16: Fall 21.1, Winter 27.0.')
  })

  it('coached and comparison: few students, or a group without any, are said', async () => {
    const nobody = impactOf([], [])
    const empty = {
      ...sample.coachedAndComparison,
      coached: { label: 'coached', ...nobody.coached },
      comparison: { label: 'comparison', ...nobody.comparison },
      difference: nobody.differences.estimate,
    }
    const chart = differenceInDifferencesPlot(empty, light)
    expect(await drawn(chart)).toContain('Too few students with both scores')
    expect(chart.table.rows[0]).toEqual(['coached', '0', '–', '–', '–', '–'])
    const strip = baselineStrip({ ...sample.baseline, gap: nobody.baseline.gap }, light)
    expect(await drawn(strip)).not.toMatch(/NaN/u)
    expect(strip.description).toContain('Neither group has scores.')
    expect(await drawn(dosageBars({ types: [] }, light))).toContain('No session held')
  })

  it('is drawn also with nothing in it', async () => {
    const empty = masteryHeatMap({ cut: 0.8, standards: [], students: [] }, light)
    expect(await drawn(empty)).toContain('<svg')
  })
})

/** As SVG without a browser; parsed as syntax trees, which is what a strict CSP needs. */
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
