/** Actions on one session that ask nothing and can be undone. */
import type { Session } from '#shared/contracts/sessions.ts'
import { sessionInWords } from '#shared/domain/session-words.ts'
import { backend } from '#renderer/app/backend.ts'
import { navigate } from '#renderer/app/location.ts'
import { notifyError, notifyUndoable } from '#renderer/app/notify.tsx'
import { formatWeekday, plural } from '#renderer/ui/format.ts'

type Acted = Pick<Session, 'id' | 'type' | 'teachers'>

export async function removeSession(session: Acted): Promise<void> {
  try {
    await backend().sessions.remove({ id: session.id })
    navigate('/sessions')
    await notifyUndoable(`Removed ${sessionInWords(session)}`)
  } catch (error) {
    notifyError(error)
  }
}

export async function planAgain(session: Acted): Promise<void> {
  try {
    await backend().sessions.update({ id: session.id, changes: { status: 'planned' } })
    await notifyUndoable(`Planned again: ${sessionInWords(session)}`)
  } catch (error) {
    notifyError(error)
  }
}

export async function repeatOnce(session: Acted): Promise<void> {
  try {
    await tellRepeated(session, await backend().sessions.repeat({ id: session.id, until: null }))
  } catch (error) {
    notifyError(error)
  }
}

type Repeated = {
  readonly added: readonly { readonly id: number; readonly heldOn: string }[]
  readonly skipped: readonly { readonly heldOn: string; readonly name: string }[]
}

/** Says which days it became, and which were left out. */
export async function tellRepeated(session: Acted, { added, skipped }: Repeated): Promise<void> {
  const [first] = added
  const days =
    added.length === 1 && first
      ? formatWeekday(first.heldOn)
      : `${plural(added.length, 'time')}, up to ${formatWeekday(added.at(-1)?.heldOn ?? '')}`
  const left = skipped.map(({ heldOn, name }) => `${formatWeekday(heldOn)} (${name})`).join(', ')
  await notifyUndoable(
    `Planned ${sessionInWords(session)}: ${days}${left === '' ? '' : `; left out ${left}`}`,
    ...(first ? [{ label: 'Open', run: () => navigate(`/sessions/${first.id}`) }] : []),
  )
}
