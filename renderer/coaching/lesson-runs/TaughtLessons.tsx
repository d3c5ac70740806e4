/** Each teaching of a lesson: when, minutes against the plan, what was anticipated against what was seen. */
import { Lightbulb, TriangleAlert } from 'lucide-react'
import { useState } from 'react'
import { Link } from 'wouter'
import type { LessonRun } from '#shared/contracts/lesson-runs/records.ts'
import type { LessonId } from '#shared/domain/ids.ts'
import { useBackendQuery } from '#renderer/app/backend-hooks.ts'
import { useStudentLabel } from '#renderer/coaching/student-label.ts'
import { formatClock, formatWeekday } from '#renderer/ui/format.ts'
import { MathText } from '#renderer/ui/MathText.tsx'
import { Section } from '#renderer/ui/Section.tsx'
import { ErrorNote } from '#renderer/ui/States.tsx'
import { againstPlan, minutesTaken, seenRows } from './run-words.ts'
import classes from './TaughtLessons.module.css'

type Anticipated = {
  readonly id: number
  readonly chose: number | null
  readonly chosenOf: number | null
}

type Props = {
  readonly lessonId: LessonId
  /** Rows of the plan, with how many students chose them on a test. */
  readonly strategies: readonly Anticipated[]
  readonly className?: string | undefined
}

/** Nothing at all before the first teaching. */
export function TaughtLessons({ lessonId, strategies, className }: Props) {
  const runs = useBackendQuery('lessonRuns', 'list', { lessonId })
  if (runs.isError) return <ErrorNote error={runs.error} onRetry={() => void runs.refetch()} />
  return (runs.data ?? []).map((run) => (
    <Section
      key={run.id}
      className={className}
      title={`Taught ${formatWeekday(run.heldOn)}`}
      note={run.endedAt === null ? 'goes on' : whenOf(run)}
      end={<Ways run={run} />}
    >
      <Minutes run={run} />
      <Seen run={run} strategies={strategies} />
    </Section>
  ))
}

const whenOf = ({ startedAt, endedAt, class: of }: LessonRun): string =>
  [of?.name, `${formatClock(startedAt)} to ${formatClock(endedAt ?? startedAt)}`]
    .filter(Boolean)
    .join(', ')

function Ways({ run }: { readonly run: LessonRun }) {
  if (run.endedAt === null)
    return (
      <Link href={`/lessons/${run.lesson.id}/room`} className="link">
        Go on in the room
      </Link>
    )
  return (
    <Link href={`/lessons/${run.lesson.id}/taught/${run.id}`} className="link">
      Chart, lines and debrief
    </Link>
  )
}

export function Minutes({ run }: { readonly run: LessonRun }) {
  const [now] = useState(() => Date.now())
  return (
    <ul className={classes.minutes}>
      {minutesTaken(run, now).map((segment) => (
        <li key={segment.id}>
          <b>{segment.name}</b>{' '}
          <span className="num">
            {segment.taken ?? '–'} of {segment.planned} min
          </span>{' '}
          <span className="t3">{againstPlan(segment)}</span>
        </li>
      ))}
    </ul>
  )
}

type SeenProps = { readonly run: LessonRun; readonly strategies: readonly Anticipated[] }

export function Seen({ run, strategies }: SeenProps) {
  const rows = seenRows(run, useStudentLabel())
  if (rows.length === 0) return null
  const plan = new Map(strategies.map((strategy) => [strategy.id, strategy]))
  return (
    <table className={classes.seen}>
      <thead>
        <tr>
          <th scope="col">Anticipated and seen</th>
          <th scope="col" className="num">
            On the test
          </th>
          <th scope="col" className="num">
            Seen
          </th>
          <th scope="col">Who</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ row, who }) => {
          const { chose = null, chosenOf = null } = plan.get(row.strategyId ?? 0) ?? {}
          const Icon = row.kind === 'misconception' ? TriangleAlert : Lightbulb
          return (
            <tr key={row.id}>
              <th scope="row">
                <Icon size={14} aria-label={row.kind} data-kind={row.kind} />
                <MathText text={row.name} />
                {!row.isAnticipated && <span className="t3"> not expected</span>}
              </th>
              <td className="num">{chose === null ? '–' : `${chose} of ${chosenOf ?? '–'}`}</td>
              <td className="num">{who.length === 0 ? 'nobody' : who.length}</td>
              <td>{who.join(', ')}</td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
