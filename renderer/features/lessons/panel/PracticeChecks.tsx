/** The eight practices of students or of teachers, each to be checked. */
import { Checkbox } from '@mantine/core'
import classes from './DetailsPanel.module.css'

type Props = {
  readonly label: string
  /** Before the number, as people say it. */
  readonly short: string
  readonly practices: readonly { readonly code: string; readonly name: string }[]
  readonly value: readonly string[]
  readonly isReadOnly: boolean
  readonly onChange: (codes: readonly string[]) => void
}

export function PracticeChecks({ label, short, practices, value, isReadOnly, onChange }: Props) {
  const toggle = (code: string): void =>
    onChange(
      practices
        .map((practice) => practice.code)
        .filter((one) => (one === code) !== value.includes(one)),
    )
  return (
    <fieldset className={classes.practices} data-field={label}>
      <legend>{label}</legend>
      {practices.map(({ code, name }) => (
        <Checkbox
          key={code}
          size="xs"
          label={`${code.replace(short, '')}. ${name}`}
          checked={value.includes(code)}
          disabled={isReadOnly}
          onChange={() => toggle(code)}
        />
      ))}
    </fieldset>
  )
}
