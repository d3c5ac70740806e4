/**
 * Makes the packed file reproducible: equal input gives equal bytes and one SHA-256. Docx draws
 * relationship and drawing ids at random or from a counter of the process, and dates its parts.
 */
import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from 'fflate'

type Finish = {
  /** `YYYY-MM-DD`: the date the file says it was made. */
  readonly madeOn: string
  /** What else becomes of the parts of the package. */
  readonly dress?: (parts: Readonly<Record<string, Uint8Array>>) => typeof parts
}

export function finishDocument(packed: Uint8Array, { madeOn, dress }: Finish): Uint8Array {
  const unpacked = unzipSync(packed)
  const parts = dress ? dress(unpacked) : unpacked
  const renamed = new Map<string, ReadonlyMap<string, string>>()
  for (const [path, data] of Object.entries(parts)) {
    if (path.endsWith('.rels')) renamed.set(ownerOf(path), relationshipNames(strFromU8(data)))
  }
  const zip: Zippable = {}
  for (const path of Object.keys(parts).toSorted(byPlace)) {
    const data = parts[path]
    if (!data) continue
    // A picture is compressed already.
    const level = path.endsWith('.png') ? 0 : 6
    zip[path] = [finishPart(path, data, { renamed, madeOn }), { mtime: zipTime, level }]
  }
  return zipSync(zip, { mtime: zipTime })
}

/** The first moment a zip can hold, given in local time, as zips are. */
const zipTime = new Date(1980, 0, 1)

/** Readers expect the content types first. */
function byPlace(a: string, b: string): number {
  const first = (path: string) =>
    path === '[Content_Types].xml' ? 0 : path.startsWith('_rels/') ? 1 : 2
  return first(a) - first(b) || (a < b ? -1 : 1)
}

type Context = {
  readonly renamed: ReadonlyMap<string, ReadonlyMap<string, string>>
  readonly madeOn: string
}

function finishPart(path: string, data: Uint8Array, context: Context): Uint8Array {
  if (path.endsWith('.xlsx')) return finishDocument(data, { madeOn: context.madeOn })
  if (!/\.(?:xml|rels)$/u.test(path)) return data
  const names = context.renamed.get(path.endsWith('.rels') ? ownerOf(path) : path)
  return strToU8(dated(numbered(withNames(strFromU8(data), names), path), context.madeOn))
}

/** `word/_rels/document.xml.rels` → `word/document.xml`. */
const ownerOf = (path: string): string => path.replace('_rels/', '').replace(/\.rels$/u, '')

/** rId1, rId2 … in the order of what they point at: that does not change from run to run. */
function relationshipNames(rels: string): ReadonlyMap<string, string> {
  const all = [...rels.matchAll(/<Relationship\b[^>]*>/gu)].map(([tag]) => ({
    id: /\bId="([^"]*)"/u.exec(tag)?.[1] ?? '',
    target: /\bTarget="([^"]*)"/u.exec(tag)?.[1] ?? '',
  }))
  const sorted = all.toSorted((a, b) => (a.target < b.target ? -1 : a.target > b.target ? 1 : 0))
  return new Map(sorted.map(({ id }, place) => [id, `rId${place + 1}`]))
}

/** Attributes that hold a relationship id: `Id` in the rels, `r:id`, `r:embed`, `r:link` elsewhere. */
function withNames(xml: string, names: ReadonlyMap<string, string> | undefined): string {
  if (!names) return xml
  return xml.replaceAll(
    /(\bId|\br:(?:id|embed|link|pict))="([^"]*)"/gu,
    (whole, attribute: string, id: string) => {
      const name = names.get(id)
      return name === undefined ? whole : `${attribute}="${name}"`
    },
  )
}

/** Drawings and bookmarks are numbered through the document. */
function numbered(xml: string, path: string): string {
  if (path !== 'word/document.xml') return xml
  const drawings = counter()
  const bookmarks = counter()
  return xml
    .replaceAll(
      /(<wp:docPr\b[^>]*?\bid=")(\d+)(")/gu,
      (_, start: string, _id: string, end: string) => `${start}${drawings(null)}${end}`,
    )
    .replaceAll(
      /(<w:bookmark(?:Start|End)\b[^>]*?\bw:id=")(\d+)(")/gu,
      (_, start: string, id: string, end: string) => `${start}${bookmarks(id)}${end}`,
    )
}

/** 1, 2, 3 …; what was asked for by the same name before has the number it got. */
function counter(): (name: string | null) => number {
  let count = 0
  const given = new Map<string, number>()
  return (name) => {
    const known = name === null ? undefined : given.get(name)
    if (known !== undefined) return known
    count += 1
    if (name !== null) given.set(name, count)
    return count
  }
}

function dated(xml: string, madeOn: string): string {
  return xml.replaceAll(
    /(<dcterms:(?:created|modified)\b[^>]*>)[^<]*/gu,
    (_, tag: string) => `${tag}${madeOn}T12:00:00Z`,
  )
}
