// One teaching of a lesson plan: the clock, the chart, lines, and the debrief.
export interface Taught {
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
}
