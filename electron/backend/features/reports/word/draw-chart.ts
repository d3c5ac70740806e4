/** A chart of the model as a picture: the screen's own specification on the paper theme. */
import { parse, View } from 'vega'
import { compile } from 'vega-lite'
import { chartOfReport } from '#shared/charts/report-chart.ts'
import { chartThemes } from '#shared/charts/theme.ts'
import type { ReportChart } from '#shared/contracts/report-model.ts'
import { rasterized } from './raster.ts'

export type Drawing = {
  readonly svg: string
  readonly png: Uint8Array
  /** In pixels of 1/96 inch. */
  readonly width: number
  readonly height: number
}

/**
 * @param place `width` the chart is drawn for, `scale` its size on paper as a share of that;
 *   `fontsFolder` holds Carlito, which is as wide as Word's Calibri; without it a system font is used
 */
export async function drawChart(
  chart: ReportChart,
  place: { readonly width: number; readonly scale: number; readonly fontsFolder: string },
): Promise<Drawing> {
  const { spec } = chartOfReport(chart, { theme: chartThemes.print, width: place.width })
  const view = new View(parse(compile(spec).spec), { renderer: 'none' })
  try {
    const svg = await view.toSVG()
    const { png, width, height } = rasterized(svg, place.fontsFolder)
    return { svg, png, width: width * place.scale, height: height * place.scale }
  } finally {
    view.finalize()
  }
}
