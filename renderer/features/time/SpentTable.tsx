/** Time by category or by school: a bar, the hours that open their sessions, their parts, and the sum. */
import type { SpentTime, TimeSlice, TimeSummary } from '#shared/contracts/time.ts'
import { formatHours } from '#renderer/ui/format.ts'
import { PlanBar } from './PlanBar.tsx'
import { HoursButton } from './HoursButton.tsx'
import { isSameSlice } from './time-address.ts'
import { againstPlan, shareOf } from './time-sentences.ts'
import classes from './Time.module.css'

export type SpentRow = {
  readonly name: string
  readonly spent: SpentTime
  readonly planPercent: number | null
  readonly slice: TimeSlice
}

export type Opening = {
  /** The number whose sessions are shown beside. */
  readonly opened: TimeSlice | null
  readonly onOpen: (slice: TimeSlice) => void
}

type Props = Opening & {
  readonly caption: string
  /** Heading of the first column. */
  readonly of: string
  readonly rows: readonly SpentRow[]
  readonly summary: TimeSummary
  /** With the plan and the parts of the time; without sessions, since one can be in several rows. */
  readonly isWide?: boolean
}

const parts = ['session', 'preparation', 'travel'] as const
const partTitles = {
  session: 'In sessions',
  preparation: 'Preparing',
  travel: 'Traveling',
} as const

export function SpentTable({ caption, of, rows, summary, isWide = false, opened, onOpen }: Props) {
  const { spent } = summary
  const share = (row: SpentRow): number => shareOf(row.spent.total, spent.total)
  const plans = rows.map(({ planPercent }) => planPercent ?? 0)
  const planned = planSum(rows)
  const top = Math.max(0.1, ...rows.map(share), ...plans.map((percent) => percent / 100))
  return (
    <table className={classes.table}>
      <caption className="sr-only">{caption}</caption>
      <thead>
        <tr>
          <th scope="col" colSpan={2}>
            {of}
          </th>
          <th scope="col">Hours</th>
          <th scope="col">Share</th>
          {isWide && (
            <>
              <th scope="col">
                <span className={classes.key}>
                  <span className={classes.keyTick} aria-hidden="true" />
                  Plan
                </span>
              </th>
              <th scope="col">Against plan</th>
              {parts.map((part) => (
                <th key={part} scope="col" className={classes.parts}>
                  {partTitles[part]}
                </th>
              ))}
            </>
          )}
          {!isWide && <th scope="col">Sessions</th>}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.name} data-on={isSameSlice(opened, row.slice)}>
            <th scope="row" className={classes.name} title={row.name}>
              {row.name}
            </th>
            <td className={classes.barCell}>
              <PlanBar
                value={share(row)}
                planned={row.planPercent === null ? null : row.planPercent / 100}
                top={top}
              />
            </td>
            <td>
              <HoursButton
                minutes={row.spent.total}
                of={row.name}
                slice={row.slice}
                onOpen={onOpen}
              />
            </td>
            <td>{Math.round(100 * share(row))}%</td>
            {isWide && <PlanCells row={row} share={share(row)} />}
            {!isWide && <td>{row.spent.sessions}</td>}
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row" colSpan={2}>
            All
          </th>
          <td>{formatHours(spent.total)}</td>
          <td>{spent.total === 0 ? '0%' : '100%'}</td>
          {isWide && (
            <>
              <td>{planned === 0 ? '' : `${planned}%`}</td>
              <td className="t2">
                {planned === 0 || planned === 100 ? '' : `${100 - planned}% open`}
              </td>
              {parts.map((part) => (
                <td key={part} className={classes.parts}>
                  {formatHours(spent[part])}
                </td>
              ))}
            </>
          )}
          {!isWide && <td>{spent.sessions}</td>}
        </tr>
      </tfoot>
    </table>
  )
}

function PlanCells({ row, share }: { readonly row: SpentRow; readonly share: number }) {
  return (
    <>
      <td className="t2">{row.planPercent === null ? '–' : `${Math.round(row.planPercent)}%`}</td>
      <td className="t2">{againstPlan(share, row.planPercent)}</td>
      {parts.map((part) => (
        <td key={part} className={`${classes.parts} t2`}>
          {formatHours(row.spent[part])}
        </td>
      ))}
    </>
  )
}

const planSum = (rows: readonly SpentRow[]): number =>
  Math.round(rows.reduce((total, { planPercent }) => total + (planPercent ?? 0), 0))
