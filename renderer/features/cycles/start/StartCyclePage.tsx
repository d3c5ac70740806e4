/** A new cycle: who, about what, when, and toward what. */
import { Button } from '@mantine/core'
import { useState } from 'react'
import type { FormEvent } from 'react'
import { useBackendMutation } from '#renderer/app/backend-hooks.ts'
import { goBack, canGoBack, navigate } from '#renderer/app/location.ts'
import { notifyUndoable } from '#renderer/app/notify.tsx'
import { PageHeader } from '#renderer/app/PageHeader.tsx'
import { useDraft } from '#renderer/app/use-remembered.ts'
import { useWorkspace } from '#renderer/app/workspace.ts'
import { ErrorNote, Loading } from '#renderer/ui/States.tsx'
import { goalOfStart, startForm, startProblems } from './start-form.ts'
import { StartFields } from './StartFields.tsx'
import { StartGoal } from './StartGoal.tsx'
import { useStart } from './use-start.ts'
import type { Start } from './use-start.ts'
import classes from './StartCycle.module.css'

export function StartCyclePage() {
  const start = useStart()
  return (
    <>
      <PageHeader title="Start a cycle" crumb={{ label: 'Board', href: '/cycles' }} />
      {start ? <StartCycle key={start.key} start={start} /> : <Loading rows={8} />}
    </>
  )
}

function StartCycle({ start }: { readonly start: Start }) {
  const { isReadOnly } = useWorkspace()
  const draft = useDraft(start.key, startForm, start.blank)
  const [isTried, setIsTried] = useState(false)
  const begin = useBackendMutation('cycles', 'start')
  const form = draft.value
  const problems = startProblems(form)

  const save = async (): Promise<void> => {
    const { id } = await begin.mutateAsync({
      title: form.title.trim(),
      model: form.model,
      teacherIds: form.teacherIds,
      startsOn: form.startsOn,
      plannedEndOn: form.plannedEndOn || null,
      focusStandards: form.focusStandards,
      focusPractices: form.focusPractices,
      goals: start.goal ? [] : [...goalOfStart(form)],
      takeGoalIds: start.goal ? [start.goal.id] : [],
    })
    draft.forget()
    navigate(`/cycles/${id}`, { replace: true })
    await notifyUndoable(`Started ${form.title.trim()}`)
  }
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    setIsTried(true)
    // A failure shows below the fields.
    if (Object.keys(problems).length === 0) save().catch(() => undefined)
  }
  const cancel = (): void => {
    draft.forget()
    if (canGoBack()) goBack()
    else navigate('/cycles')
  }
  const shown = isTried ? problems : {}
  if (!draft.isReady) return <Loading rows={8} />
  return (
    <div className="page-scroll">
      <form className={classes.form} onSubmit={submit} noValidate aria-label="Start a cycle">
        <StartFields form={form} problems={shown} onChange={draft.set} />
        <StartGoal
          form={form}
          problems={shown}
          onChange={draft.set}
          start={start}
          teacherIds={form.teacherIds}
        />
        {begin.error && <ErrorNote error={begin.error} />}
        <div className={classes.buttons}>
          <Button type="submit" variant="filled" loading={begin.isPending} disabled={isReadOnly}>
            Start cycle
          </Button>
          <Button onClick={cancel}>Cancel</Button>
        </div>
      </form>
    </div>
  )
}
