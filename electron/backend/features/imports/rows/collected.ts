/** What reading the rows yields, in batches for staging, and the counts that need no second look. */
import type { RecipeItem, RecipeLevels } from '#shared/domain/recipes.ts'

export type Outcome = 'refused' | 'asked' | 'noted'
export type Cell = string | number | null

/** Rows for the staging tables, in the order of their columns. */
export type Batch = {
  readonly incomingStudent: Cell[][]
  readonly incomingSitting: Cell[][]
  readonly incomingValue: Cell[][]
  readonly incomingAttempt: Cell[][]
  readonly incomingEnrolment: Cell[][]
  readonly incomingGroup: Cell[][]
  readonly incomingProblem: Cell[][]
}

export type Administration = {
  readonly no: number
  readonly assessment: string
  readonly window: string
  readonly schoolYear: string
}

/** What a value is of: a measure, or an item with its key. */
export type Target = {
  readonly no: number
  readonly assessment: string
  readonly kind: 'overall' | 'domain' | 'standard' | 'item'
  readonly code: string
  /** Possible points seen, to tell whether they are the same for everyone. */
  lowest: number | null
  highest: number | null
  readonly item: KnownItem | null
  /** Performance levels, the lowest first; empty where the recipe names none. */
  readonly levels: RecipeLevels
}

/** An item as the file shows it so far: its key and highest points may turn up in later rows. */
export type KnownItem = { -readonly [Part in keyof RecipeItem]: RecipeItem[Part] } & {
  /** The file gives points as well as answers, or points alone. */
  isScoredByFile?: boolean
  readonly form?: FormPlace
}

/** Where an item stands on a form other than the first. */
export type FormPlace = { readonly name: string; readonly label: string; readonly position: number }

export type School = { readonly no: number; readonly name: string }
export type Class = {
  readonly no: number
  readonly schoolNo: number
  readonly name: string
  readonly course: string
  readonly grade: string | null
}

/** Small lists that hold for the whole file. */
export type Catalogue = {
  readonly administrations: Administration[]
  readonly targets: Target[]
  readonly schools: School[]
  readonly classes: Class[]
}

export type Counts = { rowsRead: number; rowsRefused: number; rowsNotStudents: number }

export type Collected = {
  readonly counts: Counts
  readonly catalogue: Catalogue
  readonly problem: (problem: Problem) => void
  readonly batch: Batch
  /** The batch so far, leaving an empty one. */
  readonly take: () => Batch
}

export type Problem = {
  readonly kind: string
  readonly outcome: Outcome
  readonly row: number
  readonly column: string
  readonly found: string
}

const LONGEST_FOUND = 200

export function createCollected(): Collected {
  const batch = emptyBatch()
  return {
    counts: { rowsRead: 0, rowsRefused: 0, rowsNotStudents: 0 },
    catalogue: { administrations: [], targets: [], schools: [], classes: [] },
    batch,
    problem: ({ kind, outcome, row, column, found }) =>
      void batch.incomingProblem.push([kind, outcome, row, column, found.slice(0, LONGEST_FOUND)]),
    take: () => {
      const taken = { ...batch }
      Object.assign(batch, emptyBatch())
      return taken
    },
  }
}

const emptyBatch = (): Batch => ({
  incomingStudent: [],
  incomingSitting: [],
  incomingValue: [],
  incomingAttempt: [],
  incomingEnrolment: [],
  incomingGroup: [],
  incomingProblem: [],
})
