/** Columns placed by hand, tried on the first rows, and recipes that are kept for the next file. */
import { z } from 'zod'
import { ownRecipeId } from '../domain/ids.ts'
import { mapping, placement } from '../domain/mapping/mapping.ts'
import { job, mutation, query } from '../rpc/define.ts'
import { fileFailure, fileToken, isoDate, needsWorkspace, writes } from './common.ts'
import { dayOrder, reading, severalTests } from './import-reading.ts'

const suggestion = z.object({
  placement,
  /** 0 to 1. */
  sure: z.number(),
  /** A clause for the person: what the name and the cells say. */
  why: z.string(),
})
export type PlacementSuggestion = z.infer<typeof suggestion>

const mappedColumn = z.object({
  /** Each once in the file: an unnamed column is called by its letter. */
  name: z.string(),
  /** The first different values. */
  values: z.array(z.string()),
  /** Different values where there are few, in a likely order of levels; else empty. */
  levels: z.array(z.string()),
  lowest: z.number().nullable(),
  highest: z.number().nullable(),
  /** The surest first. */
  suggestions: z.array(suggestion),
})
export type MappedColumn = z.infer<typeof mappedColumn>

export const columnsOfFile = z.object({
  fileName: z.string(),
  reading,
  sheets: z.array(z.string()),
  columns: z.array(mappedColumn),
  /** Where the person goes on from: the layout that was asked for, else the suggestions. */
  mapping,
})
export type ColumnsOfFile = z.infer<typeof columnsOfFile>

/** One value as it will be stored. */
const storedRow = z.object({
  row: z.number(),
  student: z.string(),
  test: z.string(),
  window: z.string(),
  date: isoDate.nullable(),
  measure: z.string(),
  points: z.number().nullable(),
  possible: z.number().nullable(),
  /** The file's own word, where there is no score. */
  missing: z.string().nullable(),
  level: z.string().nullable(),
  response: z.string().nullable(),
})
export type StoredRow = z.infer<typeof storedRow>

export const firstRows = z.object({
  /** What has to be placed first, as nouns; there are no rows then. */
  needs: z.array(z.string()),
  rows: z.array(storedRow),
  /** Rows of the file that were read for it, and how many of them were refused. */
  rowsRead: z.number(),
  rowsRefused: z.number(),
  problems: z.array(
    z.object({ row: z.number(), title: z.string(), column: z.string(), found: z.string() }),
  ),
})
export type FirstRows = z.infer<typeof firstRows>

const recipeName = z.string().trim().min(1).max(80)

const recipeFailures = {
  RECIPE_EXISTS: z.object({ name: z.string() }),
} as const
const gone = { RECIPE_MISSING: z.undefined() } as const

/** A mapping is made for one file: `token` and `reading` say which columns it speaks of. */
const mapped = { token: fileToken, reading: reading.partial().optional() } as const

export const mappingCalls = {
  /** The columns of a file with what each may be. @param recipeId a layout to start from. */
  columns: query({
    input: z.object({ ...mapped, recipeId: z.string().optional() }),
    output: columnsOfFile,
    errors: { ...needsWorkspace, ...fileFailure },
  }),
  /** The first rows as they will be stored. Students are not matched yet. */
  firstRows: query({
    input: z.object({ ...mapped, mapping, dayOrder: dayOrder.optional() }),
    output: firstRows,
    errors: { ...needsWorkspace, ...fileFailure },
  }),
} as const

export const recipeCalls = {
  /** Layouts that can be chosen, the workspace's own first. */
  recipes: query({
    input: z.void(),
    output: z.array(
      z.object({
        id: z.string(),
        name: z.string(),
        description: z.string(),
        /** Of the workspace's own ones. */
        ownId: ownRecipeId.nullable(),
      }),
    ),
    errors: needsWorkspace,
  }),
  /** Keeps a mapping, or a layout with the answers given for it, under a name. */
  keepRecipe: mutation({
    input: z.object({
      ...mapped,
      name: recipeName,
      recipeId: z.string().optional(),
      mapping: mapping.optional(),
      dayOrder: dayOrder.optional(),
      severalTests: severalTests.optional(),
    }),
    output: z.object({ recipeId: z.string() }),
    errors: { ...writes, ...fileFailure, ...recipeFailures },
  }),
  renameRecipe: mutation({
    input: z.object({ id: ownRecipeId, name: recipeName }),
    output: z.void(),
    errors: { ...writes, ...recipeFailures, ...gone },
  }),
  removeRecipe: mutation({
    input: z.object({ id: ownRecipeId }),
    output: z.void(),
    errors: { ...writes, ...gone },
  }),
  /** Takes a recipe file in; a wrong one is refused with the place and the reason. */
  addRecipeFile: mutation({
    input: z.object({ token: fileToken }),
    output: z.object({ name: z.string() }),
    errors: { ...writes, ...fileFailure, ...recipeFailures },
  }),
  /** Writes one as a file, for a colleague or the command line. */
  exportRecipe: job({
    input: z.object({ id: ownRecipeId, saveTo: fileToken }),
    output: z.object({ fileName: z.string() }),
    errors: { ...needsWorkspace, ...fileFailure, ...gone },
  }),
} as const
