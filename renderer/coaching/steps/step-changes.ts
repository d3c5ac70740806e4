/** One-key changes of a step, each with an Undo beside what it says. */
import type { ActionStep, StepChanges } from '#shared/contracts/steps.ts'
import { backend } from '#renderer/app/backend.ts'
import { sayDone } from '#renderer/app/notify.tsx'

/** @param said what was done, for the notification. */
export const changeStep = (
  { id }: ActionStep,
  changes: StepChanges,
  said: string,
): Promise<boolean> => sayDone(() => backend().steps.update({ id, changes }), said)

export const removeStep = ({ id, text }: ActionStep): Promise<boolean> =>
  sayDone(() => backend().steps.remove({ id }), `Removed “${text}”`)
