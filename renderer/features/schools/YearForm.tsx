/** First and last day of the school year; both change together, so they are saved together. */
import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { FormEvent } from 'react'
import { yearProblem } from '#shared/domain/school-checks.ts'
import type { Year } from '#shared/domain/school-checks.ts'
import { useBackendMutation } from '#renderer/app/backend-hooks.ts'
import { notifyUndoable } from '#renderer/app/notify.tsx'
import { useWorkspace } from '#renderer/app/workspace.ts'
import { formatSchoolYear } from '#renderer/ui/format.ts'
import { Section } from '#renderer/ui/Section.tsx'
import { ErrorNote } from '#renderer/ui/States.tsx'
import classes from './Schools.module.css'

export function YearForm({ year }: { readonly year: Year }) {
  const { isReadOnly } = useWorkspace()
  const [form, setForm] = useState(year)
  const setYear = useBackendMutation('schools', 'setYear')
  const isWhole = form.startsOn !== '' && form.endsOn !== ''
  const problem = isWhole ? yearProblem(form) : 'Both days are needed.'
  const isChanged = form.startsOn !== year.startsOn || form.endsOn !== year.endsOn
  const save = async (): Promise<void> => {
    await setYear.mutateAsync(form)
    await notifyUndoable(`The school year is ${formatSchoolYear(form)}`)
  }
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    // A failure shows below the fields.
    if (isChanged && problem === null) save().catch(() => undefined)
  }
  return (
    <Section title="Year" note={formatSchoolYear(year)}>
      <form className={classes.line} onSubmit={submit} noValidate aria-label="School year">
        <TextInput
          type="date"
          label="First day"
          value={form.startsOn}
          readOnly={isReadOnly}
          onChange={(event) => setForm({ ...form, startsOn: event.currentTarget.value })}
        />
        <TextInput
          type="date"
          label="Last day"
          value={form.endsOn}
          readOnly={isReadOnly}
          onChange={(event) => setForm({ ...form, endsOn: event.currentTarget.value })}
        />
        {isChanged && (
          <Button
            type="submit"
            variant="filled"
            disabled={problem !== null}
            loading={setYear.isPending}
          >
            Set the year
          </Button>
        )}
      </form>
      {isChanged && problem !== null && <p className={classes.problem}>{problem}</p>}
      {setYear.error && <ErrorNote error={setYear.error} />}
    </Section>
  )
}
