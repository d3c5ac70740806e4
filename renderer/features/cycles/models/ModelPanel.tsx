/** A coaching model of the coach's own: its name, and its phases one a line. */
import { ActionIcon, Button, Textarea, TextInput } from '@mantine/core'
import { Trash2 } from 'lucide-react'
import { useState } from 'react'
import type { FormEvent } from 'react'
import type { CoachingModelId } from '#shared/domain/ids.ts'
import { backend } from '#renderer/app/backend.ts'
import { useBackendMutation } from '#renderer/app/backend-hooks.ts'
import { notify, sayDone } from '#renderer/app/notify.tsx'
import { Panel, PanelHead } from '#renderer/ui/Panel.tsx'
import { ErrorNote } from '#renderer/ui/States.tsx'
import classes from './Models.module.css'

type Props = {
  readonly model: {
    readonly id: CoachingModelId | null
    readonly name: string
    readonly phases: readonly string[]
  }
  readonly onClose: () => void
}

export function ModelPanel({ model, onClose }: Props) {
  const { id } = model
  const [name, setName] = useState(model.name)
  const [text, setText] = useState(model.phases.join('\n'))
  const [isTried, setIsTried] = useState(false)
  const saving = useBackendMutation('cycles', 'saveModel')
  const phases = text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
  const title = id === null ? 'Add model' : 'Change model'
  const save = async (): Promise<void> => {
    await saving.mutateAsync({ id, name: name.trim(), phases })
    onClose()
    notify(id === null ? `Added ${name.trim()}` : `Changed ${name.trim()}`)
  }
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    setIsTried(true)
    // A failure shows below the fields.
    if (name.trim() !== '' && phases.length > 0) save().catch(() => undefined)
  }
  const remove = (own: CoachingModelId): void => {
    onClose()
    void sayDone(() => backend().cycles.removeModel({ id: own }), `Removed ${model.name}`)
  }
  return (
    <Panel
      label={title}
      width={320}
      onClose={onClose}
      bottom={
        <>
          <Button type="submit" form="model" variant="filled" loading={saving.isPending}>
            {id === null ? 'Add model' : 'Save model'}
          </Button>
          <Button onClick={onClose}>Cancel</Button>
          {id !== null && (
            <ActionIcon
              size={32}
              variant="default"
              aria-label="Remove model"
              className={classes.remove}
              onClick={() => remove(id)}
            >
              <Trash2 size={16} aria-hidden="true" />
            </ActionIcon>
          )}
        </>
      }
    >
      <PanelHead
        title={title}
        subtitle="Cycles that run already keep their phases."
        onClose={onClose}
      />
      <form id="model" className={classes.form} onSubmit={submit} noValidate>
        <TextInput
          label="Name"
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
          error={isTried && name.trim() === '' && 'Needed'}
          autoFocus
        />
        <Textarea
          label="Phases"
          description="One a line, in order."
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
          error={isTried && phases.length === 0 && 'At least one'}
          autosize
          minRows={4}
          maxRows={20}
        />
      </form>
      {saving.error && <ErrorNote error={saving.error} />}
    </Panel>
  )
}
