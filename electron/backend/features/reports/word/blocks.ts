/** Blocks of the model as paragraphs and tables of Word, numbered as they come. */
import { ImageRun, Paragraph, SimpleField, Tab, TextRun, type Table } from 'docx'
import type { Block, FigureBlock, ReportModel, Run } from '#shared/contracts/report-model.ts'
import type { Drawing } from './draw-chart.ts'
import { nativeChart } from './native-chart.ts'
import { pixels, textWidth, type Orientation } from './page.ts'
import { wordTable } from './table.ts'
import { wordRuns } from './text-runs.ts'

export const bulletList = 'bullets'

/** Counts tables and figures over the whole document, and knows the pictures already drawn. */
export type Numbering = {
  tables: number
  figures: number
  readonly drawings: ReadonlyMap<FigureBlock, Drawing>
}

export function wordBlocks(
  { orientation, blocks }: ReportModel['sections'][number],
  numbering: Numbering,
): (Paragraph | Table)[] {
  const children: (Paragraph | Table)[] = []
  let startsPage = false
  for (const [place, block] of blocks.entries()) {
    if (block.kind === 'pageBreak') {
      startsPage = true
      continue
    }
    children.push(...wordBlock(block, { orientation, numbering, startsPage, isFirst: place === 0 }))
    startsPage = false
  }
  // Word needs a paragraph after a table that ends a section.
  return children.at(-1) instanceof Paragraph ? children : [...children, paragraph('Note', [])]
}

type Place = {
  readonly orientation: Orientation
  readonly numbering: Numbering
  readonly startsPage: boolean
  readonly isFirst: boolean
}

function wordBlock(
  block: Exclude<Block, { kind: 'pageBreak' }>,
  place: Place,
): (Paragraph | Table)[] {
  switch (block.kind) {
    case 'heading':
      return [heading(block, place)]
    case 'paragraph':
      return [paragraph('BodyText', block.runs)]
    case 'note':
      return [paragraph('Note', block.runs)]
    case 'bullets':
      return block.items.map(bullet)
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
        wordTable(block, textWidth[place.orientation]),
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

const writingLine = (): Paragraph =>
  new Paragraph({ style: 'WritingLine', children: [new TextRun({ children: [new Tab()] })] })

/** At the top of a page the space before a heading is left out. */
function heading(block: Extract<Block, { kind: 'heading' }>, place: Place): Paragraph {
  const atTop = place.startsPage || place.isFirst
  return new Paragraph({
    style: `Heading${block.level}`,
    pageBreakBefore: place.startsPage,
    ...(atTop ? { spacing: { before: 0 } } : {}),
    children: wordRuns(block.runs),
  })
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

function figure(block: FigureBlock, { orientation, numbering }: Place): Paragraph[] {
  const count = (numbering.figures += 1)
  const native =
    block.drawing === 'native' ? nativeChart(block, pixels(textWidth[orientation])) : null
  const run = native ?? picture(block, numbering.drawings.get(block))
  return [
    caption('Figure', count, block.caption),
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
