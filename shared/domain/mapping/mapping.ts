/**
 * What a person says of each column of a file. A mapping is edited on screen, tried on the first rows, and
 * becomes a recipe (`recipes.ts`) when the file is read or when it is kept.
 */
import { z } from 'zod'
import { recipeField } from '../recipes.ts'

/** What a cell beside a score says of it. */
export const detailPart = z.enum([
  'possible',
  'level',
  'percentile',
  'standard error',
  'figure',
  'date',
  'name',
])
export type DetailPart = z.infer<typeof detailPart>

/** Not limited: questions of a form are headers of any length. */
const name = z.string()
const levels = z.array(name).max(30)

export const placement = z.discriminatedUnion('as', [
  /** A field of the row: the student, the place, the test, and in long files the score itself. */
  z.strictObject({ as: z.literal('field'), field: recipeField }),
  /** A score of the row's student. */
  z.strictObject({
    as: z.literal('score'),
    kind: z.enum(['overall', 'domain', 'standard']),
    /** Of the standard, or the domain's name. */
    code: name,
    holds: z.enum(['points', 'level']),
    /** Null: the scale goes below zero. */
    minimum: z.number().nullable(),
    maximum: z.number().positive().nullable(),
    /** Where one row holds several tests; empty: as the row or the file says. */
    assessment: name,
    window: name,
    /** Of a column of levels, the lowest first; empty where their order is not known. */
    levels,
  }),
  /** Says something of the score in the column `of`; `figure` names a vendor's figure. */
  z.strictObject({ as: z.literal('detail'), part: detailPart, of: name, figure: name, levels }),
  z.strictObject({
    as: z.literal('item'),
    label: name,
    holds: z.enum(['points', 'answer']),
    /** The right answer; empty where it is not known. */
    key: name,
    maximum: z.number().positive(),
  }),
  /** The points for the answer in the column `of`. */
  z.strictObject({ as: z.literal('points of item'), of: name }),
  z.strictObject({ as: z.literal('group'), attribute: name }),
  /** As the layout that the mapping starts from has it; `label` is for the person. */
  z.strictObject({ as: z.literal('layout'), label: name }),
  z.strictObject({ as: z.literal('nothing') }),
])
export type Placement = z.infer<typeof placement>
export type ScorePlacement = Extract<Placement, { as: 'score' }>
export type ItemPlacement = Extract<Placement, { as: 'item' }>

/** What one row of the file is. */
export const mappingShape = z.enum([
  'row per student',
  'row per student and standard',
  'row per enrolment',
])
export type MappingShape = z.infer<typeof mappingShape>

/** Said once because the file has no column for it; empty where it is not said. */
const constants = z.strictObject({
  assessment: name,
  window: name,
  schoolYear: name,
  /** `YYYY-MM-DD`, or a day that the workspace knows, such as `school year start`. */
  testDate: name,
  possible: z.number().positive().nullable(),
})
export type MappingConstants = z.infer<typeof constants>

export const mapping = z.strictObject({
  /** The layout that it starts from and keeps the rules of; null: the person begins with none. */
  recipeId: z.string().nullable(),
  shape: mappingShape,
  /** By the name of the column, each once. */
  placements: z.record(z.string(), placement),
  constants,
})
export type Mapping = z.infer<typeof mapping>

export const NOTHING: Placement = { as: 'nothing' }
export const noConstants: MappingConstants = {
  assessment: '',
  window: '',
  schoolYear: '',
  testDate: '',
  possible: null,
}

export const fieldPlacement = (field: Extract<Placement, { as: 'field' }>['field']): Placement => ({
  as: 'field',
  field,
})

export const scorePlacement = (
  given: Partial<Omit<ScorePlacement, 'as'>> = {},
): ScorePlacement => ({
  ...{ as: 'score', kind: 'overall', code: 'Overall', holds: 'points', minimum: 0, maximum: null },
  ...{ assessment: '', window: '', levels: [] },
  ...given,
})

export const detailPlacement = (
  part: DetailPart,
  of: string,
  given: { readonly figure?: string; readonly levels?: string[] } = {},
): Extract<Placement, { as: 'detail' }> => ({
  ...{ as: 'detail', part, of, figure: '', levels: [] },
  ...given,
})
