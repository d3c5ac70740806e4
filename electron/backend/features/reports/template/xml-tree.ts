/**
 * A part of a Word package as a tree, with the usual prefix for each namespace. What is of another
 * namespace (newer Word's ids, vendors' own marks) is left out: nothing of ours needs it.
 */
import { SaxesParser } from 'saxes'

export type XmlElement = {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly XmlNode[]
}
export type XmlNode = XmlElement | string

/** The XML is not well formed, or has a document type, which no Word file has. */
export class BadXml extends Error {}

const prefixes: Readonly<Record<string, string>> = {
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main': 'w',
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships': 'r',
  'http://schemas.openxmlformats.org/drawingml/2006/main': 'a',
  'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing': 'wp',
  'http://schemas.openxmlformats.org/drawingml/2006/picture': 'pic',
  'http://schemas.openxmlformats.org/package/2006/relationships': 'rel',
  'http://schemas.openxmlformats.org/package/2006/content-types': 'ct',
}

export const declarations = Object.entries(prefixes)
  .filter(([, prefix]) => ['w', 'r', 'a', 'wp', 'pic'].includes(prefix))
  .map(([uri, prefix]) => ` xmlns:${prefix}="${uri}"`)
  .join('')

/** Deeper than any document: what is nested further is made to fill memory. */
const deepest = 200

type Open = { name: string | null; attributes: Record<string, string>; children: XmlNode[] }

/** @throws {BadXml} */
export function parseXml(bytes: Uint8Array): XmlElement {
  const root: Open = { name: '', attributes: {}, children: [] }
  const open: Open[] = [root]
  const parser = new SaxesParser({ xmlns: true })
  parser.on('error', (error) => {
    throw new BadXml(error.message)
  })
  parser.on('doctype', () => {
    throw new BadXml('It has a document type')
  })
  parser.on('opentag', (tag) => {
    if (open.length > deepest) throw new BadXml('It is nested too deep')
    const prefix = prefixes[tag.uri]
    open.push({
      name: prefix === undefined ? null : `${prefix}:${tag.local}`,
      attributes: Object.fromEntries(Object.values(tag.attributes).flatMap(attribute)),
      children: [],
    })
  })
  parser.on('closetag', () => {
    const done = open.pop()
    if (done?.name != null) open.at(-1)?.children.push({ ...done, name: done.name })
  })
  const text = (value: string) => void open.at(-1)?.children.push(value)
  parser.on('text', text)
  parser.on('cdata', text)
  parser.write(decoded(bytes)).close()
  const element = root.children.find(isElement)
  if (!element) throw new BadXml('It is empty')
  return element
}

/** Word writes UTF-8; UTF-16 is allowed and has a mark at its start. */
function decoded(bytes: Uint8Array): string {
  const [first, second] = bytes
  const encoding =
    first === 0xff && second === 0xfe
      ? 'utf-16le'
      : first === 0xfe && second === 0xff
        ? 'utf-16be'
        : 'utf-8'
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    throw new BadXml('It is not text')
  }
}

type Attribute = {
  readonly uri: string
  readonly prefix: string
  readonly local: string
  readonly name: string
  readonly value: string
}

function attribute({ uri, prefix, local, name, value }: Attribute): [string, string][] {
  if (prefix === 'xmlns' || name === 'xmlns') return []
  if (prefix === '' || prefix === 'xml') return [[name, value]]
  const usual = prefixes[uri]
  return usual === undefined ? [] : [[`${usual}:${local}`, value]]
}

export const isElement = (node: XmlNode): node is XmlElement => typeof node !== 'string'

export const elementsOf = ({ children }: XmlElement): readonly XmlElement[] =>
  children.filter(isElement)

export const childOf = (parent: XmlElement | undefined, name: string): XmlElement | undefined =>
  parent?.children.filter(isElement).find((child) => child.name === name)

/** The value of a child's `w:val`, as Word writes most of its settings. */
export const valueOf = (parent: XmlElement | undefined, name: string): string | undefined =>
  childOf(parent, name)?.attributes['w:val']

/** All of a name, at any depth. */
export function within(parent: XmlElement, name: string): readonly XmlElement[] {
  return elementsOf(parent).flatMap((child) => [
    ...(child.name === name ? [child] : []),
    ...within(child, name),
  ])
}

/** What becomes of an element: itself, perhaps changed; or what stands in its place, perhaps nothing. */
export type Change = (element: XmlElement) => XmlElement | readonly XmlNode[]

/** From the outside in. What stands in an element's place is looked at in turn. */
export function mapElements(parent: XmlElement, change: Change): XmlElement {
  const changed = (node: XmlNode): readonly XmlNode[] => {
    if (!isElement(node)) return [node]
    const made = change(node)
    return isList(made) ? made.flatMap(changed) : [mapElements(made, change)]
  }
  return { ...parent, children: parent.children.flatMap(changed) }
}

const isList = (made: XmlElement | readonly XmlNode[]): made is readonly XmlNode[] =>
  Array.isArray(made)

export function printXml({ name, attributes, children }: XmlElement): string {
  const given = Object.entries(attributes).map(([key, value]) => ` ${key}="${escaped(value)}"`)
  if (children.length === 0) return `<${name}${given.join('')}/>`
  const inside = children.map((node) => (isElement(node) ? printXml(node) : escaped(node)))
  return `<${name}${given.join('')}>${inside.join('')}</${name}>`
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
}
const escaped = (text: string): string =>
  text.replaceAll(/[&<>"]/g, (sign) => entities[sign] ?? '').replaceAll(/[\t\n\r]/g, charReference)
const charReference = (sign: string): string => `&#${sign.charCodeAt(0)};`
