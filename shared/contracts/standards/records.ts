/** What a standard is on screen, what a file of them would do, and a row of the cross-walk. */
import { z } from 'zod'
import { administrationId, lessonId, standardListId, stateStandardId } from '../../domain/ids.ts'
import { estimate, isoDate } from '../common.ts'

export const namedStandard = z.object({ code: z.string(), title: z.string() })

/** One that the picker offers. */
export const foundStandard = namedStandard.extend({
  /** What the list is called where it is a state's; '' for the Common Core. */
  list: z.string(),
  /** What students do, or the state's own words. */
  description: z.string(),
  grades: z.array(z.string()),
  before: z.array(namedStandard),
  after: z.array(namedStandard),
})
export type FoundStandard = z.infer<typeof foundStandard>

/** One in the catalogue. */
export const standardRow = foundStandard.extend({
  /** Of the state's list; null: the Common Core. */
  listId: standardListId.nullable(),
  domain: z.string(),
  cluster: z.string(),
  /** Plans that name it. */
  lessons: z.number(),
})
export type StandardRow = z.infer<typeof standardRow>

const libraryLink = z.object({ key: z.string(), name: z.string(), kind: z.string() })

export const standardPage = standardRow.extend({
  /** Codes of the Common Core that it stands for; of one of the Common Core, the state's that stand for it. */
  sameAs: z.array(namedStandard),
  misconceptions: z.array(libraryLink),
  strategies: z.array(libraryLink),
  lessonsNaming: z.array(
    z.object({ id: lessonId, title: z.string(), taughtOn: isoDate.nullable() }),
  ),
  /** Items of stored tests that ask for it. */
  items: z.number(),
})
export type StandardPage = z.infer<typeof standardPage>

/** How the students of a scope did on each standard of the latest test that measures any. */
export const standardMarks = z.object({
  scopeLabel: z.string(),
  test: z
    .object({
      id: administrationId,
      assessment: z.string(),
      window: z.string(),
      endsOn: isoDate.nullable(),
      n: z.number(),
    })
    .nullable(),
  cut: z.number(),
  /** Weakest first. */
  marks: z.array(
    namedStandard.extend({
      /** Codes of other lists that stand for it by a cross-walk. */
      sameAs: z.array(z.string()),
      atCut: estimate,
      isThin: z.boolean(),
    }),
  ),
  /** Why there are none; '' when there are. */
  why: z.string(),
})
export type StandardMarks = z.infer<typeof standardMarks>

export const standardListRow = z.object({
  id: standardListId,
  name: z.string(),
  source: z.enum(['table', 'case']),
  publisher: z.string(),
  version: z.string(),
  fileName: z.string(),
  importedOn: isoDate,
  standards: z.number(),
  /** With at least one accepted code of the Common Core. */
  matched: z.number(),
  /** With a suggestion that nobody has looked at. */
  toReview: z.number(),
  /** Somebody looked, and nothing fits. */
  without: z.number(),
})
export type StandardListRow = z.infer<typeof standardListRow>

/** Always the sum: read = new + changed + unchanged + headings + refused. */
export const listAccounting = z.object({
  read: z.number(),
  new: z.number(),
  changed: z.number(),
  unchanged: z.number(),
  /** Domains, clusters and items of other documents: used, not kept as standards. */
  headings: z.number(),
  refused: z.number(),
})
export type ListAccounting = z.infer<typeof listAccounting>

export const listProblem = z.object({
  /** Row of the table, or number of the item in the package. */
  row: z.number(),
  column: z.string(),
  found: z.string(),
  /** A sentence that says what to change, or what was done instead. */
  why: z.string(),
  outcome: z.enum(['refused', 'noted']),
})
export type ListProblem = z.infer<typeof listProblem>

export const listPreview = z.object({
  fileName: z.string(),
  source: z.enum(['table', 'case']),
  /** The list that it would update; null: a new one. */
  listId: standardListId.nullable(),
  name: z.string(),
  publisher: z.string(),
  version: z.string(),
  accounting: listAccounting,
  /** Standards of the list that the file does not have. They stay. */
  notInFile: z.number(),
  /** Of a table: what each column is taken for; null: nothing. */
  columns: z.array(z.object({ name: z.string(), becomes: z.string().nullable() })),
  grades: z.array(z.object({ grade: z.string(), standards: z.number() })),
  /** The first hundred, with what becomes of each. */
  standards: z.array(
    namedStandard.extend({
      grades: z.array(z.string()),
      outcome: z.enum(['new', 'changed', 'unchanged']),
    }),
  ),
  /** How the new and changed ones find the Common Core. */
  matches: z.object({
    /** The file says so, or the code is the same. */
    stated: z.number(),
    suggested: z.number(),
    without: z.number(),
  }),
  /** At most five hundred. */
  problems: z.array(listProblem),
  problemsInAll: z.number(),
})
export type ListPreview = z.infer<typeof listPreview>

export const matchBases = [
  'exact',
  'related',
  'column',
  'same code',
  'code',
  'words',
  'chosen',
] as const

export const crosswalkRow = z.object({
  id: stateStandardId,
  code: z.string(),
  description: z.string(),
  grades: z.array(z.string()),
  domain: z.string(),
  state: z.enum(['matched', 'to review', 'nothing fits', 'open']),
  accepted: z.array(namedStandard),
  /** Not accepted yet, the surest first. */
  suggested: z.array(
    namedStandard.extend({
      basis: z.enum(matchBases),
      /** 0 to 1. */
      sureness: z.number(),
      why: z.string(),
    }),
  ),
})
export type CrosswalkRow = z.infer<typeof crosswalkRow>
