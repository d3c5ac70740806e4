/** A choice in one line, its name inside: `Test  Winter benchmark ▾`. The system's own list opens. */
import { ChevronDown } from 'lucide-react'
import classes from './PillSelect.module.css'

export type PillChoice = {
  readonly value: string
  readonly label: string
  /** Heading under which it stands in the list. */
  readonly group?: string
}

type Props = {
  readonly label: string
  readonly value: string
  readonly choices: readonly PillChoice[]
  readonly onChange: (value: string) => void
  /** Widest the chosen words may get, in pixels. */
  readonly width?: number
}

export function PillSelect({ label, value, choices, onChange, width }: Props) {
  const chosen = choices.find((choice) => choice.value === value)
  return (
    <label className={classes.pill} style={{ maxWidth: width }}>
      <span className={classes.label}>{label}</span>
      <span className={classes.value} aria-hidden="true">
        {chosen?.label ?? 'Choose'}
      </span>
      <ChevronDown size={12} aria-hidden="true" className={classes.arrow} />
      <select
        className={classes.select}
        value={chosen ? value : ''}
        onChange={(event) => onChange(event.currentTarget.value)}
      >
        {!chosen && <option value="">Choose</option>}
        <Options choices={choices} />
      </select>
    </label>
  )
}

function Options({ choices }: { readonly choices: readonly PillChoice[] }) {
  const groups = [...Map.groupBy(choices, (choice) => choice.group ?? '')]
  return groups.map(([group, members]) => {
    const options = members.map((choice) => (
      <option key={choice.value} value={choice.value}>
        {choice.label}
      </option>
    ))
    return group === '' ? (
      options
    ) : (
      <optgroup key={group} label={group}>
        {options}
      </optgroup>
    )
  })
}
