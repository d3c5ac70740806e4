/** Cycles, goals, sessions and action steps of the sample. */
import { phasesAhead } from '#shared/domain/coaching-models.ts'
import { bulkInsert } from '../../database/bulk-insert.ts'
import type { WriteDb } from '../../database/open-workspace.ts'
import type { SampleCaseload } from './sample-format.ts'
import { storeLessons } from './sample-lessons.ts'
import { storeObservations } from './sample-observations.ts'
import { idOf, idOrNull, store, type Ids } from './sample-store.ts'

export type Known = {
  readonly schools: Ids
  readonly teachers: Ids
  readonly classes: Ids
  readonly priorities: Ids
}

export async function storeCoaching(
  tx: WriteDb,
  sample: SampleCaseload,
  known: Known,
): Promise<void> {
  const cycles = await storeCycles(tx, sample, known)
  await storeGoals(tx, sample, { ...known, cycles })
  const sessions = await storeSessions(tx, sample, { ...known, cycles })
  const steps = sample.actionSteps.map(({ teacherKey, cycleKey, sessionKey, ...step }) => ({
    teacherId: idOf(known.teachers, teacherKey),
    cycleId: idOrNull(cycles, cycleKey),
    sessionId: idOrNull(sessions, sessionKey),
    text: step.text,
    owner: step.owner,
    createdOn: step.createdOn,
    dueOn: step.dueOn,
    checkBackOn: step.checkBackOn,
    closedOn: step.closedOn,
    evidence: step.evidence,
    status: step.status,
  }))
  await bulkInsert(tx, 'actionStep', steps)
  await storeLessons(tx, sample, { ...known, cycles, sessions })
  await storeObservations(tx, sample, { ...known, cycles, sessions })
}

async function storeCycles(tx: WriteDb, sample: SampleCaseload, known: Known): Promise<Ids> {
  const cycles = await store(tx, 'coachingCycle', sample.cycles, (cycle) => ({
    title: cycle.title,
    model: cycle.model,
    startsOn: cycle.startsOn,
    plannedEndOn: cycle.plannedEndOn,
    endedOn: cycle.endedOn,
    followUpOn: cycle.followUpOn,
    status: cycle.status,
    focusStandards: cycle.focusStandards.join('\n'),
    focusPractices: cycle.focusPractices.join('\n'),
    coachReflection: cycle.coachReflection,
    teacherReflection: cycle.teacherReflection,
    result: cycle.result,
  }))
  const parts = sample.cycles.map((cycle) => ({ ...cycle, cycleId: idOf(cycles, cycle.key) }))
  const members = parts.flatMap(({ cycleId, memberKeys }) =>
    memberKeys.map((teacher) => ({ cycleId, teacherId: idOf(known.teachers, teacher) })),
  )
  const phases = parts.flatMap((cycle) =>
    allPhases(cycle).map((phase, position) => ({ cycleId: cycle.cycleId, position, ...phase })),
  )
  const lookFors = parts.flatMap(({ cycleId, lookFors: texts }) =>
    texts.map((text, position) => ({ cycleId, position, text })),
  )
  await bulkInsert(tx, 'cycleMember', members)
  await bulkInsert(tx, 'cyclePhase', phases)
  await bulkInsert(tx, 'lookFor', lookFors)
  return cycles
}

/** The file has the phases that have begun; those of the model that lie ahead have no dates yet. */
function allPhases({ model, status, phases }: SampleCaseload['cycles'][number]) {
  if (status !== 'active') return phases
  const names = phases.map(({ name }) => name)
  const ahead = phasesAhead(model, names).map((name) => ({ name, startsOn: null, endsOn: null }))
  return [...phases, ...ahead]
}

async function storeGoals(
  tx: WriteDb,
  sample: SampleCaseload,
  known: Known & { readonly cycles: Ids },
): Promise<void> {
  const goals = await store(
    tx,
    'goal',
    sample.goals,
    ({ key: _, cycleKey, teacherKey, priorityKey, dataPoints: __, ...goal }) => ({
      ...goal,
      cycleId: idOrNull(known.cycles, cycleKey),
      teacherId: idOrNull(known.teachers, teacherKey),
      priorityId: idOrNull(known.priorities, priorityKey),
    }),
  )
  const points = sample.goals.flatMap(({ key, dataPoints }) =>
    dataPoints.map(({ on, value, n }) => ({
      goalId: idOf(goals, key),
      measuredOn: on,
      value,
      n,
    })),
  )
  await bulkInsert(tx, 'goalDataPoint', points)
}

async function storeSessions(
  tx: WriteDb,
  sample: SampleCaseload,
  known: Known & { readonly cycles: Ids },
): Promise<Ids> {
  const sessions = await store(tx, 'session', sample.sessions, (session) => ({
    heldOn: session.on,
    startsAt: session.start,
    minutes: session.minutes,
    preparationMinutes: session.preparationMinutes,
    travelMinutes: session.travelMinutes,
    mode: session.mode,
    type: session.type,
    schoolId: idOrNull(known.schools, session.schoolKey),
    cycleId: idOrNull(known.cycles, session.cycleKey),
    phase: session.phase,
    status: session.status,
    standards: session.standards.join('\n'),
    strategies: session.strategies.join('\n'),
    sharedNote: session.sharedNote,
    privateNote: session.privateNote ?? '',
  }))
  const parts = sample.sessions.map((each) => ({ ...each, sessionId: idOf(sessions, each.key) }))
  const participants = parts.flatMap(({ sessionId, participantKeys }) =>
    participantKeys.map((key) => ({ sessionId, teacherId: idOf(known.teachers, key) })),
  )
  await bulkInsert(tx, 'sessionParticipant', participants)
  const categories = new Map(
    (await tx.selectFrom('timeCategory').select(['id', 'name']).execute()).map(
      ({ id, name }) => [name, id] as const,
    ),
  )
  const times = parts.flatMap(({ sessionId, timeSplit }) =>
    timeSplit.map(({ category, percent }) => ({
      sessionId,
      categoryId: idOf(categories, category),
      percent,
    })),
  )
  await bulkInsert(tx, 'sessionTime', times)
  return sessions
}
