/** The two charts of a distribution: they draw without a browser, and their words and tables carry the numbers. */
import { parse, View } from 'vega'
import { compile } from 'vega-lite'
import { describe, expect, it } from 'vitest'
import { wilsonShare } from '../statistics/wilson-share.ts'
import type { Chart } from './chart.ts'
import { binLabel, distributionChart, type DistributionData } from './distribution.ts'
import { levelSharesChart, type LevelShares } from './level-shares.ts'
import { chartThemes } from './theme.ts'

const shares: DistributionData = {
  measure: 'Share of points',
  unit: 'percent of points',
  bins: [
    { low: 0.4, high: 0.5, count: 1 },
    { low: 0.5, high: 0.6, count: 0 },
    { low: 0.6, high: 0.7, count: 3 },
    { low: 0.7, high: 0.8, count: 2 },
  ],
  cuts: [{ value: 0.7, label: 'cut 70%' }],
  middle: { quartile1: 0.6, median: 0.66, quartile3: 0.72 },
  n: 6,
  missing: 1,
}

const counted = (count: number, n: number) => ({ count, share: wilsonShare(count, n) })

const levels = (count: number, windows = 2): LevelShares => ({
  names: Array.from({ length: count }, (_, index) => `Level ${index + 1} with quite a long name`),
  spokenOf: 'lowest',
  windows: Array.from({ length: windows }, (_, window) => ({
    label: `Window ${window + 1} of a long school year`,
    n: count * 4,
    shares: Array.from({ length: count }, () => counted(4, count * 4)),
  })),
})

async function drawn({ spec }: Chart): Promise<string> {
  return new View(parse(compile(spec).spec), { renderer: 'none' }).toSVG()
}

const charts: Readonly<Record<string, (place: { width: number; theme: never }) => Chart>> = {
  'a histogram of shares': (place) => distributionChart(shares, place),
  'one student': (place) =>
    distributionChart(
      { ...shares, bins: [{ low: 0.4, high: 0.5, count: 1 }], middle: null, n: 1 },
      place,
    ),
  'no student': (place) =>
    distributionChart({ ...shares, bins: [], cuts: [], middle: null, n: 0 }, place),
  'two levels': (place) => levelSharesChart(levels(2), place),
  'seven levels in ten windows': (place) => levelSharesChart(levels(7, 10), place),
  'no window': (place) => levelSharesChart(levels(3, 0), place),
}

describe.each(Object.entries(charts))('%s', (_, draw) => {
  it.each(['light', 'dark', 'print'] as const)(
    'draws in %s at the width asked for',
    async (name) => {
      const svg = await drawn(draw({ theme: chartThemes[name] as never, width: 480 }))
      expect(svg).toContain('width="480"')
      expect(svg).not.toMatch(/NaN|undefined/u)
    },
  )
})

it('the words of the histogram give n, who is missing, the middle, the cut and each bar', () => {
  const { description, table } = distributionChart(shares, { theme: chartThemes.light, width: 480 })
  expect(description).toBe(
    'Histogram of Share of points, n = 6, 1 without a score. The median is 66%; half lie between 60% and 72%. Lines: cut 70% at 70%. 40% to under 50%: 1; 60% to under 70%: 3; 70% to 80%: 2.',
  )
  expect(table.rows.map(([, count]) => count)).toEqual(['1', '0', '3', '2', '6'])
})

it('a whole point stands by itself, other bins with their ends', () => {
  const bins = [
    { low: 3, high: 4, count: 1 },
    { low: 4, high: 5, count: 1 },
  ]
  expect(binLabel({ unit: 'points', bins }, 0)).toBe('3')
  const wide = [
    { low: 190, high: 195, count: 1 },
    { low: 195, high: 200, count: 1 },
  ]
  expect(binLabel({ unit: 'points', bins: wide }, 0)).toBe('190 to under 195')
  expect(binLabel({ unit: 'points', bins: wide }, 1)).toBe('195 to 200')
})

it('levels: every share with its interval, in words and in the table', () => {
  const { description, table } = levelSharesChart(levels(2, 1), {
    theme: chartThemes.light,
    width: 480,
  })
  expect(description).toContain(
    'Level 1 with quite a long name 50% (4 of 8), 95% interval 22% to 78%',
  )
  expect(table.rows[0]).toEqual([
    'Window 1 of a long school year',
    'Level 1 with quite a long name',
    '4 of 8',
    '50%',
    '22% to 78%',
  ])
})
