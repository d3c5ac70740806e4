/** A new teacher with one class, in the panel beside the grid. A school can be added on the way. */
import { Autocomplete, Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { FormEvent } from 'react'
import type { TeacherId } from '#shared/domain/ids.ts'
import { useBackendMutation } from '#renderer/app/backend-hooks.ts'
import { notify } from '#renderer/app/notify.tsx'
import { useWorkspace } from '#renderer/app/workspace.ts'
import { Panel, PanelHead } from '#renderer/ui/Panel.tsx'
import { ErrorNote } from '#renderer/ui/States.tsx'
import classes from './AddTeacherPanel.module.css'
import type { School } from './caseload-rules.ts'

type Props = {
  readonly schools: readonly School[]
  readonly onClose: () => void
  readonly onAdded: (id: TeacherId) => void
}

const empty = { givenName: '', familyName: '', school: '', course: '', grade: '' }

export function AddTeacherPanel({ schools, onClose, onAdded }: Props) {
  const workspace = useWorkspace()
  const [form, setForm] = useState({ ...empty, startsOn: workspace.schoolYear.startsOn })
  const [isTried, setIsTried] = useState(false)
  const addSchool = useBackendMutation('caseload', 'addSchool')
  const addTeacher = useBackendMutation('caseload', 'addTeacher')
  const field = (name: keyof typeof form, label: string) => ({
    label,
    value: form[name],
    onChange: (event: { readonly currentTarget: { readonly value: string } }) =>
      setForm({ ...form, [name]: event.currentTarget.value }),
    error: isTried && name !== 'grade' && form[name].trim() === '' && 'Needed',
  })
  const known = schools.find(({ name }) => name === form.school.trim())

  const save = async (): Promise<void> => {
    const schoolId = known?.id ?? (await addSchool.mutateAsync({ name: form.school.trim() })).id
    const { id } = await addTeacher.mutateAsync({
      givenName: form.givenName.trim(),
      familyName: form.familyName.trim(),
      schoolId,
      course: form.course.trim(),
      grade: form.grade.trim() || null,
      startsOn: form.startsOn,
    })
    notify(`Added ${form.givenName.trim()} ${form.familyName.trim()}`)
    onAdded(id)
    onClose()
  }
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    setIsTried(true)
    const { givenName, familyName, school, course, startsOn } = form
    const needed = [givenName, familyName, school, course, startsOn]
    // A failure shows below the fields.
    if (needed.every((value) => value.trim() !== '')) save().catch(() => undefined)
  }
  const error = addSchool.error ?? addTeacher.error
  const isNewSchool = form.school.trim() !== '' && !known

  return (
    <Panel
      label="Add teacher"
      width={300}
      onClose={onClose}
      bottom={
        <>
          <Button
            type="submit"
            form="add-teacher"
            variant="filled"
            loading={addSchool.isPending || addTeacher.isPending}
          >
            Add teacher
          </Button>
          <Button onClick={onClose}>Cancel</Button>
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
        <Autocomplete
          label="School"
          description={
            isNewSchool ? 'New: it is added with the teacher.' : 'Choose one, or type a new name.'
          }
          data={schools.map(({ name }) => name)}
          value={form.school}
          onChange={(school) => setForm({ ...form, school })}
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
