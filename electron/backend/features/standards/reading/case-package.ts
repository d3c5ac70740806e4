/**
 * A CASE package as JSON (1EdTech CASE 1.0 and 1.1, CFPackage): the parts that are read, taken as
 * generously as possible. What is not of this shape is left out item by item, never guessed.
 */
import { z } from 'zod'

const text = z.union([z.string(), z.number()]).transform(String).catch('')
const link = z
  .union([
    z.object({ identifier: text, title: text, uri: text }).partial(),
    // Older exports have the address alone.
    z.string().transform((uri) => ({ uri, identifier: uri.split('/').at(-1) ?? '', title: '' })),
  ])
  .transform(({ identifier = '', title = '', uri = '' }) => ({ identifier, title, uri }))
export type CaseLink = z.infer<typeof link>

const document = z.object({
  identifier: text,
  title: text,
  creator: text,
  publisher: text,
  version: text,
})

const item = z.object({
  identifier: text,
  humanCodingScheme: text,
  fullStatement: text,
  abbreviatedStatement: text,
  CFItemType: text,
  educationLevel: z.union([z.array(text), text.transform((one) => [one])]).catch([]),
  CFDocumentURI: link.optional().catch(undefined),
})
export type CaseItem = z.infer<typeof item>

const association = z.object({
  associationType: text,
  originNodeURI: link,
  destinationNodeURI: link,
})
export type CaseAssociation = z.infer<typeof association>

export type CasePackage = {
  readonly document: z.infer<typeof document> | null
  readonly items: readonly CaseItem[]
  readonly associations: readonly CaseAssociation[]
  /** Items and associations that are none. */
  readonly malformed: number
}

const record = z.record(z.string(), z.unknown())

/** Null when nothing of it looks like CASE. */
export function casePackage(json: unknown): CasePackage | null {
  const parts = partsOf(json)
  if (parts === null) return null
  const items = listOf(parts['CFItems'], item)
  const associations = listOf(parts['CFAssociations'], association)
  if (items.found.length === 0 && items.malformed === 0) return null
  return {
    document: document.safeParse(parts['CFDocument']).data ?? null,
    items: items.found,
    associations: associations.found,
    malformed: items.malformed + associations.malformed,
  }
}

/** The package itself, one wrapped in a key of its own, or a bare list of items. */
function partsOf(json: unknown): Record<string, unknown> | null {
  if (Array.isArray(json)) return json.some(isItem) ? { CFItems: json } : null
  const top = record.safeParse(json).data
  if (top === undefined) return null
  if (Array.isArray(top['CFItems'])) return top
  const inner = record.safeParse(top['CFPackage']).data
  return inner && Array.isArray(inner['CFItems']) ? inner : null
}

const isItem = (one: unknown): boolean => {
  const found = record.safeParse(one).data
  return found !== undefined && ('fullStatement' in found || 'humanCodingScheme' in found)
}

function listOf<Shape extends z.ZodType>(
  list: unknown,
  shape: Shape,
): { readonly found: readonly z.output<Shape>[]; readonly malformed: number } {
  if (!Array.isArray(list)) return { found: [], malformed: 0 }
  const found: z.output<Shape>[] = []
  for (const one of list) {
    const parsed = shape.safeParse(one)
    if (parsed.success) found.push(parsed.data)
  }
  return { found, malformed: list.length - found.length }
}
