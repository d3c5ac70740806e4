/** Everything a letter is made from, as its teacher may see it, gathered before a word is written. */
import type { ObservationLetterChoices } from '#shared/contracts/reports/observation-letter.ts'
import type { DisclosureLine } from '#shared/contracts/reports.ts'
import type { Block } from '#shared/contracts/report-model.ts'
import type {
  ObservationKind,
  Speaker,
  MarkKind,
} from '#shared/domain/observations/observation-words.ts'
import type { AboutReport } from '../about.ts'

type Person = { readonly givenName: string; readonly familyName: string }

export type LetterLine = {
  /** On the wall clock, `HH:MM`, or since the start where that is not known. */
  readonly time: string
  readonly who: Speaker
  readonly text: string
  readonly lookForId: number | null
}

export type LetterFacts = AboutReport & {
  readonly visit: {
    readonly kind: ObservationKind
    readonly on: string
    readonly startsAt: string | null
    readonly minutes: number | null
    readonly focus: string
    readonly focusAgreedOn: string | null
    readonly practices: readonly string[]
    readonly strength: string
    readonly strengthPractice: string | null
    readonly wondering: string
    readonly thanks: string
    readonly resources: string
    readonly class: string | null
    readonly schoolId: number | null
  }
  readonly teacher: Person
  readonly visitors: readonly Person[]
  readonly lookFors: readonly { readonly id: number; readonly text: string }[]
  /** In order, without asides: those are not there for any report to read. */
  readonly lines: readonly LetterLine[]
  readonly marks: readonly { readonly kind: MarkKind }[]
  readonly strategies: readonly {
    readonly name: string
    readonly who: string
    readonly note: string
  }[]
  /** Open steps of the teacher and the coach that the visit or its debrief brought. */
  readonly steps: readonly {
    readonly text: string
    readonly owner: 'coach' | 'teacher'
    readonly dueOn: string | null
    readonly checkBackOn: string | null
  }[]
  /** The class list of that day, to find names in what was typed. */
  readonly students: readonly Person[]
  /** The teacher taught this class on that day: only then may its students be named to them. */
  readonly isOwnClass: boolean
}

export type Letter = {
  readonly facts: LetterFacts
  readonly choices: ObservationLetterChoices
  /** With or without names, as was chosen. */
  readonly shown: (text: string) => string
  readonly shownList: (names: string) => string
}

export type Part = {
  readonly blocks: readonly Block[]
  readonly disclosure: readonly DisclosureLine[]
}
