/** Mastery by standard and growth between two windows, for a district, school, teacher or class. */
import { z } from 'zod'
import { administrationId, assessmentId, studentId } from '../domain/ids.ts'
import { query } from '../rpc/define.ts'
import { estimate, isoDate, needsWorkspace } from './common.ts'

/** Whose students. `grade` narrows any of them. */
export const scope = z.object({
  kind: z.enum(['district', 'school', 'teacher', 'class']),
  /** Row id of the school, teacher or class; null for the district. */
  id: z.number().int().positive().nullable(),
  grade: z.string().nullable().default(null),
})
export type Scope = z.output<typeof scope>

export const scopeChoice = z.object({
  kind: scope.shape.kind,
  id: z.number().nullable(),
  label: z.string(),
  /** Under which heading the choice stands, for instance the school. */
  group: z.string(),
  grades: z.array(z.string()),
})

export const administration = z.object({
  id: administrationId,
  assessmentId,
  assessment: z.string(),
  window: z.string(),
  schoolYear: z.string(),
  startsOn: isoDate.nullable(),
  endsOn: isoDate.nullable(),
  students: z.number(),
  hasItems: z.boolean(),
  measures: z.array(
    z.object({ kind: z.enum(['overall', 'domain', 'standard']), code: z.string() }),
  ),
})
export type Administration = z.infer<typeof administration>

export const standardMastery = z.object({
  code: z.string(),
  title: z.string(),
  /** Items of this standard when known, else null. */
  items: z.number().nullable(),
  possible: z.number().nullable(),
  /** True under 3 items, or under 3 points where items are not known. */
  isThin: z.boolean(),
  /** Share of students at or above the cut. */
  atCut: estimate,
  studentsAtCut: z.number(),
  /** Points over possible points. */
  meanShare: estimate,
  /** The same share for the comparison (same grade and test, other students of the school or district). */
  comparison: estimate.nullable(),
})

export const masteryCell = z.object({
  points: z.number().nullable(),
  possible: z.number().nullable(),
  missing: z.string().nullable(),
})

export const mastery = z.object({
  scopeLabel: z.string(),
  administration: administration,
  cut: z.number(),
  /** tested + absent + those who sat it in another class during these days. */
  enrolled: z.number(),
  /** With at least one score. */
  tested: z.number(),
  /** Enrolled where somebody sat the test, without a score. */
  absent: z.number(),
  comparisonLabel: z.string().nullable(),
  /** Weakest first. */
  standards: z.array(standardMastery),
  /** Rows by total, lowest first; cells in the order of `standards`; null where not tested. Left out (empty) above 400 students. */
  students: z.array(
    z.object({
      id: studentId,
      name: z.string(),
      code: z.string(),
      total: z.number().nullable(),
      possible: z.number().nullable(),
      cells: z.array(masteryCell.nullable()),
    }),
  ),
  /** What the numbers say, made by rule: the first is the conclusion, `limits` what it cannot show. */
  sentences: z.array(z.string()),
  limits: z.array(z.string()),
  methods: z.array(z.object({ id: z.string(), description: z.string() })),
})
export type Mastery = z.infer<typeof mastery>

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

export const growth = z.object({
  scopeLabel: z.string(),
  before: administration,
  after: administration,
  /** What is compared, for instance "Share of points" or the name of the overall measure. */
  measure: z.string(),
  /** Shares of points are 0 to 1 in `before`, `after`, `difference` and `pairs`. */
  unit: z.enum(['percent of points', 'points']),
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
    }),
  ),
  /** By standard measured in both windows: share at the cut before and after. */
  standards: z.array(
    z.object({ code: z.string(), title: z.string(), before: estimate, after: estimate }),
  ),
  /** Statistics beside the headline: t, df, p, Wilcoxon where computed. */
  details: z.array(z.object({ label: z.string(), value: z.string() })),
  sentences: z.array(z.string()),
  limits: z.array(z.string()),
  methods: z.array(z.object({ id: z.string(), description: z.string() })),
})
export type Growth = z.infer<typeof growth>

export const itemResult = z.object({
  id: z.number(),
  label: z.string(),
  standard: z.string().nullable(),
  stem: z.string(),
  maxPoints: z.number(),
  answerKey: z.string().nullable(),
  /** Share of points earned. */
  difficulty: estimate,
  /** Correlation with the rest of the test. */
  discrimination: estimate,
  options: z.array(
    z.object({
      label: z.string(),
      text: z.string(),
      misconception: z.string().nullable(),
      count: z.number(),
      share: z.number(),
      /** Null under six students, where there are no such groups. */
      upperShare: z.number().nullable(),
      lowerShare: z.number().nullable(),
      restCorrelation: z.number().nullable(),
    }),
  ),
  omitted: z.number(),
  /** A question to the coach; its part up to the question mark can stand alone ("Check the key?"). */
  question: z.string().nullable(),
})

export const items = z.object({
  scopeLabel: z.string(),
  administration,
  n: z.number(),
  alpha: estimate,
  standardError: estimate,
  /** Students in each 27 % group; 0 under six students. */
  groupSize: z.number(),
  items: z.array(itemResult),
  sentences: z.array(z.string()),
  limits: z.array(z.string()),
  methods: z.array(z.object({ id: z.string(), description: z.string() })),
})
export type Items = z.infer<typeof items>

const missing = { ...needsWorkspace, NOT_FOUND: z.object({ what: z.string() }) } as const

export const analysisContract = {
  scopes: query({ input: z.void(), output: z.array(scopeChoice), errors: needsWorkspace }),
  administrations: query({
    input: z.void(),
    output: z.array(administration),
    errors: needsWorkspace,
  }),
  mastery: query({
    input: z.object({ scope, administrationId, cut: z.number().min(0.01).max(1).default(0.8) }),
    output: mastery,
    errors: missing,
  }),
  growth: query({
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
  }),
  items: query({ input: z.object({ scope, administrationId }), output: items, errors: missing }),
} as const
