/** Steps as rows that can be acted on: what a place draws of a step is its own, what one can do is not. */
import { useState } from 'react'
import type { ReactNode } from 'react'
import type { ActionStep } from '#shared/contracts/steps.ts'
import { useWorkspace } from '#renderer/app/workspace.ts'
import type { ListRow } from '#renderer/ui/RowList/row-types.ts'
import { EditStep } from './EditStep.tsx'
import { stepActions } from './step-actions.ts'
import type { StepForm } from './step-actions.ts'
import { stepRowCommands } from './step-commands.ts'

export function useStepRows(
  steps: readonly ActionStep[],
  draw: (step: ActionStep) => ReactNode,
): readonly ListRow[] {
  const { today, isReadOnly } = useWorkspace()
  const [shown, setShown] = useState<{ readonly id: number; readonly form: StepForm } | null>(null)
  return steps.map((step): ListRow => {
    const row = { key: `step-${step.id}`, name: step.text, content: draw(step), actions: [] }
    if (isReadOnly) return row
    const show = (form: StepForm): void => setShown({ id: step.id, form })
    return {
      ...row,
      open: { ...stepRowCommands.edit, run: () => show('edit') },
      actions: stepActions(step, show),
      ...(shown?.id === step.id && {
        editor: (
          <EditStep step={step} form={shown.form} today={today} onClose={() => setShown(null)} />
        ),
      }),
    }
  })
}
