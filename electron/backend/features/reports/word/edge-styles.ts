/** Styles that reach to the edge of the text, wherever the page has it: lines to write on, header, footer. */
import { textWidth, type Orientation, type PageSetup } from './page.ts'
import { border, hairline, type ParagraphStyle } from './style-xml.ts'

const rightTab = (position: number, leader = '') =>
  `<w:tab w:val="right"${leader && ` w:leader="${leader}"`} w:pos="${position}"/>`
const tabs = (...all: readonly string[]) => `<w:tabs>${all.join('')}</w:tabs>`

type Widths = Readonly<Record<Orientation, number>>

/** What is not in every report: styles that nothing has would only be in the way. */
export type Extras = {
  /** A school stands at the top of the first page: name at the left, logo at the right. */
  readonly hasSchool: boolean
  readonly hasContents: boolean
}

export function edgeStyles(setup: PageSetup, extras: Extras): readonly ParagraphStyle[] {
  const width = {
    portrait: textWidth(setup, 'portrait'),
    landscape: textWidth(setup, 'landscape'),
  }
  return [
    ...(extras.hasSchool ? [schoolHeader(width)] : []),
    ...(extras.hasContents ? [contents(1, width), contents(2, width)] : []),
    {
      id: 'WritingLine',
      name: 'Writing Line',
      size: 9,
      color: 'writing',
      beforeSpacing: tabs(rightTab(width.portrait, 'underscore')),
      space: [15, 0, 1],
      keep: 'lines',
    },
    {
      id: 'Header',
      name: 'header',
      isBuiltIn: true,
      size: 8.5,
      color: 'muted',
      beforeSpacing: tabs(rightTab(width.portrait)),
      space: [0, 0, 1],
    },
    {
      id: 'Footer',
      name: 'footer',
      isBuiltIn: true,
      size: 8.5,
      color: 'muted',
      beforeSpacing: `<w:pBdr>${border('top', hairline, 5)}</w:pBdr>${tabs(rightTab(width.portrait))}`,
      space: [0, 0, 1],
    },
    landscapeOf('Header', width),
    landscapeOf('Footer', width),
  ]
}

const schoolHeader = (width: Widths): ParagraphStyle => ({
  id: 'SchoolHeader',
  name: 'School Header',
  next: 'Title',
  size: 10,
  isBold: true,
  color: 'muted',
  beforeSpacing: `<w:pBdr>${border('bottom', hairline, 4)}</w:pBdr>${tabs(rightTab(width.portrait))}`,
  space: [0, 14, 1],
  keep: 'next',
  afterSpacing: '<w:textAlignment w:val="center"/>',
})

/** Dots lead to the page. */
const contents = (level: 1 | 2, width: Widths): ParagraphStyle => ({
  id: `TOC${level}`,
  name: `toc ${level}`,
  isBuiltIn: true,
  next: 'Normal',
  beforeSpacing: tabs(rightTab(width.portrait, 'dot')),
  space: level === 1 ? [3, 1, 1.1] : [0, 1, 1.1],
  ...(level === 2 ? { afterSpacing: '<w:ind w:left="227"/>' } : {}),
})

/** The same with its right tab at the end of the wider line. */
function landscapeOf(base: 'Header' | 'Footer', width: Widths): ParagraphStyle {
  const clear = `<w:tab w:val="clear" w:pos="${width.portrait}"/>`
  return {
    id: `${base}Landscape`,
    name: `${base} Landscape`,
    basedOn: base,
    beforeSpacing: tabs(clear, rightTab(width.landscape)),
  }
}
