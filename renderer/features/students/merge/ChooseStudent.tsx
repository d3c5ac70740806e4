/** Another student, found by typing a name, a code or an id. */
import { Select } from '@mantine/core'
import type { StudentId } from '#shared/domain/ids.ts'
import { studentId } from '#shared/domain/ids.ts'
import { useBackendQuery } from '#renderer/app/backend-hooks.ts'
import { useStudentNames } from '../names.ts'
import classes from '../Students.module.css'

type Props = {
  readonly label: string
  readonly except: StudentId
  readonly value?: StudentId | null
  readonly onChange: (id: StudentId) => void
  readonly isFocused?: boolean
}

/** More than these are not read by anybody: the typed text narrows them. */
const SHOWN = 50

export function ChooseStudent({ label, except, value, onChange, isFocused = false }: Props) {
  const students = useBackendQuery('students', 'list', undefined)
  const { nameOf, isHidden } = useStudentNames()
  const choices = (students.data ?? [])
    .filter(({ id }) => id !== except)
    .map((student) => ({
      value: String(student.id),
      label: [
        nameOf(student),
        ...(isHidden ? [] : [student.code, student.localId]),
        ...[student.grade && `grade ${student.grade}`, student.school],
      ]
        .filter(Boolean)
        .join(', '),
    }))
  return (
    <Select
      className={classes.chooser}
      label={label}
      placeholder="Type a name, code or id"
      searchable
      autoFocus={isFocused}
      limit={SHOWN}
      data={choices}
      value={value ? String(value) : null}
      nothingFoundMessage="No such student"
      comboboxProps={{ transitionProps: { duration: 0 } }}
      onChange={(chosen) => {
        const id = studentId.safeParse(Number(chosen))
        if (id.success) onChange(id.data)
      }}
    />
  )
}
