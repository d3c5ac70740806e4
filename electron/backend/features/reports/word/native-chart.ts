/** Charts that Word itself draws and people can edit there. */
import { ChartRun } from 'docx/charts'
import type { FigureBlock } from '#shared/contracts/report-model.ts'
import type { ItemOptions } from '#shared/charts/option-dumbbell.ts'
import type { Amounts } from '#shared/charts/amount-bars.ts'
import type { IntervalRows } from '#shared/charts/interval-rows.ts'
import type { LevelShares } from '#shared/charts/level-shares.ts'
import {
  altTextOf,
  intervalBarsWithErrors,
  stackedLevels,
  type ChartPlace,
} from './native-intervals.ts'
import { colors } from './page.ts'

/** @returns null for a chart that has no native form here: it is drawn as a picture */
export function nativeChart(figure: FigureBlock, width: number): ChartRun | null {
  const { chart, data } = figure.chart
  if (chart === 'optionDumbbell') return optionBars(data as ItemOptions, { figure, width })
  if (chart === 'amountBars') return amounts(data as Amounts, { figure, width })
  if (chart === 'groupMeans') {
    return intervalBarsWithErrors(data as IntervalRows, { figure, width })
  }
  if (chart === 'levelShares') return stackedLevels(data as LevelShares, { figure, width })
  return null
}

function optionBars({ options }: ItemOptions, { figure, width }: ChartPlace): ChartRun {
  const share = (group: 'upper' | 'lower', name: string, color: string) => ({
    name,
    values: options.map((option) => option[group]),
    color,
  })
  const font = { size: 9, color: colors.muted }
  return new ChartRun({
    type: 'bar',
    categories: options.map(({ option, isKey }) => (isKey ? `${option} (key)` : option)),
    series: [
      share('lower', 'Lower group', colors.lower),
      share('upper', 'Upper group', colors.accent),
    ],
    gapWidth: 60,
    overlap: 0,
    categoryAxis: { reverseOrder: true, font: { size: 9, bold: true, color: colors.ink } },
    valueAxis: {
      minimum: 0,
      maximum: 1,
      interval: 0.2,
      numberFormat: '0%',
      crossesAt: 'maximum',
      font,
    },
    dataLabels: { value: true, numberFormat: '0%', font },
    legend: { position: 'top', font },
    font: { color: colors.ink },
    chartArea: { fill: 'none', border: 'none' },
    transformation: { width, height: 50 + options.length * 32 },
    altText: altTextOf(figure),
  })
}

function amounts({ rows, unit, decimals }: Amounts, { figure, width }: ChartPlace): ChartRun {
  const font = { size: 9, color: colors.ink }
  const numberFormat = decimals === 0 ? '0' : `0.${'0'.repeat(decimals)}`
  return new ChartRun({
    type: 'bar',
    categories: rows.map(({ label }) => label),
    series: [{ name: unit, values: rows.map(({ amount }) => amount), color: colors.accent }],
    gapWidth: 70,
    categoryAxis: { reverseOrder: true, font },
    valueAxis: { minimum: 0, visible: false, gridlines: false },
    legend: false,
    dataLabels: { value: true, numberFormat, font },
    font: { color: colors.ink },
    chartArea: { fill: 'none', border: 'none' },
    transformation: { width, height: 20 + rows.length * 24 },
    altText: altTextOf(figure),
  })
}
