/** Says in which order another form has the items, so that its answers land on the same ones. */
import { Button, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { FormEvent } from 'react'
import { useBackendMutation } from '#renderer/app/backend-hooks.ts'
import { notifyUndoable } from '#renderer/app/notify.tsx'
import { plural } from '#renderer/ui/format.ts'
import { Panel, PanelHead } from '#renderer/ui/Panel.tsx'
import { ErrorNote } from '#renderer/ui/States.tsx'
import type { ItemBank } from '#shared/contracts/item-bank.ts'
import { orderOf, placesIn } from './form-places.ts'
import classes from './ItemBank.module.css'

type Props = { readonly bank: ItemBank; readonly onClose: () => void }

export function FormPanel({ bank, onClose }: Props) {
  const [name, setName] = useState(bank.forms[0]?.name ?? 'B')
  const [typed, setTyped] = useState<string | null>(null)
  const arrange = useBackendMutation('itemBank', 'arrangeForm')
  const order = typed ?? orderOf(bank, name)
  const { places, unknown, doubled } = placesIn(order, bank, name)
  const isReady = name.trim() !== '' && places.length > 0 && unknown.length + doubled.length === 0
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    if (!isReady) return
    const { moved } = await arrange.mutateAsync({
      assessmentId: bank.assessmentId,
      name: name.trim(),
      places,
    })
    const answers = moved > 0 ? ` ${plural(moved, 'answer')} moved.` : ''
    await notifyUndoable(`Form ${name.trim()} has ${plural(places.length, 'item')}.${answers}`)
    onClose()
  }
  return (
    <Panel
      label="Arrange a form"
      width={360}
      onClose={onClose}
      bottom={
        <>
          <Button
            type="submit"
            form="arrange-form"
            variant="filled"
            disabled={!isReady}
            loading={arrange.isPending}
          >
            Arrange form {name.trim()}
          </Button>
          <Button onClick={onClose}>Cancel</Button>
        </>
      }
    >
      <PanelHead
        title="Arrange a form"
        subtitle="The same items in another order"
        onClose={onClose}
      />
      <form
        id="arrange-form"
        className={classes.form}
        onSubmit={(event) => void submit(event).catch(() => undefined)}
      >
        <TextInput
          label="Form, as its files name it"
          value={name}
          onChange={(event) => {
            setName(event.currentTarget.value)
            setTyped(null)
          }}
        />
        <Textarea
          label="Items in the order of this form"
          description="One a line by its name here. The first line is the form’s first question, and so on."
          value={order}
          autosize
          minRows={6}
          maxRows={20}
          error={problemOf(unknown, doubled)}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        <p className="t2">
          Answers to this form that were kept apart move to these items, and files of this form land
          on them from then on.
        </p>
        {arrange.isError && <ErrorNote error={arrange.error} />}
      </form>
    </Panel>
  )
}

function problemOf(unknown: readonly string[], doubled: readonly string[]): string | null {
  if (unknown.length > 0) return `No item is called ${unknown.join(', ')}.`
  return doubled.length > 0 ? `${doubled.join(', ')} stands there twice.` : null
}
