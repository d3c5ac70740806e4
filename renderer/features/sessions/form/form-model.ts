/** What the parts of the form need: the values, what is expected of them, and how to change them. */
import type { TeacherRow } from '#shared/contracts/caseload.ts'
import type { Suggestion } from '#shared/contracts/sessions.ts'
import type { TimeCategory } from '#shared/contracts/time.ts'
import type { FormValues, Problems } from './form-values.ts'

export type FormModel = {
  readonly values: FormValues
  readonly problems: Problems
  /** Null while it is read, or nothing can be expected yet. */
  readonly expected: Suggestion | null
  readonly change: (changes: Partial<FormValues>) => void
  /** True: not stored yet, so that every letter counts at once. */
  readonly isNew: boolean
  readonly isReadOnly: boolean
  readonly teachers: readonly TeacherRow[]
  readonly schools: readonly { readonly id: number; readonly name: string }[]
  readonly categories: readonly TimeCategory[]
}

export type FormProps = { readonly model: FormModel }
