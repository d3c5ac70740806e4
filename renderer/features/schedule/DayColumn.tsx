/** One day of the week, from hour to hour: bells behind, what is taken, sessions in front. */
import { dropTargetForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter'
import { useEffect, useRef, useState } from 'react'
import type { BusyTime, ScheduledSession, ScheduleWeek } from '#shared/contracts/schedule.ts'
import { formatClockTime } from '#renderer/ui/format.ts'
import { NowLine } from './NowLine.tsx'
import { SessionBlock } from './SessionBlock.tsx'
import type { Move } from './use-moving.ts'
import classes from './WeekGrid.module.css'
import { clockOf, dayOffFor, inLanes, minutesOf, periodsOn, snapped } from './week-layout.ts'
import type { Hours, WeekDay } from './week-layout.ts'

type Props = {
  readonly day: WeekDay
  readonly week: ScheduleWeek
  readonly sessions: readonly ScheduledSession[]
  readonly hours: Hours
  readonly bellsOf: number | null
  readonly today: string
  readonly tabStop: number | null
  readonly hintId: string
  readonly pendingId: number | null
  /** Missing where nothing can be moved. */
  readonly onMove: Move | undefined
}

export function DayColumn(props: Props) {
  const { day, week, sessions, hours, bellsOf, today } = props
  const column = useRef<HTMLDivElement>(null)
  const dropAt = useDrop(column, props)
  const busy = week.busy.filter((time) => time.on === day.on && !time.isAllDay)
  const timed = sessions.flatMap((session) =>
    session.startsAt === null
      ? []
      : [{ session, ...spanOf(minutesOf(session.startsAt), session.minutes) }],
  )
  const y = (minutes: number): string =>
    `${(100 * (minutes - hours.from)) / (hours.to - hours.from)}%`
  return (
    <div
      ref={column}
      className={classes.day}
      data-off={isOffEverywhere(day) || undefined}
      data-today={day.on === today || undefined}
    >
      {periodsOn(week, bellsOf, day).map((period) => (
        <span
          key={period.startsAt}
          className={classes.period}
          title={`${period.name}, ${formatClockTime(period.startsAt)} to ${formatClockTime(period.endsAt)}`}
          style={box(y, spanBetween(period.startsAt, period.endsAt))}
        />
      ))}
      {busy.map((time) => (
        <BusyBlock key={`${time.startsAt} ${time.title}`} time={time} y={y} />
      ))}
      {inLanes(timed).map(({ block, lane, lanes }) => (
        <SessionBlock
          key={block.session.id}
          session={block.session}
          isTabStop={block.session.id === props.tabStop}
          isPending={block.session.id === props.pendingId}
          canMove={props.onMove !== undefined && block.session.status === 'planned'}
          hintId={props.hintId}
          style={{
            ...box(y, block),
            left: `calc(${(100 * lane) / lanes}% + 3px)`,
            width: `calc(${100 / lanes}% - 6px)`,
          }}
        />
      ))}
      {day.on === today && <NowLine hours={hours} />}
      {dropAt !== null && (
        <span className={classes.drop} style={{ top: y(minutesOf(dropAt)) }}>
          {formatClockTime(dropAt)}
        </span>
      )}
    </div>
  )
}

const spanOf = (from: number, minutes: number): Hours => ({
  from,
  to: from + Math.max(15, minutes),
})
const spanBetween = (from: string, to: string): Hours => ({
  from: minutesOf(from),
  to: minutesOf(to),
})

const box = (y: (minutes: number) => string, { from, to }: Hours): React.CSSProperties => ({
  top: y(from),
  height: `calc(${y(to)} - ${y(from)})`,
})

const isOffEverywhere = (day: WeekDay): boolean =>
  day.daysOff.some(({ schoolId }) => schoolId === null)

function BusyBlock({
  time,
  y,
}: {
  readonly time: BusyTime
  readonly y: (minutes: number) => string
}) {
  const { startsAt, endsAt, title, calendar } = time
  return (
    <span
      className={classes.busy}
      style={box(y, spanBetween(startsAt, endsAt))}
      title={`${title}, ${formatClockTime(startsAt)} to ${formatClockTime(endsAt)} (${calendar})`}
    >
      <span className="ell">{title}</span>
    </span>
  )
}

/** @returns where what is being dragged would land, `HH:MM`, or null. */
function useDrop(column: React.RefObject<HTMLDivElement | null>, props: Props): string | null {
  const [dropAt, setDropAt] = useState<string | null>(null)
  const latest = useRef(props)
  useEffect(() => {
    latest.current = props
  })
  useEffect(() => {
    const element = column.current
    if (!element) return
    const dragged = (data: Record<string | symbol, unknown>) =>
      latest.current.week.sessions.find(({ id }) => id === data['sessionId'])
    return dropTargetForElements({
      element,
      canDrop: ({ source }) => {
        const session = dragged(source.data)
        return session !== undefined && dayOffFor(latest.current.day, session.schoolId) === null
      },
      onDrag: ({ source, location }) => {
        const at = timeAt(element, location.current.input.clientY, source.data['grabbedAt'])
        setDropAt(landing(latest.current, dragged(source.data), at))
      },
      onDragLeave: () => setDropAt(null),
      onDrop: ({ source, location }) => {
        setDropAt(null)
        const session = dragged(source.data)
        const at = timeAt(element, location.current.input.clientY, source.data['grabbedAt'])
        const startsAt = landing(latest.current, session, at)
        if (session && startsAt)
          latest.current.onMove?.(session, { on: latest.current.day.on, startsAt })
      },
    })
  }, [column])
  return dropAt
}

/** How far down the column, from 0 to 1, the upper edge of what is dragged lies. */
function timeAt(element: HTMLElement, clientY: number, grabbedAt: unknown): number {
  const { top, height } = element.getBoundingClientRect()
  return (clientY - Number(grabbedAt) - top) / height
}

function landing(
  { week, day, hours }: Props,
  session: ScheduledSession | undefined,
  at: number,
): string | null {
  if (!session) return null
  const minutes = hours.from + at * (hours.to - hours.from)
  return clockOf(snapped(minutes, periodsOn(week, session.schoolId, day)))
}
