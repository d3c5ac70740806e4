/** From a model to the bytes of a Word file, with progress; stops between two charts when cancelled. */
import { setImmediate } from 'node:timers/promises'
import { Packer } from 'docx'
import { layoutDocument } from 'docx/layout'
import type { FigureBlock, ReportModel, ReportSection } from '#shared/contracts/report-model.ts'
import type { CallContext } from '#shared/rpc/define.ts'
import { cleanStrings } from './clean-text.ts'
import type { Origin } from './blocks.ts'
import { contentsOf, withPages } from './contents.ts'
import { wordDocument, type WordParts } from './document.ts'
import { drawChart, type Drawing } from './draw-chart.ts'
import type { ReportTemplate } from '../template/report-template.ts'
import { keptPages } from '../layout/laid-out.ts'
import { lookOf } from './look.ts'
import { finishDocument } from './finish.ts'
import type { Rasterize } from './math-text.ts'
import { columnWidth, pictureScale, pixels, type PageSetup } from './page.ts'
import { rasterized, type Raster } from './raster.ts'

export type WordFile = {
  readonly bytes: Uint8Array
  /** As Word would lay it out; null where that cannot be told. */
  readonly pages: number | null
}

type Call = CallContext & {
  readonly fontsFolder: string
  /** Null or none: our own look. */
  readonly template?: ReportTemplate | null
  /** False: nobody asks how many pages there are, and laying them out takes as long as all the rest. */
  readonly countsPages?: boolean
}

export async function writeWord(dirty: ReportModel, call: Call): Promise<WordFile> {
  const model = cleanStrings(dirty)
  const look = lookOf(model, call.template ?? null)
  const drawings = await drawCharts(model, look.setup, call)
  const parts: WordParts = { drawings, look, rasterize: rasterizeOnce(call.fontsFolder) }
  call.progress({ value: 0.8, title: 'Counting pages' })
  await setImmediate()
  const { pages, contents } = laidOut(model, parts, call)
  call.signal.throwIfAborted()
  call.progress({ value: 0.9, title: 'Writing pages' })
  await setImmediate()
  const packed = await Packer.toBuffer(wordDocument(model, { ...parts, contents }))
  return { bytes: finishDocument(packed, { madeOn: model.madeOn, dress: look.dress }), pages }
}

/** A document is made twice, to be packed and to be laid out: its pictures once. */
function rasterizeOnce(fontsFolder: string): Rasterize {
  const made = new Map<string, Raster>()
  return (svg) => {
    const raster = made.get(svg) ?? rasterized(svg, fontsFolder)
    made.set(svg, raster)
    return raster
  }
}

type Pending = { readonly figure: FigureBlock; readonly section: ReportSection }

function pictures({ sections }: ReportModel): readonly Pending[] {
  return sections.flatMap((section) =>
    section.blocks.flatMap((block) =>
      block.kind === 'figure' && block.drawing === 'picture' ? [{ figure: block, section }] : [],
    ),
  )
}

async function drawCharts(
  model: ReportModel,
  setup: PageSetup,
  { signal, progress, fontsFolder }: CallContext & { readonly fontsFolder: string },
): Promise<ReadonlyMap<FigureBlock, Drawing>> {
  const pending = pictures(model)
  const drawings = new Map<FigureBlock, Drawing>()
  for (const [place, { figure, section }] of pending.entries()) {
    signal.throwIfAborted()
    const value = 0.3 + (0.5 * place) / pending.length
    progress({ value, title: 'Drawing charts', detail: `${place + 1} of ${pending.length}` })
    await setImmediate()
    const scale = pictureScale[section.orientation]
    const width = Math.floor(pixels(columnWidth(section, setup)) / scale)
    drawings.set(figure, await drawChart(figure.chart, { width, scale, fontsFolder }))
  }
  signal.throwIfAborted()
  return drawings
}

/**
 * A document can be laid out or packed once: each gives it numbers of its own. It is laid out where it needs
 * the pages of a table of contents, else only to count them, unless the screen has done so.
 */
function laidOut(model: ReportModel, parts: WordParts, { countsPages = true }: Call) {
  const contents = contentsOf(model)
  const known = contents ? undefined : keptPages(model)
  if (known) return { pages: known.stoppedAt === null ? known.pages.length : null, contents }
  if (!contents && !countsPages) return { pages: null, contents }
  const origins: Origin[] = []
  const document = wordDocument(model, { ...parts, contents }, origins)
  const { pages, stoppedAt } = layoutDocument(document, { guess: true })
  return {
    pages: stoppedAt === undefined ? pages.length : null,
    contents: contents && withPages(contents, model, { pages, origins }),
  }
}
