/** A number of hours that opens the sessions behind it; none behind it, none to open. */
import type { TimeSlice } from '#shared/contracts/time.ts'
import { formatHours } from '#renderer/ui/format.ts'
import classes from './Time.module.css'

type Props = {
  readonly minutes: number
  /** Whose hours they are. */
  readonly of: string
  readonly slice: TimeSlice
  readonly onOpen: (slice: TimeSlice) => void
}

export function HoursButton({ minutes, of, slice, onOpen }: Props) {
  if (minutes === 0) return <span className="t3">{formatHours(0)}</span>
  return (
    <button
      type="button"
      className={classes.number}
      aria-label={`${of}: ${formatHours(minutes)} hours, show the sessions`}
      onClick={() => onOpen(slice)}
    >
      {formatHours(minutes)}
    </button>
  )
}
