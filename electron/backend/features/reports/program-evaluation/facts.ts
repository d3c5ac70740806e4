/** Everything a program evaluation is made from, gathered before a word is written. No person has a name in it. */
import type { Growth } from '#shared/contracts/analysis/growth.ts'
import type { ImpactResult } from '#shared/contracts/analysis/impact.ts'
import type { LevelsOverTime } from '#shared/contracts/analysis/distribution.ts'
import type { Mastery } from '#shared/contracts/analysis/mastery.ts'
import type { ProgramEvaluationChoices } from '#shared/contracts/reports/program-evaluation.ts'
import type { SpentTime, TimeSummary } from '#shared/contracts/time.ts'
import type { AboutReport } from '../about.ts'
import type { Band } from '../coaching-time/bands.ts'
import type { Priority } from '../coaching-time/priorities.ts'
import type { NamedTime } from '../coaching-time/where-time-went.ts'

export type ProgramFacts = AboutReport & {
  readonly school: string | null
  readonly time: CoachTime
  readonly reach: Reach
  readonly priorities: readonly Priority[]
  readonly practice: Practice
  /** Null where no two windows were chosen. */
  readonly outcomes: Outcomes | null
}

export type CoachTime = {
  readonly spent: SpentTime
  readonly plan: TimeSummary['plan']
  readonly categories: readonly NamedTime[]
  /** Empty for one school. */
  readonly schools: readonly NamedTime[]
  /** Every month of the period so far, `YYYY-MM`. */
  readonly months: readonly { readonly month: string; readonly spent: SpentTime }[]
  /** The most frequent first. */
  readonly types: readonly { readonly name: string; readonly spent: SpentTime }[]
}

export type Reach = {
  readonly bands: readonly Band[]
  readonly total: Band
  /** Contact minutes of each teacher served, least first; whose they are is not kept. */
  readonly minutesPerTeacher: readonly number[]
  readonly models: readonly Model[]
  readonly cycles: { readonly open: number; readonly closed: number }
}

export type Model = {
  readonly name: string
  readonly phases: readonly string[]
  readonly cycles: number
  readonly closed: number
  readonly teachers: number
  /** Held in the period. */
  readonly sessions: number
  readonly minutes: number
}

export type Practice = {
  /** Teaching practices and standards of the cycles, the most frequent first. */
  readonly practices: readonly Focus[]
  readonly standards: readonly Focus[]
  readonly cyclesWithLookFors: number
  readonly lookFors: number
  readonly goals: readonly GoalKind[]
}

export type Focus = { readonly name: string; readonly cycles: number; readonly teachers: number }

export type GoalKind = {
  readonly kind: 'teacher-practice' | 'student-achievement' | 'student-engagement'
  readonly goals: number
  /** Of those whose teachers let this reader know their data: what became of them. */
  readonly shared: {
    readonly goals: number
    readonly teachers: number
    readonly measuredTwice: number
    readonly towards: number
    readonly reached: number
  }
}

export type Outcomes = {
  readonly growth: Growth
  /** Teachers whose classes took both tests. */
  readonly teachers: number
  /** Schools, by name; empty for one school. */
  readonly schools: readonly Part[]
  readonly grades: readonly Part[]
  readonly levels: LevelsOverTime
  readonly mastery: Mastery
  readonly earlier: Mastery
  /** One a course; empty where no cycle has a member. */
  readonly comparisons: readonly { readonly course: string; readonly impact: ImpactResult }[]
}

/** Some of the students, and how many teachers stand behind them. */
export type Part = {
  readonly label: string
  readonly group: Growth['overall']
  readonly teachers: number
}

export type Evaluation = {
  readonly facts: ProgramFacts
  readonly choices: ProgramEvaluationChoices
  /** Figures that rest on fewer students are held back. */
  readonly minimum: number
}

/**
 * Students' results stand only for this many teachers or more: with fewer, who knows the schools
 * knows whose results they are.
 */
export const fewestTeachers = 3
