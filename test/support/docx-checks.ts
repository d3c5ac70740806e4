/**
 * What the Open XML SDK does not find in a Word file: references to styles, lists and parts that are
 * not there, cells without a paragraph, spans that do not add up, missing heads and descriptions.
 */
import { unzipSync } from 'fflate'
import { DOMParser } from '@xmldom/xmldom'

export type DocxParts = ReadonlyMap<string, Uint8Array>

/** Every part by its path; parts of embedded workbooks as `word/embeddings/x.xlsx!/xl/…`. */
export function docxParts(file: Uint8Array): DocxParts {
  const parts = new Map<string, Uint8Array>()
  for (const [path, data] of Object.entries(unzipSync(file))) {
    parts.set(path, data)
    if (!path.endsWith('.xlsx')) continue
    for (const [inner, content] of docxParts(data)) parts.set(`${path}!/${inner}`, content)
  }
  return parts
}

/** @returns one sentence a problem; empty when there is none */
export function docxProblems(parts: DocxParts): readonly string[] {
  const problems: string[] = []
  const documents = new Map<string, Document>()
  for (const [path, data] of parts) {
    if (!/\.(?:xml|rels)$/u.test(path)) continue
    const parsed = parseXml(text(data))
    if (typeof parsed === 'string') problems.push(`${path} is not well-formed: ${parsed}`)
    else documents.set(path, parsed)
  }
  const main = documents.get('word/document.xml')
  if (!main) return [...problems, 'word/document.xml is missing']
  return [
    ...problems,
    ...brokenRelationships(parts, documents),
    ...unknownStyles(documents),
    ...unknownLists(main, documents),
    ...unknownBookmarks(main),
    ...tableProblems(main),
    ...bodyProblems(main),
    ...headingProblems(main),
    ...[...documents].flatMap(([path, document]) =>
      elements(document, 'w:fldChar', 'w:fldSimple')
        .filter((field) => field.hasAttribute('w:dirty'))
        .map(() => `${path} has a field marked dirty`),
    ),
    ...elements(main, 'wp:docPr')
      .filter((drawing) => !drawing.getAttribute('descr'))
      .map((drawing) => `Drawing ${drawing.getAttribute('id') ?? ''} has no description`),
  ]
}

const text = (data: Uint8Array): string => new TextDecoder('utf-8', { fatal: true }).decode(data)

function parseXml(xml: string): Document | string {
  const errors: string[] = []
  const note = (message: unknown) => void errors.push(String(message))
  const errorHandler = { warning: note, error: note, fatalError: note }
  const document = new DOMParser({ errorHandler }).parseFromString(xml, 'application/xml')
  return errors[0] ?? document
}

const elements = (parent: Document | Element, ...names: readonly string[]): Element[] =>
  names.flatMap((name) => listed(parent.getElementsByTagName(name)))

/** The parser's lists are not iterable. */
const listed = <T>(list: {
  readonly length: number
  readonly item: (place: number) => T | null
}): T[] =>
  Array.from({ length: list.length }, (_, place) => list.item(place)).filter((one) => one !== null)

const value = (element: Element | undefined): string => element?.getAttribute('w:val') ?? ''

const childElements = (parent: Element): Element[] =>
  listed(parent.childNodes).filter((node): node is Element => node.nodeType === 1)

function brokenRelationships(
  parts: DocxParts,
  documents: ReadonlyMap<string, Document>,
): readonly string[] {
  const problems: string[] = []
  for (const [path, document] of documents) {
    if (!path.endsWith('.rels')) continue
    const owner = path.replace('_rels/', '').replace(/\.rels$/u, '')
    const relations = elements(document, 'Relationship')
    for (const relation of relations) {
      if (relation.getAttribute('TargetMode') === 'External') continue
      const target = resolved(owner, relation.getAttribute('Target') ?? '')
      if (!parts.has(target)) problems.push(`${path} points to ${target}, which is not there`)
    }
    const ids = new Set(relations.map((relation) => relation.getAttribute('Id')))
    if (ids.size !== relations.length) problems.push(`${path} uses an id twice`)
    const xml = parts.get(owner)
    for (const [, id = ''] of xml ? text(xml).matchAll(/\br:(?:id|embed|link)="([^"]*)"/gu) : []) {
      if (!ids.has(id)) problems.push(`${owner} refers to ${id}, which is not in ${path}`)
    }
  }
  return problems
}

