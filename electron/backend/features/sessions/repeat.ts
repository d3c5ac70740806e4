/** The same session again, on the same weekday in later weeks; days off are left out. One undo step. */
import type { z } from 'zod'
import type { sessionsContract } from '#shared/contracts/sessions.ts'
import { addDays } from '#shared/domain/days.ts'
import { repeatedDays } from '#shared/domain/repeated-days.ts'
import { CallError } from '#shared/rpc/errors.ts'
import type { OpenWorkspace, WriteDb } from '../../database/open-workspace.ts'
import { todayIn } from '../../database/today.ts'
import { cyclesOn } from './cycles-on-day.ts'
import { daysOffBetween } from './days-off.ts'
import { nameOfSession } from './participants.ts'
import { readSession } from './read-session.ts'
import { newRow, storeLists } from './session-columns.ts'

type Input = z.output<typeof sessionsContract.repeat.input>
type Output = z.input<typeof sessionsContract.repeat.output>
type Plan = ReturnType<typeof repeatedDays>
type Source = NonNullable<Awaited<ReturnType<typeof readSession>>>

/** @throws {CallError} `SESSION_MISSING`, `NOTHING_TO_REPEAT` */
export async function repeatSession(
  workspace: OpenWorkspace,
  { id, everyWeeks, until }: Input,
): Promise<Output> {
  const source = await readSession(workspace.read, id)
  if (!source) throw new CallError('SESSION_MISSING')
  const plan = repeatedDays({
    heldOn: source.heldOn,
    everyWeeks,
    until,
    today: await todayIn(workspace),
    daysOff: await daysOffBetween(workspace.read, {
      from: source.heldOn,
      to: until ?? addDays(source.heldOn, 3660),
      schoolId: source.school?.id ?? null,
    }),
  })
  const [first] = plan.days
  if (first === undefined) throw nothing(plan.skipped, until)
  const name = await nameOfSession(workspace.read, id)
  const { result } = await workspace.mutate(`Repeat ${name}`, async (tx) => {
    const added = []
    for (const heldOn of plan.days) added.push({ id: await addCopy(tx, source, heldOn), heldOn })
    return { added, skipped: [...plan.skipped] }
  })
  return result
}

/** What was arranged is the same; what was noted or counted belongs to the first one alone. */
async function addCopy(tx: WriteDb, source: Source, heldOn: string): Promise<number> {
  const teacherIds = source.teachers.map(({ id }) => id)
  const cycle = (await cyclesOn(tx, { heldOn, teacherIds })).find(
    (held) => held.id === source.cycle?.id,
  )
  const { id } = await tx
    .insertInto('session')
    .values(
      newRow({
        heldOn,
        type: source.type,
        minutes: source.minutes,
        startsAt: source.startsAt,
        preparationMinutes: source.preparationMinutes,
        travelMinutes: source.travelMinutes,
        mode: source.mode,
        meetingLink: source.meetingLink,
        standards: source.standards,
        status: 'planned',
        schoolId: source.school?.id ?? null,
        cycleId: cycle?.id ?? null,
        phase: cycle?.phase ?? null,
      }),
    )
    .returning('id')
    .executeTakeFirstOrThrow()
  await storeLists(tx, id, {
    teacherIds,
    goalIds: cycle ? source.goalIds : [],
    time: source.time,
  })
  return id
}

function nothing(skipped: Plan['skipped'], until: string | null): CallError {
  const why =
    skipped.length > 0
      ? `Each day up to then is off (${skipped.map(({ name }) => name).join(', ')}). Choose a later day.`
      : `The next one would be after ${until ?? 'that day'}. Choose a later day.`
  return new CallError('NOTHING_TO_REPEAT', { data: { why } })
}
