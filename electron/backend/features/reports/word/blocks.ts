/** Blocks of the model as paragraphs and tables of Word, numbered as they come. */
import {
  Bookmark,
  ColumnBreak,
  ImageRun,
  Paragraph,
  SimpleField,
  Tab,
  TextRun,
  type Table,
} from 'docx'
import { firstOfContents } from '#shared/contracts/report-pages.ts'
import type { Block, FigureBlock, ReportSection, Run } from '#shared/contracts/report-model.ts'
import { contentsParagraphs, type Contents } from './contents.ts'
import type { Drawing } from './draw-chart.ts'
import { nativeChart } from './native-chart.ts'
import { mathText, type Rasterize } from './math-text.ts'
import { columnWidth, pixels, type PageSetup } from './page.ts'
import { wordTable } from './table.ts'
import { wordRuns } from './text-runs.ts'

export const bulletList = 'bullets'
export const numberedList = 'numbers'

/** What a paragraph or table of the body came from: a block of a section, or null, the title above them. */
export type Origin = {
  readonly section: number
  readonly block: number | null
  /** Which of the paragraphs and tables that the block becomes. */
  readonly item: number
}

/** Counts tables, figures and numbered lists over the whole document, and knows the pictures already drawn. */
export type Numbering = {
  tables: number
  figures: number
  lists: number
  /** Little space before headings. */
  readonly isCompact: boolean
  readonly drawings: ReadonlyMap<FigureBlock, Drawing>
  /** Of each paragraph and table of the body, in order. */
  readonly origins: Origin[]
  readonly rasterize: Rasterize
  readonly setup: PageSetup
  readonly contents: Contents | null
}

/** @param place which section of the report it is */
export function wordBlocks(
  section: ReportSection,
  place: number,
  numbering: Numbering,
): (Paragraph | Table)[] {
  const add = (made: readonly (Paragraph | Table)[], block: number | null, first = 0): void => {
    children.push(...made)
    const origins = made.map((_, item) => ({ section: place, block, item: first + item }))
    numbering.origins.push(...origins)
  }
  const children: (Paragraph | Table)[] = []
  const width = columnWidth(section, numbering.setup)
  let starts: Place['starts'] = null
  for (const [index, block] of section.blocks.entries()) {
    if (block.kind === 'pageBreak' || block.kind === 'columnBreak') {
      starts = block.kind === 'pageBreak' ? 'page' : 'column'
      continue
    }
    const isFirst = index === 0 && !section.continues
    if (numbering.contents && block === numbering.contents[0]?.heading) {
      add(contentsParagraphs(numbering.contents), null, firstOfContents)
    }
    add(wordBlock(block, { width, numbering, starts, isFirst }), index)
    starts = null
  }
  // Word needs a paragraph after a table that ends a section.
  if (!(children.at(-1) instanceof Paragraph)) add([paragraph('Note', [])], null)
  return children
}

type Place = {
  /** Of the text, in twips. */
  readonly width: number
  readonly numbering: Numbering
  readonly starts: 'page' | 'column' | null
  readonly isFirst: boolean
}

function wordBlock(
  block: Exclude<Block, { kind: 'pageBreak' | 'columnBreak' }>,
  place: Place,
): (Paragraph | Table)[] {
  switch (block.kind) {
    case 'heading':
      return [heading(block, place)]
    case 'paragraph':
      return [paragraph('BodyText', block.runs)]
    case 'note':
      return [paragraph('Note', block.runs)]
    case 'mathText':
      return mathText(block.text, pixels(place.width), place.numbering.rasterize)
    case 'bullets':
      return block.isNumbered ? numbered(block.items, place) : block.items.map(bullet)
    case 'callout':
      return [
        paragraph('CalloutHeading', [{ text: block.title }]),
        ...block.paragraphs.map((runs) => paragraph('Callout', runs)),
      ]
    case 'table':
      return [
        ...(block.isNumbered
          ? [caption('Table', (place.numbering.tables += 1), block.caption)]
          : []),
        wordTable(block, place.width),
        ...(block.note ? [paragraph('Note', block.note)] : []),
      ]
    case 'figure':
      return figure(block, place)
    case 'writingLines':
      return [
        paragraph('WritingPrompt', [{ text: block.prompt }]),
        ...Array.from({ length: block.lines }, writingLine),
      ]
  }
}

const paragraph = (style: string, runs: readonly Run[]): Paragraph =>
  new Paragraph({ style, children: wordRuns(runs) })

const bullet = (runs: readonly Run[]): Paragraph =>
  new Paragraph({
    style: 'ListBullet',
    numbering: { reference: bulletList, level: 0 },
    children: wordRuns(runs),
  })

/** Each list begins at 1. */
function numbered(items: readonly (readonly Run[])[], { numbering }: Place): Paragraph[] {
  const instance = (numbering.lists += 1)
  return items.map(
    (runs) =>
      new Paragraph({
        style: 'ListNumber',
        numbering: { reference: numberedList, level: 0, instance },
        children: wordRuns(runs),
      }),
  )
}

const writingLine = (): Paragraph =>
  new Paragraph({ style: 'WritingLine', children: [new TextRun({ children: [new Tab()] })] })

/** At the top of a page or column the space before a heading is left out. */
function heading(block: Extract<Block, { kind: 'heading' }>, place: Place): Paragraph {
  const atTop = place.starts !== null || place.isFirst
  const anchor = place.numbering.contents?.find(({ heading: one }) => one === block)?.anchor
  return new Paragraph({
    style: `Heading${block.level}`,
    pageBreakBefore: place.starts === 'page',
    ...spacingOf(atTop, place.numbering.isCompact),
    children: [
      ...(place.starts === 'column' ? [new ColumnBreak()] : []),
      ...(anchor === undefined
        ? wordRuns(block.runs)
        : [new Bookmark({ id: anchor, children: wordRuns(block.runs) })]),
    ],
  })
}

function spacingOf(atTop: boolean, isCompact: boolean) {
  if (atTop) return { spacing: { before: 0 } }
  return isCompact ? { spacing: { before: 120, after: 40 } } : {}
}

/** The number is a field that Word can renumber, written with its value so that nothing is dirty. */
function caption(label: 'Table' | 'Figure', count: number, text: string): Paragraph {
  return new Paragraph({
    style: 'Caption',
    children: [
      new TextRun(`${label} `),
      new SimpleField(` SEQ ${label} \\* ARABIC `, String(count)),
      new TextRun('  '),
      new TextRun({ text, style: 'CaptionText' }),
    ],
  })
}

function figure(block: FigureBlock, { width, numbering }: Place): Paragraph[] {
  const native = block.drawing === 'native' ? nativeChart(block, pixels(width)) : null
  const run = native ?? picture(block, numbering.drawings.get(block))
  return [
    ...(block.isNumbered === false
      ? []
      : [caption('Figure', (numbering.figures += 1), block.caption)]),
    new Paragraph({ style: 'Figure', keepNext: block.note !== undefined, children: [run] }),
    ...(block.note ? [paragraph('Note', block.note)] : []),
  ]
}

function picture(block: FigureBlock, drawing: Drawing | undefined): ImageRun {
  if (!drawing) throw new RangeError(`"${block.caption}" has not been drawn`)
  const { svg, png, width, height } = drawing
  return new ImageRun({
    type: 'svg',
    data: Buffer.from(svg),
    fallback: { type: 'png', data: png },
    transformation: { width: Math.round(width), height: Math.round(height) },
    altText: { name: block.caption, title: block.caption, description: block.chart.description },
  })
}
