/** The blocks of a report on the pages Word puts them on: each with its lines or rows, in reading order. */
import type { Block, ReportModel } from '#shared/contracts/report-model.ts'
import type { PageLine, PagePiece, ReportPages } from '#shared/contracts/report-pages.ts'
import { partsOfBlocks } from '#shared/domain/report-parts.ts'
import { counter } from '../frame/sheets.ts'

export type PlacedParagraph = {
  /** Which of its block: a caption, the third bullet. */
  readonly item: number
  readonly lines: readonly PageLine[]
  /** Characters of it that stand on earlier pages or in an earlier column. */
  readonly start: number
}

export type PlacedBlock = {
  readonly section: number
  /** Of the section; null for the title. */
  readonly index: number | null
  readonly block: Block | null
  /** The part of the report it belongs to. */
  readonly part: string | null
  readonly number: number | null
  readonly x: number
  readonly width: number
  readonly paragraphs: readonly PlacedParagraph[]
  readonly rows: PagePiece['rows']
  /** It began on an earlier page, or in an earlier column. */
  readonly isContinued: boolean
}

export type PlacedPage = {
  readonly number: number
  readonly width: number
  readonly height: number
  readonly margin: number
  /** From the edge of the page. */
  readonly header: number
  readonly footer: number
  readonly isLandscape: boolean
  readonly blocks: readonly PlacedBlock[]
}

type Draft = PlacedBlock & { readonly paragraphs: PlacedParagraph[]; rows: PagePiece['rows'] }

export function placeBlocks(model: ReportModel, { pages }: ReportPages): readonly PlacedPage[] {
  const numbers = numbersOf(model)
  const parts = partsOfBlocks(model)
  const said = new Map<string, number>()
  const begun = new Set<string>()
  const draftOf = (piece: PagePiece): Draft => {
    const key = `${piece.section} ${piece.block}`
    const isContinued = piece.block !== null && begun.has(key)
    begun.add(key)
    const block =
      piece.block === null ? null : (model.sections[piece.section]?.blocks[piece.block] ?? null)
    return {
      section: piece.section,
      index: piece.block,
      block,
      part: piece.block === null ? null : (parts[piece.section]?.[piece.block] ?? null),
      number: (block && numbers.get(block)) ?? null,
      x: piece.x,
      width: piece.width,
      paragraphs: [],
      rows: [],
      isContinued,
    }
  }
  const add = (draft: Draft, { section, block, item, lines, rows }: PagePiece): void => {
    if (rows.length > 0) draft.rows = rows
    if (lines.length === 0) return
    const key = `${section} ${block} ${item}`
    const start = said.get(key) ?? 0
    // Only what is of a block can be in a list.
    const own = start === 0 && block !== null ? lines.map(withoutSign) : lines
    said.set(key, start + own.reduce((sum, { text }) => sum + text.length, 0))
    draft.paragraphs.push({ item, lines: own, start })
  }
  return pages.map(({ pieces, section: _, ...page }, place) => {
    const blocks: Draft[] = []
    for (const piece of pieces) {
      const last = blocks.at(-1)
      const isSame =
        last?.section === piece.section && last.index === piece.block && last.x === piece.x
      const draft = last && isSame ? last : draftOf(piece)
      if (draft !== last) blocks.push(draft)
      add(draft, piece)
    }
    return { ...page, number: place + 1, isLandscape: page.width > page.height, blocks }
  })
}

/** The sign of a list and its tab are not of the words. */
const withoutSign = (line: PageLine, place: number): PageLine =>
  place === 0 ? { ...line, text: line.text.replace(/^[^\t]*\t/u, '') } : line

function numbersOf({ sections }: ReportModel): ReadonlyMap<Block, number> {
  const number = counter()
  const numbers = new Map<Block, number>()
  for (const block of sections.flatMap(({ blocks }) => blocks)) {
    const counted = number(block).number
    if (counted !== null) numbers.set(block, counted)
  }
  return numbers
}

/** Where the first thing of it is, from the top of the page. */
export const topOf = ({ paragraphs, rows }: PlacedBlock): number =>
  Math.min(paragraphs[0]?.lines[0]?.y ?? Infinity, rows[0]?.y ?? Infinity)

export const endOf = ({ lines }: PlacedParagraph): number => {
  const last = lines.at(-1)
  return last ? last.y + last.height : 0
}

/** The box of a paragraph on its page, as a style. */
export function placeOf({ x, width }: Pick<PlacedBlock, 'x' | 'width'>, one: PlacedParagraph) {
  const top = one.lines[0]?.y ?? 0
  return { position: 'absolute', top, left: x, width, height: endOf(one) - top } as const
}
