/** A figure of the model as a drawing: the same functions and data that the Word file is made with. */
import type { DrawChart } from '#renderer/ui/charts/chart-source.ts'
import { type BeforeAfter, beforeAfterDumbbell } from '#shared/charts/before-after.ts'
import type { Chart, ChartPlace } from '#shared/charts/chart.ts'
import { type Growth, growthDistribution } from '#shared/charts/growth-distribution.ts'
import { intervalBars, type StandardBars } from '#shared/charts/interval-bars.ts'
import { type HeatMap, masteryHeatMap } from '#shared/charts/mastery-heat-map.ts'
import { type ItemOptions, optionDumbbell } from '#shared/charts/option-dumbbell.ts'
import type { ReportChart } from '#shared/contracts/report-model.ts'

/** Alternative text is the one the document carries. */
export const drawReportChart =
  (chart: ReportChart): DrawChart =>
  (place) => ({ ...chartOf(chart, place), description: chart.description })

/** The data of a model is plain; which shape it has is said by the name beside it. */
function chartOf({ chart, data }: ReportChart, place: ChartPlace): Chart {
  switch (chart) {
    case 'intervalBars':
      return intervalBars(data as StandardBars, place)
    case 'beforeAfterDumbbell':
      return beforeAfterDumbbell(data as BeforeAfter, place)
    case 'growthDistribution':
      return growthDistribution(data as Growth, place)
    case 'optionDumbbell':
      return optionDumbbell(data as ItemOptions, place)
    case 'masteryHeatMap':
      return masteryHeatMap(data as HeatMap, place)
  }
}
