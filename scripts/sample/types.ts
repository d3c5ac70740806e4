// The shapes of caseload.json. Records refer to one another by `key`.

export interface School {
  readonly key: string
  readonly name: string
  readonly code: string
  readonly level: string
  readonly setting: string
  readonly titleI: boolean
  readonly principal: string
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
  readonly phases: readonly Phase[]
}

export interface GoalPoint {
  readonly on: string
  readonly value: number
  readonly n: number
}

export interface Goal {
  readonly key: string
  readonly cycleKey: string
  readonly kind: 'teacher-practice' | 'student-achievement' | 'student-engagement'
  readonly text: string
  readonly measure: string
  readonly baselineValue: number
  readonly baselineOn: string
  readonly targetValue: number
  readonly targetOn: string
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
  readonly schoolKey: string
  readonly participantKeys: readonly string[]
  readonly cycleKey: string | null
  readonly phase: string | null
  readonly sharedNote: string
  readonly privateNote: string | null
  readonly status: 'done' | 'planned'
}

export interface ActionStep {
  readonly key: string
  readonly teacherKey: string
  readonly cycleKey: string | null
  readonly sessionKey: string | null
  readonly text: string
  readonly owner: 'coach' | 'teacher'
  readonly dueOn: string
  readonly checkBackOn: string | null
  readonly status: 'open' | 'practising' | 'mastered' | 'dropped'
}
