/** Writes single styles of `styles.xml`; which ones there are is in `styles.ts`. Sizes are in points. */
import { colors } from './page.ts'

export type ParagraphStyle = {
  readonly id: string
  readonly name: string
  readonly basedOn?: string
  readonly next?: string
  /** Word's own styles keep their name and are not marked custom. */
  readonly isBuiltIn?: boolean
  readonly isDefault?: boolean
  readonly size?: number
  readonly isBold?: boolean
  readonly color?: keyof typeof colors
  readonly isHeadingFont?: boolean
  readonly isCaps?: boolean
  /** Before, after and the multiple of a line. */
  readonly space?: readonly [number, number, number]
  readonly outline?: number
  readonly keep?: 'next' | 'lines' | 'both'
  /** More paragraph properties in the order of the schema: borders and shading, tabs; then indents, alignment. */
  readonly beforeSpacing?: string
  readonly afterSpacing?: string
}

export function paragraphStyle(style: ParagraphStyle): string {
  const { id, name, basedOn = 'Normal', next } = style
  const custom = style.isBuiltIn ? '' : ' w:customStyle="1"'
  const isDefault = style.isDefault ? ' w:default="1"' : ''
  const base = style.isDefault ? '' : `<w:basedOn w:val="${basedOn}"/>`
  const follow = next === undefined ? '' : `<w:next w:val="${next}"/>`
  return (
    `<w:style w:type="paragraph"${isDefault}${custom} w:styleId="${id}"><w:name w:val="${name}"/>${base}${follow}` +
    `<w:uiPriority w:val="20"/><w:qFormat/>${paragraphProperties(style)}${runProperties(style)}</w:style>`
  )
}

function paragraphProperties(style: ParagraphStyle): string {
  const { keep, space, outline, beforeSpacing = '', afterSpacing = '' } = style
  const next = keep === 'next' || keep === 'both' ? '<w:keepNext/>' : ''
  const lines = keep === 'lines' || keep === 'both' ? '<w:keepLines/>' : ''
  const spacing = space
    ? `<w:spacing w:before="${space[0] * 20}" w:after="${space[1] * 20}" w:line="${Math.round(space[2] * 240)}" w:lineRule="auto"/>`
    : ''
  const level = outline === undefined ? '' : `<w:outlineLvl w:val="${outline}"/>`
  const all = `${next}${lines}${beforeSpacing}${spacing}${afterSpacing}${level}`
  return all === '' ? '' : `<w:pPr>${all}</w:pPr>`
}

function runProperties(
  style: Pick<ParagraphStyle, 'isHeadingFont' | 'isBold' | 'isCaps' | 'color' | 'size'>,
): string {
  const font = style.isHeadingFont
    ? '<w:rFonts w:asciiTheme="majorHAnsi" w:hAnsiTheme="majorHAnsi" w:eastAsiaTheme="majorEastAsia" w:cstheme="majorBidi"/>'
    : ''
  const weight =
    style.isBold === undefined
      ? ''
      : style.isBold
        ? '<w:b/><w:bCs/>'
        : '<w:b w:val="0"/><w:bCs w:val="0"/>'
  const caps = style.isCaps ? '<w:caps/>' : ''
  const color = style.color === undefined ? '' : colorXml(style.color)
  const tracking = style.isCaps ? '<w:spacing w:val="12"/>' : ''
  const size =
    style.size === undefined
      ? ''
      : `<w:sz w:val="${style.size * 2}"/><w:szCs w:val="${style.size * 2}"/>`
  const all = font + weight + caps + color + tracking + size
  return all === '' ? '' : `<w:rPr>${all}</w:rPr>`
}

/** Ink and accent follow the theme, so that Design > Colors restyles them. */
function colorXml(color: keyof typeof colors): string {
  const theme =
    { ink: ' w:themeColor="text1"', accent: ' w:themeColor="accent1"' }[color as string] ?? ''
  return `<w:color w:val="${colors[color]}"${theme}/>`
}

export function characterStyle(
  style: Pick<ParagraphStyle, 'id' | 'name' | 'isBuiltIn' | 'isBold' | 'color'>,
): string {
  const custom = style.isBuiltIn ? '' : ' w:customStyle="1"'
  return (
    `<w:style w:type="character"${custom} w:styleId="${style.id}"><w:name w:val="${style.name}"/>` +
    `<w:basedOn w:val="DefaultParagraphFont"/><w:uiPriority w:val="22"/><w:qFormat/>${runProperties(style)}</w:style>`
  )
}

export const hairline = { eighths: 4, color: colors.hairline }

type Border = { readonly eighths: number; readonly color: string }

export const border = (side: string, { eighths, color }: Border, space = 0): string =>
  `<w:${side} w:val="single" w:sz="${eighths}" w:space="${space}" w:color="${color}"/>`

/** `head`: what the first row adds to its cells. */
export function tableStyle(style: {
  readonly id: string
  readonly name: string
  readonly borders: string
  readonly head: string
}): string {
  const margin = (side: string, twips: number) => `<w:${side} w:w="${twips}" w:type="dxa"/>`
  const total = `<w:tcBorders>${border('top', { eighths: 6, color: colors.accent })}</w:tcBorders>`
  return (
    `<w:style w:type="table" w:customStyle="1" w:styleId="${style.id}"><w:name w:val="${style.name}"/>` +
    '<w:basedOn w:val="TableNormal"/><w:uiPriority w:val="40"/><w:qFormat/><w:tblPr><w:tblStyleRowBandSize w:val="1"/>' +
    `<w:tblInd w:w="0" w:type="dxa"/><w:tblBorders>${style.borders}</w:tblBorders><w:tblCellMar>` +
    `${margin('top', 50)}${margin('left', 90)}${margin('bottom', 50)}${margin('right', 90)}</w:tblCellMar></w:tblPr>` +
    `<w:tblStylePr w:type="firstRow"><w:tcPr>${style.head}<w:vAlign w:val="bottom"/></w:tcPr></w:tblStylePr>` +
    `<w:tblStylePr w:type="lastRow"><w:rPr><w:b/></w:rPr><w:tcPr>${total}</w:tcPr></w:tblStylePr></w:style>`
  )
}
