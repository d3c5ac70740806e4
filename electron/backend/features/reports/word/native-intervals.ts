/** Bars with their intervals and bars parted into levels, as Word draws them: people can edit both there. */
import { ChartRun, type ChartSeries } from 'docx/charts'
import type { FigureBlock } from '#shared/contracts/report-model.ts'
import type { IntervalRows } from '#shared/charts/interval-rows.ts'
import { levelColors, type LevelShares } from '#shared/charts/level-shares.ts'
import { chartThemes } from '#shared/charts/theme.ts'
import { colors } from './page.ts'

export type ChartPlace = { readonly figure: FigureBlock; readonly width: number }

const small = { size: 9, color: colors.muted }
const category = { size: 9, color: colors.ink }

/**
 * Means with error bars. The workbook holds the figures as they are printed: further digits of a
 * mean can tell about a single student.
 */
export function intervalBarsWithErrors(
  { rows, scale, nowLabel, beforeLabel }: IntervalRows,
  { figure, width }: ChartPlace,
): ChartRun {
  const series = (name: string, pick: 'now' | 'before', color: string): ChartSeries => {
    const values = rows.map((row) => rounded(row[pick]?.value ?? null, scale))
    const end = (which: 'low' | 'high') =>
      rows.map((row) => rounded(row[pick]?.interval?.[which] ?? null, scale))
    return {
      name,
      values,
      color,
      errorBars: {
        type: 'custom',
        plus: apart(end('high'), values),
        minus: apart(values, end('low')),
        line: { color: colors.ink, width: 1 },
      },
    }
  }
  const isShare = scale === 'share'
  return new ChartRun({
    type: 'bar',
    categories: rows.map(({ label, now }) => `${label} (n = ${now.n.toLocaleString('en-US')})`),
    series: [
      ...(beforeLabel === null ? [] : [series(beforeLabel, 'before', paleBar)]),
      series(nowLabel, 'now', colors.accent),
    ],
    gapWidth: 60,
    overlap: 0,
    categoryAxis: { reverseOrder: true, font: category },
    valueAxis: {
      ...(isShare ? { minimum: 0, maximum: 1, interval: 0.2 } : {}),
      numberFormat: isShare ? '0%' : '0',
      crossesAt: 'maximum',
      font: small,
    },
    legend: beforeLabel === null ? false : { position: 'top', font: small },
    font: { color: colors.ink },
    chartArea: { fill: 'none', border: 'none' },
    transformation: {
      width,
      height: 60 + rows.length * (beforeLabel === null ? 34 : 46),
    },
    altText: altTextOf(figure),
  })
}

const paleBar = chartThemes.print.compareFill.replace('#', '')

const rounded = (value: number | null, scale: IntervalRows['scale']): number | null =>
  value === null ? null : Number(value.toFixed(scale === 'share' ? 2 : 1))

/** How far each of `to` lies above `from`. */
const apart = (to: readonly (number | null)[], from: readonly (number | null)[]) =>
  to.map((value, row) => {
    const other = from[row] ?? null
    return value === null || other === null ? null : Math.max(0, Number((value - other).toFixed(3)))
  })

/** One bar a window, its levels from the lowest at the left, to 100%. */
export function stackedLevels(
  { names, windows }: LevelShares,
  { figure, width }: ChartPlace,
): ChartRun {
  const shades = levelColors(names.length, chartThemes.print)
  return new ChartRun({
    type: 'bar',
    stacking: 'percent',
    categories: windows.map(({ label, n }) => `${label} (n = ${n.toLocaleString('en-US')})`),
    series: names.map((name, level) => ({
      name,
      values: windows.map(({ shares }) => rounded(shares[level]?.share.value ?? null, 'share')),
      color: (shades[level] ?? chartThemes.print.bar).replace('#', ''),
    })),
    gapWidth: 45,
    categoryAxis: { reverseOrder: true, font: category },
    valueAxis: { crossesAt: 'maximum', numberFormat: '0%', font: small },
    dataLabels: { value: true, numberFormat: '0%', font: category },
    legend: { position: 'top', font: small },
    font: { color: colors.ink },
    chartArea: { fill: 'none', border: 'none' },
    transformation: { width, height: 80 + windows.length * 44 },
    altText: altTextOf(figure),
  })
}

export const altTextOf = ({ caption, chart }: FigureBlock) => ({
  name: caption,
  title: caption,
  description: chart.description,
})
