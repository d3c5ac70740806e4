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
import { cleanStrings } from '../word/clean-text.ts'
import { wordDocument } from '../word/document.ts'
import { setupOf } from '../word/page.ts'
import { blankDrawings, blankRaster } from './chart-size.ts'

export function layOut(dirty: ReportModel): ReportPages {
  const model = cleanStrings(dirty)
  const origins: Origin[] = []
  const setup = setupOf(model)
  const drawings = blankDrawings(model, setup)
  const document = wordDocument(model, { drawings, setup, rasterize: blankRaster }, origins)
  const { pages, stoppedAt } = layoutDocument(document, { guess: true })
  return {
    pages: pages.map((page) => pageOf(page, origins)),
    stoppedAt: stoppedAt ?? null,
    isGuess: pages.some(({ guesses }) => guesses !== undefined && guesses.length > 0),
  }
}

function pageOf({ width, height, section, body }: PageLayout, origins: readonly Origin[]) {
  const page: ReportPage = { width, height, section, pieces: [] }
  for (const layout of body) {
    const origin = origins[layout.index]
    for (const piece of origin ? piecesOf(layout, origin) : []) {
      page.pieces.push({ ...piece, column: columnOf(piece, page.pieces.at(-1)) })
    }
  }
  return page
}

type Placed = Omit<PagePiece, 'column'>

/** One, or two where it goes on at the top of the next column. */
function piecesOf(layout: BlockLayout, origin: Origin): readonly Placed[] {
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

/** What stands higher than what came before it in its section is in the next column. */
function columnOf(piece: Placed, before: PagePiece | undefined): 0 | 1 {
  if (before?.section !== piece.section) return 0
  return before.column === 1 || topOf(piece) < topOf(before) ? 1 : 0
}

const topOf = ({ lines, rows }: Pick<PagePiece, 'lines' | 'rows'>): number =>
  (lines[0] ?? rows[0])?.y ?? 0
