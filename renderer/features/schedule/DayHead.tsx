/** Head of a day: its name, what it is off for, what lasts all day, and sessions without a time. */
import { CalendarOff } from 'lucide-react'
import type { BusyTime, ScheduledSession } from '#shared/contracts/schedule.ts'
import { formatDay, formatWeekday } from '#renderer/ui/format.ts'
import { sessionWords, SessionLink } from './SessionBlock.tsx'
import classes from './WeekGrid.module.css'
import type { WeekDay } from './week-layout.ts'

type Props = {
  readonly day: WeekDay
  readonly today: string
  readonly sessions: readonly ScheduledSession[]
  readonly busy: readonly BusyTime[]
  readonly tabStop: number | null
}

export function DayHead({ day, today, sessions, busy, tabStop }: Props) {
  const untimed = sessions.filter(({ on, startsAt }) => on === day.on && startsAt === null)
  const allDay = busy.filter((time) => time.on === day.on && time.isAllDay)
  const off = [...new Set(day.daysOff.map(({ name }) => name))]
  return (
    <div className={classes.head} data-today={day.on === today || undefined}>
      <h2 className={classes.dayName}>
        {formatWeekday(day.on).split(',')[0]}{' '}
        <span className={classes.date}>{formatDay(day.on)}</span>
        {day.on === today && <span className={classes.todayWord}>today</span>}
      </h2>
      {off.map((name) => (
        <span key={name} className={classes.allDay}>
          <CalendarOff size={12} aria-hidden="true" />
          <span className="ell">{name}</span>
        </span>
      ))}
      {allDay.map(({ title, calendar }) => (
        <span key={`${calendar} ${title}`} className={classes.allDay} title={calendar}>
          <span className="ell">{title}</span>
        </span>
      ))}
      {untimed.map((session) => (
        <SessionLink key={session.id} session={session} isTabStop={session.id === tabStop}>
          <span className="ell">{sessionWords(session).who}</span>
          <span className="t2 ell">{session.type}, no time yet</span>
        </SessionLink>
      ))}
    </div>
  )
}
