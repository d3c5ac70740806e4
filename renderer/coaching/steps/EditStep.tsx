/** The forms that stand in place of a step's row: all of it, a check-back, another day. */
import type { ActionStep, StepChanges } from '#shared/contracts/steps.ts'
import { stepCall } from '#shared/domain/action-steps.ts'
import { useBackendMutation } from '#renderer/app/backend-hooks.ts'
import { DayForm } from '../DayForm.tsx'
import { CheckBackForm } from './CheckBackForm.tsx'
import { changesIn, dayOrNull, fieldsOf } from './step-fields.ts'
import type { StepForm as FormKind } from './step-actions.ts'
import { stepFor } from './step-words.ts'
import { StepForm } from './StepForm.tsx'

type Props = {
  readonly step: ActionStep
  readonly form: FormKind
  readonly today: string
  readonly onClose: () => void
}

export function EditStep({ step, form, today, onClose }: Props) {
  const update = useBackendMutation('steps', 'update')
  const save = (changes: StepChanges): Promise<boolean> =>
    update.mutateAsync({ id: step.id, changes }).then(
      () => true,
      // The form stays open with what was typed, and shows `update.error`.
      () => false,
    )
  const shared = { isSaving: update.isPending, error: update.error, onClose }
  if (form === 'edit') {
    return (
      <StepForm
        {...shared}
        label="Save step"
        draftKey={`step ${step.id}`}
        blank={fieldsOf(step)}
        partner={stepFor(step)}
        hasEvidence
        onSave={(fields) => save(changesIn(fields, step))}
      />
    )
  }
  if (form === 'check-back') {
    return <CheckBackForm {...shared} step={step} today={today} onSave={save} />
  }
  const isCheckBack = stepCall(step)?.kind === 'check-back'
  return (
    <DayForm
      {...shared}
      label={isCheckBack ? 'Check back on' : 'Due on'}
      value={stepCall(step)?.on ?? ''}
      today={today}
      canClear
      onSave={(day) =>
        save(isCheckBack ? { checkBackOn: dayOrNull(day) } : { dueOn: dayOrNull(day) })
      }
    />
  )
}
