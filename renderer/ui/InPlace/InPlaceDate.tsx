/** A day that can be changed where it stands. Saved on leaving it, since a half-typed date is one too. */
import { useInPlace } from './use-in-place.ts'
import classes from './InPlace.module.css'

type Props = {
  readonly label: string
  readonly value: string | null
  readonly onSave: (day: string | null) => Promise<unknown>
  readonly isReadOnly: boolean
  /** An emptied field goes back to what it was. */
  readonly isNeeded?: boolean
  readonly id?: string
}

export function InPlaceDate({ label, value, onSave, isReadOnly, isNeeded = false, id }: Props) {
  const field = useInPlace({
    value: value ?? '',
    onSave: (text) => onSave(text === '' ? null : text),
    isNeeded,
  })
  return (
    <input
      type="date"
      id={id}
      aria-label={label}
      readOnly={isReadOnly}
      className={classes.date}
      data-empty={field.value === '' || undefined}
      {...field}
    />
  )
}
