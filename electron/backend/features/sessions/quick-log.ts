/** One line of the quick log against the open workspace, for the command line: understood, then stored. */
import { completeLog } from '#shared/domain/quick-log/complete.ts'
import type { CompleteLog } from '#shared/domain/quick-log/complete.ts'
import type { QuickLog } from '#shared/domain/quick-log/model.ts'
import { parseQuickLog } from '#shared/domain/quick-log/parse.ts'
import { storeRequest } from '#shared/domain/quick-log/store-request.ts'
import type { StoreRequest } from '#shared/domain/quick-log/store-request.ts'
import { newSession, sessionsContract, suggestion } from '#shared/contracts/sessions.ts'
import type { OpenWorkspace } from '../../database/open-workspace.ts'
import { todayIn } from '../../database/today.ts'
import { addSession, updateSession } from './save-session.ts'
import { suggest } from './suggest.ts'

export type UnderstoodLine = {
  readonly log: QuickLog
  readonly complete: CompleteLog
  /** Null: something has to be said or decided first. */
  readonly request: StoreRequest | null
}

export async function understandLine(
  workspace: OpenWorkspace,
  line: string,
): Promise<UnderstoodLine> {
  const { read } = workspace
  const today = await todayIn(workspace)
  const teachers = await read
    .selectFrom('teacher')
    .select(['id', 'givenName', 'familyName'])
    .where('archivedOn', 'is', null)
    .execute()
  const schools = await read
    .selectFrom('school')
    .select(['id', 'name'])
    .where('archivedOn', 'is', null)
    .execute()
  const log = parseQuickLog(line, { today, teachers, schools })
  const facts = sessionsContract.suggest.input.parse({
    heldOn: log.heldOn ?? today,
    teacherIds: log.teacherIds,
    type: log.type,
  })
  const expected = suggestion.parse(await suggest(read, facts))
  const complete = completeLog(log, expected, { today, choices: {} })
  return { log, complete, request: storeRequest(log, complete, {}) }
}

/** @returns the id of the session. */
export async function storeLine(
  workspace: OpenWorkspace,
  request: StoreRequest,
): Promise<{ readonly id: number }> {
  if (request.kind === 'add') return addSession(workspace, newSession.parse(request.input))
  const input = sessionsContract.update.input.parse(request.input)
  await updateSession(workspace, input)
  return { id: input.id }
}
