/**
 * A recipe says how one layout of student file is read: which column is what, and what the file leaves
 * unsaid. It is plain JSON (`resources/recipes`, or a person's own file); see `docs/import-recipes.md`.
 */
import { z } from 'zod'

const fieldNames = [
  'studentId',
  'stateId',
  'givenName',
  'familyName',
  'fullName',
  'birthDate',
  'grade',
  'school',
  'class',
  'course',
  'teacher',
  'assessment',
  'window',
  'schoolYear',
  'testDate',
  'standard',
  'points',
  'possible',
] as const
export type RecipeField = (typeof fieldNames)[number]

/** Header names that mean the same; case, spaces and punctuation do not matter. */
const names = z.array(z.string().min(1)).min(1)

const column = z.strictObject({ names, required: z.boolean().default(false) })

/** A day, or a day that the workspace knows when the file has none. */
const constantDay = z.union([
  z.iso.date(),
  z.enum(['school year start', 'school year end', 'today']),
])

const administration = {
  assessment: z.string().min(1).optional(),
  window: z.string().min(1).optional(),
  schoolYear: z.string().min(1).optional(),
  testDate: constantDay.optional(),
}

const option = z.strictObject({
  label: z.string().min(1),
  text: z.string().default(''),
  misconception: z.string().nullable().default(null),
})

export const recipeItem = z.object({
  /** Header names of its column; the label alone when left out. */
  names: names.optional(),
  label: z.string().min(1),
  /** The right answer; without one the cells hold points. */
  key: z.string().nullable().default(null),
  maxPoints: z.number().positive().default(1),
  standard: z.string().nullable().default(null),
  depthOfKnowledge: z.number().int().min(1).max(4).nullable().default(null),
  stem: z.string().default(''),
  options: z.array(option).default([]),
})
export type RecipeItem = z.infer<typeof recipeItem>

const measure = z.strictObject({
  names,
  kind: z.enum(['overall', 'domain', 'standard']).default('overall'),
  code: z.string().min(1),
  maximum: z.number().positive().nullable().default(null),
  minimum: z.number().default(0),
  ...administration,
})

const shared = {
  id: z.string().regex(/^[a-z0-9-]+$/),
  name: z.string().min(1),
  description: z.string(),
  /** A layout that many products share gives way to a recipe made for one. */
  isGeneric: z.boolean().default(false),
  columns: z.partialRecord(z.enum(fieldNames), column),
  /** Said here because the file does not say it. A column of the file goes first. */
  constants: z.strictObject(administration).default({}),
  dayOrder: z.enum(['month first', 'day first']).default('month first'),
  /** Words for "no score" besides the usual ones. */
  missingWords: z.array(z.string()).default([]),
  /** Columns that put a student in a group, under a name of their own; values are kept as they are. */
  groups: z.array(z.strictObject({ names, attribute: z.string().min(1) })).default([]),
  /** Put before a bare value, for instance `School ` before `12`. */
  prefixes: z.partialRecord(z.enum(fieldNames), z.string()).default({}),
  /** Cells that must hold certain values for the recipe to fit, by field. */
  contents: z.partialRecord(z.enum(fieldNames), z.array(z.string())).default({}),
  /** When one file gives a student two values for one thing. */
  twoValues: z.enum(['refuse', 'last']).default('refuse'),
}

export const recipe = z.discriminatedUnion('shape', [
  z.strictObject({ ...shared, shape: z.literal('row per student and standard') }),
  z.strictObject({
    ...shared,
    shape: z.literal('column per item'),
    /** Empty: every column named like an item (`Q1`, `Item 3`) or holding only 0 and 1 is one. */
    items: z.array(recipeItem).default([]),
    /** A JSON file beside the recipe or in `resources/` that holds the items instead. */
    itemsFile: z.string().optional(),
  }),
  z.strictObject({
    ...shared,
    shape: z.literal('columns of measures'),
    measures: z.array(measure).min(1),
  }),
])
export type Recipe = z.infer<typeof recipe>
export type RecipeMeasure = z.infer<typeof measure>

/** How header names are compared: without case, accents, spaces (also non-breaking) and punctuation. */
export const headerKey = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}%#]+/gu, '')
