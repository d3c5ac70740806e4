/** Asks for the name of a view, at the button that saves it. Keeps the name when it cannot be taken. */
import { Button, Popover, TextInput } from '@mantine/core'
import { Plus } from 'lucide-react'
import { useState } from 'react'
import type { FormEvent } from 'react'
import { describeError } from '#renderer/app/describe-error.ts'
import classes from './ViewBar.module.css'

type Props = {
  readonly title: string
  readonly name: string
  readonly isOpen: boolean
  readonly onToggle: (isOpen: boolean) => void
  /** Rejects when the name cannot be taken. */
  readonly onName: (name: string) => Promise<void>
}

export function ViewNameForm({ title, name, isOpen, onToggle, onName }: Props) {
  return (
    <Popover
      opened={isOpen}
      onChange={onToggle}
      position="bottom-end"
      offset={4}
      shadow="md"
      trapFocus
      returnFocus
      transitionProps={{ duration: 0 }}
    >
      <Popover.Target>
        <button type="button" className={classes.save} onClick={() => onToggle(!isOpen)}>
          <Plus size={14} aria-hidden="true" />
          Save view
        </button>
      </Popover.Target>
      <Popover.Dropdown aria-label={title} className={classes.form}>
        {isOpen && (
          <Form title={title} name={name} onName={onName} onDone={() => onToggle(false)} />
        )}
      </Popover.Dropdown>
    </Popover>
  )
}

type FormProps = Pick<Props, 'title' | 'name' | 'onName'> & { readonly onDone: () => void }

function Form({ title, name, onName, onDone }: FormProps) {
  const [text, setText] = useState(name)
  const [problem, setProblem] = useState('')
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    if (text.trim() === '') return setProblem('Give it a name.')
    onName(text.trim()).then(onDone, (error: unknown) => setProblem(describeError(error).sentence))
  }
  return (
    <form onSubmit={submit} noValidate>
      <TextInput
        size="xs"
        label={title}
        placeholder="For instance: Grade 3–5 fractions"
        value={text}
        maxLength={60}
        data-autofocus
        error={problem}
        onChange={(event) => {
          setText(event.currentTarget.value)
          setProblem('')
        }}
      />
      <Button type="submit" size="xs" variant="filled">
        {title}
      </Button>
    </form>
  )
}
