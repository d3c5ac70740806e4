/** Lists of a template beside ours: their numbers are moved up, so that none is taken twice. */
import type { ReportTemplate } from './report-template.ts'
import { elementsOf, mapElements, printXml, type XmlElement } from './xml-tree.ts'

/** More than a report has lists. */
const offset = 10_000

/** Numbers of the template's own lists. */
export function listsOf({ numbering }: Pick<ReportTemplate, 'numbering'>): readonly string[] {
  return numbering
    ? elementsOf(numbering).flatMap(({ name, attributes }) =>
        name === 'w:num' ? [attributes['w:numId'] ?? ''] : [],
      )
    : []
}

/** 0 means none, also for a list that is not there. */
export const listIdOf = (id: string | undefined, lists: ReadonlySet<string>): string =>
  id !== undefined && id !== '0' && lists.has(id) ? String(Number(id) + offset) : '0'

/** @param xml our `numbering.xml` */
export function withLists(
  xml: string,
  numbering: XmlElement | null,
  ids: ReadonlyMap<string, string>,
): string {
  if (!numbering) return xml
  const moved = elementsOf(mapElements(numbering, (element) => movedUp(element, ids)))
  const print = (name: string): string =>
    moved
      .filter((element) => element.name === name)
      .map(printXml)
      .join('')
  const first = xml.search(/<w:num /u)
  const place = first === -1 ? xml.lastIndexOf('</w:numbering>') : first
  const withAbstract = xml.slice(0, place) + print('w:abstractNum') + xml.slice(place)
  return withAbstract.replace('</w:numbering>', `${print('w:num')}</w:numbering>`)
}

function movedUp(element: XmlElement, ids: ReadonlyMap<string, string>): XmlElement | [] {
  const up = (value: string | undefined): string => String(Number(value ?? 0) + offset)
  const { name, attributes } = element
  switch (name) {
    case 'w:numPicBullet':
    case 'w:lvlPicBulletId':
      return []
    case 'w:abstractNum':
      return {
        ...element,
        attributes: { ...attributes, 'w:abstractNumId': up(attributes['w:abstractNumId']) },
      }
    case 'w:num':
      return { ...element, attributes: { ...attributes, 'w:numId': up(attributes['w:numId']) } }
    case 'w:abstractNumId':
      return { ...element, attributes: { 'w:val': up(attributes['w:val']) } }
    case 'w:pStyle':
    case 'w:styleLink':
    case 'w:numStyleLink': {
      const id = ids.get(attributes['w:val'] ?? '')
      return id === undefined ? [] : { ...element, attributes: { 'w:val': id } }
    }
    default:
      return element
  }
}
