/** The columns of the cross-walk: what it says goes out as a table that can be brought in again. */
import type { CrosswalkRow } from '#shared/contracts/standards/records.ts'
import type { GridColumn } from '#renderer/ui/DataGrid/grid-column.ts'
import { gradeWords } from '../catalogue/standard-columns.tsx'

const none = <span className="t3">–</span>

/** Words, so that nobody takes the number for a probability. */
export const sureWords = (sureness: number): string =>
  sureness >= 0.8 ? 'very likely' : sureness >= 0.5 ? 'likely' : 'perhaps'

export const crosswalkColumns: readonly GridColumn<CrosswalkRow>[] = [
  {
    id: 'code',
    header: 'Code',
    width: 112,
    value: ({ code }) => code,
    cell: ({ code }) => <span className="m tnum">{code}</span>,
  },
  {
    id: 'description',
    header: 'Description',
    width: 240,
    grow: 3,
    value: ({ description }) => description,
    cell: ({ description }) => (
      <span className="sm" title={description}>
        {description}
      </span>
    ),
  },
  {
    id: 'grade',
    header: 'Grade',
    kind: 'choice',
    width: 64,
    value: ({ grades }) => gradeWords(grades),
    cell: ({ grades }) => <span className="t2 sm">{gradeWords(grades).join(', ')}</span>,
  },
  {
    id: 'state',
    header: 'State',
    kind: 'choice',
    width: 96,
    order: ['to review', 'open', 'matched', 'nothing fits'],
    value: ({ state }) => state,
    cell: ({ state }) => (
      <span className={state === 'to review' ? 'warn sm' : 't2 sm'}>{state}</span>
    ),
  },
  {
    id: 'commonCore',
    header: 'Common Core',
    width: 128,
    grow: 1,
    value: ({ accepted }) => accepted.map(({ code }) => code).join('; '),
    cell: ({ accepted }) =>
      accepted.length === 0 ? (
        none
      ) : (
        <span title={accepted.map(({ code, title }) => `${code} ${title}`).join('\n')}>
          <span className="m">{accepted.map(({ code }) => code).join(', ')}</span>{' '}
          <span className="t2 sm">{accepted[0]?.title}</span>
        </span>
      ),
  },
  {
    id: 'suggested',
    header: 'Suggested',
    width: 160,
    grow: 2,
    value: ({ accepted, suggested }) => (accepted.length > 0 ? null : (suggested[0]?.code ?? null)),
    cell: ({ accepted, suggested: [first] }) =>
      accepted.length > 0 || !first ? (
        none
      ) : (
        <span title={first.why}>
          <span className="m">{first.code}</span>{' '}
          <span className="t2 sm">
            {first.title}, {sureWords(first.sureness)}. {first.why}
          </span>
        </span>
      ),
  },
]
