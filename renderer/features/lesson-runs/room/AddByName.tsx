/** Something that nobody expected, or a table that is watched together: a name, and it is in the chart. A row can be named anew. */
import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { FormEvent } from 'react'
import type { RunRow } from '#shared/contracts/lesson-runs/records.ts'
import { Segments } from '#renderer/ui/Segments.tsx'
import { useFocusBack } from '#renderer/ui/use-focus-back.ts'
import { useRun } from './run-acts.ts'
import classes from './Chart.module.css'

type Props = {
  readonly what: 'row' | 'group'
  /** The row that gets another name, instead of a new one. */
  readonly renamed?: RunRow
  readonly onClose: () => void
}

export function AddByName({ what, renamed, onClose }: Props) {
  const { act } = useRun()
  const [name, setName] = useState(renamed?.name ?? '')
  const [kind, setKind] = useState<'strategy' | 'misconception'>('strategy')
  useFocusBack()
  const add = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    if (name.trim() === '') return
    const isAdded = await act((calls, id) =>
      renamed
        ? calls.renameRow({ id, rowId: renamed.id, name })
        : what === 'row'
          ? calls.addRow({ id, kind, name })
          : calls.addGroup({ id, name }),
    )
    if (isAdded) onClose()
  }
  return (
    <form
      className={classes.add}
      aria-label={renamed ? 'Rename the row' : what === 'row' ? 'Add a row' : 'Add a table'}
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
      {what === 'row' && !renamed && (
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
        {renamed ? 'Rename' : 'Add'}
      </Button>
      <Button onClick={onClose}>Cancel</Button>
    </form>
  )
}
