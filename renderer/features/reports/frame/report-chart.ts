/** A figure of the model as a drawing: the same function and data that the Word file is made with. */
import type { DrawChart } from '#renderer/ui/charts/chart-source.ts'
import { chartOfReport } from '#shared/charts/report-chart.ts'
import type { ReportChart } from '#shared/contracts/report-model.ts'

/** Alternative text is the one the document carries. */
export const drawReportChart =
  (chart: ReportChart): DrawChart =>
  (place) => ({ ...chartOfReport(chart, place), description: chart.description })
