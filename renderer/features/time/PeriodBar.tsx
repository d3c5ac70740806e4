/** Which stretch of time is shown: a named one, or from a day to a day. */
import { TextInput } from '@mantine/core'
import { PillSelect } from '#renderer/ui/PillSelect.tsx'
import type { Period, PeriodChoice } from './periods.ts'
import classes from './Time.module.css'

type Props = {
  readonly choices: readonly PeriodChoice[]
  readonly choice: string
  readonly period: Period
  readonly onChoose: (choice: string, period: Period) => void
}

export function PeriodBar({ choices, choice, period, onChoose }: Props) {
  const choose = (value: string): void => {
    const named = choices.find((each) => each.value === value)
    onChoose(value, named ? { from: named.from, to: named.to } : period)
  }
  /** A day that would turn the period around takes the other end along. */
  const changeDay = (end: 'from' | 'to', day: string): void => {
    if (day === '') return
    const next = { ...period, [end]: day }
    onChoose('custom', next.from <= next.to ? next : { from: day, to: day })
  }
  return (
    <div className={classes.period}>
      <PillSelect
        label="Period"
        value={choice}
        choices={[
          ...choices.map(({ value, label }) => ({ value, label })),
          { value: 'custom', label: 'From day to day' },
        ]}
        onChange={choose}
        width={240}
      />
      {choice === 'custom' && (
        <span className={classes.days}>
          <TextInput
            type="date"
            aria-label="First day"
            value={period.from}
            onChange={(event) => changeDay('from', event.currentTarget.value)}
          />
          to
          <TextInput
            type="date"
            aria-label="Last day"
            value={period.to}
            onChange={(event) => changeDay('to', event.currentTarget.value)}
          />
        </span>
      )}
    </div>
  )
}
