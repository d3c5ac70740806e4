/** Closing asks what came out, and when to look again. Nothing has to be answered. */
import { Button, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { FormEvent } from 'react'
import { z } from 'zod'
import type { CyclePage } from '#shared/contracts/cycle-records.ts'
import { addDays } from '#shared/domain/days.ts'
import { useBackendMutation } from '#renderer/app/backend-hooks.ts'
import { notifyUndoable } from '#renderer/app/notify.tsx'
import { useDraft } from '#renderer/app/use-remembered.ts'
import { useWorkspace } from '#renderer/app/workspace.ts'
import { goalSentence } from '#renderer/coaching/goal-progress.ts'
import { Panel, PanelHead } from '#renderer/ui/Panel.tsx'
import { ErrorNote } from '#renderer/ui/States.tsx'
import classes from './CyclePage.module.css'

type Props = { readonly page: CyclePage; readonly onClose: () => void }

const closing = z.object({ on: z.string(), result: z.string(), followUpOn: z.string() })
/** Long enough for a change to hold or to fade. */
const followUpDays = 42

export function CloseCyclePanel({ page, onClose }: Props) {
  const { today } = useWorkspace()
  const close = useBackendMutation('cycles', 'close')
  const draft = useDraft(`close cycle ${page.id}`, closing, {
    on: today,
    result: page.result,
    followUpOn: page.followUpOn ?? addDays(today, followUpDays),
  })
  const [isTried, setIsTried] = useState(false)
  const form = draft.value
  const field = (name: keyof typeof form) => ({
    value: form[name],
    onChange: (event: { readonly currentTarget: { readonly value: string } }) =>
      draft.set({ ...form, [name]: event.currentTarget.value }),
  })
  const save = async (): Promise<void> => {
    await close.mutateAsync({
      id: page.id,
      on: form.on,
      result: form.result,
      followUpOn: form.followUpOn || null,
    })
    draft.forget()
    onClose()
    await notifyUndoable(`${page.title} closed`)
  }
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    setIsTried(true)
    // A failure shows below the fields.
    if (form.on !== '') save().catch(() => undefined)
  }
  return (
    <Panel
      label="Close cycle"
      width={340}
      onClose={onClose}
      bottom={
        <>
          <Button type="submit" form="close-cycle" variant="filled" loading={close.isPending}>
            Close cycle
          </Button>
          <Button onClick={onClose}>Not yet</Button>
        </>
      }
    >
      <PanelHead title="Close cycle" subtitle={page.title} onClose={onClose} />
      <form id="close-cycle" className={classes.wide} onSubmit={submit} noValidate>
        {page.goals.map((goal) => (
          <p key={goal.id} className="sm t2">
            <span className="m">{goal.measure || goal.text}</span>: {goalSentence(goal)}
          </p>
        ))}
        <Textarea
          {...field('result')}
          label="What came out"
          placeholder="18 of 24 students place fractions; two still count marks."
          autosize
          minRows={3}
          maxRows={10}
          autoFocus
        />
        <TextInput
          {...field('on')}
          type="date"
          label="Last day"
          error={isTried && form.on === '' && 'Needed'}
        />
        <TextInput
          {...field('followUpOn')}
          type="date"
          label="Look again on"
          description="Does it hold without you? Leave it empty for no follow-up."
        />
      </form>
      {close.error && <ErrorNote error={close.error} />}
    </Panel>
  )
}
