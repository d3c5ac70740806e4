/** Reads a template: refuses what is none with the reason, and takes from it what a report can take on. */
import type { CallError } from '#shared/rpc/errors.ts'
import { unusable } from '../../../files/unreadable.ts'
import { headersOf } from './headers.ts'
import { withPackage, type Package } from './package.ts'
import { pageSetupOf } from './page-setup.ts'
import { contentTypesOf, relationsOf, type Relation } from './relations.ts'
import type { ReportTemplate } from './report-template.ts'
import { printPart, themeOf } from './theme.ts'
import {
  BadXml,
  childOf,
  mapElements,
  parseXml,
  valueOf,
  within,
  type XmlElement,
} from './xml-tree.ts'

/** @throws {CallError} `FILE_UNUSABLE` */
export async function readTemplate(path: string): Promise<ReportTemplate> {
  const refused = (why: string): CallError => unusable(path, why)
  try {
    return await withPackage(path, (parts) => templateOf(parts, refused))
  } catch (error) {
    if (!(error instanceof BadXml)) throw error
    throw refused('It is damaged: one of its parts is no XML. Open it in Word and save it again.')
  }
}

const main = 'word/document.xml'

async function templateOf(
  parts: Package,
  refused: (why: string) => CallError,
): Promise<ReportTemplate> {
  const types = await contentTypesOf(parts)
  if (!types) throw refused('It is a zip archive, but no Word file. Choose a .docx or .dotx.')
  mustBePlain(parts, types, refused)
  const document = await partOf(parts, main)
  if (document?.name !== 'w:document') throw refused(noDocument(parts, document))
  const relations = await relationsOf(parts, main)
  const styles = await related(parts, relations, 'styles')
  if (styles?.name !== 'w:styles')
    throw refused('It has no styles, so there is nothing to take on.')
  const body = childOf(document, 'w:body')
  const sections = body ? within(body, 'w:sectPr') : []
  const section = sections.at(-1)
  const table = body && within(body, 'w:tbl')[0]
  const numbering = await related(parts, relations, 'numbering')
  const fontTable = await related(parts, relations, 'fontTable')
  const headers = await headersOf(parts, relations, sections)
  return {
    ...themeOf(await related(parts, relations, 'theme')),
    ...headers,
    styles,
    numbering: numbering?.name === 'w:numbering' ? numbering : null,
    fontTable: fontTable && printPart(withoutFiles(fontTable)),
    setup: section ? pageSetupOf(section) : null,
    tableStyle: valueOf(childOf(table, 'w:tblPr'), 'w:tblStyle') ?? null,
    leftOut: [...linksOf(relations), ...headers.leftOut],
  }
}

/** Files that can run something stay out, whatever they are called. */
function mustBePlain(
  { names }: Package,
  types: ReadonlyMap<string, string>,
  refused: (why: string) => CallError,
): void {
  const all = [...types.values()]
  const hasMacros =
    all.some((type) => /macroEnabled|vba|activeX/iu.test(type)) ||
    names.some((name) => /vbaProject|vbaData|activeX/iu.test(name))
  if (hasMacros) {
    throw refused(
      'It can hold macros, which a template of a report does not need. Save it as .docx without them.',
    )
  }
  if (all.some((type) => type.includes('spreadsheetml') && type.includes('main'))) {
    throw refused('It is an Excel file. Choose a .docx or .dotx.')
  }
  if (all.some((type) => type.includes('presentationml'))) {
    throw refused('It is a PowerPoint file. Choose a .docx or .dotx.')
  }
}

function noDocument({ names }: Package, document: XmlElement | null): string {
  if (document === null && !names.includes(main)) {
    return 'It has no document inside (word/document.xml). Open it in Word and save it as .docx.'
  }
  return 'It is of the strict kind of Open XML or no document. Save it in Word as “Word Document (.docx)”.'
}

/** Null where the part is not there, or of a namespace that is not Word's. */
async function partOf(parts: Package, name: string): Promise<XmlElement | null> {
  const data = await parts.read(name)
  if (!data) return null
  try {
    return parseXml(data)
  } catch (error) {
    // All that is in it is of other namespaces.
    if (error instanceof BadXml && error.message === 'It is empty') return null
    throw error
  }
}

async function related(
  parts: Package,
  relations: readonly Relation[],
  type: string,
): Promise<XmlElement | null> {
  const target = relations.find((one) => one.type === type)?.target
  return target ? partOf(parts, target) : null
}

/** Fonts that are embedded in the template stay there. */
const withoutFiles = (root: XmlElement): XmlElement =>
  mapElements(root, (element) => (element.name.startsWith('w:embed') ? [] : element))

function linksOf(relations: readonly Relation[]): readonly string[] {
  const isLinked = relations.some(({ target, type }) => target === null && type !== 'hyperlink')
  return isLinked ? ['What it links to on other computers is not taken on.'] : []
}
