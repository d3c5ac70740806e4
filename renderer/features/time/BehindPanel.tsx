/** The sessions behind one number, latest first; their counted time adds up to it. */
import { Link } from 'wouter'
import type { TimeSession, TimeSlice, TimeSummary } from '#shared/contracts/time.ts'
import { useBackendQuery } from '#renderer/app/backend-hooks.ts'
import { formatDay, formatHours, plural } from '#renderer/ui/format.ts'
import { Panel, PanelHead } from '#renderer/ui/Panel.tsx'
import { QueryView } from '#renderer/ui/States.tsx'
import type { Period } from './periods.ts'
import { periodLabel } from './periods.ts'
import classes from './BehindPanel.module.css'

type Props = {
  readonly slice: TimeSlice
  readonly period: Period
  readonly summary: TimeSummary | undefined
  readonly onClose: () => void
}

export function BehindPanel({ slice, period, summary, onClose }: Props) {
  const sessions = useBackendQuery('time', 'sessions', { period, slice })
  const title = titleOf(slice, summary)
  return (
    <Panel label={`Sessions: ${title}`} width={360} onClose={onClose}>
      <PanelHead title={title} subtitle={periodLabel(period)} onClose={onClose} />
      <QueryView query={sessions} rows={8} label="Finding the sessions">
        {(found) => (
          <>
            <p className={classes.sum}>
              <b>{formatHours(minutesOf(found))} hours</b> in {plural(found.length, 'session')}
            </p>
            <ol>
              {found.map((session) => (
                <SessionRow key={session.id} session={session} />
              ))}
            </ol>
          </>
        )}
      </QueryView>
    </Panel>
  )
}

const minutesOf = (sessions: readonly TimeSession[]): number =>
  sessions.reduce((sum, { counted }) => sum + counted.total, 0)

function SessionRow({ session }: { readonly session: TimeSession }) {
  const { id, on, type, school, teachers, counted } = session
  const parts = [
    counted.preparation > 0 ? `${counted.preparation} min preparing` : '',
    counted.travel > 0 ? `${counted.travel} min traveling` : '',
  ].filter(Boolean)
  return (
    <li className={classes.row}>
      <span className={classes.day}>{formatDay(on)}</span>
      <span className={classes.what}>
        <Link href={`/sessions/${id}`} className={classes.type}>
          {type}
        </Link>
        <span className="t2">{teachers.length > 0 ? teachers.join(', ') : (school ?? '')}</span>
        {parts.length > 0 && <span className="t3 xs">of it {parts.join(', ')}</span>}
      </span>
      <span className={classes.minutes}>{counted.total} min</span>
    </li>
  )
}

function titleOf(slice: TimeSlice, summary: TimeSummary | undefined): string {
  if ('category' in slice)
    return summary?.categories.find(({ key }) => key === slice.category)?.name ?? 'Category'
  if ('school' in slice)
    return summary?.schools.find(({ id }) => id === slice.school)?.name ?? 'School'
  if ('week' in slice) return `Week of ${formatDay(slice.week)}`
  if ('teacher' in slice) {
    const teacher = summary?.teachers.find(({ id }) => id === slice.teacher)
    return teacher ? `${teacher.givenName} ${teacher.familyName}, contact` : 'Teacher'
  }
  return 'All sessions'
}
