// The shapes of caseload.json. Records refer to one another by `key`.
import type { Taught } from './taught-types.ts'

export interface School {
  readonly key: string
  readonly name: string
  readonly code: string
  readonly level: string
  readonly setting: string
  readonly titleI: boolean
  readonly principal: string
}

/** Without a school: for the whole district. */
export interface Term {
  readonly schoolKey: string | null
  readonly name: string
  readonly startsOn: string
  readonly endsOn: string
}
export type DayOff = Term

export interface Priority {
  readonly key: string
  readonly schoolKey: string | null
  readonly schoolYear: string
  readonly text: string
}

export interface BellSchedule {
  readonly schoolKey: string
  readonly name: string
  /** Digits, 1 is Monday. */
  readonly weekdays: string
  readonly periods: readonly {
    readonly name: string
    readonly startsAt: string
    readonly endsAt: string
  }[]
}

export interface Teacher {
  readonly key: string
  readonly givenName: string
  readonly familyName: string
  readonly email: string
  readonly yearsExperience: number
  readonly certification: string
  readonly enrolledHow: 'volunteered' | 'asked' | 'assigned'
  readonly contactCadenceDays: number
  readonly strengths: string
  readonly supportWanted: string
  readonly readiness: string
  readonly concerns: string
  readonly tags: readonly string[]
  readonly status: 'active' | 'paused'
}

export interface SchoolClass {
  readonly key: string
  readonly schoolKey: string
  readonly name: string
  readonly course: string
  readonly grade: number
}

export interface TeachingAssignment {
  readonly teacherKey: string
  readonly classKey: string
  readonly startsOn: string
  readonly endsOn: string | null
}

export type CoachingModel =
  | 'Impact Cycle'
  | 'Student-centered'
  | 'Content-focused'
  | 'PLC'
  | 'Peer'
  | 'Collaborative'
  | 'Classroom-based'

export interface Phase {
  readonly name: string
  readonly startsOn: string
  readonly endsOn: string | null
}

export interface Cycle {
  readonly key: string
  readonly title: string
  readonly model: CoachingModel
  readonly memberKeys: readonly string[]
  readonly startsOn: string
  readonly plannedEndOn: string
  readonly status: 'active' | 'closed'
  readonly focusStandards: readonly string[]
  readonly focusPractices: readonly string[]
  readonly lookFors: readonly string[]
  readonly coachReflection: string
  readonly teacherReflection: string
  readonly result: string
  readonly endedOn: string | null
  readonly followUpOn: string | null
  readonly phases: readonly Phase[]
}

export interface GoalPoint {
  readonly on: string
  readonly value: number
  readonly n: number
}

export interface Goal {
  readonly key: string
  /** A goal without a cycle has a teacher. */
  readonly cycleKey: string | null
  readonly teacherKey: string | null
  readonly priorityKey: string | null
  readonly direction: 'up' | 'down'
  readonly strategy: string
  readonly kind: 'teacher-practice' | 'student-achievement' | 'student-engagement'
  readonly text: string
  readonly measure: string
  readonly baselineValue: number
  readonly baselineOn: string
  readonly baselineN: number
  readonly targetValue: number
  readonly targetOn: string
  readonly resultValue: number | null
  readonly resultOn: string | null
  readonly resultN: number | null
  readonly unit: string
  readonly dataPoints: readonly GoalPoint[]
}

export interface Session {
  readonly key: string
  readonly on: string
  readonly start: string
  readonly minutes: number
  readonly preparationMinutes: number
  readonly travelMinutes: number
  readonly mode: 'in person' | 'virtual'
  readonly type: string
  /** None for what the coach does alone. */
  readonly schoolKey: string | null
  readonly participantKeys: readonly string[]
  readonly cycleKey: string | null
  readonly phase: string | null
  readonly sharedNote: string
  readonly privateNote: string | null
  readonly status: 'done' | 'planned' | 'canceled'
  readonly standards: readonly string[]
  readonly strategies: readonly string[]
  /** Left empty, all of it goes to the category of the type. */
  readonly timeSplit: readonly { readonly category: string; readonly percent: number }[]
}

export interface ActionStep {
  readonly key: string
  readonly teacherKey: string
  readonly cycleKey: string | null
  readonly sessionKey: string | null
  readonly text: string
  readonly owner: 'coach' | 'teacher'
  readonly createdOn: string | null
  readonly dueOn: string
  readonly checkBackOn: string | null
  readonly closedOn: string | null
  readonly evidence: string
  readonly status: 'open' | 'practising' | 'mastered' | 'dropped'
}

/** A plan for one class, with what students did before on the exit task that `source` names. */
export interface Lesson {
  readonly key: string
  readonly teacherKey: string
  readonly classKey: string
  readonly cycleKey: string | null
  /** The session in which it is taught. */
  readonly sessionKey: string | null
  readonly fields: {
    readonly title: string
    readonly taughtOn: string
    readonly startsAt: string
    /** None: until the bell. */
    readonly minutes: number | null
    readonly demand: string
    readonly standards: readonly string[]
    readonly studentPractices: readonly string[]
    readonly teachingPractices: readonly string[]
    readonly tags: readonly string[]
    readonly goal: string
    readonly learningTarget: string
    readonly successCriteria: string
    readonly task: string
    readonly taskSource: string
    readonly materials: string
    readonly vocabulary: string
    readonly connection: string
    readonly exitTask: string
    readonly disabilitySupport: string
    readonly englishLearnerSupport: string
    readonly giftedSupport: string
    readonly languageSupport: string
    readonly culturalConnections: string
    readonly roles: string
    readonly preBrief: string
    readonly nextTry: string
  }
  readonly segments: readonly {
    readonly kind: 'launch' | 'explore' | 'summarize'
    readonly name: string
    readonly minutes: number
    readonly teacherDoes: string
    readonly studentsDo: string
  }[]
  readonly strategies: readonly {
    readonly kind: 'strategy' | 'misconception'
    readonly name: string
    readonly assessing: string
    readonly advancing: string
    readonly who: string
    readonly isShared: boolean
    /** None: expected, not counted. */
    readonly chose: number | null
    readonly chosenOf: number | null
    readonly source: string
  }[]
  readonly exitAnswers: readonly { readonly answer: string; readonly shows: string }[]
  readonly lookFors: readonly string[]
  readonly questions: readonly string[]
  /** What happened in the room; null: it lies ahead. */
  readonly taught: Taught | null
}

/** A visit: with its script when it has been, with what was agreed when it lies ahead. */
export interface Observation {
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
}
