/** Observations of the sample: one with its script, one that is agreed on. */
import { bulkInsert } from '../../database/bulk-insert.ts'
import type { WriteDb } from '../../database/open-workspace.ts'
import type { SampleCaseload } from './sample-format.ts'
import { idOf, idOrNull, store, type Ids } from './sample-store.ts'

type Known = {
  readonly teachers: Ids
  readonly classes: Ids
  readonly cycles: Ids
  readonly sessions: Ids
}

export async function storeObservations(
  tx: WriteDb,
  sample: SampleCaseload,
  known: Known,
): Promise<void> {
  const observations = await store(tx, 'observation', sample.observations, (one) => ({
    ...{ kind: one.kind, observedOn: one.observedOn, startsAt: one.startsAt },
    ...{ minutes: one.minutes, focus: one.focus, focusAgreedOn: one.focusAgreedOn },
    ...{ strength: one.strength, strengthPractice: one.strengthPractice },
    ...{ wondering: one.wondering, thanks: one.thanks, resources: one.resources },
    privateNote: one.privateNote,
    teacherId: idOf(known.teachers, one.teacherKey),
    classId: idOrNull(known.classes, one.classKey),
    cycleId: idOrNull(known.cycles, one.cycleKey),
    sessionId: idOrNull(known.sessions, one.sessionKey),
    practices: one.practices.join('\n'),
    ...clockOf(one),
  }))
  for (const one of sample.observations)
    await storeRows(tx, idOf(observations, one.key), { one, teachers: known.teachers })
}

type Sampled = SampleCaseload['observations'][number]

/** The clock of a visit that has been; the zone of the machine does not matter, since only its length is read. */
function clockOf({ observedOn, startsAt, minutes }: Sampled) {
  if (minutes === null) return { startedAt: null, endedAt: null }
  const startedAt = new Date(`${observedOn}T${startsAt}:00Z`)
  const endedAt = new Date(startedAt.getTime() + minutes * 60_000)
  return { startedAt: startedAt.toISOString(), endedAt: endedAt.toISOString() }
}

async function storeRows(
  tx: WriteDb,
  observationId: number,
  { one, teachers }: { readonly one: Sampled; readonly teachers: Ids },
): Promise<void> {
  await bulkInsert(
    tx,
    'observationVisitor',
    one.visitorKeys.map((key) => ({ observationId, teacherId: idOf(teachers, key) })),
  )
  const lookForIds: number[] = []
  for (const [position, text] of one.lookFors.entries()) {
    const { id } = await tx
      .insertInto('observationLookFor')
      .values({ observationId, position, text })
      .returning('id')
      .executeTakeFirstOrThrow()
    lookForIds.push(id)
  }
  await bulkInsert(
    tx,
    'observationLine',
    one.lines.map(({ lookFor, ...line }, index) => ({
      ...line,
      observationId,
      lineKey: `sample-line-${index + 1}`,
      lookForId: lookFor === null ? null : (lookForIds[lookFor - 1] ?? null),
    })),
  )
  await bulkInsert(
    tx,
    'observationMark',
    one.marks.map((mark) => ({ ...mark, observationId })),
  )
  await bulkInsert(
    tx,
    'observationStrategy',
    one.strategies.map((row, position) => ({ ...row, observationId, position })),
  )
}
