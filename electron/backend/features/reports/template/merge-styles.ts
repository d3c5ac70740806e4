/**
 * The style set of a report with a template: a style of the template stands in the place of ours of the
 * same name, under our id, so that the document is the same with and without; ours stay where it has none.
 */
import { paletteFrom, recolored } from './palette.ts'
import type { ReportTemplate } from './report-template.ts'
import { styleKey } from './style-names.ts'
import { listIdOf, listsOf } from './lists.ts'
import { printPart } from './theme.ts'
import { childOf, elementsOf, mapElements, parseXml, valueOf, type XmlElement } from './xml-tree.ts'

export type MergedStyles = {
  readonly xml: string
  /** Of each style of the template, its id in the report. */
  readonly ids: ReadonlyMap<string, string>
  /** The template shows how tables look. */
  readonly hasTableLook: boolean
  /** Bullets come with the template's style. */
  readonly hasBullets: boolean
}

const dataTable = 'NumberlineTable'

export function mergeStyles(ours: string, template: ReportTemplate): MergedStyles {
  const own = parseXml(Buffer.from(recolored(ours, paletteFrom(template.colors.accent))))
  const ownStyles = stylesOf(own)
  const brought = stylesOf(template.styles)
  const table = tableLook(brought, template.tableStyle)
  const ids = newIds(ownStyles, brought, table)
  const taken = new Set(ids.values())
  const lists = new Set(listsOf(template))
  const styles = brought.map((style) => withNext(rewritten(style, ids, lists)))
  const defaults = new Set(styles.filter(isDefault).map(typeOf))
  const kept = ownStyles
    .filter((style) => !taken.has(idOf(style)))
    .map((style) => withoutDefault(style, defaults))
    .map((style) => (table ? plainHead(style) : style))
  const bullets = styles.find((style) => idOf(style) === 'ListBullet')
  return {
    xml: printPart({
      name: 'w:styles',
      attributes: {},
      children: [
        inEnglish(childOf(template.styles, 'w:docDefaults') ?? childOf(own, 'w:docDefaults')),
        ...elementsOf(template.styles).filter(({ name }) => name === 'w:latentStyles'),
        ...withKnownTargets([...styles, ...kept]),
      ],
    }),
    ids,
    hasTableLook: table !== null,
    hasBullets: childOf(childOf(bullets, 'w:pPr'), 'w:numPr') !== undefined,
  }
}

const stylesOf = (root: XmlElement): readonly XmlElement[] =>
  elementsOf(root).filter(
    ({ name, attributes }) => name === 'w:style' && attributes['w:styleId'] !== undefined,
  )

const idOf = ({ attributes }: XmlElement): string => attributes['w:styleId'] ?? ''
const typeOf = ({ attributes }: XmlElement): string => attributes['w:type'] ?? 'paragraph'
const nameOf = (style: XmlElement): string => styleKey(valueOf(style, 'w:name') ?? '')
const isDefault = ({ attributes }: XmlElement): boolean => isYes(attributes['w:default'])
const isYes = (value: string | undefined): boolean => value === '1' || value === 'true'

/** The style of its first table, unless that is Word's plain one or a grid of lines. */
function tableLook(brought: readonly XmlElement[], id: string | null): XmlElement | null {
  const style = brought.find((one) => typeOf(one) === 'table' && idOf(one) === id)
  if (!style || isDefault(style)) return null
  return ['normal table', 'table grid'].includes(nameOf(style)) ? null : style
}

/** Ours where the names are the same; else its own, or a new one where ours has it already. */
function newIds(
  own: readonly XmlElement[],
  brought: readonly XmlElement[],
  table: XmlElement | null,
): ReadonlyMap<string, string> {
  const ownIds = new Set(own.map(idOf))
  const byName = new Map(own.map((style) => [`${typeOf(style)} ${nameOf(style)}`, idOf(style)]))
  const ids = new Map<string, string>()
  const used = new Set<string>()
  const give = (style: XmlElement, id: string): void => {
    ids.set(idOf(style), id)
    used.add(id)
  }
  if (table) give(table, dataTable)
  for (const style of brought) {
    const id = byName.get(`${typeOf(style)} ${nameOf(style)}`)
    if (id !== undefined && !used.has(id) && !ids.has(idOf(style))) give(style, id)
  }
  for (const style of brought) {
    if (ids.has(idOf(style))) continue
    let id = idOf(style)
    while (ownIds.has(id) || used.has(id)) id = `Template${id}`
    give(style, id)
  }
  return ids
}

