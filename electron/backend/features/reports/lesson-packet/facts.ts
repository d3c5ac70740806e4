/** Everything a lesson packet may use, read once. */
import type { LessonPacketChoices } from '#shared/contracts/reports/lesson-packet.ts'
import type { Block } from '#shared/contracts/report-model.ts'
import type { DisclosureLine } from '#shared/contracts/reports.ts'
import type { CodedStudent } from '#shared/domain/coded-names.ts'
import type { readLesson } from '../../lessons/index.ts'
import type { AboutReport } from '../about.ts'
import type { AudienceRules } from '../disclosure/audience-rules.ts'

export type Lesson = Awaited<ReturnType<typeof readLesson>>

export type LessonFacts = AboutReport & {
  readonly lesson: Lesson
  /** Number of the version that says what is printed. */
  readonly version: number
  /** Of the class on the day of the lesson, to put codes in the place of names. */
  readonly students: readonly CodedStudent[]
}

export type Packet = {
  readonly facts: LessonFacts
  readonly choices: LessonPacketChoices
  readonly rules: AudienceRules
}

/** One part: what stands on paper, what is said about it before, what of it is held back. */
export type Part = {
  readonly blocks: readonly Block[]
  readonly disclosure: readonly DisclosureLine[]
  readonly withheld: number
}

export const part = (...blocks: readonly Block[]): Part => ({
  blocks,
  disclosure: [],
  withheld: 0,
})
export const noPart: Part = part()
