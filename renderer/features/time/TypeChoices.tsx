/** Where the time of each type of session counts when the session has no split of its own. */
import { NativeSelect } from '@mantine/core'
import { typesIn } from './plan-form.ts'
import type { PlanForm } from './plan-form.ts'
import classes from './PlanPanel.module.css'

type Props = { readonly form: PlanForm; readonly onChange: (form: PlanForm) => void }

export function TypeChoices({ form, onChange }: Props) {
  const choices = [
    { value: '', label: 'No category' },
    ...form.categories.map(({ key, name }, index) => ({
      value: key,
      label: name.trim() || `Category ${index + 1}`,
    })),
  ]
  const choose = (type: string, key: string): void => {
    const others = Object.entries(form.types).filter(([other]) => other !== type)
    const types = Object.fromEntries(key === '' ? others : [...others, [type, key]])
    onChange({ ...form, types })
  }
  return (
    <fieldset className={classes.rows}>
      <legend className={classes.legend}>Where each type counts</legend>
      <p className={classes.hint}>
        For a session without a split of its own, also for those already logged.
      </p>
      {typesIn(form).map((type) => (
        <label key={type} className={classes.type}>
          <span>{type}</span>
          <NativeSelect
            data={choices}
            value={form.types[type] ?? ''}
            onChange={(event) => choose(type, event.currentTarget.value)}
          />
        </label>
      ))}
    </fieldset>
  )
}
