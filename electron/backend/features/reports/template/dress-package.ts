/** Puts what a template brings into the package of a report: theme, fonts, lists, headers and footers. */
import { strFromU8, strToU8 } from 'fflate'
import { listIdOf, listsOf, withLists } from './lists.ts'
import type { MergedStyles } from './merge-styles.ts'
import { paletteFrom, recolored } from './palette.ts'
import type { HeaderPart, ReportTemplate, Which } from './report-template.ts'
import { declarations, isElement, mapElements, printXml, type XmlElement } from './xml-tree.ts'

export type Dress = { readonly template: ReportTemplate; readonly styles: MergedStyles }

type Parts = Readonly<Record<string, Uint8Array>>

export function dressPackage(parts: Parts, dress: Dress): Parts {
  const { template, styles } = dress
  const palette = paletteFrom(template.colors.accent)
  const text = (path: string): string => strFromU8(parts[path] ?? new Uint8Array())
  const dressed: Record<string, Uint8Array> = { ...parts }
  const put = (path: string, xml: string): void => void (dressed[path] = strToU8(xml))
  put('word/document.xml', withLooks(recolored(text('word/document.xml'), palette), styles))
  if (parts['word/numbering.xml']) {
    const ours = recolored(text('word/numbering.xml'), palette)
    put('word/numbering.xml', withLists(ours, template.numbering, styles.ids))
  }
  if (template.theme !== null) put('word/theme/theme1.xml', template.theme)
  if (template.fontTable !== null && parts['word/fontTable.xml']) {
    put('word/fontTable.xml', template.fontTable)
    delete dressed['word/_rels/fontTable.xml.rels']
  }
  for (const [path, part] of headerParts(parts, template)) {
    Object.assign(dressed, withHeader({ path, xml: text(path) }, part, dress))
  }
  put('[Content_Types].xml', withExtensions(text('[Content_Types].xml'), Object.keys(dressed)))
  return dressed
}

/** Tables show the template's bands; bullets are those of its style. */
function withLooks(xml: string, { hasTableLook, hasBullets }: MergedStyles): string {
  const banded = hasTableLook
    ? xml.replaceAll(
        /(<w:tblStyle w:val="NumberlineTable"\/>(?:(?!<\/w:tblPr>).)*?<w:tblLook [^>]*?)w:noHBand="1"/gu,
        '$1w:noHBand="0"',
      )
    : xml
  return hasBullets
    ? banded.replaceAll(
        /(<w:pStyle w:val="ListBullet"\/>(?:(?!<\/w:pPr>).)*?)<w:numPr>.*?<\/w:numPr>/gu,
        '$1',
      )
    : banded
}

/** Path of each header and footer of the report that gets something of the template. */
function headerParts(
  parts: Parts,
  template: ReportTemplate,
): ReadonlyMap<string, HeaderPart | undefined> {
  const document = strFromU8(parts['word/document.xml'] ?? new Uint8Array())
  const rels = strFromU8(parts['word/_rels/document.xml.rels'] ?? new Uint8Array())
  const targets = new Map(
    [...rels.matchAll(/<Relationship\b[^>]*>/gu)].map(([tag]) => [
      /\bId="([^"]*)"/u.exec(tag)?.[1] ?? '',
      /\bTarget="([^"]*)"/u.exec(tag)?.[1] ?? '',
    ]),
  )
  const found = new Map<string, HeaderPart | undefined>()
  for (const [tag, kind] of document.matchAll(/<w:(header|footer)Reference\b[^>]*>/gu)) {
    const which: Which = tag.includes('w:type="first"') ? 'first' : 'default'
    const target = targets.get(/\br:id="([^"]*)"/u.exec(tag)?.[1] ?? '')
    const brought = kind === 'header' ? template.header : template.footer
    if (target === undefined || Object.keys(brought).length === 0) continue
    // Where all pages of the template are alike, so is the first.
    const part = brought[which === 'first' && !template.hasFirst ? 'default' : which]
    found.set(`word/${target.replace(/^\/?(?:word\/)?/u, '')}`, part)
  }
  return found
}

type Ours = { readonly path: string; readonly xml: string }

/** A header of the template stands for ours; below its footer stands ours, which says whom it is for. */
function withHeader(
  { path, xml }: Ours,
  part: HeaderPart | undefined,
  { template, styles }: Dress,
): Parts {
  const isFooter = path.includes('footer')
  const ours = recolored(xml, paletteFrom(template.colors.accent))
  const [, start = '', inside = '', end = ''] =
    /^(.*?<w:(?:hdr|ftr)\b[^>]*>)(.*)(<\/w:(?:hdr|ftr)>)\s*$/su.exec(ours) ?? []
  if (part === undefined || start === '') return { [path]: strToU8(ours) }
  const pictures = new Map([...part.pictures].map(([id], place) => [id, `rIdT${place + 1}`]))
  const root = { name: 'w:hdr', attributes: {}, children: part.content }
  const content = mapElements(root, (element) => placed(element, { template, styles, pictures }))
  const brought = content.children.filter(isElement).map(printXml).join('')
  const declared = start.replace(/<w:(hdr|ftr)\b[^>]*>$/u, `<w:$1${declarations}>`)
  const name = path.slice('word/'.length)
  const media = [...part.pictures].map(([id, { extension, data }]) => ({
    id: pictures.get(id) ?? '',
    target: `media/template-${name.replace('.xml', '')}-${pictures.get(id) ?? ''}.${extension}`,
    data,
  }))
  return {
    // What ours declares is needed by what is ours only.
    [path]: strToU8(isFooter ? start + brought + inside + end : declared + brought + end),
    ...(media.length > 0 ? { [`word/_rels/${name}.rels`]: strToU8(relations(media)) } : {}),
    ...Object.fromEntries(media.map(({ target, data }) => [`word/${target}`, data])),
  }
}

type Placing = Dress & { readonly pictures: ReadonlyMap<string, string> }

/** Styles, lists and pictures under the names that they have in the report. */
function placed(element: XmlElement, { template, styles, pictures }: Placing): XmlElement | [] {
  const { name, attributes } = element
  if (['w:pStyle', 'w:rStyle', 'w:tblStyle'].includes(name)) {
    const id = styles.ids.get(attributes['w:val'] ?? '')
    return id === undefined ? [] : { ...element, attributes: { 'w:val': id } }
  }
  if (name === 'w:numId') {
    const id = listIdOf(attributes['w:val'], new Set(listsOf(template)))
    return { ...element, attributes: { 'w:val': id } }
  }
  if (name !== 'a:blip') return element
  const id = pictures.get(attributes['r:embed'] ?? '') ?? ''
  return { ...element, attributes: { ...attributes, 'r:embed': id } }
}

const relations = (media: readonly { readonly id: string; readonly target: string }[]): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${media
    .map(
      ({ id, target }) =>
        `<Relationship Id="${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="${target}"/>`,
    )
    .join('')}</Relationships>`

const mediaTypes: Readonly<Record<string, string>> = {
  png: 'image/png',
  jpeg: 'image/jpeg',
  gif: 'image/gif',
}

function withExtensions(xml: string, paths: readonly string[]): string {
  const missing = Object.entries(mediaTypes).filter(
    ([extension]) =>
      paths.some((path) => path.endsWith(`.${extension}`)) &&
      !xml.includes(`Extension="${extension}"`),
  )
  const added = missing.map(
    ([extension, type]) => `<Default Extension="${extension}" ContentType="${type}"/>`,
  )
  return xml.replace(/<Types\b[^>]*>/u, (start) => start + added.join(''))
}
