/** The shape of `resources/sample/caseload.json`, as its generator writes it. */
type Keyed = { readonly key: string }

export type SampleCaseload = {
  readonly invented: true
  readonly name: string
  readonly schoolYear: { readonly start: string; readonly end: string }
  readonly today: string
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
    readonly phases: readonly {
      readonly name: string
      readonly startsOn: string | null
      readonly endsOn: string | null
    }[]
  })[]
  readonly goals: readonly (Keyed & {
    readonly cycleKey: string
    readonly kind: string
    readonly text: string
    readonly measure: string
    readonly unit: string
    readonly baselineValue: number | null
    readonly baselineOn: string | null
    readonly targetValue: number | null
    readonly targetOn: string | null
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
  })[]
  readonly actionSteps: readonly {
    readonly teacherKey: string
    readonly cycleKey: string | null
    readonly sessionKey: string | null
    readonly text: string
    readonly owner: string
    readonly dueOn: string | null
    readonly checkBackOn: string | null
    readonly status: string
  }[]
}
