/** One or several teachers, found by typing. */
import { MultiSelect } from '@mantine/core'
import type { TeacherId } from '#shared/domain/ids.ts'
import { useBackendQuery } from '#renderer/app/backend-hooks.ts'

type Props = {
  readonly label: string
  readonly value: readonly TeacherId[]
  readonly onChange: (ids: readonly TeacherId[]) => void
  /** Not offered, for instance those who are in it already. */
  readonly without?: readonly TeacherId[]
  readonly error?: string | undefined
  readonly description?: string | undefined
  readonly autoFocus?: boolean
  readonly placeholder?: string
  /** How many at most. */
  readonly most?: number
  readonly isReadOnly?: boolean
}

export function TeachersField({
  value,
  onChange,
  without = [],
  placeholder,
  most,
  isReadOnly = false,
  ...field
}: Props) {
  const teachers = useBackendQuery('caseload', 'teachers', undefined)
  const offered = (teachers.data ?? []).filter(
    ({ id, status }) => !without.includes(id) && (status !== 'left' || value.includes(id)),
  )
  return (
    <MultiSelect
      {...field}
      disabled={isReadOnly}
      searchable
      {...(most !== undefined && { maxValues: most })}
      hidePickedOptions
      nothingFoundMessage="Nobody of that name"
      placeholder={value.length === 0 ? (placeholder ?? 'Type a name') : ''}
      comboboxProps={{ transitionProps: { duration: 0 } }}
      data={offered.map((teacher) => ({
        value: String(teacher.id),
        label: `${teacher.givenName} ${teacher.familyName}`,
      }))}
      value={value.map(String)}
      onChange={(ids) => onChange(ids.map((id) => Number(id) as TeacherId))}
    />
  )
}
