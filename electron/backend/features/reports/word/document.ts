/** A report's model as a Word document: sections, headers and footers, properties, theme, lists. */
import {
  Document,
  Footer,
  Header,
  LevelFormat,
  PageNumber,
  Paragraph,
  SectionType,
  Tab,
  TextRun,
  type ISectionOptions,
} from 'docx'
import type { FigureBlock, ReportModel, ReportSection } from '#shared/contracts/report-model.ts'
import { bulletList, numberedList, wordBlocks, type Numbering, type Origin } from './blocks.ts'
import type { Rasterize } from './math-text.ts'
import type { Drawing } from './draw-chart.ts'
import { colors, columnGap, pageOf, type Orientation, type PageSetup } from './page.ts'
import { reportStyles } from './styles.ts'

export type WordParts = {
  /** A picture for each figure that is not native. */
  readonly drawings: ReadonlyMap<FigureBlock, Drawing>
  readonly rasterize: Rasterize
  readonly setup: PageSetup
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
  const { setup } = parts
  const numbering: Numbering = {
    tables: 0,
    figures: 0,
    lists: 0,
    ...parts,
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
    externalStyles: reportStyles(setup),
    theme,
    numbering: { config: [bullets, numbers] },
    sections: model.sections.map((section, place) => ({
      ...sectionFrame(model, { section, setup, place }),
      children: [
        ...(place === 0 ? titled(model, origins) : []),
        ...wordBlocks(section, place, numbering),
      ],
    })),
  })
}

type Placed = {
  readonly section: ReportSection
  readonly setup: PageSetup
  readonly place: number
}

/** A section that continues has the header and footer of the one before it. */
function sectionFrame(
  model: ReportModel,
  { section, setup, place }: Placed,
): Omit<ISectionOptions, 'children'> {
  const { orientation, columns, continues } = section
  const page = pageOf(setup, orientation)
  const column = columns === 2 ? { column: { count: 2, space: columnGap } } : {}
  if (continues) return { properties: { page, ...column, type: SectionType.CONTINUOUS } }
  const first = new Header({ children: [new Paragraph({ style: 'Header' })] })
  return {
    properties: { page, ...column, titlePage: place === 0 },
    headers: { default: header(model, orientation), ...(place === 0 ? { first } : {}) },
    footers: {
      default: footer(model, orientation),
      ...(place === 0 ? { first: footer(model, orientation) } : {}),
    },
  }
}

const theme = {
  name: 'Numberline',
  colors: { dark1: colors.ink, accent1: colors.accent, accent2: colors.lower },
  fonts: { headings: 'Calibri', body: 'Calibri' },
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

function titleBlock({ kicker, title, subtitle }: ReportModel): Paragraph[] {
  return [
    new Paragraph({ style: 'Kicker', children: [new TextRun(kicker)] }),
    new Paragraph({ style: 'Title', children: [new TextRun(title)] }),
    new Paragraph({ style: 'Subtitle', children: [new TextRun(subtitle)] }),
  ]
}

const suffix = (orientation: Orientation): string =>
  orientation === 'landscape' ? 'Landscape' : ''

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

function footer({ footerLeft }: ReportModel, orientation: Orientation): Footer {
  return new Footer({
    children: [
      new Paragraph({
        style: `Footer${suffix(orientation)}`,
        children: [
          new TextRun(footerLeft),
          new TextRun({
            children: [new Tab(), 'Page ', PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES],
          }),
        ],
      }),
    ],
  })
}
