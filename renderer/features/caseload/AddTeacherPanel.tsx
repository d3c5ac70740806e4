/** A new teacher with one class, in the panel beside the grid. A school can be added on the way. */
import { Autocomplete, Button, TextInput } from '@mantine/core'
import type { FormEvent } from 'react'
import { Link } from 'wouter'
import type { TeacherId } from '#shared/domain/ids.ts'
import { Panel, PanelHead } from '#renderer/ui/Panel.tsx'
import { ErrorNote } from '#renderer/ui/States.tsx'
import classes from './AddTeacherPanel.module.css'
import { nameOf } from './caseload-rules.ts'
import type { School } from './caseload-rules.ts'
import { useAddTeacher } from './use-add-teacher.ts'
import type { TeacherForm } from './use-add-teacher.ts'

type Props = {
  readonly schools: readonly School[]
  readonly onClose: () => void
  readonly onAdded: (id: TeacherId) => void
}

export function AddTeacherPanel({ schools, onClose, onAdded }: Props) {
  const adding = useAddTeacher(schools, (id) => {
    onAdded(id)
    onClose()
  })
  const { form, change, isTried, isNewSchool, namesake, error } = adding
  const field = (name: keyof TeacherForm, label: string) => ({
    label,
    value: form[name],
    onChange: (event: { readonly currentTarget: { readonly value: string } }) =>
      change({ [name]: event.currentTarget.value }),
    error: isTried && name !== 'grade' && form[name].trim() === '' && 'Needed',
  })
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    adding.submit()
  }
  const cancel = (): void => {
    adding.forget()
    onClose()
  }

  return (
    <Panel
      label="Add teacher"
      width={300}
      onClose={onClose}
      bottom={
        <>
          <Button type="submit" form="add-teacher" variant="filled" loading={adding.isPending}>
            Add teacher
          </Button>
          <Button onClick={cancel}>Cancel</Button>
        </>
      }
    >
      <PanelHead
        title="Add teacher"
        subtitle="With the first class; more can follow."
        onClose={onClose}
      />
      <form id="add-teacher" className={classes.form} onSubmit={submit} noValidate>
        <TextInput {...field('givenName', 'First name')} autoFocus />
        <TextInput {...field('familyName', 'Last name')} />
        {namesake && (
          <p className={classes.namesake}>
            {nameOf(namesake)} is there already{namesake.archivedOn !== null && ', archived'}.{' '}
            <Link className="link" href={`/caseload/${namesake.id}`}>
              See who it is
            </Link>
          </p>
        )}
        <Autocomplete
          label="School"
          description={
            isNewSchool ? 'New: it is added with the teacher.' : 'Choose one, or type a new name.'
          }
          data={schools.map(({ name }) => name)}
          value={form.school}
          onChange={(school) => change({ school })}
          error={isTried && form.school.trim() === '' && 'Needed'}
          comboboxProps={{ transitionProps: { duration: 0 } }}
        />
        <div className={classes.pair}>
          <TextInput {...field('course', 'Course')} placeholder="Grade 4" />
          <TextInput {...field('grade', 'Grade')} placeholder="4" />
        </div>
        <TextInput {...field('startsOn', 'Teaches it since')} type="date" />
      </form>
      {error && <ErrorNote error={error} />}
    </Panel>
  )
}
