/** Coached against comparison: which cycles, which other teachers, and what may be said of them. */
import { z } from 'zod'
import { administrationId, classId, cycleId, schoolId, teacherId } from '../../domain/ids.ts'
import { query } from '../../rpc/define.ts'
import { estimate, isoDate } from '../common.ts'
import { administration, missing, said } from './scope.ts'
import { listedStudent } from './students.ts'

/** What is taught: students are compared within one course of one grade. */
const course = z.object({
  grade: z.string().nullable(),
  course: z.string(),
})
export type Course = z.infer<typeof course>

/** A cycle that can be chosen. */
const cycleChoice = z.object({
  id: cycleId,
  title: z.string(),
  /** Members by name. */
  members: z.array(z.string()),
  startsOn: isoDate,
  endedOn: isoDate.nullable(),
  /** Members who were in it on some day between the first and the second test. */
  coachedBetween: z.number(),
})
export type ImpactCycleChoice = z.infer<typeof cycleChoice>

const candidate = z.object({
  teacherId,
  name: z.string(),
  schools: z.array(z.string()),
  classes: z.array(z.string()),
  /** Students of these classes with a score in both windows. */
  students: z.number(),
  /** `excluded` can never be compared with; `possible` is not suggested but may be ticked. */
  status: z.enum(['suggested', 'possible', 'excluded']),
  isCompared: z.boolean(),
  /** Why not suggested, or why not possible; '' for the suggested. */
  reason: z.string(),
  /** Sessions that the coach had with this teacher between the tests. */
  sessions: z.number(),
})
export type ImpactCandidate = z.infer<typeof candidate>

/** One class, for the coach's own check: in the order of names, never compared. */
const impactClass = z.object({
  teacherId,
  teacher: z.string(),
  classId,
  name: z.string(),
  schoolId,
  school: z.string(),
  /** Of the students with both scores. */
  before: estimate,
  after: estimate,
  lostBefore: z.number(),
  lostAfter: z.number(),
  otherForm: z.number(),
})

const group = z.object({
  teachers: z.number(),
  before: estimate,
  after: estimate,
  gain: estimate,
  /** Students with only the first score in these classes, and with only the second. */
  lostBefore: z.number(),
  lostAfter: z.number(),
  /** Students with both scores who were not scored on the same standards both times. */
  otherForm: z.number(),
  classes: z.array(impactClass),
})
export type ImpactGroupShape = z.infer<typeof group>

const minutesOf = z.object({ sessions: z.number(), minutes: z.number() })

/** Sessions that were held in the chosen cycles from the first test to the second. */
const dosage = z.object({
  total: minutesOf,
  types: z.array(minutesOf.extend({ type: z.string() })),
  /** By name. A session with two of them counts for both. */
  teachers: z.array(minutesOf.extend({ teacherId, name: z.string() })),
  /** Held in these cycles before the first or after the second test: not counted. */
  outside: minutesOf,
})
export type Dosage = z.infer<typeof dosage>

const headline = z.object({
  /** `adjusted`: compared at equal first scores. */
  kind: z.enum(['gains', 'adjusted']),
  points: estimate,
  standardized: estimate,
  /** As if students did not come in classes. */
  alone: estimate,
})

export const impact = z.object({
  cycles: z.array(cycleChoice),
  before: administration,
  after: administration,
  courses: z.array(course.extend({ label: z.string(), coachedTeachers: z.number() })),
  course: course.nullable(),
  /** What is compared, for instance "Share of points" or the name of the overall measure. */
  measure: z.string(),
  /** What else can be compared: measures that the students have scores on. */
  measures: z.array(z.object({ code: z.string(), label: z.string() })),
  /** Shares of points are 0 to 1. */
  unit: z.enum(['percent of points', 'points']),
  /** Teachers of the same grade or course who could be compared with, by name. */
  candidates: z.array(candidate),
  coached: group,
  comparison: group,
  /** First: were the groups alike before? */
  baseline: z.object({
    gap: estimate,
    verdict: z.enum(['equivalent', 'adjust', 'not-comparable', 'unknown']),
    sentence: z.string(),
  }),
  /** Null where no statement may be made. */
  headline: headline.nullable(),
  refusal: z.object({ reason: z.string(), needed: z.string() }).nullable(),
  clustering: z.object({
    /** Of the gains, or a reason. */
    intraclassCorrelation: estimate,
    designEffect: estimate,
    isAssumed: z.boolean(),
    /** ICC that entered the design effect. */
    used: z.number(),
    effectiveN: z.number().nullable(),
  }),
  evidence: z.object({
    strength: z.enum(['none', 'suggestive', 'moderate']),
    sentence: z.string(),
    /** What would make it stronger. */
    stronger: z.array(z.string()),
  }),
  dosage,
  /** Statistics beside the headline. */
  details: z.array(z.object({ label: z.string(), value: z.string() })),
  ...said,
})
export type ImpactResult = z.infer<typeof impact>

const windows = { before: administrationId, after: administrationId } as const

const choice = {
  cycleIds: z.array(cycleId).min(1).max(50),
  ...windows,
  /** Measure code; an overall measure, else the whole test when left out. */
  measure: z.string().nullable().default(null),
  /** The course that most of the coached teach when left out. */
  course: course.nullable().default(null),
  /** The suggested ones when left out. Excluded teachers are never compared with. */
  comparisonIds: z.array(teacherId).max(400).nullable().default(null),
} as const

export const impactCyclesQuery = query({
  input: z.object(windows),
  output: z.array(cycleChoice),
  errors: missing,
})

export const impactQuery = query({ input: z.object(choice), output: impact, errors: missing })

/** The students of one group, by name: their two scores, or why they do not count. */
export const impactStudentsQuery = query({
  input: z.object({ ...choice, group: z.enum(['coached', 'comparison']) }),
  output: z.array(listedStudent),
  errors: missing,
})
