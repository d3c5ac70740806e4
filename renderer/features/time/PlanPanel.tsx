/** The coach's own plan: weekly hours, categories with their share, and where each type of session counts. */
import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { FormEvent } from 'react'
import type { TimeCategory } from '#shared/contracts/time.ts'
import { useBackendMutation, useBackendQuery } from '#renderer/app/backend-hooks.ts'
import { notifyUndoable } from '#renderer/app/notify.tsx'
import { useDraft } from '#renderer/app/use-remembered.ts'
import { Panel, PanelHead } from '#renderer/ui/Panel.tsx'
import { ErrorNote, QueryView } from '#renderer/ui/States.tsx'
import { CategoryRows } from './CategoryRows.tsx'
import { formOf, hoursError, planForm, planInput, planSum, sumWords } from './plan-form.ts'
import { TypeChoices } from './TypeChoices.tsx'
import classes from './PlanPanel.module.css'

const formId = 'time-plan'
type Props = { readonly onClose: () => void }

export function PlanPanel({ onClose }: Props) {
  const categories = useBackendQuery('time', 'categories', undefined)
  const weekly = useBackendQuery('time', 'weeklyPlan', undefined)
  return (
    <QueryView query={categories} rows={10}>
      {(stored) => (
        <QueryView query={weekly} rows={10}>
          {(plan) => <PlanFields stored={stored} weekly={plan} onClose={onClose} />}
        </QueryView>
      )}
    </QueryView>
  )
}

type FieldsProps = Props & {
  readonly stored: readonly TimeCategory[]
  readonly weekly: { readonly minutesPerWeek: number | null }
}

function PlanFields({ stored, weekly, onClose }: FieldsProps) {
  const draft = useDraft('time plan', planForm, formOf(stored, weekly))
  const [isTried, setIsTried] = useState(false)
  const save = useBackendMutation('time', 'saveCategories')
  const form = draft.value
  const leave = (): void => {
    draft.forget()
    onClose()
  }
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    setIsTried(true)
    const input = planInput(form)
    if (!input) return
    await save.mutateAsync(input)
    leave()
    await notifyUndoable('Saved plan and categories')
  }
  return (
    <Panel
      label="Plan and categories"
      width={400}
      onClose={leave}
      bottom={
        <>
          <Button type="submit" form={formId} variant="filled" loading={save.isPending}>
            Save plan
          </Button>
          <Button onClick={leave}>Cancel</Button>
        </>
      }
    >
      <PanelHead
        title="Plan and categories"
        subtitle="What you mean to give to coaching, for yourself alone."
        onClose={leave}
      />
      {/* A failure shows below the fields, which keep what was typed. */}
      <form
        id={formId}
        className={classes.form}
        noValidate
        onSubmit={(event) => void submit(event).catch(() => undefined)}
      >
        <TextInput
          label="Hours a week"
          description="All of coaching: in sessions, preparing and traveling."
          inputMode="decimal"
          autoFocus
          value={form.hours}
          onChange={(event) => draft.set({ ...form, hours: event.currentTarget.value })}
          error={isTried && hoursError(form)}
        />
        <CategoryRows form={form} onChange={draft.set} isTried={isTried} />
        <p className={classes.sum} role="status" data-over={planSum(form) > 100.05}>
          {sumWords(form)}
        </p>
        <TypeChoices form={form} onChange={draft.set} />
      </form>
      {save.error && <ErrorNote error={save.error} />}
    </Panel>
  )
}
