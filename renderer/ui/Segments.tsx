/** Two or more words of which one holds: a row of buttons that say which is pressed. */
import type { LucideIcon } from 'lucide-react'
import classes from './Segments.module.css'

type Props<Value extends string> = {
  /** Names the group. */
  readonly label: string
  readonly choices: readonly {
    readonly value: Value
    readonly label: string
    readonly icon?: LucideIcon
  }[]
  /** Null: nothing chosen yet. */
  readonly value: Value | null
  readonly onChange: (value: Value) => void
  readonly size?: 'small' | 'normal'
  readonly isDisabled?: boolean
}

export function Segments<Value extends string>(props: Props<Value>) {
  const { label, choices, value, onChange, size = 'normal', isDisabled = false } = props
  return (
    <div role="group" aria-label={label} className={classes.group} data-size={size}>
      {choices.map(({ value: own, label: word, icon: Icon }) => (
        <button
          key={own}
          type="button"
          className={classes.choice}
          aria-pressed={own === value}
          disabled={isDisabled}
          onClick={() => onChange(own)}
        >
          {Icon && <Icon size={14} aria-hidden="true" />}
          {word}
        </button>
      ))}
    </div>
  )
}
