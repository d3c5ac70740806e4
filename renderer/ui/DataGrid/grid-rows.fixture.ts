/** A few teachers, for the tests of the pure parts. */
import type { GridColumn } from './grid-column.ts'

export type Teacher = {
  readonly name: string
  readonly schools: readonly string[]
  readonly hours: number | null
  readonly seenOn: string | null
  readonly isLate: boolean
}

export const teachers: readonly Teacher[] = [
  { name: 'Thảo Nguyễn', schools: ['Oak', 'Elm'], hours: 3, seenOn: '2026-02-17', isLate: false },
  { name: 'Bram van der Meer', schools: ['Oak'], hours: 0, seenOn: '2026-01-21', isLate: true },
  { name: 'Zoë Lindqvist', schools: ['Elm'], hours: null, seenOn: null, isLate: false },
  { name: 'Rosalind Achebe', schools: [], hours: 10.5, seenOn: '2026-02-24', isLate: false },
]

export const columns: readonly GridColumn<Teacher>[] = [
  { id: 'name', header: 'Teacher', width: 180, grow: 2, value: ({ name }) => name },
  {
    id: 'school',
    header: 'School',
    kind: 'choice',
    width: 120,
    isHidden: true,
    order: ['Oak', 'Elm'],
    noValue: 'No school today',
    value: ({ schools }) => schools,
  },
  { id: 'hours', header: 'Hours', kind: 'number', width: 60, value: ({ hours }) => hours },
  { id: 'seen', header: 'Last contact', kind: 'date', width: 90, value: ({ seenOn }) => seenOn },
  { id: 'late', header: 'Past cadence', kind: 'yes-no', width: 80, value: ({ isLate }) => isLate },
]

export const columnOf = (id: string): GridColumn<Teacher> => {
  const column = columns.find((candidate) => candidate.id === id)
  if (!column) throw new Error(`No column ${id}`)
  return column
}
