/** What counts as this week, as due soon, as prepared, and as missing before a cycle ends. Pure. */
import type { CycleMissing, Preparation } from '#shared/contracts/today.ts'
import { stepCall } from '#shared/domain/action-steps.ts'
import type { StepDates } from '#shared/domain/action-steps.ts'
import { addDays, daysBetween, mondayOf, weekdayOf } from '#shared/domain/days.ts'

/** How far ahead a cycle's end is announced. */
export const ENDING_DAYS = 21
/** How far back sessions are asked to be finished. */
export const UNFINISHED_DAYS = 30
/** With the end this near, only the result counts. */
const RESULT_DAYS = 7
/** A lesson that is older is no evidence for a debrief. */
export const EVIDENCE_DAYS = 14
/** A packet that was made earlier was for another meeting. */
export const PACKET_DAYS = 21

/** All seven days of the week that `today` is in. */
export function weekOf(today: string): readonly string[] {
  const monday = mondayOf(today)
  return Array.from({ length: 7 }, (_, index) => addDays(monday, index))
}

/** Weekends are days to look at only when something is on them, or when it is one today. */
export const isShownDay = (day: string, today: string, sessions: number): boolean =>
  weekdayOf(day) <= 5 || day === today || sessions > 0

/** The `count`-th weekday after a day: from a Friday, the second is Tuesday. */
export function weekdaysAfter(day: string, count: number): string {
  let next = day
  for (let left = count; left > 0;) {
    next = addDays(next, 1)
    if (weekdayOf(next) <= 5) left -= 1
  }
  return next
}

/** The end of the week, but at least two weekdays ahead: on a Friday also what Monday asks for. */
export function dueUntil(today: string): string {
  const sunday = addDays(mondayOf(today), 6)
  const ahead = weekdaysAfter(today, 2)
  return ahead > sunday ? ahead : sunday
}

/** The steps that are late or call by the last day of `dueUntil`. */
export function dueSteps<Step extends StepDates>(steps: readonly Step[], today: string): Step[] {
  const until = dueUntil(today)
  return steps.filter((step) => (stepCall(step)?.on ?? '9') <= until)
}

export type PreparationFacts = {
  readonly type: string
  readonly hasCycle: boolean
  /** Of its cycle. */
  readonly lookFors: number
  readonly goals: number
  /** The latest lesson seen or taught with the same teachers, within EVIDENCE_DAYS before. */
  readonly lesson: { readonly hasNote: boolean } | null
  /** A packet for these teachers or their school, within PACKET_DAYS before; null without data. */
  readonly hasPacket: boolean | null
}

/** Null where nothing can be said that is sure to be true. */
export function preparationOf(facts: PreparationFacts): Preparation | null {
  switch (facts.type) {
    case 'Observation':
    case 'Walkthrough':
      if (!facts.hasCycle) return null
      return facts.lookFors > 0 ? 'look-fors ready' : 'no look-fors'
    case 'Kick-off':
      return facts.hasCycle && facts.goals === 0 ? 'goal to agree' : null
    case 'Debrief':
      if (!facts.lesson) return null
      return facts.lesson.hasNote ? 'evidence ready' : 'evidence to write up'
    case 'Data meeting':
      if (facts.hasPacket === null) return null
      return facts.hasPacket ? 'packet made' : 'packet to make'
    default:
      return null
  }
}

export type GoalFacts = {
  readonly unit: string
  readonly target: number | null
  readonly baselineOn: string | null
  /** By day, the last one last. */
  readonly points: readonly { readonly on: string; readonly value: number }[]
}

export type EndFacts = {
  readonly endOn: string
  readonly today: string
  /** What came of the cycle as a whole was written down. */
  readonly hasResult: boolean
  readonly goals: number
  /** The first goal without a result; undefined when all have theirs. */
  readonly goal: GoalFacts | undefined
}

export function missingBeforeEnd(facts: EndFacts): CycleMissing {
  const { endOn, today, goal } = facts
  if (facts.hasResult) return { kind: 'nothing' }
  if (facts.goals === 0) return { kind: 'goal' }
  if (!goal) return { kind: 'nothing' }
  if (endOn <= addDays(today, RESULT_DAYS)) return { kind: 'result' }
  const last = goal.points.findLast(({ on }) => on !== goal.baselineOn)
  // Measured longer ago than there are days left: once more, and then the end is there.
  if (!last || daysBetween(last.on, today) > daysBetween(today, endOn)) {
    return { kind: 'data point', lastOn: last?.on ?? null }
  }
  if (goal.target === null) return { kind: 'result' }
  return { kind: 'target', value: last.value, target: goal.target, unit: goal.unit }
}
