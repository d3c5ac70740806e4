/** The week as rows to act on, under their days. */
import { useState } from 'react'
import type { TodayOverview, WeekDay } from '#shared/contracts/today.ts'
import { navigate } from '#renderer/app/location.ts'
import { useWorkspace } from '#renderer/app/workspace.ts'
import { formatWeekdayNumber } from '#renderer/ui/format.ts'
import type { ListRow, RowGroup } from '#renderer/ui/RowList/row-types.ts'
import { rowCommands } from './commands.ts'
import { MoveSession } from './MoveSession.tsx'
import { logAction, openSession, sessionActions } from './session-rows.ts'
import { EmptyDay, LoggedLine, NowMark, SessionLine } from './WeekLines.tsx'
import { sessionName } from './today-words.ts'
import { daySlots } from './week-slots.ts'
import type { DaySlots, Now, WeekSlot } from './week-slots.ts'
import classes from './ThisWeek.module.css'

type Options = {
  readonly now: Now
  readonly unfolded: ReadonlySet<string>
  readonly onUnfold: (day: string) => void
  readonly shortName: (school: string) => string
}

export function useWeekRows(
  week: TodayOverview['week'],
  { now, unfolded, onUnfold, shortName }: Options,
): readonly ListRow[] {
  const { isReadOnly } = useWorkspace()
  const [movingId, setMovingId] = useState<number | null>(null)

  const rowOf = (slot: WeekSlot, day: WeekDay): Omit<ListRow, 'group'> => {
    if (slot.kind === 'none') return emptyRow(day, { today: now.today, isReadOnly })
    if (slot.kind === 'logged') {
      return {
        key: `logged-${day.on}`,
        name: `${slot.sessions.length} logged sessions`,
        content: <LoggedLine sessions={slot.sessions} />,
        open: { ...rowCommands.open, rowLabel: 'Show', run: () => onUnfold(day.on) },
        actions: [],
      }
    }
    const { session, state } = slot
    const onMove = (): void => setMovingId(session.id)
    return {
      key: `session-${session.id}`,
      name: sessionName(session),
      content: <SessionLine session={session} state={state} shortName={shortName} />,
      open: openSession(session),
      actions: isReadOnly ? [] : sessionActions(session, { state, today: now.today, onMove }),
      ...(state === 'to log' && !isReadOnly && { call: logAction(session) }),
      ...(movingId === session.id && {
        editor: <MoveSession session={session} onClose={() => setMovingId(null)} />,
      }),
    }
  }
  return week.flatMap((day) => {
    const shown = daySlots(day, now, unfolded)
    const group = groupOf(shown, now)
    return shown.slots.map((slot, index): ListRow => {
      const row = rowOf(slot, day)
      return {
        ...row,
        group,
        isMarked: index === shown.nextAt,
        content: (
          <>
            <NowMark clock={now.clock} place={placeOfNow(shown, index)} />
            {row.content}
          </>
        ),
      }
    })
  })
}

type EmptyOptions = { readonly today: string; readonly isReadOnly: boolean }

/** A day without sessions is the place to plan or log one. */
function emptyRow(day: WeekDay, { today, isReadOnly }: EmptyOptions): Omit<ListRow, 'group'> {
  const row = {
    key: `none-${day.on}`,
    name: `No session on ${formatWeekdayNumber(day.on)}`,
    content: <EmptyDay day={day} today={today} invites={!isReadOnly} />,
    actions: [],
  }
  if (isReadOnly) return row
  const rowLabel = day.on < today ? 'Log a session' : 'Plan a session'
  const run = (): void => navigate(`/sessions/new?on=${day.on}`)
  return { ...row, open: { ...rowCommands.open, rowLabel, run } }
}

function groupOf({ day, nowAt }: DaySlots, now: Now): RowGroup {
  const isToday = nowAt !== null
  return {
    key: day.on,
    name: `${formatWeekdayNumber(day.on)}${isToday ? ', today' : ''}`,
    head: (
      <div className={classes.day} data-today={day.on === now.today || undefined}>
        {formatWeekdayNumber(day.on)}
      </div>
    ),
  }
}

/** Above the first session that has not begun; below the last one when all have. */
function placeOfNow({ slots, nowAt }: DaySlots, index: number): 'above' | 'below' | null {
  if (nowAt === null) return null
  if (index === nowAt) return 'above'
  return index === slots.length - 1 && nowAt > index ? 'below' : null
}
