/** One-key changes of a step, each with an Undo beside what it says. */
import type { ActionStep, StepChanges } from '#shared/contracts/steps.ts'
import { backend } from '#renderer/app/backend.ts'
import { notifyError, notifyUndoable } from '#renderer/app/notify.tsx'

/** @param said what was done, for the notification. */
export async function changeStep(
  { id }: ActionStep,
  changes: StepChanges,
  said: string,
): Promise<void> {
  try {
    await backend().steps.update({ id, changes })
    await notifyUndoable(said)
  } catch (error) {
    notifyError(error)
  }
}

export async function removeStep({ id, text }: ActionStep): Promise<void> {
  try {
    await backend().steps.remove({ id })
    await notifyUndoable(`Removed “${text}”`)
  } catch (error) {
    notifyError(error)
  }
}