function rewritten(
  style: XmlElement,
  ids: ReadonlyMap<string, string>,
  lists: ReadonlySet<string>,
): XmlElement {
  const { 'w:styleId': id = '', ...attributes } = style.attributes
  const own = mapElements(style, (element) => {
    if (['w:basedOn', 'w:next', 'w:link'].includes(element.name)) {
      const target = ids.get(element.attributes['w:val'] ?? '')
      return target === undefined ? [] : { ...element, attributes: { 'w:val': target } }
    }
    if (element.name !== 'w:numId') return element
    return { ...element, attributes: { 'w:val': listIdOf(element.attributes['w:val'], lists) } }
  })
  return { ...own, attributes: { ...attributes, 'w:styleId': ids.get(id) ?? id } }
}

const leading = new Set(['Caption', 'Heading1', 'Heading2', 'Heading3'])

/** What stands over something is never the last on its page, as in our own styles. */
function withNext(style: XmlElement): XmlElement {
  if (!leading.has(idOf(style)) || typeOf(style) !== 'paragraph') return style
  const properties = childOf(style, 'w:pPr') ?? { name: 'w:pPr', attributes: {}, children: [] }
  if (childOf(properties, 'w:keepNext')) return style
  const next: XmlElement = { name: 'w:keepNext', attributes: {}, children: [] }
  const kept = { ...properties, children: [next, ...properties.children] }
  const others = elementsOf(style).filter((child) => child !== properties)
  const run = others.findIndex(({ name }) => runsAfter.has(name))
  const place = run === -1 ? others.length : run
  return { ...style, children: [...others.slice(0, place), kept, ...others.slice(place)] }
}

/** In a style, the properties of its paragraphs stand before these. */
const runsAfter = new Set(['w:rPr', 'w:tblPr', 'w:trPr', 'w:tcPr', 'w:tblStylePr'])

function withoutDefault(style: XmlElement, defaults: ReadonlySet<string>): XmlElement {
  if (!isDefault(style) || !defaults.has(typeOf(style))) return style
  const attributes = Object.entries(style.attributes).filter(([name]) => name !== 'w:default')
  return { ...style, attributes: Object.fromEntries(attributes) }
}

/** The head of a table has the template's color of letters, which may be white on dark. */
const plainHead = (style: XmlElement): XmlElement =>
  idOf(style) === 'TableHead'
    ? mapElements(style, (element) =>
        ['w:color', 'w:b', 'w:bCs'].includes(element.name) ? [] : element,
      )
    : style

/** What a style is based on has to be there. */
function withKnownTargets(styles: readonly XmlElement[]): readonly XmlElement[] {
  const known = new Set(styles.map(idOf))
  return styles.map((style) =>
    mapElements(style, (element) =>
      ['w:basedOn', 'w:next', 'w:link'].includes(element.name) &&
      !known.has(element.attributes['w:val'] ?? '')
        ? []
        : element,
    ),
  )
}

/** Reports are written in English, whatever the template's language is. */
function inEnglish(defaults: XmlElement | undefined): XmlElement {
  const english: XmlElement = {
    name: 'w:lang',
    attributes: { 'w:val': 'en-US', 'w:eastAsia': 'en-US', 'w:bidi': 'ar-SA' },
    children: [],
  }
  const empty = { attributes: {}, children: [] }
  const paragraph = childOf(defaults, 'w:pPrDefault') ?? { name: 'w:pPrDefault', ...empty }
  const run = childOf(childOf(defaults, 'w:rPrDefault'), 'w:rPr') ?? { name: 'w:rPr', ...empty }
  const others = elementsOf(run).filter(({ name }) => name !== 'w:lang')
  const after = others.filter(({ name }) =>
    ['w:eastAsianLayout', 'w:specVanish', 'w:oMath'].includes(name),
  )
  const before = others.filter((one) => !after.includes(one))
  return {
    name: 'w:docDefaults',
    attributes: {},
    children: [
      {
        name: 'w:rPrDefault',
        attributes: {},
        children: [{ ...run, children: [...before, english, ...after] }],
      },
      paragraph,
    ],
  }
}
