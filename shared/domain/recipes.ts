/**
 * A recipe says how one layout of student file is read: which column is what, and what the file leaves
 * unsaid. It is plain JSON (`resources/recipes`, or a person's own file); see `docs/import-recipes.md`.
 */
import { z } from 'zod'
import { itemKinds, scoringRules } from './item-scoring.ts'

/** Whether a text can be a header name: any text, but between slashes it must be a pattern. */
function isName(text: string): boolean {
  try {
    headerPattern(text)
    return true
  } catch {
    return false
  }
}

/** @returns the pattern of a name between slashes, else null. @throws {SyntaxError} */
export const headerPattern = (name: string): RegExp | null => {
  const body = /^\/(.+)\/$/s.exec(name)?.[1]
  return body === undefined ? null : new RegExp(body, 'is')
}

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
  'level',
  'percentile',
  'standardError',
  'testId',
  'attempt',
  'form',
  'startsOn',
  'endsOn',
  'teacherEmail',
  'role',
] as const
export const recipeField = z.enum(fieldNames)
export type RecipeField = z.infer<typeof recipeField>

/**
 * Header names that mean the same; case, spaces and punctuation do not matter. One between slashes is a
 * pattern: `/^grade \\d+ mathematics scale score$/`.
 */
const names = z.array(z.string().min(1).refine(isName, 'is no pattern')).min(1)

const column = z.strictObject({
  names,
  required: z.boolean().default(false),
  /** A list of `resources/header-aliases.json` whose names do as well. */
  aliases: z.string().optional(),
  /** The column that is read in rows where this one is empty. */
  otherwise: names.optional(),
})

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
  /** Points for choosing it, where not the key alone decides. */
  points: z.number().min(0).optional(),
})

export const recipeItem = z.object({
  /** Header names of its column; the label alone when left out. */
  names: names.optional(),
  label: z.string().min(1),
  /** The right answer, `A,C` for several; without one the cells hold points. */
  key: z.string().nullable().default(null),
  /** Told by the key when left out. */
  kind: z.enum(itemKinds).optional(),
  scoring: z.enum(scoringRules).optional(),
  maxPoints: z.number().positive().default(1),
  standard: z.string().nullable().default(null),
  /** Standards that it measures besides. */
  moreStandards: z.array(z.string().min(1)).optional(),
  depthOfKnowledge: z.number().int().min(1).max(4).nullable().default(null),
  stem: z.string().default(''),
  options: z.array(option).default([]),
})
export type RecipeItem = z.infer<typeof recipeItem>

const measure = z.strictObject({
  /** A pattern may name groups: `code`, `assessment`, `window` and `possible` say it for the measure. */
  names,
  aliases: z.string().optional(),
  /** What its cells hold; a `level` has no points. */
  holds: z.enum(['points', 'level']).default('points'),
  kind: z.enum(['overall', 'domain', 'standard']).default('overall'),
  code: z.string().min(1).optional(),
  /** The column whose cell names what was measured, for instance the goal of a row. */
  codeNames: names.optional(),
  maximum: z.number().positive().nullable().default(null),
  /** Null: the scale goes below zero. */
  minimum: z.number().nullable().default(0),
  possibleNames: names.optional(),
  standardErrorNames: names.optional(),
  percentileNames: names.optional(),
  levelNames: names.optional(),
  /** Performance levels from the lowest to the highest; several spellings of one stand in a list. */
  levels: z.array(z.union([z.string().min(1), z.array(z.string().min(1))])).default([]),
  /** What the vendor worked out besides, by name: kept as it is written, never computed with. */
  figures: z.record(z.string(), names).default({}),
  /** The column with its own day, where a row holds several tests. */
  testDateNames: names.optional(),
  /** Whether an empty cell is a missing score or no score at all, as where a row has no such goal. */
  whenBlank: z.enum(['missing', 'skip']).default('missing'),
  /** Makes one measure for each value; `{name}` in its texts stands for the value. */
  forEach: z.strictObject({ as: z.string(), of: z.array(z.string()).min(1) }).optional(),
  ...administration,
})

