/** Another day in place: typed, or one of the days that are meant most often. */
import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import { addDays, weekdayOf } from '#shared/domain/days.ts'
import { formatWeekday } from '#renderer/ui/format.ts'
import { InlineForm, wideField } from '#renderer/ui/InlineForm.tsx'
import classes from './DayForm.module.css'

type Props = {
  /** What happens on that day: "Due on". */
  readonly label: string
  /** `YYYY-MM-DD`, or empty. */
  readonly value: string
  readonly today: string
  /** Days to choose at once; the next weekdays unless said. */
  readonly usual?: readonly string[]
  /** True: the day can be taken away. */
  readonly canClear?: boolean
  readonly isSaving: boolean
  readonly error: unknown
  /** @param day empty when it was taken away. @returns whether it was saved */
  readonly onSave: (day: string) => Promise<boolean>
  readonly onClose: () => void
}

export function DayForm(props: Props) {
  const { label, value, today, canClear, isSaving, error, onSave, onClose } = props
  const usual = props.usual ?? usualDays(today)
  const [day, setDay] = useState(value)
  const save = async (chosen: string): Promise<void> => {
    if (chosen === value || (await onSave(chosen))) onClose()
  }
  const isIncomplete = day === '' && !canClear
  return (
    <InlineForm
      label={label}
      saveLabel="Save"
      isSaving={isSaving}
      error={error}
      onSave={() => !isIncomplete && void save(day)}
      onClose={onClose}
    >
      <TextInput
        size="xs"
        type="date"
        label={label}
        value={day}
        onChange={(event) => setDay(event.currentTarget.value)}
        error={isIncomplete && 'Choose a day'}
        autoFocus
      />
      <div className={`${classes.days} ${wideField}`}>
        {usual.map((choice) => (
          <Button key={choice} size="xs" variant="subtle" onClick={() => void save(choice)}>
            {formatWeekday(choice)}
          </Button>
        ))}
        {canClear && value !== '' && (
          <Button size="xs" variant="subtle" onClick={() => void save('')}>
            No date
          </Button>
        )}
      </div>
    </InlineForm>
  )
}

/** The next two weekdays, and the Monday of next week. */
function usualDays(today: string): readonly string[] {
  const weekdays = [1, 2, 3, 4]
    .map((days) => addDays(today, days))
    .filter((day) => weekdayOf(day) <= 5)
  const monday = addDays(today, 8 - weekdayOf(today))
  return [...new Set([...weekdays.slice(0, 2), monday])]
}
