/** A header or footer of a template without anything that runs, is linked or points at what is not there. */
import type { HeaderPart, Picture } from './report-template.ts'
import { elementsOf, mapElements, within, type XmlElement, type XmlNode } from './xml-tree.ts'

/** Their content stays; the frame around it is bound to parts that are not taken on. */
const unwrapped = new Set([
  'w:sdt',
  'w:sdtContent',
  'w:hyperlink',
  'w:smartTag',
  'w:customXml',
  'w:ins',
  'w:moveTo',
])
const dropped = new Set([
  'w:sdtPr',
  'w:sdtEndPr',
  'w:del',
  'w:moveFrom',
  'w:object',
  'w:pict',
  'w:control',
  'w:altChunk',
  'w:subDoc',
  'w:commentReference',
  'w:commentRangeStart',
  'w:commentRangeEnd',
  'w:bookmarkStart',
  'w:bookmarkEnd',
  'w:permStart',
  'w:permEnd',
  'w:proofErr',
  'w:lastRenderedPageBreak',
  'a:extLst',
  'a:hlinkClick',
  'a:hlinkHover',
])
/** Fields that say something of the document itself. Others run, look up or link. */
const fields =
  /^\s*(?:PAGE|NUMPAGES|SECTION|SECTIONPAGES|STYLEREF|TITLE|SUBJECT|AUTHOR|DATE|FILENAME)\b/iu

/** @param pictures of the part, by the id of their relationship; only those that may be taken on */
export function cleanHeader(root: XmlElement, pictures: ReadonlyMap<string, Picture>): HeaderPart {
  const cleaned = mapElements(withoutFields(root), (element) => {
    if (unwrapped.has(element.name)) return element.children
    if (dropped.has(element.name)) return []
    if (element.name === 'w:drawing') return isOwn(element, pictures) ? described(element) : []
    if (refersOut(element)) return []
    return element.name === 'w:fldChar' ? clean(element) : element
  })
  const used = new Set(within(cleaned, 'a:blip').map(({ attributes }) => attributes['r:embed']))
  return {
    content: elementsOf(cleaned),
    pictures: new Map([...pictures].filter(([id]) => used.has(id))),
  }
}

/** A drawing is a picture that is in the file: not linked, and no diagram or shape with parts of its own. */
function isOwn(drawing: XmlElement, pictures: ReadonlyMap<string, Picture>): boolean {
  const shown = within(drawing, 'a:blip')
  const isThere = ({ attributes }: XmlElement) =>
    attributes['r:link'] === undefined && pictures.has(attributes['r:embed'] ?? '')
  return (
    shown.length > 0 && shown.every(isThere) && within(drawing, 'pic:pic').length === shown.length
  )
}

/** Every picture says what it is. */
const described = (drawing: XmlElement): XmlElement =>
  mapElements(drawing, (element) => {
    if (element.name !== 'wp:docPr' || element.attributes['descr']) return element
    return { ...element, attributes: { ...element.attributes, descr: 'Picture of the template' } }
  })

const refersOut = ({ name, attributes }: XmlElement): boolean =>
  name !== 'a:blip' && Object.keys(attributes).some((key) => key.startsWith('r:'))

/**
 * Fields that are not ours to run are left as the text they showed last. A field of several runs goes from
 * its begin over the instruction and `separate` to its end.
 */
function withoutFields(root: XmlElement): XmlElement {
  const runs = within(root, 'w:r').filter((run) => markOf(run) !== null || hasInstruction(run))
  const gone = new Set<XmlElement>()
  const open: { runs: XmlElement[]; instruction: string; isResult: boolean }[] = []
  for (const run of runs) {
    const mark = markOf(run)
    if (mark === 'begin') open.push({ runs: [], instruction: '', isResult: false })
    const field = open.at(-1)
    if (!field) {
      gone.add(run)
      continue
    }
    field.runs.push(run)
    if (mark === 'separate') field.isResult = true
    else if (!field.isResult) field.instruction += instructionOf(run)
    if (mark !== 'end') continue
    open.pop()
    if (!fields.test(field.instruction)) for (const one of field.runs) gone.add(one)
  }
  // What was begun and not ended is none.
  for (const field of open) for (const run of field.runs) gone.add(run)
  return mapElements(root, (element) => {
    if (gone.has(element)) return []
    if (element.name !== 'w:fldSimple') return element
    return fields.test(element.attributes['w:instr'] ?? '') ? clean(element) : element.children
  })
}

/** A field that is marked dirty makes Word ask whether to update it. */
const clean = (element: XmlElement): XmlElement => {
  const attributes = Object.entries(element.attributes).filter(([name]) => name !== 'w:dirty')
  return { ...element, attributes: Object.fromEntries(attributes) }
}

const markOf = (run: XmlElement): string | null =>
  elementsOf(run).find(({ name }) => name === 'w:fldChar')?.attributes['w:fldCharType'] ?? null

const hasInstruction = (run: XmlElement): boolean =>
  elementsOf(run).some(({ name }) => name === 'w:instrText')

const instructionOf = (run: XmlElement): string =>
  elementsOf(run)
    .filter(({ name }) => name === 'w:instrText')
    .flatMap(({ children }) => children)
    .filter((node: XmlNode) => typeof node === 'string')
    .join('')
