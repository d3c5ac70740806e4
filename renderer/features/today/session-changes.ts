/** One-key changes of a session and a cycle, each with an Undo beside what it says. */
import type {
  EndingCycle,
  FollowUp,
  UnfinishedSession,
  WeekSession,
} from '#shared/contracts/today.ts'
import { backend } from '#renderer/app/backend.ts'
import { sayDone } from '#renderer/app/notify.tsx'
import { cycleName, sessionName } from './today-words.ts'

type Session = WeekSession | UnfinishedSession

const setStatus = (session: Session, status: Session['status'], said: string): Promise<boolean> =>
  sayDone(
    () => backend().sessions.update({ id: session.id, changes: { status } }),
    `${said} ${sessionName(session)}`,
  )

export const logSession = (session: Session) => setStatus(session, 'done', 'Logged')
export const cancelSession = (session: Session) => setStatus(session, 'canceled', 'Canceled')
export const planAgain = (session: Session) => setStatus(session, 'planned', 'Planned again:')

export const nothingToAdd = (session: Session): Promise<boolean> =>
  sayDone(
    () => backend().sessions.update({ id: session.id, changes: { isFinished: true } }),
    `Nothing to add to ${sessionName(session)}`,
  )

/** Without a split of its own, all time goes to the category of the session's type. */
export const dropSplit = (session: Session): Promise<boolean> =>
  sayDone(
    () => backend().sessions.update({ id: session.id, changes: { time: [] } }),
    `Dropped the time split of ${sessionName(session)}`,
  )

export const closeCycle = (cycle: EndingCycle, on: string): Promise<boolean> =>
  sayDone(
    () => backend().cycles.close({ id: cycle.id, on }),
    `Closed the cycle of ${cycleName(cycle)}`,
  )

/** The day has done its work: the cycle keeps its end and its result. */
export const followedUp = (cycle: FollowUp): Promise<boolean> =>
  sayDone(
    () => backend().cycles.update({ id: cycle.id, changes: { followUpOn: null } }),
    `Followed up on ${cycle.title}`,
  )
