/** The library of strategies and misconceptions: what ships, the coach's own entries and tags, and what uses them. */
import { z } from 'zod'
import { entryKinds } from '../domain/thinking-library.ts'
import { lessonId, libraryEntryId } from '../domain/ids.ts'
import { mutation, query } from '../rpc/define.ts'
import { isoDate, needsWorkspace, writes } from './common.ts'

const key = z.string().min(1).max(200)
const named = z.object({ code: z.string(), title: z.string() })

export const libraryRow = z.object({
  key,
  /** Of an own one; null: it ships and stays as it is. */
  id: libraryEntryId.nullable(),
  kind: z.enum(entryKinds),
  name: z.string(),
  /** What it is; of a misconception what one sees or hears. */
  about: z.string(),
  assessing: z.string(),
  advancing: z.string(),
  standards: z.array(z.string()),
  /** Names of the domains that it fits; of a misconception those of its standards. None: it fits any. */
  domains: z.array(z.string()),
  grades: z.array(z.string()),
  practices: z.array(z.string()),
  /** Book or paper where the idea is worked out. */
  source: z.string().nullable(),
  tags: z.array(z.string()),
  /** Plans that have it among what students may do. */
  lessons: z.number(),
})
export type LibraryRow = z.infer<typeof libraryRow>

const link = z.object({ key, name: z.string(), kind: z.enum(entryKinds) })

export const libraryEntry = libraryRow.extend({
  /** With their titles; of a misconception. */
  standardsNamed: z.array(named),
  /** Strategies that help with a misconception, or misconceptions that a strategy helps with. */
  links: z.array(link),
  lessonsUsing: z.array(
    z.object({ id: lessonId, title: z.string(), taughtOn: isoDate.nullable() }),
  ),
  /** Items with an option that points to this misconception. */
  items: z.array(
    z.object({
      label: z.string(),
      assessment: z.string(),
      assessmentId: z.number(),
      options: z.string(),
    }),
  ),
})
export type LibraryEntry = z.infer<typeof libraryEntry>

const code = z.string().trim().min(1).max(60)
const line = z.string().trim()

const ownFields = z.object({
  kind: z.enum(entryKinds),
  name: line.min(1).max(120),
  about: z.string().max(4000),
  assessing: z.string().max(1000),
  advancing: z.string().max(1000),
  standards: z.array(code).max(40),
  /** Keys of strategies that help; of a misconception. */
  helping: z.array(key).max(40),
  source: line.max(300),
})
export type OwnEntry = z.infer<typeof ownFields>

/** What a coach writes of an own entry; kind and name are enough. */
const newEntry = ownFields.extend({
  about: ownFields.shape.about.default(''),
  assessing: ownFields.shape.assessing.default(''),
  advancing: ownFields.shape.advancing.default(''),
  standards: ownFields.shape.standards.default([]),
  helping: ownFields.shape.helping.default([]),
  source: ownFields.shape.source.default(''),
})

const missing = { LIBRARY_ENTRY_MISSING: z.undefined() } as const
/** Two of one name could not be told apart in a lesson. */
const taken = { LIBRARY_NAME_TAKEN: z.object({ name: z.string() }) } as const

export const libraryContract = {
  entries: query({ input: z.void(), output: z.array(libraryRow), errors: needsWorkspace }),
  entry: query({
    input: z.object({ key }),
    output: libraryEntry,
    errors: { ...needsWorkspace, ...missing },
  }),
  add: mutation({ input: newEntry, output: z.object({ key }), errors: { ...writes, ...taken } }),
  /** Lessons keep the name that they took over. */
  update: mutation({
    input: z.object({ id: libraryEntryId, changes: ownFields.partial() }),
    output: z.void(),
    errors: { ...writes, ...missing, ...taken },
  }),
  remove: mutation({
    input: z.object({ id: libraryEntryId }),
    output: z.void(),
    errors: { ...writes, ...missing },
  }),
  /** The coach's own tags, also on what ships. */
  tag: mutation({
    input: z.object({ key, tags: z.array(line.min(1).max(60)).max(30) }),
    output: z.void(),
    errors: { ...writes, ...missing },
  }),
} as const
