// From a chart of a report's model to its drawing: one way for the Word file and the preview.

import type { ReportChart } from '../contracts/report-model.ts'
import { type Amounts, amountBars } from './amount-bars.ts'
import { type BeforeAfter, beforeAfterDumbbell } from './before-after.ts'
import type { Chart, ChartPlace } from './chart.ts'
import { type Growth, growthDistribution } from './growth-distribution.ts'
import { growthQuadrant, type GrowthQuadrant } from './growth-quadrant.ts'
import { gapPlot, groupMeans, type IntervalRows } from './interval-rows.ts'
import { type LevelShares, levelSharesChart } from './level-shares.ts'
import { intervalBars, type StandardBars } from './interval-bars.ts'
import { type HeatMap, masteryHeatMap } from './mastery-heat-map.ts'
import { pairedSlopes, type PairedSlopes } from './paired-slopes.ts'
import { transitionFlow, type TransitionFlow } from './transition-flow.ts'
import { type ItemOptions, optionDumbbell } from './option-dumbbell.ts'

/** The data of a model is plain; which shape it has is said by the name beside it. */
export function chartOfReport({ chart, data }: ReportChart, place: ChartPlace): Chart {
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
    case 'amountBars':
      return amountBars(data as Amounts, place)
    case 'pairedSlopes':
      return pairedSlopes(data as PairedSlopes, place)
    case 'transitionFlow':
      return transitionFlow(data as TransitionFlow, place)
    case 'gapPlot':
      return gapPlot(data as IntervalRows, place)
    case 'groupMeans':
      return groupMeans(data as IntervalRows, place)
    case 'growthQuadrant':
      return growthQuadrant(data as GrowthQuadrant, place)
    case 'levelShares':
      return levelSharesChart(data as LevelShares, place)
  }
}
