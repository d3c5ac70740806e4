/** The sessions of the cycle: planned ones first, then what was done, latest first. */
import { useState } from 'react'
import { Link } from 'wouter'
import type { CyclePage } from '#shared/contracts/cycle-records.ts'
import { formatDay, formatHours, plural } from '#renderer/ui/format.ts'
import { Section } from '#renderer/ui/Section.tsx'
import classes from './CyclePage.module.css'

type Session = CyclePage['sessions'][number]
const few = 8

export function CycleSessions({ page }: { readonly page: CyclePage }) {
  const [isAll, setIsAll] = useState(false)
  const planned = page.sessions.filter(({ status }) => status === 'planned').toReversed()
  const others = page.sessions.filter(({ status }) => status !== 'planned')
  const done = others.filter(({ status }) => status === 'done')
  const minutes = done.reduce((sum, session) => sum + session.minutes, 0)
  const sessions = [...planned, ...others]
  const shown = isAll ? sessions : sessions.slice(0, few)
  return (
    <Section
      title="Sessions"
      note={`${done.length} done, ${formatHours(minutes)} hours`}
      end={
        <Link className="link" href={logAddress(page)}>
          Log session
        </Link>
      }
    >
      <ul className={classes.rows}>
        {shown.map((session) => (
          <SessionLine key={session.id} session={session} />
        ))}
      </ul>
      {sessions.length > few && (
        <button type="button" className="link sm" onClick={() => setIsAll(!isAll)}>
          {isAll ? 'Show fewer' : `Show all ${plural(sessions.length, 'session')}`}
        </button>
      )}
      {sessions.length === 0 && <p className={classes.note}>No session yet.</p>}
    </Section>
  )
}

/** With the first member; the form suggests the cycle from the day. */
const logAddress = ({ members }: CyclePage): string => {
  const teacher = members.find(({ isMember }) => isMember)
  return teacher ? `/sessions/new?teacher=${teacher.id}` : '/sessions/new'
}

function SessionLine({ session }: { readonly session: Session }) {
  const { id, on, type, minutes, status, participants } = session
  const state = status === 'done' ? `${minutes} min` : status
  return (
    <li>
      <Link href={`/sessions/${id}`} className={classes.session}>
        <span className="num t2">{formatDay(on)}</span>
        <span className="ell">
          <span className="m">{type}</span>
          {participants.length > 1 && <span className="t3"> {participants.length} teachers</span>}
        </span>
        <span className="num t2">{state}</span>
      </Link>
    </li>
  )
}
