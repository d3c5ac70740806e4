/** Whether students are shown by name or by code: covered with the private notes, or alone. */
import { useSyncExternalStore } from 'react'
import { usePrivateNotesHidden } from '#renderer/coaching/private-notes.ts'
import { plainName } from './student-words.ts'
import type { Named } from './student-words.ts'

const listeners = new Set<() => void>()
let isCovered = false

export function toggleNames(): void {
  isCovered = !isCovered
  for (const listen of listeners) listen()
}

const useCovered = (): boolean =>
  useSyncExternalStore(
    (listen) => {
      listeners.add(listen)
      return () => listeners.delete(listen)
    },
    () => isCovered,
  )

export type NameView = {
  readonly isHidden: boolean
  /** Hidden along with the private notes, so that only these bring them back. */
  readonly isByNotes: boolean
  readonly nameOf: (student: Named) => string
}

export function useStudentNames(): NameView {
  const isByNotes = usePrivateNotesHidden()
  const isHidden = useCovered() || isByNotes
  return {
    isHidden,
    isByNotes,
    nameOf: (student) => (isHidden ? student.code : plainName(student)),
  }
}
