/** New classes of a teacher: of their own, in one or several grades, or one that is there and taken over. */
import { Autocomplete, Button, NativeSelect, TextInput } from '@mantine/core'
import type { OptionsFilter } from '@mantine/core'
import type { FormEvent } from 'react'
import type { TeacherRecord } from '#shared/contracts/teacher-record.ts'
import { ErrorNote } from '#renderer/ui/States.tsx'
import { useFocusBack } from '#renderer/ui/use-focus-back.ts'
import { useAddAssignment } from './use-add-assignment.ts'
import classes from './Record.module.css'

type Props = { readonly record: TeacherRecord; readonly onClose: () => void }

/** A name that is chosen already does not hide the others. */
const showAll: OptionsFilter = ({ options }) => options

export function AddAssignment({ record, onClose }: Props) {
  useFocusBack()
  const adding = useAddAssignment(record, onClose)
  const { form, change, problems, isTried, classChoices, isTaken } = adding
  const field = (name: 'course' | 'grades' | 'startsOn' | 'endsOn') => ({
    value: form[name],
    onChange: (event: { readonly currentTarget: { readonly value: string } }) =>
      change({ [name]: event.currentTarget.value }),
    error: isTried && problems[name],
  })
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    adding.submit()
  }
  return (
    <form className={classes.edit} onSubmit={submit} noValidate aria-label="Add a class">
      <div className={classes.line}>
        <Autocomplete
          label="School"
          autoFocus={form.school === ''}
          data={[...adding.schoolNames]}
          {...(form.school === adding.knownSchool && { filter: showAll })}
          value={form.school}
          onChange={(school) => change({ school, classId: '' })}
          description={adding.isNewSchool ? 'New: it is added as well.' : undefined}
          error={isTried && problems.school}
          comboboxProps={{ transitionProps: { duration: 0 } }}
        />
        <NativeSelect
          label="Class"
          disabled={classChoices.length === 0}
          data={[{ value: '', label: 'A class of their own' }, ...classChoices]}
          value={form.classId}
          onChange={(event) => change({ classId: event.currentTarget.value })}
        />
      </div>
      {!isTaken && (
        <div className={classes.line}>
          <TextInput
            label="Course"
            placeholder="Math 7"
            autoFocus={form.school !== ''}
            {...field('course')}
          />
          <TextInput label="Grades" placeholder="7, or 6, 7, 8" {...field('grades')} />
        </div>
      )}
      <div className={classes.dates}>
        <TextInput type="date" label="From" {...field('startsOn')} />
        <TextInput type="date" label="To, if known" {...field('endsOn')} />
      </div>
      {adding.error !== null && <ErrorNote error={adding.error} />}
      <div className={classes.ends}>
        <Button type="submit" size="xs" variant="filled" loading={adding.isPending}>
          {adding.count > 1 ? `Add ${adding.count} classes` : 'Add the class'}
        </Button>
        <Button size="xs" variant="subtle" onClick={adding.cancel}>
          Cancel
        </Button>
      </div>
    </form>
  )
}
