/** Opening a number to the students behind it: any part of an analysis asks, the frame shows the panel. */
import { createContext, use } from 'react'
import type { Behind, ListedStudent } from '#shared/contracts/analysis/students.ts'
import type { Scope } from '#shared/contracts/analysis/scope.ts'
import type { Onward } from './onward.ts'

export type StudentsAsked = {
  /** What the students have in common, for instance "4.NF.A.2: below the cut". */
  readonly title: string
  /** Whose, and on which test. */
  readonly note: string
  readonly students:
    | readonly ListedStudent[]
    /** Asked of the backend when opened. */
    | { readonly scope: Scope; readonly administrationId: number; readonly behind: Behind }
  /** Where to go with these students. */
  readonly onward?: readonly Onward[]
}

export const DrillDown = createContext<(asked: StudentsAsked) => void>(() => undefined)

/** @returns opens the panel; another number takes it over, Escape closes it. */
export const useOpenStudents = (): ((asked: StudentsAsked) => void) => use(DrillDown)
