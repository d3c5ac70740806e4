/** The columns of the catalogue. */
import type { StandardRow } from '#shared/contracts/standards/records.ts'
import type { GridColumn } from '#renderer/ui/DataGrid/grid-column.ts'

const grades = ['PK', 'K', ...Array.from({ length: 12 }, (_, index) => String(index + 1))]

/** Every year of high school shares its standards: one choice for all of them. */
export const gradeWords = (of: readonly string[]): string[] =>
  of.join() === '9,10,11,12' ? ['High school'] : [...of]

export const standardColumns: readonly GridColumn<StandardRow>[] = [
  {
    id: 'code',
    header: 'Code',
    width: 104,
    value: ({ code }) => code,
    cell: ({ code }) => <span className="m tnum">{code}</span>,
  },
  {
    id: 'title',
    header: 'Standard',
    width: 260,
    grow: 4,
    value: ({ title, description }) => `${title}. ${description}`,
    cell: ({ title, description }) => (
      <span title={description}>
        {title} {!description.startsWith(title) && <span className="t2 sm">{description}</span>}
      </span>
    ),
  },
  {
    id: 'grade',
    header: 'Grade',
    kind: 'choice',
    width: 92,
    order: [...grades, 'High school'],
    value: (row) => gradeWords(row.grades),
    cell: (row) => <span className="t2 sm">{gradeWords(row.grades).join(', ')}</span>,
  },
  {
    id: 'domain',
    header: 'Domain',
    kind: 'choice',
    width: 168,
    grow: 1,
    value: ({ domain }) => domain,
    cell: ({ domain }) => (
      <span className="t2 sm" title={domain}>
        {domain}
      </span>
    ),
  },
  {
    id: 'cluster',
    header: 'Cluster',
    kind: 'choice',
    width: 160,
    grow: 1,
    isHidden: true,
    value: ({ cluster }) => cluster,
    cell: ({ cluster }) => (
      <span className="t2 sm" title={cluster}>
        {cluster}
      </span>
    ),
  },
  {
    id: 'lessons',
    header: 'Lessons',
    kind: 'number',
    width: 80,
    align: 'right',
    value: ({ lessons }) => lessons,
    cell: ({ lessons }) => (lessons === 0 ? <span className="t3">–</span> : lessons),
  },
]
