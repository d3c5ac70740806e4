/** A report's model as a Word document: sections, headers and footers, properties, theme, lists. */
import {
  Document,
  Footer,
  Header,
  ImageRun,
  LevelFormat,
  PageNumber,
  Paragraph,
  SectionType,
  Tab,
  TextRun,
  type ISectionOptions,
} from 'docx'
import type {
  FigureBlock,
  ReportModel,
  ReportSection,
  SchoolHeader,
} from '#shared/contracts/report-model.ts'
import { bulletList, numberedList, wordBlocks, type Numbering, type Origin } from './blocks.ts'
import type { Contents } from './contents.ts'
import type { Rasterize } from './math-text.ts'
import type { Drawing } from './draw-chart.ts'
import type { WordLook } from './look.ts'
import { colors, columnGap, pageOf, type Orientation } from './page.ts'

export type WordParts = {
  /** A picture for each figure that is not native. */
  readonly drawings: ReadonlyMap<FigureBlock, Drawing>
  readonly rasterize: Rasterize
  readonly look: WordLook
  /** Null: none is needed. */
  readonly contents?: Contents | null
}

/**
 * @param model its strings are clean already
 * @param origins is filled with what each paragraph and table of the body came from
 */
export function wordDocument(
  model: ReportModel,
  parts: WordParts,
  origins: Origin[] = [],
): Document {
  const { look, ...pictures } = parts
  const { setup } = look
  const numbering: Numbering = {
    tables: 0,
    figures: 0,
    lists: 0,
    ...pictures,
    setup,
    contents: parts.contents ?? null,
    origins,
    isCompact: model.isCompact === true,
  }
  return new Document({
    title: model.title,
    subject: model.kicker,
    creator: model.author,
    lastModifiedBy: model.author,
    keywords: `mathematics, ${model.kicker.toLocaleLowerCase('en-US')}`,
    description: 'Made with Numberline.',
    revision: 1,
    externalStyles: look.styles,
    theme: look.theme,
    numbering: { config: [bullets, numbers] },
    sections: model.sections.map((section, place) => ({
      ...sectionFrame(model, { section, look, place }),
      children: [
        ...(place === 0 ? titled(model, origins) : []),
        ...wordBlocks(section, place, numbering),
      ],
    })),
  })
}

type Placed = {
  readonly section: ReportSection
  readonly look: WordLook
  readonly place: number
}

/** A section that continues has the header and footer of the one before it. */
function sectionFrame(
  model: ReportModel,
  { section, look, place }: Placed,
): Omit<ISectionOptions, 'children'> {
  const { orientation, columns, continues } = section
  const page = pageOf(look.setup, orientation)
  const column = columns === 2 ? { column: { count: 2, space: columnGap } } : {}
  if (continues) return { properties: { page, ...column, type: SectionType.CONTINUOUS } }
  const first = new Header({ children: [new Paragraph({ style: 'Header' })] })
  return {
    properties: { page, ...column, titlePage: place === 0 },
    headers: { default: header(model, orientation), ...(place === 0 ? { first } : {}) },
    footers: {
      default: footer(model, look, orientation),
      ...(place === 0 ? { first: footer(model, look, orientation) } : {}),
    },
  }
}

const bullets = {
  reference: bulletList,
  levels: [
    {
      level: 0,
      format: LevelFormat.BULLET,
      text: '•',
      style: { paragraph: { indent: { left: 284, hanging: 227 } }, run: { color: colors.accent } },
    },
  ],
}

const numbers = {
  reference: numberedList,
  levels: [
    {
      level: 0,
      format: LevelFormat.DECIMAL,
      text: '%1.',
      style: {
        paragraph: { indent: { left: 340, hanging: 340 } },
        run: { color: colors.accent, bold: true },
      },
    },
  ],
}

function titled(model: ReportModel, origins: Origin[]): Paragraph[] {
  const made = titleBlock(model)
  origins.push(...made.map((_, item) => ({ section: 0, block: null, item })))
  return made
}

function titleBlock({ header: school, kicker, title, subtitle }: ReportModel): Paragraph[] {
  return [
    ...(school ? [schoolParagraph(school)] : []),
    new Paragraph({ style: 'Kicker', children: [new TextRun(kicker)] }),
    new Paragraph({ style: 'Title', children: [new TextRun(title)] }),
    new Paragraph({ style: 'Subtitle', children: [new TextRun(subtitle)] }),
  ]
}

function schoolParagraph({ name, logo }: SchoolHeader): Paragraph {
  const picture = logo && [
    new TextRun({ children: [new Tab()] }),
    new ImageRun({
      type: 'png',
      data: Buffer.from(logo.png, 'base64'),
      transformation: { width: logo.width, height: logo.height },
      altText: { name: 'Logo', title: 'Logo', description: `Logo of ${name}` },
    }),
  ]
  return new Paragraph({ style: 'SchoolHeader', children: [new TextRun(name), ...(picture ?? [])] })
}

const suffix = (orientation: Orientation): string =>
  orientation === 'landscape' ? 'Landscape' : ''

const pageNumber = (): TextRun =>
  new TextRun({
    children: [new Tab(), 'Page ', PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES],
  })

function header({ headerLeft, headerRight }: ReportModel, orientation: Orientation): Header {
  return new Header({
    children: [
      new Paragraph({
        style: `Header${suffix(orientation)}`,
        children: [new TextRun(headerLeft), new TextRun({ children: [new Tab(), headerRight] })],
      }),
    ],
  })
}

function footer(
  { footerLeft }: ReportModel,
  { numbersPages }: WordLook,
  orientation: Orientation,
): Footer {
  return new Footer({
    children: [
      new Paragraph({
        style: `Footer${suffix(orientation)}`,
        children: [new TextRun(footerLeft), ...(numbersPages ? [pageNumber()] : [])],
      }),
    ],
  })
}
