/** What can be done with a step in its state, as the actions of its row. */
import type { ActionStep } from '#shared/contracts/steps.ts'
import { isUnfinished } from '#shared/domain/action-steps.ts'
import type { RowAction } from '#renderer/ui/RowList/row-types.ts'
import { changeStep, removeStep } from './step-changes.ts'
import { stepRowCommands as commands } from './step-commands.ts'

export type StepForm = 'edit' | 'check-back' | 'move'

/** @param show opens a form in the row's place. */
export function stepActions(
  step: ActionStep,
  show: (form: StepForm) => void,
): readonly RowAction[] {
  const name = `“${step.text}”`
  const remove = { ...commands.remove, run: () => void removeStep(step) }
  if (!isUnfinished(step)) {
    const reopen = (): void => void changeStep(step, { status: 'open' }, `Opened ${name} again`)
    return [{ ...commands.reopen, isQuick: true, run: reopen }, remove]
  }
  const mark = (status: 'mastered' | 'practising' | 'dropped', said: string) => () =>
    void changeStep(step, { status }, said)
  const isPracticed = step.status === 'practising'
  return [
    { ...commands.master, isQuick: true, run: mark('mastered', `Mastered: ${name}`) },
    ...(isPracticed
      ? []
      : [{ ...commands.practice, isQuick: true, run: mark('practising', `Practicing: ${name}`) }]),
    { ...commands.checkBack, isQuick: isPracticed, run: () => show('check-back') },
    { ...commands.move, isQuick: true, run: () => show('move') },
    { ...commands.drop, run: mark('dropped', `Dropped: ${name}`) },
    remove,
  ]
}
