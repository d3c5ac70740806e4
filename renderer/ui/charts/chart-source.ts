/** What a chart on screen is made from: one of `shared/charts` with its data, and the app's colours. */
import { useMemo } from 'react'
import { useColorScheme } from '#renderer/app/color-scheme.ts'
import type { Chart, ChartPlace } from '#shared/charts/chart.ts'
import { type ChartTheme, chartThemes } from '#shared/charts/theme.ts'
import type { EstimateShape } from '#shared/contracts/common.ts'
import type { MethodId } from '#shared/statistics/methods.ts'
import type { Estimate } from '#shared/statistics/result.ts'

/** A chart with its data that only lacks the place it goes to. */
export type DrawChart = (place: ChartPlace) => Chart

/** The same function as long as chart and data are the same, so that nothing is drawn twice. */
export function useDrawing<Data>(
  chart: (data: Data, place: ChartPlace) => Chart,
  data: Data,
): DrawChart {
  return useMemo(() => (place) => chart(data, place), [chart, data])
}

/** `print` for a drawing on paper, which stays light. */
export function useChartTheme(place: 'screen' | 'print'): ChartTheme {
  const scheme = useColorScheme()
  return chartThemes[place === 'print' ? 'print' : scheme]
}

/** An estimate from the backend as the charts take it: the method's id is one of theirs. */
export const asEstimate = (shape: EstimateShape): Estimate => ({
  ...shape,
  method: shape.method as MethodId,
})
