/** A goal to be added or changed, beside the page. What is typed outlives a crash and a failed save. */
import { ActionIcon, Button } from '@mantine/core'
import { Trash2 } from 'lucide-react'
import { useState } from 'react'
import type { FormEvent, ReactNode } from 'react'
import type { Goal } from '#shared/contracts/goals.ts'
import type { CycleId, TeacherId } from '#shared/domain/ids.ts'
import { backend } from '#renderer/app/backend.ts'
import { useBackendMutation } from '#renderer/app/backend-hooks.ts'
import { notify, notifyError, notifyUndoable } from '#renderer/app/notify.tsx'
import { useDraft } from '#renderer/app/use-remembered.ts'
import { useWorkspace } from '#renderer/app/workspace.ts'
import { Panel, PanelHead } from '#renderer/ui/Panel.tsx'
import { ErrorNote } from '#renderer/ui/States.tsx'
import { emptyGoalForm, goalForm, goalFormOf, goalOfForm, goalProblems } from './goal-form.ts'
import { GoalFields } from './GoalFields.tsx'

type Owner = { readonly cycleId: CycleId } | { readonly teacherId: TeacherId }

type Props = {
  readonly onClose: () => void
  /** Whose goal, as a line under the title. */
  readonly subtitle?: ReactNode
} & (
  | { readonly goal: Goal }
  | {
      readonly goal?: undefined
      /** Null: not chosen yet. */
      readonly owner: Owner | null
      readonly endsOn: string | null
      /** For instance the choice of the teacher, above the fields. */
      readonly children?: ReactNode
    }
)

export function GoalPanel(props: Props) {
  const { onClose, subtitle, goal } = props
  const { today } = useWorkspace()
  const blank = goal ? goalFormOf(goal) : emptyGoalForm({ today, endsOn: props.endsOn })
  const draft = useDraft(
    goal ? `goal ${goal.id}` : `new goal ${placeOf(props.owner)}`,
    goalForm,
    blank,
  )
  const [isTried, setIsTried] = useState(false)
  const add = useBackendMutation('goals', 'add')
  const update = useBackendMutation('goals', 'update')
  const problems = goalProblems(draft.value)
  const owner = goal ? null : props.owner

  const save = async (): Promise<void> => {
    const changes = goalOfForm(draft.value)
    if (goal) await update.mutateAsync({ id: goal.id, changes })
    else if (owner) await add.mutateAsync({ for: owner, goal: changes })
    draft.forget()
    onClose()
    notify(goal ? 'Goal changed' : 'Goal added')
  }
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    setIsTried(true)
    if (Object.keys(problems).length > 0 || (!goal && !owner)) return
    // A failure shows below the fields.
    save().catch(() => undefined)
  }
  const cancel = (): void => {
    draft.forget()
    onClose()
  }
  const error = add.error ?? update.error
  const title = goal ? 'Change goal' : 'Add goal'
  return (
    <Panel
      label={title}
      width={360}
      onClose={cancel}
      bottom={
        <>
          <Button
            type="submit"
            form="goal"
            variant="filled"
            loading={add.isPending || update.isPending}
          >
            {goal ? 'Save goal' : 'Add goal'}
          </Button>
          <Button onClick={cancel}>Cancel</Button>
          {goal && <RemoveGoal goal={goal} onRemoved={cancel} />}
        </>
      }
    >
      <PanelHead title={title} subtitle={subtitle} onClose={cancel} />
      {!goal && props.children}
      <form id="goal" onSubmit={submit} noValidate>
        {draft.isReady && (
          <GoalFields
            form={draft.value}
            problems={isTried ? problems : {}}
            onChange={draft.set}
            hasResult={goal !== undefined}
          />
        )}
      </form>
      {error && <ErrorNote error={error} />}
    </Panel>
  )
}

/** A draft for one cycle must not turn up in another; a teacher can still be chosen in the panel. */
const placeOf = (owner: Owner | null): string =>
  owner && 'cycleId' in owner ? `cycle ${owner.cycleId}` : 'teacher'

function RemoveGoal({ goal, onRemoved }: { readonly goal: Goal; readonly onRemoved: () => void }) {
  const remove = async (): Promise<void> => {
    try {
      await backend().goals.remove({ id: goal.id })
      onRemoved()
      await notifyUndoable('Goal removed')
    } catch (error) {
      notifyError(error)
    }
  }
  return (
    <ActionIcon
      size={32}
      variant="default"
      aria-label="Remove goal"
      style={{ marginLeft: 'auto' }}
      onClick={() => void remove()}
    >
      <Trash2 size={16} aria-hidden="true" />
    </ActionIcon>
  )
}
