/** Hours by week as columns, or as a table whose numbers open their sessions. */
import { useMemo, useState } from 'react'
import { timeByWeek } from '#shared/charts/time-by-week.ts'
import type { TimeSummary } from '#shared/contracts/time.ts'
import { useDrawing } from '#renderer/ui/charts/chart-source.ts'
import { viewChoices } from '#renderer/ui/charts/ChartFigure.tsx'
import { VegaChart } from '#renderer/ui/charts/VegaChart.tsx'
import { formatDay, formatHours } from '#renderer/ui/format.ts'
import { Section } from '#renderer/ui/Section.tsx'
import { Segments } from '#renderer/ui/Segments.tsx'
import { HoursButton } from './HoursButton.tsx'
import { SaveTable } from './SaveTable.tsx'
import type { Opening } from './SpentTable.tsx'
import { isSameSlice } from './time-address.ts'
import { weekSentence } from './time-sentences.ts'
import { weekTable } from './time-tables.ts'
import classes from './Time.module.css'

type Props = Opening & {
  readonly summary: TimeSummary
  readonly period: string
  readonly today: string
}

export function WeekFigure({ summary: whole, period, today, ...opening }: Props) {
  const [view, setView] = useState<'picture' | 'table'>('picture')
  const summary = useMemo(() => upTo(today, whole), [today, whole])
  return (
    <Section
      title="By week"
      end={
        <span className={classes.ends}>
          <Segments
            label="By week: show as"
            size="small"
            choices={viewChoices}
            value={view}
            onChange={setView}
          />
          <SaveTable title="Time by week" period={period} table={weekTable(summary)} />
        </span>
      }
    >
      {view === 'picture' ? (
        <Columns summary={summary} />
      ) : (
        <WeekTable summary={summary} {...opening} />
      )}
      <p className={classes.say}>{weekSentence(summary, today)}</p>
    </Section>
  )
}

/** Weeks that have not begun hold nothing, and would only take the room. */
const upTo = (today: string, summary: TimeSummary): TimeSummary => ({
  ...summary,
  weeks: summary.weeks.filter(({ monday, spent }) => monday <= today || spent.sessions > 0),
})

function Columns({ summary }: { readonly summary: TimeSummary }) {
  const draw = useDrawing(columnsOf, summary)
  return <VegaChart draw={draw} title="Hours by week" />
}

/** Outside of the component, so that it stays the same as long as the summary does. */
const columnsOf = ({ weeks, plan }: TimeSummary, place: Parameters<typeof timeByWeek>[1]) =>
  timeByWeek(
    {
      planned: plan.minutesPerWeek,
      weeks: weeks.map(({ monday, spent }) => ({ label: formatDay(monday), ...spent })),
    },
    place,
  )

function WeekTable({ summary, opened, onOpen }: Opening & { readonly summary: TimeSummary }) {
  return (
    <table className={classes.table}>
      <caption className="sr-only">Hours by week</caption>
      <thead>
        <tr>
          <th scope="col">Week of</th>
          <th scope="col">Hours</th>
          <th scope="col">In sessions</th>
          <th scope="col">Preparing</th>
          <th scope="col">Traveling</th>
          <th scope="col">Sessions</th>
        </tr>
      </thead>
      <tbody>
        {summary.weeks.map(({ monday, spent }) => (
          <tr key={monday} data-on={isSameSlice(opened, { week: monday })}>
            <th scope="row">{formatDay(monday)}</th>
            <td>
              <HoursButton
                minutes={spent.total}
                of={`Week of ${formatDay(monday)}`}
                slice={{ week: monday }}
                onOpen={onOpen}
              />
            </td>
            <td className="t2">{formatHours(spent.session)}</td>
            <td className="t2">{formatHours(spent.preparation)}</td>
            <td className="t2">{formatHours(spent.travel)}</td>
            <td>{spent.sessions}</td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">All</th>
          <td>{formatHours(summary.spent.total)}</td>
          <td>{formatHours(summary.spent.session)}</td>
          <td>{formatHours(summary.spent.preparation)}</td>
          <td>{formatHours(summary.spent.travel)}</td>
          <td>{summary.spent.sessions}</td>
        </tr>
      </tfoot>
    </table>
  )
}
