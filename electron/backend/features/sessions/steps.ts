/** Next steps that a session brings: action steps of its teachers, in its cycle. */
import type { z } from 'zod'
import type { newSession } from '#shared/contracts/sessions.ts'
import type { WriteDb } from '../../database/open-workspace.ts'

type Step = NonNullable<z.output<typeof newSession>['steps']>[number]

/**
 * A step of the teachers is one for each of them; the coach's own is one, and belongs to the teacher
 * when there is only one.
 */
export async function storeSteps(
  tx: WriteDb,
  sessionId: number,
  { steps, today }: { readonly steps: readonly Step[]; readonly today: string },
): Promise<void> {
  if (steps.length === 0) return
  const { cycleId } = await tx
    .selectFrom('session')
    .select('cycleId')
    .where('id', '=', sessionId)
    .executeTakeFirstOrThrow()
  const people = await tx
    .selectFrom('sessionParticipant')
    .select('teacherId')
    .where('sessionId', '=', sessionId)
    .orderBy('id')
    .execute()
  for (const { teacherId, ...step } of steps)
    for (const owner of teacherId === undefined ? ownersOf(step, people) : [teacherId])
      await tx
        .insertInto('actionStep')
        .values({
          ...step,
          teacherId: owner,
          sessionId,
          cycleId,
          goalId: null,
          status: 'open',
          createdOn: today,
          closedOn: null,
        })
        .execute()
}

function ownersOf(
  step: Pick<Step, 'owner'>,
  people: readonly { readonly teacherId: number }[],
): readonly (number | null)[] {
  const ids = people.map(({ teacherId }) => teacherId)
  const [only, ...others] = ids
  if (only === undefined) return [null]
  return others.length > 0 && step.owner === 'coach' ? [null] : ids
}
