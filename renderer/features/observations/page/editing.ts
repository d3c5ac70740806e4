/** What the parts of an observation's page share: what it says, and how each of them writes to it. */
import { createContext, useContext, useMemo } from 'react'
import type { ObservationFields, ObservationPage } from '#shared/contracts/observations/records.ts'
import { backend } from '#renderer/app/backend.ts'
import { notifyError, notifyUndoable } from '#renderer/app/notify.tsx'
import { useWorkspace } from '#renderer/app/workspace.ts'
import { useSaveState } from '#renderer/ui/saved/use-save-state.ts'
import type { SaveState } from '#renderer/ui/saved/use-save-state.ts'

export type ObservationEditing = {
  readonly page: ObservationPage
  readonly isReadOnly: boolean
  readonly state: SaveState
  /** Rejects with what went wrong; the field keeps what was typed. */
  readonly change: (changes: Partial<ObservationFields>) => Promise<void>
  /** The rest says itself what went wrong; with `said`, what was done and how to undo it. */
  readonly act: (work: () => Promise<unknown>, said?: string) => void
}

export const EditingContext = createContext<ObservationEditing | null>(null)

export function useEditing(): ObservationEditing {
  const editing = useContext(EditingContext)
  if (!editing) throw new Error('The parts of an observation stand on its page')
  return editing
}

export function useObservationEditing(page: ObservationPage): ObservationEditing {
  const { isReadOnly } = useWorkspace()
  const { state, track } = useSaveState()
  const { id } = page
  const writes = useMemo(
    () => ({
      change: (changes: Partial<ObservationFields>) =>
        track(backend().observations.update({ id, changes })),
      act: (work: () => Promise<unknown>, said?: string): void => {
        track(work())
          .then(() => (said === undefined ? undefined : notifyUndoable(said)))
          .catch(notifyError)
      },
    }),
    [id, track],
  )
  return useMemo(() => ({ page, isReadOnly, state, ...writes }), [page, isReadOnly, state, writes])
}
