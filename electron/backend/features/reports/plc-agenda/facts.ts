/** Everything an agenda is made from, gathered before a word is written. */
import type { Mastery } from '#shared/contracts/analysis/mastery.ts'
import type { PlcAgendaChoices } from '#shared/contracts/reports/plc-agenda.ts'
import type { DisclosureLine } from '#shared/contracts/reports.ts'
import type { Block } from '#shared/contracts/report-model.ts'
import type { AboutReport } from '../about.ts'
import type { AudienceRules } from '../disclosure/audience-rules.ts'

export type MeetingStep = {
  /** Empty where its teacher keeps it from this reader. */
  readonly text: string
  readonly who: string
  readonly dueOn: string | null
  readonly status: 'open' | 'practising' | 'mastered' | 'dropped'
}

export type PlcFacts = AboutReport & {
  readonly meeting: {
    readonly type: string
    readonly on: string
    readonly startsAt: string | null
    readonly minutes: number
    readonly isHeld: boolean
    readonly school: string | null
    readonly schoolId: number | null
    /** How to join, of a meeting that is held online. */
    readonly link: string
    /** What was written for all; empty where this reader may not see it. Markdown. */
    readonly note: string
  }
  /** Who takes part, by family name, as this reader may see them. */
  readonly people: readonly string[]
  /** Taking part, but known to this reader neither by name nor by day. */
  readonly peopleHeld: number
  /** Names that stand as codes. */
  readonly unnamed: number
  /** The meeting before with one of the same people, and what was agreed there. */
  readonly before: { readonly on: string; readonly steps: readonly MeetingStep[] } | null
  readonly steps: readonly MeetingStep[]
  /** The next planned one with one of the same people. */
  readonly next: { readonly on: string; readonly startsAt: string | null } | null
  readonly mastery: Mastery | null
}

export type Agenda = {
  readonly facts: PlcFacts
  readonly choices: PlcAgendaChoices
  readonly rules: AudienceRules
}

export type Part = {
  /** By which it can be left out. */
  readonly key: string
  readonly blocks: readonly Block[]
  readonly disclosure: readonly DisclosureLine[]
  readonly withheld: number
}
