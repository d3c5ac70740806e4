/**
 * The style set of a report as one `styles.xml`: real Word styles on theme fonts and colors, so that
 * a person can restyle a report in one place. Docx replaces all of its own styles with these.
 */
import { edgeStyles, type Extras } from './edge-styles.ts'
import { colors, type PageSetup } from './page.ts'
import {
  border,
  characterStyle,
  hairline,
  paragraphStyle,
  tableStyle,
  type ParagraphStyle,
} from './style-xml.ts'

const indent = (sides: string) => `<w:ind ${sides}/>`
const tint = { eighths: 4, color: colors.tint }
const shade = `<w:shd w:val="clear" w:color="auto" w:fill="${colors.tint}"/>`

const heading = (level: 1 | 2 | 3, size: number, space: readonly [number, number, number]) =>
  ({
    id: `Heading${level}`,
    name: `heading ${level}`,
    isBuiltIn: true,
    next: 'BodyText',
    size,
    isBold: true,
    color: level === 2 ? 'ink' : 'accent',
    isHeadingFont: true,
    space,
    keep: 'both',
    outline: level - 1,
  }) as const

const calloutBox =
  `<w:pBdr>${border('top', tint, 5)}${border('left', { eighths: 24, color: colors.accent }, 7)}` +
  `${border('bottom', tint, 5)}${border('right', tint, 5)}</w:pBdr>${shade}`

const paragraphs: readonly ParagraphStyle[] = [
  {
    id: 'Normal',
    name: 'Normal',
    isBuiltIn: true,
    isDefault: true,
    color: 'ink',
    space: [0, 0, 1.1],
  },
  {
    id: 'BodyText',
    name: 'Body Text',
    isBuiltIn: true,
    space: [0, 6, 1.15],
    afterSpacing: indent('w:right="720"'),
  },
  {
    id: 'Title',
    name: 'Title',
    isBuiltIn: true,
    next: 'Subtitle',
    size: 24,
    isBold: true,
    color: 'accent',
    isHeadingFont: true,
    space: [0, 3, 1],
    keep: 'next',
  },
  {
    id: 'Subtitle',
    name: 'Subtitle',
    isBuiltIn: true,
    next: 'BodyText',
    size: 11,
    color: 'muted',
    space: [0, 12, 1.1],
  },
  {
    id: 'Kicker',
    name: 'Kicker',
    next: 'Title',
    size: 9,
    isBold: true,
    isCaps: true,
    color: 'muted',
    space: [0, 2, 1.1],
    keep: 'next',
  },
  heading(1, 15, [20, 5, 1]),
  heading(2, 12, [14, 3, 1]),
  heading(3, 10.5, [9, 2, 1]),
  {
    id: 'Caption',
    name: 'caption',
    isBuiltIn: true,
    next: 'BodyText',
    size: 9.5,
    isBold: true,
    color: 'accent',
    space: [9, 4, 1.05],
    keep: 'both',
  },
  { id: 'Figure', name: 'Figure', next: 'Note', space: [0, 2, 1], keep: 'both' },
  {
    id: 'Note',
    name: 'Note',
    next: 'BodyText',
    size: 8.5,
    color: 'muted',
    space: [4, 10, 1.1],
    keep: 'lines',
  },
  { id: 'TableText', name: 'Table Text', size: 9.5, space: [0, 0, 1.05] },
  {
    id: 'TableNumber',
    name: 'Table Number',
    basedOn: 'TableText',
    afterSpacing: '<w:jc w:val="right"/>',
  },
  {
    id: 'TableHead',
    name: 'Table Head',
    basedOn: 'TableText',
    size: 9,
    isBold: true,
    color: 'muted',
    space: [0, 0, 1],
    keep: 'next',
  },
  {
    id: 'TableHeadNumber',
    name: 'Table Head Number',
    basedOn: 'TableHead',
    afterSpacing: '<w:jc w:val="right"/>',
  },
  { id: 'TableSmall', name: 'Table Small', basedOn: 'TableText', size: 8.5, color: 'muted' },
  {
    id: 'Callout',
    name: 'Callout',
    keep: 'lines',
    beforeSpacing: calloutBox,
    space: [4, 4, 1.15],
    afterSpacing: indent('w:left="170" w:right="113"'),
  },
  {
    id: 'CalloutHeading',
    name: 'Callout Heading',
    basedOn: 'Callout',
    next: 'Callout',
    size: 9,
    isBold: true,
    color: 'accent',
    keep: 'next',
  },
  {
    id: 'ListBullet',
    name: 'List Bullet',
    isBuiltIn: true,
    basedOn: 'BodyText',
    space: [0, 2, 1.15],
  },
  {
    id: 'ListNumber',
    name: 'List Number',
    isBuiltIn: true,
    basedOn: 'BodyText',
    space: [0, 2, 1.15],
  },
  {
    id: 'WritingPrompt',
    name: 'Writing Prompt',
    next: 'WritingLine',
    size: 9.5,
    color: 'muted',
    space: [6, 0, 1],
    keep: 'next',
  },
]

const defaults =
  '<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:asciiTheme="minorHAnsi" w:hAnsiTheme="minorHAnsi" w:eastAsiaTheme="minorEastAsia" w:cstheme="minorBidi"/>' +
  '<w:sz w:val="21"/><w:szCs w:val="21"/><w:lang w:val="en-US" w:eastAsia="en-US" w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>'

const plainTable =
  '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/><w:unhideWhenUsed/></w:style>' +
  '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/>' +
  '<w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>' +
  '<w:style w:type="numbering" w:default="1" w:styleId="NoList"><w:name w:val="No List"/><w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/></w:style>'

const characters = [
  characterStyle({ id: 'Strong', name: 'Strong', isBuiltIn: true, isBold: true }),
  characterStyle({ id: 'Quiet', name: 'Quiet', isBold: false, color: 'muted' }),
  characterStyle({ id: 'CaptionText', name: 'Caption Text', color: 'ink' }),
  characterStyle({ id: 'AnswerKey', name: 'Answer Key', isBold: true, color: 'accent' }),
]

const sides = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
const tables = [
  tableStyle({
    id: 'NumberlineTable',
    name: 'Numberline Table',
    borders: border('bottom', hairline) + border('insideH', hairline),
    head: `<w:tcBorders>${border('bottom', { eighths: 8, color: colors.accent })}</w:tcBorders>`,
  }),
  tableStyle({
    id: 'NumberlineGrid',
    name: 'Numberline Writing Grid',
    borders: sides.map((side) => border(side, { eighths: 6, color: colors.grid })).join(''),
    head: shade,
  }),
]

export const reportStyles = (setup: PageSetup, extras: Extras): string =>
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">' +
  defaults +
  [...paragraphs, ...edgeStyles(setup, extras)].map(paragraphStyle).join('') +
  plainTable +
  characters.join('') +
  tables.join('') +
  '</w:styles>'
