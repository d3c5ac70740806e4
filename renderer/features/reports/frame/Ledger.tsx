/** What was given to whom: one line a file that was made. */
import { Link } from 'wouter'
import type { CallOutput } from '#renderer/app/backend-hooks.ts'
import table from '#renderer/ui/DataTable.module.css'
import { formatCount, formatTime } from '#renderer/ui/format.ts'
import { Section } from '#renderer/ui/Section.tsx'
import { IssuedNow } from '../issued/IssuedNow.tsx'
import { useIssuedNow } from '../issued/use-issued-now.ts'
import { audiences } from './audiences.ts'
import classes from './Ledger.module.css'

type Props = {
  readonly list: CallOutput<'reports', 'issued'>
  /** Says of each how many of its figures would be others today. */
  readonly isCompared?: boolean
}

export function Ledger({ list, isCompared = false }: Props) {
  const sorted = list.toSorted((a, b) => b.writtenAt.localeCompare(a.writtenAt))
  const now = useIssuedNow(isCompared ? sorted.map(({ id }) => id) : none)
  return (
    <Section title="Given out before" note={formatCount(list.length)}>
      {list.length === 0 ? (
        <p className="t2" style={{ padding: '8px 0' }}>
          Nothing yet. Each Word file you make is listed here with who it is for and what was held
          back.
        </p>
      ) : (
        <div style={{ overflowX: 'auto' }}>
          <table className={table.table}>
            <thead>
              <tr>
                <th scope="col">Made</th>
                <th scope="col">Report</th>
                <th scope="col">For</th>
                <th scope="col">Students</th>
                <th scope="col" className={table.r}>
                  Held back
                </th>
                <th scope="col">File</th>
                {isCompared && <th scope="col">Now</th>}
                <th scope="col">
                  <span className="sr-only">Make again</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {sorted.map((one) => (
                <tr key={one.id}>
                  <td className="t2">{formatTime(one.writtenAt)}</td>
                  <th scope="row">{one.title}</th>
                  <td>{one.recipient || nameOf(one.audience)}</td>
                  <td>{one.namesShown ? 'names' : 'codes'}</td>
                  <td className={table.r}>{formatCount(one.withheldCount)}</td>
                  <td className="t2">{one.fileName}</td>
                  {isCompared && (
                    <td>
                      <IssuedNow state={now.of(one.id)} onCompare={() => now.compare(one.id)} />
                    </td>
                  )}
                  <td>
                    <Link
                      className={classes.again}
                      href={`/reports/issued/${one.id}`}
                      aria-label={`Make again: ${one.title}`}
                    >
                      Make again
                    </Link>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Section>
  )
}

const none: readonly number[] = []

const nameOf = (audience: string): string =>
  audiences.find(({ value }) => value === audience)?.label ?? audience
