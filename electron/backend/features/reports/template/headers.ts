/** Headers and footers of a template, of its last section or the one before it that has them. */
import { cleanHeader } from './header-part.ts'
import type { Package } from './package.ts'
import { relationsOf, type Relation } from './relations.ts'
import type { HeaderPart, Picture, ReportTemplate, Which } from './report-template.ts'
import { childOf, elementsOf, parseXml, within, type XmlElement } from './xml-tree.ts'

type Headers = Pick<ReportTemplate, 'header' | 'footer' | 'hasFirst' | 'leftOut'>

export async function headersOf(
  parts: Package,
  relations: readonly Relation[],
  sections: readonly XmlElement[],
): Promise<Headers> {
  const leftOut = new Set<string>()
  const read = async (kind: 'header' | 'footer', which: Which) => {
    const target = targetOf(kind, which, { relations, sections })
    const data = target === null ? null : await parts.read(target)
    if (target === null || !data) return {}
    const root = parseXml(data)
    if (Buffer.from(data).includes('AlternateContent') || within(root, 'w:pict').length > 0) {
      leftOut.add('Shapes, text boxes and watermarks in its headers and footers are not taken on.')
    }
    const part = cleanHeader(root, await picturesOf(parts, target, leftOut))
    return isEmpty(part) ? {} : { [which]: part }
  }
  const hasFirst = sections.some((section) => isOn(childOf(section, 'w:titlePg')))
  return {
    header: { ...(await read('header', 'default')), ...(await read('header', 'first')) },
    footer: { ...(await read('footer', 'default')), ...(await read('footer', 'first')) },
    hasFirst,
    leftOut: [...leftOut],
  }
}

type Where = {
  readonly relations: readonly Relation[]
  readonly sections: readonly XmlElement[]
}

/** A section without a header has that of the section before it. */
function targetOf(
  kind: 'header' | 'footer',
  which: Which,
  { relations, sections }: Where,
): string | null {
  const references = sections.flatMap((section) =>
    elementsOf(section).filter(
      ({ name, attributes }) =>
        name === `w:${kind}Reference` && (attributes['w:type'] ?? 'default') === which,
    ),
  )
  const id = references.at(-1)?.attributes['r:id']
  return relations.find((one) => one.id === id && one.type === kind)?.target ?? null
}

const isOn = (setting: XmlElement | undefined): boolean =>
  setting !== undefined && !['0', 'false', 'off'].includes(setting.attributes['w:val'] ?? '1')

const MOST_PICTURE = 5_000_000

async function picturesOf(
  parts: Package,
  owner: string,
  leftOut: Set<string>,
): Promise<ReadonlyMap<string, Picture>> {
  const pictures = new Map<string, Picture>()
  for (const { id, type, target } of await relationsOf(parts, owner)) {
    if (target === null) {
      leftOut.add('What its headers and footers link to is not taken on; the words stay.')
    }
    if (type !== 'image' || target === null) continue
    const data = await parts.read(target)
    const extension = data && kindOf(data)
    if (data && extension && data.length <= MOST_PICTURE) pictures.set(id, { extension, data })
    else leftOut.add('Pictures other than PNG, JPEG and GIF of up to 5 MB are not taken on.')
  }
  return pictures
}

/** By its first bytes: a name says nothing. */
function kindOf(data: Uint8Array): Picture['extension'] | null {
  const start = Buffer.from(data.subarray(0, 8)).toString('latin1')
  if (start === '\u0089PNG\r\n\u001a\n') return 'png'
  if (start.startsWith('\u00ff\u00d8\u00ff')) return 'jpeg'
  return start.startsWith('GIF8') ? 'gif' : null
}

/** An empty header would only take ours away. */
const isEmpty = ({ content, pictures }: HeaderPart): boolean => {
  const root = { name: '', attributes: {}, children: content }
  const hasWords = within(root, 'w:t').some(({ children }) =>
    children.some((node) => typeof node === 'string' && node.trim() !== ''),
  )
  return pictures.size === 0 && !hasWords && within(root, 'w:tbl').length === 0
}
