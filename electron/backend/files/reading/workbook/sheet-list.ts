/** The sheets of a workbook in their order, and which calendar its day numbers count in. */
import { posix } from 'node:path'
import type { Archive } from '../archive.ts'
import { readXml } from './xml.ts'

export type Sheet = { readonly name: string; readonly part: string }
export type SheetList = {
  readonly sheets: readonly Sheet[]
  readonly is1904: boolean
  readonly stylesPart: string | null
  readonly stringsPart: string | null
}

/** Relations by id and by the end of their type. */
type Relations = {
  readonly byId: ReadonlyMap<string, string>
  readonly byType: ReadonlyMap<string, string>
}

export async function readSheetList(archive: Archive): Promise<SheetList> {
  const workbookPart =
    (await readRelations(archive, '')).byType.get('officeDocument') ?? 'xl/workbook.xml'
  const { byId, byType } = await readRelations(archive, workbookPart)
  const sheets: Sheet[] = []
  let is1904 = false
  await readXml(await archive.open(workbookPart), {
    open: (name, attributes) => {
      if (name === 'workbookPr') is1904 = /^(1|true)$/.test(attributes['date1904'] ?? '')
      const part = name === 'sheet' ? byId.get(attributes['r:id'] ?? relationId(attributes)) : null
      if (part) sheets.push({ name: attributes['name'] ?? part, part })
    },
  })
  return {
    sheets,
    is1904,
    stylesPart: byType.get('styles') ?? null,
    stringsPart: byType.get('sharedStrings') ?? null,
  }
}

/** Some writers give the namespace of relations another prefix than `r`. */
const relationId = (attributes: Readonly<Record<string, string>>): string =>
  Object.entries(attributes).find(([name]) => name.endsWith(':id'))?.[1] ?? ''

/** @param part whose relations are wanted; empty for those of the whole package. */
async function readRelations(archive: Archive, part: string): Promise<Relations> {
  const folder = posix.dirname(part)
  const file = posix.join(folder, '_rels', `${posix.basename(part)}.rels`)
  const byId = new Map<string, string>()
  const byType = new Map<string, string>()
  if (!archive.names.includes(file)) return { byId, byType }
  await readXml(await archive.open(file), {
    open: (name, { Id, Type = '', Target = '', TargetMode }) => {
      if (name !== 'Relationship' || TargetMode === 'External') return
      const target = posix.normalize(
        Target.startsWith('/') ? Target.slice(1) : posix.join(folder, Target),
      )
      if (Id !== undefined) byId.set(Id, target)
      byType.set(posix.basename(Type), target)
    },
  })
  return { byId, byType }
}
