/** The keys of the week: arrows go from session to session, with Shift they move the session itself. */
import { useEffect, useRef } from 'react'
import type { ScheduledSession, ScheduleWeek } from '#shared/contracts/schedule.ts'
import type { Moving } from './use-moving.ts'
import { movedBy } from './week-layout.ts'
import type { MoveKey, WeekDay } from './week-layout.ts'

type Options = {
  readonly week: ScheduleWeek
  readonly sessions: readonly ScheduledSession[]
  readonly days: readonly WeekDay[]
  readonly moving: Moving
  readonly isReadOnly: boolean
  readonly onFocus: (id: ScheduledSession['id']) => void
}

const moveKeys = ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'PageUp', 'PageDown'] as const
const isMoveKey = (key: string): key is MoveKey => moveKeys.some((each) => each === key)

/** @returns for the element that holds all sessions. */
export function useWeekKeys(options: Options): React.RefObject<HTMLDivElement | null> {
  const root = useRef<HTMLDivElement>(null)
  const latest = useRef(options)
  const keepFocusOn = useRef<number | null>(null)
  // A session that goes to another day is drawn anew there: the focus goes with it.
  useEffect(() => {
    latest.current = options
    const id = keepFocusOn.current
    if (id === null || document.activeElement !== document.body) return
    root.current?.querySelector<HTMLElement>(`[data-session="${id}"]`)?.focus()
  })
  useEffect(() => {
    const element = root.current
    if (!element) return
    const sessionAt = (target: EventTarget | null): ScheduledSession | undefined => {
      const id = target instanceof HTMLElement ? target.dataset['session'] : undefined
      return latest.current.sessions.find((session) => String(session.id) === id)
    }
    const onKeyDown = (event: KeyboardEvent): void => {
      const session = sessionAt(event.target)
      if (!session) return
      keepFocusOn.current = session.id
      take(event, session, { ...latest.current, root: element })
    }
    const onFocusIn = (event: FocusEvent): void => {
      const session = sessionAt(event.target)
      if (session) latest.current.onFocus(session.id)
    }
    element.addEventListener('keydown', onKeyDown)
    element.addEventListener('focusin', onFocusIn)
    return () => {
      element.removeEventListener('keydown', onKeyDown)
      element.removeEventListener('focusin', onFocusIn)
    }
  }, [])
  return root
}

function take(
  event: KeyboardEvent,
  session: ScheduledSession,
  { week, sessions, days, moving, isReadOnly, root }: Options & { readonly root: HTMLElement },
): void {
  if (event.key === 'Enter') return moving.settle()
  const isCancel = event.key === 'Escape' && moving.pendingId !== null
  if (isCancel || isMoveKey(event.key)) event.preventDefault()
  if (isCancel) return moving.cancel()
  if (!isMoveKey(event.key) || event.ctrlKey || event.metaKey || event.altKey) return
  if (!event.shiftKey) return focusNext(root, event.key, { session, sessions, days })
  if (isReadOnly || session.status !== 'planned' || session.startsAt === null) return
  moving.nudge(session, movedBy(event.key, { ...session, startsAt: session.startsAt }, week))
}

type Around = {
  readonly session: ScheduledSession
  readonly sessions: readonly ScheduledSession[]
  readonly days: readonly WeekDay[]
}

/** Up and down within the day, left and right to the nearest day that has a session, about as late. */
function focusNext(root: HTMLElement, key: MoveKey, { session, sessions, days }: Around): void {
  const next = key.endsWith('Up') || key.endsWith('Down') ? alongDay() : toOtherDay()
  if (next) root.querySelector<HTMLElement>(`[data-session="${next.id}"]`)?.focus()

  function alongDay(): ScheduledSession | undefined {
    const own = sessions.filter(({ on }) => on === session.on)
    const step = key.endsWith('Up') ? -1 : 1
    return own[own.findIndex(({ id }) => id === session.id) + step]
  }

  function toOtherDay(): ScheduledSession | undefined {
    const others = days
      .map(({ on }) => on)
      .filter((on) => (key === 'ArrowRight' ? on > session.on : on < session.on))
    const ordered = key === 'ArrowRight' ? others : others.toReversed()
    const day = ordered.find((on) => sessions.some((each) => each.on === on))
    const there = sessions.filter(({ on }) => on === day)
    const time = session.startsAt ?? ''
    return there.find(({ startsAt }) => (startsAt ?? '') >= time) ?? there.at(-1)
  }
}
