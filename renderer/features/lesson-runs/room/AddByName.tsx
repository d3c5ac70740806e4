/** Something that nobody expected, or a table that is watched together: a name, and it is in the chart. */
import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { FormEvent } from 'react'
import { Segments } from '#renderer/ui/Segments.tsx'
import { useFocusBack } from '#renderer/ui/use-focus-back.ts'
import { useRun } from './run-acts.ts'
import classes from './Chart.module.css'

type Props = { readonly what: 'row' | 'group'; readonly onClose: () => void }

export function AddByName({ what, onClose }: Props) {
  const { act } = useRun()
  const [name, setName] = useState('')
  const [kind, setKind] = useState<'strategy' | 'misconception'>('strategy')
  useFocusBack()
  const add = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    if (name.trim() === '') return
    const isAdded = await act((calls, id) =>
      what === 'row' ? calls.addRow({ id, kind, name }) : calls.addGroup({ id, name }),
    )
    if (isAdded) onClose()
  }
  return (
    <form
      className={classes.add}
      aria-label={what === 'row' ? 'Add a row' : 'Add a table'}
      onSubmit={(event) => void add(event)}
      onKeyDownCapture={(event) => {
        if (event.key !== 'Escape') return
        event.preventDefault()
        onClose()
      }}
    >
      <TextInput
        autoFocus
        aria-label={what === 'row' ? 'What did you see?' : 'Table or group'}
        placeholder={what === 'row' ? 'What did you see?' : 'Back table'}
        maxLength={200}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      {what === 'row' && (
        <Segments
          label="What it is"
          choices={[
            { value: 'strategy', label: 'Strategy' },
            { value: 'misconception', label: 'Misconception' },
          ]}
          value={kind}
          onChange={setKind}
        />
      )}
      <Button type="submit" variant="filled">
        Add
      </Button>
      <Button onClick={onClose}>Cancel</Button>
    </form>
  )
}
