/** The days of the week on which something holds: seven buttons that say which are pressed. */
import { weekdayNames } from '#shared/domain/school-checks.ts'
import classes from './Bells.module.css'

type Props = {
  readonly value: readonly number[]
  /** Days that another schedule has already. */
  readonly taken: readonly number[]
  readonly onChange: (weekdays: readonly number[]) => void
}

export function Weekdays({ value, taken, onChange }: Props) {
  const toggle = (day: number): void =>
    onChange(
      value.includes(day)
        ? value.filter((one) => one !== day)
        : [...value, day].toSorted((a, b) => a - b),
    )
  return (
    <div role="group" aria-labelledby="bell-days">
      <span id="bell-days" className={classes.daysLabel}>
        Days
      </span>
      <div className={classes.days}>
        {weekdayNames.map((name, index) => (
          <button
            key={name}
            type="button"
            className={classes.day}
            aria-pressed={value.includes(index + 1)}
            disabled={taken.includes(index + 1)}
            title={taken.includes(index + 1) ? `${name} follows another schedule` : name}
            onClick={() => toggle(index + 1)}
          >
            {name.slice(0, 2)}
            <span className="sr-only">{name.slice(2)}</span>
          </button>
        ))}
      </div>
    </div>
  )
}
