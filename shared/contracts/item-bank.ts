/** The item bank of an assessment: keys, points, standards, misconceptions and forms, also after the import. */
import { z } from 'zod'
import { itemKinds, scoringRules } from '../domain/item-scoring.ts'
import { administrationId, assessmentId } from '../domain/ids.ts'
import { mutation, query } from '../rpc/define.ts'
import { needsWorkspace, writes } from './common.ts'

const label = z.string().trim().min(1).max(120)
const optionLabel = z.string().trim().min(1).max(40)

const optionFields = z.object({
  text: z.string().trim().max(500),
  /** The idea that choosing it points to. */
  misconception: z.string().trim().max(300).nullable(),
  /** For choosing it; null: the key alone decides. */
  points: z.number().min(0).max(1000).nullable(),
})

const itemFields = z.object({
  label,
  stem: z.string().trim().max(4000),
  /** The first is the one it is filed under. */
  standards: z.array(z.string().trim().min(1).max(60)).max(12),
  depthOfKnowledge: z.number().int().min(1).max(4).nullable(),
  /** `B`, `B or C` where either is right, `A,C` where several answers are asked for. */
  answerKey: z.string().trim().min(1).max(200).nullable(),
  kind: z.enum(itemKinds),
  scoring: z.enum(scoringRules),
  maxPoints: z.number().positive().max(1000),
  /** Does not count: no points, in no total. */
  isDropped: z.boolean(),
})

export const bankItem = itemFields.extend({
  id: z.number(),
  position: z.number(),
  /** What it was worth in the file, where that was changed since. */
  importedMaximum: z.number().nullable(),
  /** Students who answered it. */
  answers: z.number(),
  /** The file gave its points, and no answers that a key could be held against. */
  hasPointsOnly: z.boolean(),
  options: z.array(optionFields.extend({ label: optionLabel })),
  /** Where it stands on forms other than the first. */
  onForms: z.array(z.object({ form: z.string(), label: z.string() })),
})
export type BankItem = z.infer<typeof bankItem>

export const itemBank = z.object({
  assessmentId,
  assessment: z.string(),
  items: z.array(bankItem),
  forms: z.array(z.object({ id: z.number(), name: z.string(), items: z.number() })),
  /** Misconceptions to choose from: those named anywhere, then the library's for these standards. */
  misconceptions: z.array(z.string()),
  /** Codes of the items that the catalogue of standards does not have. */
  unknownStandards: z.array(z.string()),
  /** Scores that came in the file: a new key does not change them. */
  fileScores: z.array(z.enum(['overall', 'domain', 'standard'])),
})
export type ItemBank = z.infer<typeof itemBank>

/** An option that is not there yet is added. */
const optionChange = optionFields.partial().extend({ label: optionLabel })

export const itemChange = itemFields
  .partial()
  .extend({ id: z.number().int().positive(), options: z.array(optionChange).max(60).optional() })
export type ItemChange = z.infer<typeof itemChange>

const itemFailures = {
  ...writes,
  ITEM_MISSING: z.undefined(),
  ITEM_LABEL_TAKEN: z.object({ label: z.string() }),
  ITEM_HAS_POINTS_ONLY: z.object({ label: z.string() }),
} as const

export const itemBankContract = {
  bank: query({
    input: z.union([z.object({ assessmentId }), z.object({ administrationId })]),
    output: itemBank,
    errors: { ...needsWorkspace, NOT_FOUND: z.object({ what: z.string() }) },
  }),
  /** All of it is one undo step; answers are scored again where that makes a difference. */
  change: mutation({
    input: z.object({ changes: z.array(itemChange).min(1).max(2000) }),
    /** Answers that earn other points now. */
    output: z.object({ rescored: z.number() }),
    errors: itemFailures,
  }),
  /**
   * Says which item of the bank each place of a form is. Answers that were kept under items of the
   * form's own move to the bank's, and those items go.
   */
  arrangeForm: mutation({
    input: z.object({
      assessmentId,
      name: label,
      places: z.array(z.object({ label, itemId: z.number().int().positive() })).max(500),
    }),
    output: z.object({ moved: z.number() }),
    errors: {
      ...itemFailures,
      FORM_ANSWERS_CLASH: z.object({ label: z.string(), students: z.number() }),
    },
  }),
} as const
