/** The drawn week: one column a day, one line an hour, and the sessions on it, moved by hand or by key. */
import { useId, useState } from 'react'
import type { ScheduledSession, ScheduleWeek } from '#shared/contracts/schedule.ts'
import { useWorkspace } from '#renderer/app/workspace.ts'
import { formatClockTime } from '#renderer/ui/format.ts'
import { Empty } from '#renderer/ui/States.tsx'
import { DayColumn } from './DayColumn.tsx'
import { DayHead } from './DayHead.tsx'
import { useMoving } from './use-moving.ts'
import { useWeekKeys } from './use-week-keys.ts'
import classes from './WeekGrid.module.css'
import { clockOf, shownDays, shownHours } from './week-layout.ts'

type Props = { readonly week: ScheduleWeek; readonly bellsOf: number | null }

export function WeekGrid({ week, bellsOf }: Props) {
  const { today, isReadOnly } = useWorkspace()
  const hintId = useId()
  const days = shownDays(week)
  const hours = shownHours(week)
  const moving = useMoving(week)
  const sessions = moving.sessions
  const [focused, setFocused] = useState<ScheduledSession['id'] | null>(null)
  const order = sessions.map(({ id }) => id)
  const tabStop =
    focused !== null && order.includes(focused) ? focused : firstAhead(sessions, today)
  const root = useWeekKeys({ week, sessions, days, moving, isReadOnly, onFocus: setFocused })
  const rows = Array.from(
    { length: (hours.to - hours.from) / 60 },
    (_, row) => hours.from + row * 60,
  )

  return (
    <div
      ref={root}
      role="region"
      aria-label="Week"
      className={classes.scroller}
      style={{ '--days': days.length, '--hours': rows.length } as React.CSSProperties}
    >
      <div className={classes.heads}>
        <span className={classes.corner} />
        {days.map((day) => (
          <DayHead
            key={day.on}
            day={day}
            today={today}
            sessions={sessions}
            busy={week.busy}
            tabStop={tabStop}
          />
        ))}
      </div>
      <div className={classes.body}>
        <div className={classes.axis} aria-hidden="true">
          {rows.map((minutes) => (
            <span key={minutes} className={classes.hour}>
              {formatClockTime(clockOf(minutes)).replace(':00', '')}
            </span>
          ))}
        </div>
        {days.map((day) => (
          <DayColumn
            key={day.on}
            day={day}
            week={week}
            sessions={sessions.filter((session) => session.on === day.on)}
            hours={hours}
            bellsOf={bellsOf}
            today={today}
            tabStop={tabStop}
            hintId={hintId}
            pendingId={moving.pendingId}
            onMove={isReadOnly ? undefined : moving.move}
          />
        ))}
        {week.sessions.length === 0 && (
          <div className={classes.empty}>
            <Empty title="Nothing in this week yet">
              Sessions that you plan or log stand here. Ctrl L logs one.
            </Empty>
          </div>
        )}
      </div>
      <p id={hintId} className={classes.hint}>
        Arrow keys go from session to session, Enter opens one. Shift with arrow keys moves a
        planned one by five minutes or a day, Shift with Page Up or Page Down to the next bell.
      </p>
      <p className="sr-only" role="status">
        {moving.spoken}
      </p>
    </div>
  )
}

/** The first that is still to come; else the first of all. */
const firstAhead = (sessions: readonly ScheduledSession[], today: string) =>
  (sessions.find(({ on, status }) => on >= today && status === 'planned') ?? sessions[0])?.id ??
  null
