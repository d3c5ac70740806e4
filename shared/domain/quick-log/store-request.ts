/** A complete line as the call that stores it: a new session, or the planned one that it completes. */
import type { sessionsContract } from '../../contracts/sessions.ts'
import type { z } from 'zod'
import { markdownOfPlain } from '../rich-text/write.ts'
import type { CompleteLog, QuickChoices } from './complete.ts'
import type { QuickLog } from './model.ts'

type Added = z.input<typeof sessionsContract.add.input>
type Updated = z.input<typeof sessionsContract.update.input>

export type StoreRequest =
  | { readonly kind: 'add'; readonly input: Added }
  | { readonly kind: 'update'; readonly input: Updated }

/** Null while something has to be said first. */
export function storeRequest(
  log: QuickLog,
  complete: CompleteLog,
  choices: QuickChoices,
): StoreRequest | null {
  const { type, minutes, completes } = complete
  if (!type || !minutes || complete.gaps.length > 0 || log.questions.length > 0) return null
  const fields = { ...common(log, complete), type: type.value, minutes: minutes.value }
  const steps = stepsOf(log)
  const standards = choices.standards ?? []
  const notes = {
    sharedNote: markdownOfPlain(log.sharedNote),
    privateNote: markdownOfPlain(log.privateNote),
  }
  if (!completes) {
    const status = complete.isPlan ? 'planned' : 'done'
    return {
      kind: 'add',
      input: {
        ...fields,
        ...notes,
        status,
        standards: [...standards],
        teacherIds: [...log.teacherIds],
        steps,
      },
    }
  }
  // What was prepared for the session stays.
  const { cycleId, phase, ...rest } = fields
  const changes = {
    ...rest,
    ...(cycleId !== null && { cycleId, phase }),
    status: 'done' as const,
    standards: [...new Set([...completes.standards, ...standards])],
    sharedNote: joined(completes.sharedNote, notes.sharedNote),
    privateNote: joined(completes.privateNote, notes.privateNote),
  }
  return { kind: 'update', input: { id: completes.id, changes, steps } }
}

const common = (log: QuickLog, complete: CompleteLog) => ({
  heldOn: complete.heldOn,
  startsAt: complete.startsAt,
  mode: complete.mode,
  schoolId: complete.schoolId,
  cycleId: complete.cycle?.id ?? null,
  phase: complete.phase,
  ...(log.preparationMinutes !== null && { preparationMinutes: log.preparationMinutes }),
  ...(log.travelMinutes !== null && { travelMinutes: log.travelMinutes }),
})

const stepsOf = (log: QuickLog) =>
  log.steps.map(({ teacherId, ...step }) => ({ ...step, ...(teacherId !== null && { teacherId }) }))

const joined = (before: string, more: string): string =>
  [before, more].filter((text) => text.trim() !== '').join('\n\n')
