/** One more data point of a cycle's goal, where the cycle stands. */
import { TextInput } from '@mantine/core'
import { useState } from 'react'
import type { EndingCycle } from '#shared/contracts/today.ts'
import { useBackendMutation, useBackendQuery } from '#renderer/app/backend-hooks.ts'
import { formLegend, InlineForm } from '#renderer/ui/InlineForm.tsx'

type Props = {
  readonly cycle: EndingCycle
  readonly goalId: number
  readonly today: string
  readonly onClose: () => void
}

export function DataPointForm({ cycle, goalId, today, onClose }: Props) {
  const goals = useBackendQuery('goals', 'list', { cycleId: cycle.id })
  const goal = goals.data?.find(({ id }) => id === goalId)
  const add = useBackendMutation('goals', 'addPoint')
  const [on, setOn] = useState(today)
  const [value, setValue] = useState('')
  const [n, setN] = useState('')
  const [isTried, setIsTried] = useState(false)
  const measured = numberOf(value)
  const counted = n.trim() === '' ? null : numberOf(n)
  const isWhole = counted === null || (Number.isInteger(counted) && Number(counted) > 0)
  const save = (): void => {
    setIsTried(true)
    if (measured === undefined || counted === undefined || !isWhole || on === '') return
    add.mutateAsync({ goalId, on, value: measured, n: counted }).then(
      onClose,
      // The form stays open and shows `add.error`.
      () => undefined,
    )
  }
  return (
    <InlineForm
      label="Add data point"
      columns={3}
      saveLabel="Add data point"
      isSaving={add.isPending}
      error={add.error}
      onSave={save}
      onClose={onClose}
    >
      <p className={formLegend}>{goal?.text}</p>
      <TextInput
        size="xs"
        label={goal?.measure || 'Value'}
        placeholder={goal?.unit}
        value={value}
        inputMode="decimal"
        error={isTried && measured === undefined && 'A number'}
        onChange={(event) => setValue(event.currentTarget.value)}
        autoFocus
      />
      <TextInput
        size="xs"
        label="Of how many (n)"
        value={n}
        inputMode="numeric"
        error={isTried && !isWhole && 'A whole number'}
        onChange={(event) => setN(event.currentTarget.value)}
      />
      <TextInput
        size="xs"
        type="date"
        label="Measured on"
        value={on}
        error={on === '' && 'Choose a day'}
        onChange={(event) => setOn(event.currentTarget.value)}
      />
    </InlineForm>
  )
}

/** `71`, `71%`, `71.5`; undefined for what is no number. */
function numberOf(text: string): number | undefined {
  const found = /^\s*(-?\d+(?:\.\d+)?)\s*%?\s*$/.exec(text)
  return found ? Number(found[1]) : undefined
}
