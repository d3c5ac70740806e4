/** One teaching assignment in place of its row: what is taught, where, and from when to when. */
import { Button, NativeSelect, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { FormEvent } from 'react'
import type { Assignment } from '#shared/contracts/teacher-record.ts'
import { useBackendMutation, useBackendQuery } from '#renderer/app/backend-hooks.ts'
import { notifyUndoable } from '#renderer/app/notify.tsx'
import { plural } from '#renderer/ui/format.ts'
import { ErrorNote } from '#renderer/ui/States.tsx'
import { useFocusBack } from '#renderer/ui/use-focus-back.ts'
import classes from './Record.module.css'

type Props = { readonly assignment: Assignment; readonly onClose: () => void }

export function EditAssignment({ assignment, onClose }: Props) {
  useFocusBack()
  const schools = useBackendQuery('caseload', 'schools', { includeArchived: true })
  const update = useBackendMutation('caseload', 'updateAssignment')
  const [form, setForm] = useState({
    schoolId: String(assignment.schoolId),
    course: assignment.course,
    grade: assignment.grade ?? '',
    startsOn: assignment.startsOn,
    endsOn: assignment.endsOn ?? '',
  })
  const isReversed = form.endsOn !== '' && form.endsOn < form.startsOn
  const isWhole = form.course.trim() !== '' && form.startsOn !== '' && !isReversed
  const isMoved = form.schoolId !== String(assignment.schoolId) && assignment.students > 0
  const field = (name: keyof typeof form) => ({
    value: form[name],
    onChange: (event: { readonly currentTarget: { readonly value: string } }) =>
      setForm({ ...form, [name]: event.currentTarget.value }),
  })
  const save = async (): Promise<void> => {
    await update.mutateAsync({
      id: assignment.id,
      changes: {
        schoolId: Number(form.schoolId),
        course: form.course.trim(),
        grade: form.grade.trim() || null,
        startsOn: form.startsOn,
        endsOn: form.endsOn || null,
      },
    })
    onClose()
    await notifyUndoable(`Changed ${form.course.trim()}`)
  }
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    // A failure shows below the fields, which keep what was typed.
    if (isWhole) save().catch(() => undefined)
  }
  return (
    <form
      className={classes.edit}
      onSubmit={submit}
      noValidate
      aria-label={`Edit ${assignment.course}`}
    >
      <div className={classes.line}>
        <NativeSelect
          label="School"
          data={(schools.data ?? []).map(({ id, name }) => ({ value: String(id), label: name }))}
          {...field('schoolId')}
        />
        <TextInput
          label="Course"
          autoFocus
          error={form.course.trim() === '' && 'Needed'}
          {...field('course')}
        />
        <TextInput label="Grade" {...field('grade')} />
      </div>
      <div className={classes.dates}>
        <TextInput type="date" label="From" {...field('startsOn')} />
        <TextInput
          type="date"
          label="To"
          error={isReversed && 'Before it starts'}
          {...field('endsOn')}
        />
        {isMoved && (
          <p className={classes.say}>
            {plural(assignment.students, 'student')} stay with the class at {assignment.school}.
          </p>
        )}
      </div>
      {update.error && <ErrorNote error={update.error} />}
      <div className={classes.ends}>
        <Button
          type="submit"
          size="xs"
          variant="filled"
          loading={update.isPending}
          disabled={!isWhole}
        >
          Save
        </Button>
        <Button size="xs" variant="subtle" onClick={onClose}>
          Cancel
        </Button>
      </div>
    </form>
  )
}
