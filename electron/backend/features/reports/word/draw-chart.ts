/**
 * A chart of the model as a picture: the screen's own specification on the paper theme, drawn to
 * SVG with a PNG beside it for readers that cannot show SVG (LibreOffice among them).
 */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { Resvg } from '@resvg/resvg-js'
import { parse, View } from 'vega'
import { compile } from 'vega-lite'
import { chartOfReport } from '#shared/charts/report-chart.ts'
import { chartThemes } from '#shared/charts/theme.ts'
import type { ReportChart } from '#shared/contracts/report-model.ts'

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

/** Three times the size on paper: sharp in print, 30 to 130 KB. */
const zoom = 3

/** Letters that Carlito lacks. */
const foreign =
  /[^\p{ASCII}\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Common}\p{Script=Inherited}]/u

function rasterized(svg: string, fontsFolder: string): Omit<Drawing, 'svg'> {
  const fontFiles = ['Carlito-Regular.ttf', 'Carlito-Bold.ttf']
    .map((file) => join(fontsFolder, file))
    .filter((file) => existsSync(file))
  // Scanning the system's fonts is slow and differs by machine; letters beyond ours need it.
  const isCovered = fontFiles.length > 0 && !foreign.test(svg)
  const image = new Resvg(svg, {
    fitTo: { mode: 'zoom', value: zoom },
    font: {
      fontFiles,
      loadSystemFonts: !isCovered,
      defaultFontFamily: 'Carlito',
      sansSerifFamily: 'Carlito',
    },
  })
  const { width, height } = image
  return { png: image.render().asPng(), width, height }
}
