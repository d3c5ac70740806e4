/** Small groups as they stand on the board: proposed, or kept and adjusted. */
import { z } from 'zod'
import {
  administrationId,
  classId,
  smallGroupId,
  smallGroupSetId,
  studentId,
} from '../../domain/ids.ts'
import { largestAllowed, smallestAllowed, usualSizes } from '../../domain/small-groups/model.ts'
import { said, scope } from '../analysis/scope.ts'
import { estimate, isoDate } from '../common.ts'

const size = z.number().int().min(smallestAllowed).max(largestAllowed)

/** What groups are made by. */
export const groupBasis = z.enum(['misconception', 'standard'])

export const groupRules = z.object({
  basis: groupBasis.default('misconception'),
  /** The one standard they are about; null: for each student where it is needed most. */
  standard: z.string().max(60).nullable().default(null),
  /** The same need together, or mixed strengths. */
  arrangement: z.enum(['similar', 'balanced']).default('similar'),
  smallest: size.default(usualSizes.smallest),
  largest: size.default(usualSizes.largest),
  mixesClasses: z.boolean().default(false),
  cut: z.number().min(0.01).max(1).default(0.8),
})
export type GroupRules = z.output<typeof groupRules>

export const groupChoices = groupRules
  .extend({ scope, administrationId })
  .refine(({ smallest, largest }) => smallest <= largest, 'The largest size is below the smallest')
export type GroupChoices = z.output<typeof groupChoices>

/** What one student's results show of one need. */
export const needEvidence = z.object({
  need: z.string(),
  /** Answers that point to the idea, or points earned on the standard. */
  points: z.number(),
  /** Answers that could have, or points there were to earn. */
  possible: z.number(),
  isThin: z.boolean(),
  answers: z.array(z.object({ item: z.string(), option: z.string() })),
})

/** Why a student stands in no group; `by-hand`: taken out of one. */
export const restReason = z.enum([
  'absent',
  'no-score',
  'at-cut',
  'no-pattern',
  'too-few',
  'no-room',
  'by-hand',
])
export type RestReason = z.infer<typeof restReason>

export const groupStudent = z.object({
  id: studentId,
  name: z.string(),
  code: z.string(),
  classId: classId.nullable(),
  isLocked: z.boolean(),
  /** No longer in the class in which the groups were kept. */
  hasLeft: z.boolean(),
  /** For short: "3 of 4 answers", "2 of 5 points". Empty without a result. */
  shows: z.string(),
  /** The clearest first. */
  evidence: z.array(needEvidence),
})
export type GroupStudent = z.infer<typeof groupStudent>

export const smallGroup = z.object({
  /** Null while it is only proposed. */
  id: smallGroupId.nullable(),
  classId: classId.nullable(),
  name: z.string(),
  /** Null: about no one need. */
  need: z.string().nullable(),
  teach: z.string(),
  meets: z.string(),
  staff: z.string(),
  students: z.array(groupStudent),
  /** What it rests on, for instance "All 5 chose it at least twice, on items 7, 9 and 11." */
  evidence: z.string(),
  /** Options that led here, the most frequent first. */
  answers: z.array(
    z.object({ item: z.string(), option: z.string(), text: z.string(), students: z.number() }),
  ),
  isThin: z.boolean(),
  /** "2 students: groups of 3 to 6 were asked for." */
  warning: z.string().nullable(),
})
export type SmallGroup = z.infer<typeof smallGroup>

/** Students of one reason in no group. All but `at-cut` are to be talked with first. */
export const restGroup = z.object({
  reason: restReason,
  title: z.string(),
  students: z.array(groupStudent),
})

export const groupNeed = z.object({
  need: z.string(),
  /** "Adds tops and bottoms", "Compare fractions (4.NF.A.2)". */
  label: z.string(),
  isThin: z.boolean(),
  /** Students whose results show it, of those with a result. */
  share: estimate,
  students: z.number(),
})

export const board = z.object({
  scopeLabel: z.string(),
  test: z.object({ id: administrationId.nullable(), name: z.string(), on: isoDate.nullable() }),
  rules: groupRules,
  tested: z.number(),
  classes: z.array(z.object({ id: classId.nullable(), label: z.string(), teachers: z.string() })),
  /** The one that most students show first. */
  needs: z.array(groupNeed),
  groups: z.array(smallGroup),
  rest: z.array(restGroup),
  ...said,
})
export type Board = z.infer<typeof board>

export const proposal = board.extend({
  /** Standards of the test, to choose from. */
  standards: z.array(z.object({ code: z.string(), title: z.string() })),
  /** Whether options of its items are linked to misconceptions. */
  hasIdeas: z.boolean(),
})
export type GroupProposal = z.infer<typeof proposal>

export const keptSet = board.extend({
  set: z.object({
    id: smallGroupSetId,
    name: z.string(),
    keptOn: isoDate,
    scope,
  }),
})
export type KeptSet = z.infer<typeof keptSet>
