/** How large the picture of a chart is on paper, without drawing it: our charts say their own size. */
import { chartOfReport } from '#shared/charts/report-chart.ts'
import { drawnSize } from '#shared/charts/chart.ts'
import { chartThemes } from '#shared/charts/theme.ts'
import type { FigureBlock, ReportModel } from '#shared/contracts/report-model.ts'
import type { Drawing } from '../word/draw-chart.ts'
import type { Rasterize } from '../word/math-text.ts'
import {
  columnWidth,
  pictureScale,
  pixels,
  setupOf,
  type Orientation,
  type PageSetup,
} from '../word/page.ts'

/** A stand-in of the right size for each picture of the document; there is nothing on it. */
export function blankDrawings(
  model: ReportModel,
  setup: PageSetup = setupOf(model),
): ReadonlyMap<FigureBlock, Drawing> {
  const drawings = new Map<FigureBlock, Drawing>()
  for (const section of model.sections) {
    for (const block of section.blocks) {
      if (block.kind === 'figure' && block.drawing === 'picture') {
        drawings.set(block, {
          ...blank,
          ...sizeOf(block, columnWidth(section, setup), section.orientation),
        })
      }
    }
  }
  return drawings
}

/** Diagrams know their size before they are drawn. */
export const blankRaster: Rasterize = () => ({ png: new Uint8Array(), width: 0, height: 0 })

const blank = { svg: '<svg xmlns="http://www.w3.org/2000/svg"/>', png: new Uint8Array() }

function sizeOf({ chart }: FigureBlock, column: number, orientation: Orientation) {
  const scale = pictureScale[orientation]
  const place = {
    theme: chartThemes.print,
    width: Math.floor(pixels(column) / scale),
  }
  const { width, height } = drawnSize(chartOfReport(chart, place))
  return { width: width * scale, height: height * scale }
}
