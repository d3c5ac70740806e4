/** The columns of the library. */
import { Lightbulb, TriangleAlert } from 'lucide-react'
import type { LibraryRow } from '#shared/contracts/library.ts'
import { entryKinds } from '#shared/domain/thinking-library.ts'
import type { GridColumn } from '#renderer/ui/DataGrid/grid-column.ts'
import classes from './Library.module.css'

const none = <span className="t3">–</span>
const grades = ['K', ...Array.from({ length: 12 }, (_, index) => String(index + 1))]

export function KindIcon({ kind }: Pick<LibraryRow, 'kind'>) {
  const Icon = kind === 'misconception' ? TriangleAlert : Lightbulb
  return (
    <Icon
      size={14}
      aria-hidden="true"
      className={kind === 'misconception' ? classes.misconception : classes.strategy}
    />
  )
}

export const libraryColumns: readonly GridColumn<LibraryRow>[] = [
  {
    id: 'name',
    header: 'Name',
    width: 220,
    grow: 2,
    value: ({ name }) => name,
    cell: ({ name, kind, id }) => (
      <span title={name}>
        <KindIcon kind={kind} /> <span className="m">{name}</span>
        {id !== null && <span className="t3 sm"> own</span>}
      </span>
    ),
  },
  {
    id: 'about',
    header: 'About',
    width: 240,
    grow: 4,
    value: ({ about }) => about,
    cell: ({ about }) => (
      <span className="sm t2" title={about}>
        {about}
      </span>
    ),
  },
  {
    id: 'kind',
    header: 'Kind',
    kind: 'choice',
    width: 116,
    order: entryKinds,
    value: ({ kind }) => kind,
    cell: ({ kind }) => <span className="sm t2">{kind}</span>,
  },
  {
    id: 'standards',
    header: 'Standards',
    kind: 'choice',
    width: 120,
    grow: 1,
    value: ({ standards }) => standards,
    cell: ({ standards }) =>
      standards.length === 0 ? none : <span className="sm">{standards.join(', ')}</span>,
  },
  {
    id: 'domain',
    header: 'Domain',
    kind: 'choice',
    width: 148,
    grow: 1,
    value: ({ domains }) => domains,
    noValue: 'Every domain',
    cell: ({ domains }) =>
      domains.length === 0 ? (
        <span className="sm t3">every</span>
      ) : (
        <span className="sm t2">{domains.join(', ')}</span>
      ),
  },
  {
    id: 'grade',
    header: 'Grade',
    kind: 'choice',
    width: 64,
    order: grades,
    noValue: 'Every grade',
    value: (row) => row.grades,
    cell: (row) =>
      row.grades.length === 0 ? none : <span className="sm t2">{row.grades.join(', ')}</span>,
  },
  {
    id: 'tags',
    header: 'Tags',
    kind: 'choice',
    width: 96,
    value: ({ tags }) => tags,
    cell: ({ tags }) => (tags.length === 0 ? none : <span className="sm">{tags.join(', ')}</span>),
  },
  {
    id: 'source',
    header: 'Source',
    width: 160,
    isHidden: true,
    value: ({ source }) => source,
    cell: ({ source }) => <span className="sm t2">{source ?? none}</span>,
  },
  {
    id: 'lessons',
    header: 'Lessons',
    kind: 'number',
    width: 80,
    align: 'right',
    value: ({ lessons }) => lessons,
    cell: ({ lessons }) => (lessons === 0 ? none : lessons),
  },
]
