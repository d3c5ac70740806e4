/** The sessions calls of the contract. */
import type { sessionsContract } from '#shared/contracts/sessions.ts'
import { suggestStandards } from '#shared/domain/suggest-standards.ts'
import type { FeatureHandlers } from '#shared/rpc/define.ts'
import { CallError } from '#shared/rpc/errors.ts'
import type { Backend } from '../../context.ts'
import { standardsOf } from '../../standards/standards-of.ts'
import { listSessions } from './list.ts'
import { saveNote } from './notes.ts'
import { readSession } from './read-session.ts'
import { repeatSession } from './repeat.ts'
import { addSession, removeSession, updateSession } from './save-session.ts'
import { suggest } from './suggest.ts'
import { currentTimer, pauseTimer, startTimer, stopTimer } from './timer.ts'

export function sessionsHandlers(backend: Backend): FeatureHandlers<typeof sessionsContract> {
  return {
    session: async ({ id }) => {
      const session = await readSession(backend.workspace().read, id)
      if (!session) throw new CallError('SESSION_MISSING')
      return session
    },
    list: (only) => listSessions(backend.workspace().read, only),
    suggest: (facts) => suggest(backend.workspace().read, facts),
    standards: async (wish) => [
      ...suggestStandards(await standardsOf(backend.workspace().read), wish),
    ],
    add: (input) => addSession(backend.workspace(), input),
    update: (input) => updateSession(backend.workspace(), input),
    remove: ({ id }) => removeSession(backend.workspace(), id),
    repeat: (input) => repeatSession(backend.workspace(), input),
    saveNote: (input) => saveNote(backend.workspace(), input),
    timer: () => currentTimer(backend.workspace().read),
    startTimer: ({ id }) => startTimer(backend.workspace(), id),
    pauseTimer: ({ id }) => pauseTimer(backend.workspace(), id),
    stopTimer: ({ id }) => stopTimer(backend.workspace(), id),
  }
}
