/** The shape of `resources/sample/caseload.json`, as its generator writes it. */
import type { RowFields } from '#shared/contracts/lessons/rows.ts'
import type { LessonText } from '#shared/domain/lessons/lesson-fields.ts'
type Keyed = { readonly key: string }

/** Without a school: for the whole district. */
type DatedSpan = {
  readonly schoolKey: string | null
  readonly name: string
  readonly startsOn: string
  readonly endsOn: string
}

export type SampleCaseload = {
  readonly invented: true
  readonly name: string
  readonly schoolYear: { readonly start: string; readonly end: string }
  readonly today: string
  readonly timePlan: {
    readonly minutesPerWeek: number
    readonly categories: readonly { readonly name: string; readonly percent: number }[]
  }
  readonly terms: readonly DatedSpan[]
  readonly daysOff: readonly DatedSpan[]
  readonly priorities: readonly (Keyed & {
    readonly schoolKey: string | null
    readonly schoolYear: string
    readonly text: string
  })[]
  readonly bellSchedules: readonly {
    readonly schoolKey: string
    readonly name: string
    readonly weekdays: string
    readonly periods: readonly {
      readonly name: string
      readonly startsAt: string
      readonly endsAt: string
    }[]
  }[]
  readonly schools: readonly (Keyed & {
    readonly name: string
    readonly code: string
    readonly level: string
    readonly setting: string
    readonly titleI: boolean
    readonly principal: string
  })[]
  readonly teachers: readonly (Keyed & {
    readonly givenName: string
    readonly familyName: string
    readonly email: string
    readonly yearsExperience: number
    readonly certification: string
    readonly enrolledHow: string
    readonly contactCadenceDays: number
    readonly strengths: string
    readonly supportWanted: string
    readonly readiness: string
    readonly concerns: string
    readonly tags: readonly string[]
    readonly status: string
  })[]
  readonly classes: readonly (Keyed & {
    readonly schoolKey: string
    readonly name: string
    readonly course: string
    readonly grade: number | string
  })[]
  readonly teachingAssignments: readonly {
    readonly teacherKey: string
    readonly classKey: string
    readonly startsOn: string
    readonly endsOn: string | null
  }[]
  readonly cycles: readonly (Keyed & {
    readonly title: string
    readonly model: string
    readonly memberKeys: readonly string[]
    readonly startsOn: string
    readonly plannedEndOn: string | null
    readonly status: string
    readonly focusStandards: readonly string[]
    readonly focusPractices: readonly string[]
    readonly lookFors: readonly string[]
    readonly coachReflection: string
    readonly teacherReflection: string
    readonly result: string
    readonly endedOn: string | null
    readonly followUpOn: string | null
    readonly phases: readonly {
      readonly name: string
      readonly startsOn: string | null
      readonly endsOn: string | null
    }[]
  })[]
  readonly goals: readonly (Keyed & {
    readonly cycleKey: string | null
    readonly teacherKey: string | null
    readonly priorityKey: string | null
    readonly direction: string
    readonly strategy: string
    readonly kind: string
    readonly text: string
    readonly measure: string
    readonly unit: string
    readonly baselineValue: number | null
    readonly baselineOn: string | null
    readonly baselineN: number | null
    readonly targetValue: number | null
    readonly targetOn: string | null
    readonly resultValue: number | null
    readonly resultOn: string | null
    readonly resultN: number | null
    readonly dataPoints: readonly {
      readonly on: string
      readonly value: number
      readonly n: number | null
    }[]
  })[]
  readonly sessions: readonly (Keyed & {
    readonly on: string
    readonly start: string | null
    readonly minutes: number
    readonly preparationMinutes: number
    readonly travelMinutes: number
    readonly mode: string
    readonly type: string
    readonly schoolKey: string | null
    readonly participantKeys: readonly string[]
    readonly cycleKey: string | null
    readonly phase: string | null
    readonly sharedNote: string
    readonly privateNote: string | null
    readonly status: string
    readonly standards: readonly string[]
    readonly strategies: readonly string[]
    readonly timeSplit: readonly { readonly category: string; readonly percent: number }[]
  })[]
  readonly actionSteps: readonly {
    readonly teacherKey: string
    readonly cycleKey: string | null
    readonly sessionKey: string | null
    readonly text: string
    readonly owner: string
    readonly createdOn: string | null
    readonly dueOn: string | null
    readonly checkBackOn: string | null
    readonly closedOn: string | null
    readonly evidence: string
    readonly status: string
  }[]
  readonly lessons: readonly {
    readonly key: string
    readonly teacherKey: string
    readonly classKey: string
    readonly cycleKey: string | null
    readonly sessionKey: string | null
    readonly fields: Readonly<Record<LessonText, string>> & {
      readonly title: string
      readonly taughtOn: string
      readonly startsAt: string
      readonly minutes: number | null
      readonly demand: string
      readonly standards: readonly string[]
      readonly studentPractices: readonly string[]
      readonly teachingPractices: readonly string[]
      readonly tags: readonly string[]
    }
    readonly segments: readonly RowFields<'segments'>[]
    readonly strategies: readonly RowFields<'strategies'>[]
    readonly exitAnswers: readonly RowFields<'exitAnswers'>[]
    readonly lookFors: readonly string[]
    readonly questions: readonly string[]
    /** What happened in the room; null: it lies ahead. */
    readonly taught: {
      readonly on: string
      readonly start: string
      readonly bell: string
      /** Of each part. */
      readonly minutesTaken: readonly number[]
      readonly rowsAdded: readonly {
        readonly kind: 'strategy' | 'misconception'
        readonly name: string
      }[]
      /** `row` from 0, those that were added after those of the plan; `student` by given name. */
      readonly marks: readonly {
        readonly row: number
        readonly student: string
        readonly minute: number
        readonly share: number | null
        readonly isShared: boolean
      }[]
      readonly lines: readonly {
        readonly minute: number
        /** From 0, as in `lookFors`. */
        readonly lookFor: number | null
        readonly text: string
        readonly isPrivate: boolean
      }[]
      readonly debrief: {
        readonly on: string
        /** One a question. */
        readonly answers: readonly string[]
        readonly reflection: string
        readonly nextTry: string
      }
    } | null
  }[]
  readonly observations: readonly {
    readonly key: string
    readonly kind: 'observation' | 'co-teaching' | 'peer visit'
    readonly teacherKey: string
    readonly visitorKeys: readonly string[]
    readonly classKey: string | null
    readonly cycleKey: string | null
    readonly sessionKey: string | null
    readonly observedOn: string
    readonly startsAt: string
    /** None: not held yet. */
    readonly minutes: number | null
    readonly focus: string
    readonly focusAgreedOn: string
    readonly practices: readonly string[]
    readonly strength: string
    readonly strengthPractice: string | null
    readonly wondering: string
    readonly thanks: string
    readonly resources: string
    readonly privateNote: string
    readonly lookFors: readonly string[]
    readonly lines: readonly {
      readonly second: number
      readonly who: string
      /** From 1, as in `lookFors`. */
      readonly lookFor: number | null
      readonly text: string
    }[]
    readonly marks: readonly { readonly kind: string; readonly second: number }[]
    readonly strategies: readonly {
      readonly second: number
      readonly name: string
      readonly who: string
      readonly note: string
    }[]
  }[]
}
