/** The sessions that name this plan, and the way to plan one. */
import { Link } from 'wouter'
import type { LessonPage } from '#shared/contracts/lessons/records.ts'
import { formatClockTime, formatWeekday } from '#renderer/ui/format.ts'
import { Section } from '#renderer/ui/Section.tsx'
import { useEditing } from '../page/editing.ts'
import classes from './DetailsPanel.module.css'

export function SessionsOfLesson() {
  const { page, isReadOnly } = useEditing()
  return (
    <Section level={3} title="Sessions">
      <ul className={classes.sessions}>
        {page.sessions.map(({ id, on, startsAt, type }) => (
          <li key={id}>
            <Link href={`/sessions/${id}`} className="link">
              {type}, {formatWeekday(on)}
              {startsAt !== null && `, ${formatClockTime(startsAt)}`}
            </Link>
          </li>
        ))}
        {page.sessions.length === 0 && !isReadOnly && (
          <li>
            <Link href={newSession(page)} className="link">
              Plan the session
            </Link>
          </li>
        )}
      </ul>
    </Section>
  )
}

/** With what the plan says of it. */
function newSession({ id, fields }: LessonPage): string {
  const { teacherId, taughtOn, startsAt, cycleId } = fields
  const query = new URLSearchParams({ type: 'Modeling', lesson: String(id) })
  if (teacherId !== null) query.set('teacher', String(teacherId))
  if (taughtOn !== null) query.set('on', taughtOn)
  if (startsAt !== null) query.set('at', startsAt)
  if (cycleId !== null) query.set('cycle', String(cycleId))
  return `/sessions/new?${query.toString()}`
}
