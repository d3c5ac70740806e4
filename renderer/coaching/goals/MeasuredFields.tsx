/** A measured value in three fields: value, day, and of how many. */
import { TextInput } from '@mantine/core'
import type { GoalForm, GoalProblems } from './goal-form.ts'
import classes from './Goals.module.css'

type Name = 'baseline' | 'target' | 'result'

type Props = {
  readonly name: Name
  readonly label: string
  readonly form: GoalForm
  readonly problems: GoalProblems
  readonly onChange: (form: GoalForm) => void
}

export function MeasuredFields({ name, label, form, problems, onChange }: Props) {
  const measured = form[name]
  const field = (part: keyof GoalForm[Name]) => ({
    value: measured[part],
    error: problems[`${name}.${part}`],
    onChange: (event: { readonly currentTarget: { readonly value: string } }) =>
      onChange({ ...form, [name]: { ...measured, [part]: event.currentTarget.value } }),
  })
  return (
    <fieldset className={classes.measured}>
      <legend className={classes.legend}>{label}</legend>
      <TextInput {...field('value')} label="Value" inputMode="decimal" />
      <TextInput {...field('on')} label={name === 'target' ? 'By' : 'Day'} type="date" />
      {name !== 'target' && <TextInput {...field('n')} label="Of (n)" inputMode="numeric" />}
    </fieldset>
  )
}