/** Question columns that no list names, found by a pattern, with what belongs to each. */
const itemSeries = z.strictObject({
  /** Groups: `label`, `stem`. In `points` and `key`, `{label}` and `{header}` stand for what was found. */
  names,
  label: z.string().default('{label}'),
  key: names.optional(),
  /** The column with the points got, or the one to the right, whose header is the maximum. */
  points: z.union([names, z.literal('next column')]).optional(),
  /** Only columns that have their points column are questions. */
  needsPoints: z.boolean().default(false),
})

/** Answers of a whole test in one cell, a character an item, as state files have them. */
const itemString = z.strictObject({
  label: z.string().min(1),
  responses: names,
  points: names.optional(),
  standards: names.optional(),
  standardWidth: z.number().int().positive().default(15),
})

/** Rows of tests that do not count: where the cell is none of `is`, or one of `isNot`. */
const rowRule = z.strictObject({
  names,
  is: z.array(z.string()).optional(),
  isNot: z.array(z.string()).optional(),
  because: z.string().min(1),
})

const shared = {
  id: z.string().regex(/^[a-z0-9-]+$/),
  name: z.string().min(1),
  description: z.string(),
  /** A layout that many products share gives way to a recipe made for one. */
  isGeneric: z.boolean().default(false),
  columns: z.partialRecord(recipeField, column),
  /** Said here because the file does not say it. A column of the file goes first. */
  constants: z
    .strictObject({ ...administration, possible: z.number().positive().optional() })
    .default({}),
  dayOrder: z.enum(['month first', 'day first']).optional(),
  /** Words for "no score" besides the usual ones. */
  missingWords: z.array(z.string()).default([]),
  /** Columns that put a student in a group, under a name of their own; values are kept as they are. */
  groups: z.array(z.strictObject({ names, attribute: z.string().min(1) })).default([]),
  /** Put before a bare value, for instance `School ` before `12`. */
  prefixes: z.partialRecord(recipeField, z.string()).default({}),
  /** Cells that must hold certain values for the recipe to fit, by field. */
  contents: z.partialRecord(recipeField, z.array(z.string())).default({}),
  /** Other columns that the layout always has, though nothing of them is stored. */
  needs: z.array(names).default([]),
  /** Columns that were seen and are left out on purpose: others are new to the recipe. */
  leftOut: z.array(z.string()).default([]),
  /** When a student has several tests in one window. Contradictions on one day are refused. */
  twoValues: z.enum(['ask', 'refuse', 'first', 'last', 'best', 'all']).default('ask'),
  /** Of several tests the one that counts: where this column has this value, and then the least error. */
  counts: z.strictObject({ names, is: z.array(z.string()).min(1) }).optional(),
  leaveOut: z.array(rowRule).default([]),
  /** Cells that show a row to be no student, by field. */
  notStudents: z.partialRecord(recipeField, z.array(z.string())).default({}),
  /** The row with the points possible of every column, by a cell of it. */
  possibleRow: z.strictObject({ field: recipeField, is: z.string() }).optional(),
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
    /** Other forms: by the form's name, labels of the items in the order in which that form has them. */
    forms: z.record(z.string(), z.array(z.string().min(1)).min(1)).default({}),
    series: z.array(itemSeries).default([]),
    strings: z.array(itemString).default([]),
    /** Scores in the same row besides. */
    measures: z.array(measure).default([]),
  }),
  z.strictObject({
    ...shared,
    shape: z.literal('columns of measures'),
    measures: z.array(measure).min(1),
  }),
  /** Students with school, class, teacher and dates, and no scores. */
  z.strictObject({ ...shared, shape: z.literal('roster') }),
])
export type Recipe = z.infer<typeof recipe>
export type RecipeMeasure = z.infer<typeof measure>
export type RecipeLevels = RecipeMeasure['levels']
export type RecipeItemSeries = z.infer<typeof itemSeries>
export type RecipeItemString = z.infer<typeof itemString>
export type SeveralRows = Recipe['twoValues']

/** How header names are compared: without case, accents, spaces (also non-breaking) and punctuation. */
export const headerKey = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}%#]+/gu, '')