/** `../media/a.png` seen from `word/charts/chart1.xml` → `word/media/a.png`. */
function resolved(owner: string, target: string): string {
  const [nested, inner] = owner.includes('!/') ? owner.split('!/') : ['', owner]
  const prefix = nested ? `${nested}!/` : ''
  if (target.startsWith('/')) return prefix + target.slice(1)
  const folders = (inner ?? '').split('/').slice(0, -1)
  for (const step of target.split('/')) {
    if (step === '..') folders.pop()
    else folders.push(step)
  }
  return prefix + folders.join('/')
}

function unknownStyles(documents: ReadonlyMap<string, Document>): readonly string[] {
  const styles = documents.get('word/styles.xml')
  const known = new Set(
    styles ? elements(styles, 'w:style').map((style) => style.getAttribute('w:styleId')) : [],
  )
  return [...documents].flatMap(([path, document]) =>
    elements(document, 'w:pStyle', 'w:rStyle', 'w:tblStyle', 'w:basedOn', 'w:next', 'w:link')
      .filter((use) => !known.has(value(use)))
      .map((use) => `${path} uses the style ${value(use)}, which is not defined`),
  )
}

function unknownLists(main: Document, documents: ReadonlyMap<string, Document>): readonly string[] {
  const numbering = documents.get('word/numbering.xml')
  const known = new Set(
    numbering ? elements(numbering, 'w:num').map((list) => list.getAttribute('w:numId')) : [],
  )
  return elements(main, 'w:numId')
    .filter((use) => !known.has(value(use)))
    .map((use) => `The list ${value(use)} is not defined`)
}

function unknownBookmarks(main: Document): readonly string[] {
  const known = new Set(
    elements(main, 'w:bookmarkStart').map((bookmark) => bookmark.getAttribute('w:name')),
  )
  return elements(main, 'w:hyperlink')
    .map((link) => link.getAttribute('w:anchor'))
    .filter((anchor) => anchor !== null && !known.has(anchor))
    .map((anchor) => `The bookmark ${anchor ?? ''} is not there`)
}

function tableProblems(main: Document): readonly string[] {
  return elements(main, 'w:tbl').flatMap((table, place) => {
    const name = `Table ${place + 1}`
    const columns = elements(table, 'w:gridCol').length
    const rows = childElements(table).filter((child) => child.tagName === 'w:tr')
    const spans = rows.map((row) =>
      childElements(row)
        .filter((cell) => cell.tagName === 'w:tc')
        .reduce((sum, cell) => sum + Number(value(elements(cell, 'w:gridSpan')[0]) || 1), 0),
    )
    const caption = value(elements(table, 'w:tblCaption')[0])
    return [
      ...spans
        .filter((span) => span !== columns)
        .map((span) => `${name}: a row of ${span} in a grid of ${columns}`),
      ...elements(table, 'w:tc')
        .filter((cell) => childElements(cell).at(-1)?.tagName !== 'w:p')
        .map(() => `${name}: a cell does not end in a paragraph`),
      ...(rows[0] && elements(rows[0], 'w:tblHeader').length > 0
        ? []
        : [`${name} has no head row`]),
      ...(caption ? [] : [`${name} has no caption`]),
    ]
  })
}

/** The last element before the section's properties is a paragraph; no two tables touch. */
function bodyProblems(main: Document): readonly string[] {
  const [body] = elements(main, 'w:body')
  const children = body ? childElements(body).filter((child) => child.tagName !== 'w:sectPr') : []
  const touching = children.filter(
    (child, place) => child.tagName === 'w:tbl' && children[place + 1]?.tagName === 'w:tbl',
  )
  return [
    ...(children.at(-1)?.tagName === 'w:p' ? [] : ['The body does not end in a paragraph']),
    ...touching.map(() => 'Two tables touch and become one'),
  ]
}

function headingProblems(main: Document): readonly string[] {
  const levels = elements(main, 'w:pStyle').flatMap((style) => {
    const level = /^Heading(\d)$/u.exec(value(style))?.[1]
    return level === undefined ? [] : [Number(level)]
  })
  return levels
    .filter((level, place) => level > (levels[place - 1] ?? 0) + 1)
    .map((level) => `A heading of level ${level} skips a level`)
}

/** All text of a package: of every XML part with its marks removed, once joined and once apart. */
export function docxText(parts: DocxParts): string {
  return [...parts]
    .filter(([path]) => /\.(?:xml|rels|svg)$/u.test(path))
    .map(([, data]) => text(data))
    .map((xml) => `${unescaped(xml)}\n${unescaped(xml.replaceAll(/<[^>]*>/gu, ''))}`)
    .join('\n')
}

function unescaped(xml: string): string {
  return xml
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll(/&#(\d+);/gu, (_, code: string) => String.fromCodePoint(Number(code)))
    .replaceAll('&amp;', '&')
}
