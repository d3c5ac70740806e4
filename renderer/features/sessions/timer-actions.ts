/** Starting, pausing and stopping the timer of a session, from wherever that is offered. */
import type { SessionId } from '#shared/domain/ids.ts'
import { sessionInWords } from '#shared/domain/session-words.ts'
import { backend } from '#renderer/app/backend.ts'
import { notifyUndoable, notifyError } from '#renderer/app/notify.tsx'

type Named = {
  readonly id: number
  readonly type: string
  readonly teachers: readonly { readonly givenName: string; readonly familyName: string }[]
}

const named = (id: number) => ({ id: id as SessionId })

export async function startTimer(id: number): Promise<void> {
  try {
    await backend().sessions.startTimer(named(id))
  } catch (error) {
    notifyError(error)
  }
}

export async function pauseTimer(id: number): Promise<void> {
  try {
    await backend().sessions.pauseTimer(named(id))
  } catch (error) {
    notifyError(error)
  }
}

/** Says what was filled in, and offers to take it back or, for a planned session, to log it. */
export async function stopTimer(session: Named): Promise<void> {
  try {
    const { minutes, before, status } = await backend().sessions.stopTimer(named(session.id))
    const name = sessionInWords(session)
    const was = before > 0 && before !== minutes ? ` instead of ${before}` : ''
    await notifyUndoable(
      `${name.charAt(0).toUpperCase()}${name.slice(1)}: ${minutes} min${was} filled in`,
      ...(status === 'planned' ? [{ label: 'Log it', run: () => void logIt(session) }] : []),
    )
  } catch (error) {
    notifyError(error)
  }
}

/** A planned session becomes done, and nothing more is asked. */
export async function logIt(
  session: Named,
  changes: { readonly heldOn?: string } = {},
): Promise<void> {
  try {
    await backend().sessions.update({
      ...named(session.id),
      changes: { status: 'done', ...changes },
    })
    await notifyUndoable(`Logged ${sessionInWords(session)}`)
  } catch (error) {
    notifyError(error)
  }
}
