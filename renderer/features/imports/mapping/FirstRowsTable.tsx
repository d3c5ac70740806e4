/** The first rows as they will be stored: each student's occasion, then what is stored of it. */
import type { UseQueryResult } from '@tanstack/react-query'
import { formatDay, formatPoints, plural } from '#renderer/ui/format.ts'
import { QueryView } from '#renderer/ui/States.tsx'
import table from '#renderer/ui/DataTable.module.css'
import type { FirstRows, StoredRow } from '#shared/contracts/import-mapping.ts'
import type { Mapping } from '#shared/domain/mapping/mapping.ts'
import classes from './MappingView.module.css'

type Props = { readonly rows: UseQueryResult<FirstRows>; readonly mapping: Mapping }

export function FirstRowsTable({ rows, mapping }: Props) {
  return (
    <QueryView query={rows} label="Reading the first rows">
      {(data) =>
        data.needs.length > 0 ? (
          <p className={classes.empty}>
            The first rows show here as soon as {new Intl.ListFormat('en-US').format(data.needs)}{' '}
            {data.needs.length === 1 ? 'is' : 'are'} placed.
          </p>
        ) : (
          <div aria-busy={rows.isPlaceholderData || undefined}>
            <Refused data={data} />
            {data.rows.length === 0 ? (
              <p className={classes.empty}>Nothing of these rows would be stored.</p>
            ) : (
              <Rows rows={data.rows} isRoster={mapping.shape === 'row per enrolment'} />
            )}
          </div>
        )
      }
    </QueryView>
  )
}

function Refused({ data: { rowsRefused, problems } }: { readonly data: FirstRows }) {
  if (problems.length === 0) return null
  return (
    <div className={classes.refused}>
      <p className="m">
        {rowsRefused === 0
          ? 'Some cells would be refused'
          : `${plural(rowsRefused, 'row')} would be refused`}
      </p>
      <ul>
        {problems.slice(0, 4).map(({ row, title, column, found }, index) => (
          <li key={`${index} ${row}`} className="ell" title={found}>
            Row {row}: {title}
            {column !== '' && `, ${column}`}
            {found !== '' && `: ${found}`}
          </li>
        ))}
      </ul>
    </div>
  )
}

function Rows({
  rows,
  isRoster,
}: {
  readonly rows: readonly StoredRow[]
  readonly isRoster: boolean
}) {
  const occasions = [...Map.groupBy(rows, ({ row, test, window }) => `${row} ${test} ${window}`)]
  return (
    <table className={`${table.table} ${classes.stored}`}>
      <colgroup>
        <col />
        <col />
      </colgroup>
      <thead className="sr-only">
        <tr>
          <th scope="col">{isRoster ? 'Grade' : 'Measure'}</th>
          <th scope="col">Stored</th>
        </tr>
      </thead>
      {occasions.map(([key, values]) => (
        <tbody key={key}>
          <Occasion first={values[0]} />
          {values.map((value) => (
            <tr key={value.measure}>
              <td title={value.measure}>{value.measure}</td>
              <td className={table.r}>
                <Stored value={value} />
              </td>
            </tr>
          ))}
        </tbody>
      ))}
    </table>
  )
}

function Occasion({ first }: { readonly first: StoredRow | undefined }) {
  if (!first) return null
  const { row, student, test, window, date } = first
  const when = [test, window, date && formatDay(date)].filter(Boolean).join(' · ')
  return (
    <tr>
      <th scope="rowgroup" colSpan={2} className={classes.occasion} title={`${student}, ${when}`}>
        <span className={classes.rowNumber}>
          <span className="sr-only">Row </span>
          {row}
        </span>
        <span className="b">{student}</span> <span className={classes.when}>{when}</span>
      </th>
    </tr>
  )
}

function Stored({ value }: { readonly value: StoredRow }) {
  const { points, possible, missing, level, response } = value
  const score =
    points === null
      ? null
      : possible === null
        ? formatPoints(points)
        : `${formatPoints(points)} of ${formatPoints(possible)}`
  return (
    <>
      {response !== null && response !== score && response !== String(points) && (
        <span className={classes.response}>“{response}”</span>
      )}{' '}
      {score !== null && <span className="m">{score}</span>}{' '}
      {missing !== null && (
        <span className="t2">{missing === '' ? 'missing' : `missing: ${missing}`}</span>
      )}
      {isOmitted(value) && <span className="t2">no answer</span>}
      {level !== null && <span className={classes.level}>{level}</span>}
    </>
  )
}

const isOmitted = ({ measure, points, response, missing }: StoredRow): boolean =>
  measure.startsWith('Item ') && points === null && response === null && missing === null
