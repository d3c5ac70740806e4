/** Growth between two windows. */
import { z } from 'zod'
import { administrationId, studentId } from '../../domain/ids.ts'
import { query } from '../../rpc/define.ts'
import { estimate } from '../common.ts'
import { administration, missing, said, scope } from './scope.ts'

export const growthGroup = z.object({
  label: z.string(),
  kind: scope.shape.kind,
  id: z.number().nullable(),
  before: estimate,
  after: estimate,
  /** Paired difference of students with both scores. */
  difference: estimate,
  effectSize: estimate,
  /** Students with only the first score in this group (left, absent later), and with only the second. */
  lostBefore: z.number(),
  lostAfter: z.number(),
  improved: z.number(),
  same: z.number(),
  declined: z.number(),
})

/** A student with a score who is in no pair, and why. */
const lostStudent = z.object({
  id: studentId,
  name: z.string(),
  code: z.string(),
  /** Which of the two scores there is in this scope. */
  has: z.enum(['before', 'after', 'both']),
  why: z.enum(['absent', 'elsewhere', 'left', 'new', 'standards', 'unknown']),
  /** The same in words: "Absent in Winter". */
  reason: z.string(),
})
export type LostStudent = z.infer<typeof lostStudent>

const movement = z.object({ count: z.number(), share: estimate })

/** From which performance level to which, of the students in `pairs` who have both. */
const levelMoves = z.object({
  /** The vendor's levels in the vendor's order, or below and at the cut. */
  source: z.enum(['vendor', 'cut']),
  /** Lowest first. */
  levels: z.array(z.string()),
  n: z.number(),
  /** Students in no pair, or in one without a level both times. */
  missing: z.number(),
  /** Rows before, columns after. */
  counts: z.array(z.array(z.number())),
  /** Of a row's students, 0 to 1; null for a row without any. */
  rowShares: z.array(z.array(z.number().nullable())),
  up: movement,
  same: movement,
  down: movement,
  /** Two levels only: of those who crossed the line, the share that went up; exact McNemar. */
  crossed: z
    .object({ up: z.number(), down: z.number(), shareUp: estimate, p: z.number().nullable() })
    .nullable(),
  /** On regression to the mean; stands beside every such table. */
  note: z.string(),
})
export type LevelMoves = z.infer<typeof levelMoves>

/** A growth figure that the vendor computed, summarized as imported. */
const vendorFigure = z.object({
  /** The file's name for it: "Conditional growth index, fall to winter". */
  name: z.string(),
  summary: z.enum(['mean', 'median', 'share']),
  /** What the summary is of: "0 is typical growth". */
  meaning: z.string(),
  estimate,
})

/** Where students stand and how much they grew; on a line counts as above it. */
const quadrant = z.object({
  achievement: z.object({ label: z.string(), line: z.number(), lineLabel: z.string() }),
  growth: z.object({ label: z.string(), line: z.number(), lineLabel: z.string() }),
  unit: z.enum(['percent of points', 'points', 'percentile']),
  points: z.array(z.object({ id: studentId, achievement: z.number(), growth: z.number() })),
  missing: z.number(),
})
export type Quadrant = z.infer<typeof quadrant>

export const growth = z.object({
  scopeLabel: z.string(),
  before: administration,
  after: administration,
  /** What is compared, for instance "Share of points" or the name of the overall measure. */
  measure: z.string(),
  /** Shares of points are 0 to 1 in `before`, `after`, `difference` and `pairs`. */
  unit: z.enum(['percent of points', 'points']),
  /** By what rule students were matched, and how many scores are not of the whole test. */
  matching: z.object({ sentence: z.string(), partial: z.number() }),
  overall: growthGroup,
  /**
   * Parts of the scope: schools of the district, teachers of a school, classes of a teacher, by
   * name. The last, with id null, holds students who were in no one of them both times.
   */
  groups: z.array(growthGroup),
  /** One point a student with both, for the picture: share or points before and after. */
  pairs: z.array(
    z.object({
      id: studentId,
      name: z.string(),
      code: z.string(),
      before: z.number(),
      after: z.number(),
      /** Levels of `moves`, 1 the lowest; null where there is none. */
      from: z.number().nullable(),
      to: z.number().nullable(),
    }),
  ),
  /** By name. */
  lost: z.array(lostStudent),
  /** Null where the scores have neither levels nor points possible. */
  moves: levelMoves.nullable(),
  vendor: z.array(vendorFigure),
  quadrant: quadrant.nullable(),
  /** By standard measured in both windows: share at the cut before and after. */
  standards: z.array(
    z.object({ code: z.string(), title: z.string(), before: estimate, after: estimate }),
  ),
  /** Statistics beside the headline: t, df, p, Wilcoxon where computed. */
  details: z.array(z.object({ label: z.string(), value: z.string() })),
  ...said,
})
export type Growth = z.infer<typeof growth>

export const growthQuery = query({
  input: z.object({
    scope,
    before: administrationId,
    after: administrationId,
    /** Measure code; the whole test when left out. */
    measure: z.string().nullable().default(null),
    cut: z.number().min(0.01).max(1).default(0.8),
  }),
  output: growth,
  errors: missing,
})
