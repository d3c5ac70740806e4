/** A report's model as a Word document: sections, headers and footers, properties, theme, lists. */
import { Document, Footer, Header, LevelFormat, PageNumber, Paragraph, Tab, TextRun } from 'docx'
import type { FigureBlock, ReportModel } from '#shared/contracts/report-model.ts'
import { bulletList, wordBlocks, type Numbering } from './blocks.ts'
import type { Drawing } from './draw-chart.ts'
import { colors, pageOf, type Orientation } from './page.ts'
import { reportStyles } from './styles.ts'

/** @param drawings a picture for each figure that is not native; the model's strings are clean already */
export function wordDocument(
  model: ReportModel,
  drawings: ReadonlyMap<FigureBlock, Drawing>,
): Document {
  const numbering: Numbering = { tables: 0, figures: 0, drawings }
  return new Document({
    title: model.title,
    subject: model.kicker,
    creator: model.author,
    lastModifiedBy: model.author,
    keywords: 'mathematics, data meeting',
    description: 'Made with Numberline.',
    revision: 1,
    externalStyles: reportStyles,
    theme,
    numbering: { config: [bullets] },
    sections: model.sections.map((section, place) => ({
      properties: { page: pageOf(section.orientation), titlePage: place === 0 },
      headers: {
        default: header(model, section.orientation),
        ...(place === 0
          ? { first: new Header({ children: [new Paragraph({ style: 'Header' })] }) }
          : {}),
      },
      footers: {
        default: footer(model, section.orientation),
        ...(place === 0 ? { first: footer(model, section.orientation) } : {}),
      },
      children: [...(place === 0 ? titleBlock(model) : []), ...wordBlocks(section, numbering)],
    })),
  })
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
