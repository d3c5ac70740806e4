/** Charts that Word itself draws and people can edit there: bars of the upper and lower group by option. */
import { ChartRun } from 'docx/charts'
import type { FigureBlock } from '#shared/contracts/report-model.ts'
import type { ItemOptions } from '#shared/charts/option-dumbbell.ts'
import { colors } from './page.ts'

/** @returns null for a chart that has no native form here: it is drawn as a picture */
export function nativeChart(figure: FigureBlock, width: number): ChartRun | null {
  if (figure.chart.chart !== 'optionDumbbell') return null
  return optionBars(figure.chart.data as ItemOptions, { figure, width })
}

type Place = { readonly figure: FigureBlock; readonly width: number }

function optionBars({ options }: ItemOptions, { figure, width }: Place): ChartRun {
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
    altText: {
      name: figure.caption,
      title: figure.caption,
      description: figure.chart.description,
    },
  })
}
