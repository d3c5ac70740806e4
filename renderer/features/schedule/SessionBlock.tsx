/** One session in the week. It is a link to the session; planned ones can be dragged. */
import { draggable } from '@atlaskit/pragmatic-drag-and-drop/element/adapter'
import { Check, CircleX, Video } from 'lucide-react'
import { useEffect, useRef } from 'react'
import type { ReactNode } from 'react'
import { Link } from 'wouter'
import type { ScheduledSession } from '#shared/contracts/schedule.ts'
import { formatClockTime, formatWeekday } from '#renderer/ui/format.ts'
import classes from './WeekGrid.module.css'

type Props = {
  readonly session: ScheduledSession
  readonly isTabStop: boolean
  readonly isPending: boolean
  readonly canMove: boolean
  readonly hintId: string
  /** From the top of the column, its height, and its place among those that overlap; in parts of one. */
  readonly style: React.CSSProperties
}

export function SessionBlock({ session, isTabStop, isPending, canMove, hintId, style }: Props) {
  const box = useRef<HTMLDivElement>(null)
  const { id, minutes } = session
  useEffect(() => {
    const element = box.current
    if (!element || !canMove) return
    return draggable({
      element,
      getInitialData: ({ input, element: dragged }) => ({
        sessionId: id,
        grabbedAt: input.clientY - dragged.getBoundingClientRect().top,
      }),
    })
  }, [id, canMove])
  const { who } = sessionWords(session)
  return (
    <div
      ref={box}
      className={classes.block}
      style={style}
      data-status={session.status}
      data-pending={isPending || undefined}
      data-short={minutes < 40 || undefined}
    >
      <SessionLink session={session} isTabStop={isTabStop} hintId={canMove ? hintId : undefined}>
        <span className={classes.who}>
          <StatusIcon session={session} />
          <span className="ell">{who}</span>
        </span>
        <span className={classes.what}>
          {session.type}
          {session.startsAt && <span className={classes.when}>{shortClock(session.startsAt)}</span>}
        </span>
        {session.school && minutes >= 60 && <span className={classes.where}>{session.school}</span>}
      </SessionLink>
    </div>
  )
}

type LinkProps = {
  readonly session: ScheduledSession
  readonly isTabStop: boolean
  readonly hintId?: string | undefined
  readonly children: ReactNode
}

export function SessionLink({ session, isTabStop, hintId, children }: LinkProps) {
  return (
    <Link
      href={`/sessions/${session.id}`}
      className={classes.link}
      tabIndex={isTabStop ? 0 : -1}
      data-session={session.id}
      draggable={false}
      aria-describedby={hintId}
      title={sessionWords(session).spoken}
    >
      {children}
      <span className="sr-only">{sessionWords(session).spoken}</span>
    </Link>
  )
}

function StatusIcon({ session }: { readonly session: ScheduledSession }) {
  if (session.status === 'done') return <Check size={12} aria-hidden="true" />
  if (session.status === 'canceled') return <CircleX size={12} aria-hidden="true" />
  return session.mode === 'virtual' ? <Video size={12} aria-hidden="true" /> : null
}

/** `2:15`: where it stands in the day says the rest. */
const shortClock = (clock: string): string => formatClockTime(clock).split(' ')[0] ?? clock

/** What a session is in words: who, and all of it for those who do not see the drawing. */
export function sessionWords(session: ScheduledSession): { who: string; spoken: string } {
  const names = session.teachers.map(({ name }) => name)
  const who = names.length === 0 ? 'On my own' : names.join(', ')
  const when = session.startsAt ? `at ${formatClockTime(session.startsAt)}` : 'without a time'
  return {
    who,
    spoken: [
      `${session.type}, ${who}`,
      `${formatWeekday(session.on)} ${when}`,
      `${session.minutes} minutes`,
      session.mode === 'virtual' ? 'virtual' : session.school,
      session.status,
    ]
      .filter(Boolean)
      .join(', '),
  }
}
