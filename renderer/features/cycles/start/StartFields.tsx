/** Who, about what, by which model, and when. */
import { NativeSelect, TextInput } from '@mantine/core'
import { Link } from 'wouter'
import { useBackendQuery } from '#renderer/app/backend-hooks.ts'
import { PracticesField } from '#renderer/coaching/PracticesField.tsx'
import { scopeOfTeachers } from '#renderer/coaching/standards/scope-of-teachers.ts'
import { StandardsField } from '#renderer/coaching/StandardsField.tsx'
import { TeachersField } from '#renderer/coaching/TeachersField.tsx'
import { withStart } from './start-form.ts'
import type { StartForm } from './start-form.ts'
import classes from './StartCycle.module.css'

type Props = {
  readonly form: StartForm
  readonly problems: Readonly<Record<string, string>>
  readonly onChange: (form: StartForm) => void
}

export function StartFields({ form, problems, onChange }: Props) {
  const models = useBackendQuery('cycles', 'models', undefined)
  const model = models.data?.find(({ name }) => name === form.model)
  const set = (changes: Partial<StartForm>): void => onChange({ ...form, ...changes })
  const field = (name: 'title' | 'startsOn' | 'plannedEndOn') => ({
    value: form[name],
    error: problems[name],
    onChange: (event: { readonly currentTarget: { readonly value: string } }) =>
      set({ [name]: event.currentTarget.value }),
  })
  return (
    <>
      <TeachersField
        label="With"
        description="One teacher, or a team."
        value={form.teacherIds}
        onChange={(ids) => set({ teacherIds: [...ids] })}
        error={problems['teacherIds']}
        autoFocus={form.teacherIds.length === 0}
      />
      <TextInput
        {...field('title')}
        label="About"
        placeholder="Fractions on the number line"
        autoFocus={form.teacherIds.length > 0}
      />
      <div className={classes.pair}>
        <NativeSelect
          label="Model"
          value={form.model}
          onChange={(event) => set({ model: event.currentTarget.value })}
          data={(models.data ?? [{ name: form.model }]).map(({ name }) => name)}
        />
        <p className={classes.phases}>
          {model?.phases.join(' → ')}{' '}
          <Link className="link" href="/cycles/models">
            Edit models
          </Link>
        </p>
      </div>
      <div className={classes.days}>
        <TextInput
          {...field('startsOn')}
          onChange={(event) => onChange(withStart(form, event.currentTarget.value))}
          type="date"
          label="Starts"
        />
        <TextInput {...field('plannedEndOn')} type="date" label="Planned end" />
      </div>
      <StandardsField
        label="Standards in focus"
        value={form.focusStandards}
        scope={scopeOfTeachers(form.teacherIds)}
        onChange={(codes) => set({ focusStandards: [...codes] })}
      />
      <PracticesField
        value={form.focusPractices}
        onChange={(codes) => set({ focusPractices: [...codes] })}
      />
    </>
  )
}
