/** What the parts of a lesson's page share: the plan, and how each of them writes to it. */
import { createContext, useContext, useMemo } from 'react'
import type { LessonChanges } from '#shared/contracts/lessons.ts'
import type { LessonPage } from '#shared/contracts/lessons/records.ts'
import type { RowFields } from '#shared/contracts/lessons/rows.ts'
import type { LessonList } from '#shared/domain/lessons/lesson-fields.ts'
import { backend } from '#renderer/app/backend.ts'
import type { CallInput } from '#renderer/app/backend-hooks.ts'
import { notifyError, notifyUndoable } from '#renderer/app/notify.tsx'
import { useWorkspace } from '#renderer/app/workspace.ts'
import { useSaveState } from '#renderer/ui/saved/use-save-state.ts'
import type { SaveState } from '#renderer/ui/saved/use-save-state.ts'

export type LessonEditing = {
  readonly page: LessonPage
  readonly isReadOnly: boolean
  readonly state: SaveState
  /** Rejects with what went wrong; the field keeps what was typed. */
  readonly change: (changes: LessonChanges) => Promise<void>
  readonly changeRow: <List extends LessonList>(
    list: List,
    rowId: number,
    changes: Partial<RowFields<List>>,
  ) => Promise<void>
  readonly setMinutes: (minutes: CallInput<'lessons', 'setMinutes'>['minutes']) => Promise<void>
  /** The rest says itself what went wrong. */
  readonly addRow: <List extends LessonList>(
    list: List,
    row: Partial<RowFields<List>>,
  ) => Promise<number | null>
  readonly moveRow: (list: LessonList, rowId: number, to: number) => void
  readonly removeRow: (list: LessonList, rowId: number, said: string) => void
}

export const EditingContext = createContext<LessonEditing | null>(null)

export function useEditing(): LessonEditing {
  const editing = useContext(EditingContext)
  if (!editing) throw new Error('The parts of a lesson stand on its page')
  return editing
}

export function useLessonEditing(page: LessonPage): LessonEditing {
  const { isReadOnly } = useWorkspace()
  const { state, track } = useSaveState()
  const { id } = page
  const writes = useMemo(() => writesOf(id, track), [id, track])
  return { page, isReadOnly, state, ...writes }
}

type Track = <Result>(work: Promise<Result>) => Promise<Result>

function writesOf(id: LessonPage['id'], track: Track) {
  const said = <Result>(work: Promise<Result>): Promise<Result | null> =>
    track(work).catch((error: unknown) => {
      notifyError(error)
      return null
    })
  return {
    change: (changes: LessonChanges) => track(backend().lessons.update({ id, changes })),
    changeRow: (list: LessonList, rowId: number, changes: object) =>
      track(backend().lessons.updateRow({ id, list, rowId, changes })),
    setMinutes: (minutes: CallInput<'lessons', 'setMinutes'>['minutes']) =>
      track(backend().lessons.setMinutes({ id, minutes })),
    addRow: async (list: LessonList, row: object) => {
      const input = { id, list, row } as CallInput<'lessons', 'addRow'>
      return (await said(backend().lessons.addRow(input)))?.rowId ?? null
    },
    moveRow: (list: LessonList, rowId: number, to: number) =>
      void said(backend().lessons.moveRow({ id, list, rowId, to })),
    removeRow: (list: LessonList, rowId: number, words: string) =>
      void said(
        backend()
          .lessons.removeRow({ id, list, rowId })
          .then(() => notifyUndoable(words)),
      ),
  }
}
