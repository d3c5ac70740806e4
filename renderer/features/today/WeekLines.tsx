/** What stands in a row of the week: a session with its state, a day's logged ones, an empty day, now. */
import { CalendarX2, Check } from 'lucide-react'
import type { WeekDay, WeekSession } from '#shared/contracts/today.ts'
import { formatClockTime } from '#renderer/ui/format.ts'
import { preparationLook } from './preparation.ts'
import { briefly, whoOf } from './today-words.ts'
import type { SessionState } from './week-slots.ts'
import classes from './ThisWeek.module.css'

type LineProps = {
  readonly session: WeekSession
  readonly state: SessionState
  readonly shortName: (school: string) => string
}

export function SessionLine({ session, state, shortName }: LineProps) {
  const { startsAt, teachers, type, mode, school, minutes } = session
  const who = whoOf(teachers)
  return (
    <>
      <span className={classes.time}>{startsAt && formatClockTime(startsAt)}</span>
      <span className={classes.what} data-state={state}>
        <span className={classes.who}>{who || type}</span>
        {who && <span className={classes.kind}>{type}</span>}
      </span>
      <span className={classes.where} title={school?.name}>
        {mode === 'virtual' ? 'Virtual' : school && shortName(school.name)}
      </span>
      <span className={classes.state}>
        <State session={session} state={state} />
      </span>
      <span className={classes.minutes}>{minutes} min</span>
    </>
  )
}

function State({ session, state }: Omit<LineProps, 'shortName'>) {
  if (state === 'logged') {
    return (
      <span className={`${classes.status} good`}>
        <Check size={14} aria-hidden="true" />
        Logged
      </span>
    )
  }
  if (state === 'canceled') {
    return (
      <span className={`${classes.status} t3`}>
        <CalendarX2 size={14} aria-hidden="true" />
        Canceled
      </span>
    )
  }
  // The button "Log it" stands here; a screen reader hears it after the row.
  if (state === 'to log') return <span className="sr-only">Not logged yet</span>
  if (session.preparation === null) return null
  const { words, icon: Icon, isMissing } = preparationLook[session.preparation]
  return (
    <span className={`${classes.status} ${isMissing ? 'warn' : 't2'}`}>
      <Icon size={14} aria-hidden="true" />
      {words}
    </span>
  )
}

export function LoggedLine({ sessions }: { readonly sessions: readonly WeekSession[] }) {
  const minutes = sessions.reduce((sum, session) => sum + session.minutes, 0)
  return (
    <>
      <span />
      <span className={classes.folded}>{sessions.map(briefly).join(', ')}</span>
      <span className={classes.state}>
        <span className={`${classes.status} good`}>
          <Check size={14} aria-hidden="true" />
          {sessions.length} logged
        </span>
      </span>
      <span className={classes.minutes}>{minutes} min</span>
    </>
  )
}

/** @param invites false where nothing can be added */
export function EmptyDay({ day, today, invites }: EmptyDayProps) {
  const off = day.daysOff.find(({ school }) => school === null) ?? day.daysOff[0]
  return (
    <>
      <span />
      <span className={classes.folded}>
        {off ? [off.name, off.school].filter(Boolean).join(', ') : 'No session'}
        {invites && (
          <span className={classes.invitation}>
            {day.on < today ? 'Log a session' : 'Plan a session'}
          </span>
        )}
      </span>
    </>
  )
}

type EmptyDayProps = {
  readonly day: WeekDay
  readonly today: string
  readonly invites: boolean
}

type NowProps = { readonly clock: string; readonly place: 'above' | 'below' | null }

export function NowMark({ clock, place }: NowProps) {
  if (place === null) return null
  return (
    <span className={classes.now} data-place={place} aria-hidden="true">
      <span className={classes.clock}>{formatClockTime(clock).slice(0, -3)}</span>
    </span>
  )
}
