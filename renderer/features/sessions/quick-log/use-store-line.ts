/** Stores the line: once, with what is expected for exactly these teachers and this day. */
import { useState } from 'react'
import { sessionsContract } from '#shared/contracts/sessions.ts'
import { completeLog } from '#shared/domain/quick-log/complete.ts'
import { storeRequest } from '#shared/domain/quick-log/store-request.ts'
import type { StoreRequest } from '#shared/domain/quick-log/store-request.ts'
import { peopleInWords, typeInWords } from '#shared/domain/session-words.ts'
import { backendQuery } from '#renderer/app/backend-hooks.ts'
import { backend } from '#renderer/app/backend.ts'
import { navigate } from '#renderer/app/location.ts'
import { notifyUndoable, notifyError } from '#renderer/app/notify.tsx'
import { queryClient } from '#renderer/app/query-client.ts'
import { useWorkspace } from '#renderer/app/workspace.ts'
import { formatWeekday } from '#renderer/ui/format.ts'
import { startTimer } from '../timer-actions.ts'
import type { QuickLogModel } from './use-quick-log.ts'

export function useStoreLine(model: QuickLogModel, onStored: () => void) {
  const { today } = useWorkspace()
  const [isStoring, setIsStoring] = useState(false)
  const store = async (): Promise<void> => {
    if (isStoring) return
    setIsStoring(true)
    try {
      const { log, choices } = model
      const expected = await queryClient.fetchQuery(
        backendQuery('sessions', 'suggest', model.facts),
      )
      const complete = completeLog(log, expected, { today, choices })
      const request = storeRequest(log, complete, choices)
      if (!request) return
      const id = await stored(request)
      const people = model.context.teachers.filter((one) => log.teacherIds.includes(one.id))
      const type = typeInWords(complete.type?.value ?? 'session')
      const whom = peopleInWords(people)
      onStored()
      await notifyUndoable(
        `${complete.isPlan ? 'Planned' : 'Logged'} ${whom === '' ? type : `${type} with ${whom}`}, ${formatWeekday(complete.heldOn)}`,
        { label: 'Open', run: () => navigate(`/sessions/${id}`) },
        ...(complete.heldOn === today
          ? [{ label: 'Start timer', run: () => void startTimer(id) }]
          : []),
      )
    } catch (error) {
      notifyError(error)
    } finally {
      setIsStoring(false)
    }
  }
  return { store, isStoring }
}

async function stored(request: StoreRequest): Promise<number> {
  const { sessions } = backend()
  if (request.kind === 'add') return (await sessions.add(request.input)).id
  await sessions.update(request.input)
  return sessionsContract.update.input.shape.id.parse(request.input.id)
}
