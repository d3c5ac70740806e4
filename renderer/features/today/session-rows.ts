/** What can be done with a session in its state, as the actions of its row. */
import type { UnfinishedSession, WeekSession } from '#shared/contracts/today.ts'
import { navigate } from '#renderer/app/location.ts'
import type { RowAction } from '#renderer/ui/RowList/row-types.ts'
import { rowCommands as commands } from './commands.ts'
import { preparationWay } from './preparation.ts'
import { cancelSession, logSession, planAgain } from './session-changes.ts'
import type { SessionState } from './week-slots.ts'

type Session = WeekSession | UnfinishedSession

export const openSession = ({ id }: Session): RowAction => ({
  ...commands.open,
  run: () => navigate(`/sessions/${id}`),
})

export const logAction = (session: Session): RowAction => ({
  ...commands.log,
  run: () => void logSession(session),
})

/** Of a session that was planned and is not over: log it once its day is there, move it, cancel it. */
export const plannedActions = (
  session: Session,
  { canLog, onMove }: { readonly canLog: boolean; readonly onMove: () => void },
): readonly RowAction[] => [
  ...(canLog ? [{ ...logAction(session), isQuick: true }] : []),
  { ...commands.move, isQuick: true, run: onMove },
  { ...commands.cancel, isQuick: true, run: () => void cancelSession(session) },
]

type Options = {
  readonly state: SessionState
  readonly today: string
  readonly onMove: () => void
}

export function sessionActions(
  session: WeekSession,
  { state, today, onMove }: Options,
): readonly RowAction[] {
  if (state === 'logged') return []
  if (state === 'canceled') {
    return [{ ...commands.planAgain, isQuick: true, run: () => void planAgain(session) }]
  }
  const way = preparationWay(session)
  return [
    ...plannedActions(session, { canLog: session.on <= today, onMove }),
    ...(way === null ? [] : [{ ...commands.prepare, run: () => navigate(way) }]),
  ]
}
