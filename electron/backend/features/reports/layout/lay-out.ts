/** Where each paragraph and row of a report stands when Word lays it out: what the screen draws by. */
import { layoutDocument, type BlockLayout, type PageLayout } from 'docx/layout'
import type { ReportModel } from '#shared/contracts/report-model.ts'
import type {
  PageLine,
  PagePiece,
  ReportPage,
  ReportPages,
} from '#shared/contracts/report-pages.ts'
import type { Origin } from '../word/blocks.ts'
import { contentsOf, withPages, type Contents } from '../word/contents.ts'
import { cleanStrings } from '../word/clean-text.ts'
import { wordDocument } from '../word/document.ts'
import { lookOnScreen } from '../word/look.ts'
import { columnGap, columnWidth, type Margins, type PageSetup } from '../word/page.ts'
import type { ReportTemplate } from '../template/report-template.ts'
import { blankDrawings, blankRaster } from './chart-size.ts'

export function layOut(dirty: ReportModel, template: ReportTemplate | null = null): ReportPages {
  const model = cleanStrings(dirty)
  const look = lookOnScreen(model, template)
  const { setup } = look
  const drawings = blankDrawings(model, setup)
  const lay = (contents: Contents | null) => {
    const origins: Origin[] = []
    const parts = { drawings, look, rasterize: blankRaster, contents }
    return { ...layoutDocument(wordDocument(model, parts, origins), { guess: true }), origins }
  }
  const contents = contentsOf(model)
  const first = lay(contents)
  // Pages are known when it is laid out; their numbers are drawn with it the second time.
  const last = contents ? lay(withPages(contents, model, first)) : first
  const { pages, stoppedAt, origins } = last
  return {
    pages: pages.map((page) => pageOf(page, { model, origins, setup })),
    stoppedAt: stoppedAt ?? null,
    isGuess:
      template !== null || pages.some(({ guesses }) => guesses !== undefined && guesses.length > 0),
  }
}

type Context = {
  readonly model: ReportModel
  readonly origins: readonly Origin[]
  readonly setup: PageSetup
}

function pageOf({ width, height, section, body }: PageLayout, context: Context) {
  const { left, header, footer } = marginsOf(section, context)
  const edges = {
    margin: pixelsOf(left),
    header: pixelsOf(header),
    footer: pixelsOf(footer),
  }
  const page: ReportPage = { width, height, section, ...edges, pieces: [] }
  let before: Placed | null = null
  let column = 0
  for (const layout of body) {
    const origin = context.origins[layout.index]
    for (const piece of origin ? placedOf(layout, origin) : []) {
      if (before?.section !== piece.section) column = 0
      // What stands higher than what came before it is in the next column.
      else if (topOf(piece) < topOf(before)) column += 1
      page.pieces.push({ ...piece, ...columnAt(piece.section, column, context) })
      before = piece
    }
  }
  return page
}

const pixelsOf = (twips: number): number => twips / 15

const marginsOf = (section: number, { model, setup }: Context): Margins =>
  setup.margins[model.sections[section]?.orientation ?? 'portrait']

function columnAt(section: number, column: number, context: Context) {
  const shape = context.model.sections[section]
  const width = shape ? pixelsOf(columnWidth(shape, context.setup)) : 0
  return {
    x: pixelsOf(marginsOf(section, context).left) + column * (width + pixelsOf(columnGap)),
    width,
  }
}

type Placed = Omit<PagePiece, 'x' | 'width'>

/** One, or two where it goes on at the top of the next column. */
function placedOf(layout: BlockLayout, origin: Origin): readonly Placed[] {
  if (layout.type === 'table') {
    const rows = layout.rows.map(({ index, y, height }) => ({ index, y, height }))
    return byColumn(rows).map((some) => ({ ...origin, lines: [], rows: some }))
  }
  const lines = layout.lines.map(({ y, height, text }) => ({ y, height, text }))
  const columns = byColumn(lines)
  // A column break at the start of a heading leaves an empty line where it stood.
  const shown = columns.filter((some, place) => place > 0 || columns.length === 1 || !isBlank(some))
  return shown.map((some) => ({ ...origin, lines: some, rows: [] }))
}

const isBlank = (lines: readonly PageLine[]): boolean =>
  lines.every(({ text }) => text.trim() === '')

function byColumn<Part extends { readonly y: number }>(parts: readonly Part[]): Part[][] {
  const columns: Part[][] = []
  let last = Infinity
  for (const part of parts) {
    if (part.y < last) columns.push([])
    columns.at(-1)?.push(part)
    last = part.y
  }
  return columns
}

const topOf = ({ lines, rows }: Placed): number => (lines[0] ?? rows[0])?.y ?? 0
