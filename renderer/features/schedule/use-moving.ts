/**
 * Moving sessions. By hand a move is stored at once; by key it is shown first, and stored when the keys
 * rest, so that six presses are one step to undo.
 */
import { useCallback, useEffect, useRef, useState } from 'react'
import type { ScheduledSession, ScheduleWeek } from '#shared/contracts/schedule.ts'
import { useBackendMutation } from '#renderer/app/backend-hooks.ts'
import { notifyError, notifyUndoable } from '#renderer/app/notify.tsx'
import { formatClockTime, formatWeekday } from '#renderer/ui/format.ts'
import { sessionWords } from './SessionBlock.tsx'
import type { Place } from './week-layout.ts'

const REST_MS = 1_000

export type Move = (session: ScheduledSession, place: Place) => void
type Pending = { readonly session: ScheduledSession; readonly place: Place }

export type Moving = {
  /** As they are drawn: one that is on its way stands where it goes. */
  readonly sessions: readonly ScheduledSession[]
  readonly pendingId: number | null
  readonly move: Move
  /** Shows the session at the place, and stores it when no other key follows. */
  readonly nudge: Move
  readonly cancel: () => void
  readonly settle: () => void
  /** For the live region. */
  readonly spoken: string
}

export function useMoving(week: ScheduleWeek): Moving {
  const [pending, setPending] = useState<Pending | null>(null)
  const [spoken, setSpoken] = useState('')
  const { mutateAsync } = useBackendMutation('schedule', 'move')
  const store = useCallback(
    async ({ session, place }: Pending) => {
      try {
        const { notes } = await mutateAsync({ id: session.id, ...place })
        const where = `${formatWeekday(place.on)}, ${formatClockTime(place.startsAt)}`
        const said = `Moved ${sessionWords(session).who} to ${where}. ${notes.join(' ')}`.trim()
        setSpoken(said)
        await notifyUndoable(said)
      } catch (error) {
        notifyError(error)
      } finally {
        setPending((now) => (now?.session.id === session.id ? null : now))
      }
    },
    [mutateAsync],
  )
  const rest = useRest(pending, store)
  const move: Move = (session, place) => {
    const next = { session, place }
    setPending(next)
    rest.stop()
    if (!isSame(next)) void store(next)
    else setPending(null)
  }
  return {
    sessions: week.sessions.map((each) =>
      each.id === pending?.session.id ? { ...each, ...pending.place } : each,
    ),
    pendingId: pending?.session.id ?? null,
    move,
    nudge: (session, place) => {
      if (pending && pending.session.id !== session.id) rest.settle()
      const before = pending?.session.id === session.id ? pending.session : session
      setPending({ session: before, place })
      setSpoken(`${formatWeekday(place.on)}, ${formatClockTime(place.startsAt)}`)
      rest.begin()
    },
    cancel: () => {
      rest.stop()
      setPending(null)
      if (pending) setSpoken('Left where it was')
    },
    settle: rest.settle,
    spoken,
  }
}

const isSame = ({ session, place }: Pending): boolean =>
  session.on === place.on && session.startsAt === place.startsAt

/** Stores what is pending when the keys have rested, and when the page goes. */
function useRest(pending: Pending | null, store: (pending: Pending) => Promise<void>) {
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)
  const latest = useRef({ pending, store })
  useEffect(() => {
    latest.current = { pending, store }
  })
  const settle = useCallback(() => {
    if (timer.current === undefined) return
    clearTimeout(timer.current)
    timer.current = undefined
    const { pending: waiting, store: keep } = latest.current
    if (waiting && !isSame(waiting)) void keep(waiting)
  }, [])
  useEffect(() => settle, [settle])
  return {
    settle,
    begin: () => {
      clearTimeout(timer.current)
      timer.current = setTimeout(settle, REST_MS)
    },
    stop: () => {
      clearTimeout(timer.current)
      timer.current = undefined
    },
  }
}
