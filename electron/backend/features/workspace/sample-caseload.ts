/** Stores `resources/sample/caseload.json`: records refer to one another by key, rows by id. */
import { phasesAhead } from '#shared/domain/coaching-models.ts'
import { bulkInsert } from '../../database/bulk-insert.ts'
import type { WriteDb } from '../../database/open-workspace.ts'
import type { Database } from '../../database/schema.ts'
import type { SampleCaseload } from './sample-format.ts'

export type { SampleCaseload } from './sample-format.ts'

/** Row ids by the key that the sample's files use. */
export type SampleKeys = {
  readonly schools: ReadonlyMap<string, number>
  readonly classes: ReadonlyMap<string, number>
}

type Cell = string | number | null
type Ids = ReadonlyMap<string, number>

export async function storeCaseload(tx: WriteDb, sample: SampleCaseload): Promise<SampleKeys> {
  const schools = await store(
    tx,
    'school',
    sample.schools,
    ({ name, code, level, setting, titleI, principal }) => ({
      name,
      code,
      level,
      setting,
      titleI: titleI ? 1 : 0,
      principal,
    }),
  )
  const teachers = await store(tx, 'teacher', sample.teachers, ({ key: _, tags, ...teacher }) => ({
    ...teacher,
    tags: tags.join('\n'),
  }))
  const classes = await store(
    tx,
    'class',
    sample.classes,
    ({ schoolKey, name, course, grade }) => ({
      schoolId: idOf(schools, schoolKey),
      name,
      course,
      grade: String(grade),
    }),
  )
  await bulkInsert(
    tx,
    'teachingAssignment',
    sample.teachingAssignments.map((assignment) => ({
      teacherId: idOf(teachers, assignment.teacherKey),
      classId: idOf(classes, assignment.classKey),
      startsOn: assignment.startsOn,
      endsOn: assignment.endsOn,
    })),
  )
  await storeCoaching(tx, sample, { schools, teachers })
  return { schools, classes }
}

async function storeCoaching(
  tx: WriteDb,
  sample: SampleCaseload,
  { schools, teachers }: { readonly schools: Ids; readonly teachers: Ids },
): Promise<void> {
  const cycles = await storeCycles(tx, sample, teachers)
  const sessions = await store(tx, 'session', sample.sessions, (session) => ({
    heldOn: session.on,
    startsAt: session.start,
    minutes: session.minutes,
    preparationMinutes: session.preparationMinutes,
    travelMinutes: session.travelMinutes,
    mode: session.mode,
    type: session.type,
    schoolId: session.schoolKey === null ? null : idOf(schools, session.schoolKey),
    cycleId: session.cycleKey === null ? null : idOf(cycles, session.cycleKey),
    phase: session.phase,
    status: session.status,
    sharedNote: session.sharedNote,
    privateNote: session.privateNote ?? '',
  }))
  const participants = sample.sessions.flatMap(({ key, participantKeys }) =>
    participantKeys.map((teacher) => ({
      sessionId: idOf(sessions, key),
      teacherId: idOf(teachers, teacher),
    })),
  )
  await bulkInsert(tx, 'sessionParticipant', participants)
  const steps = sample.actionSteps.map((step) => ({
    teacherId: idOf(teachers, step.teacherKey),
    cycleId: step.cycleKey === null ? null : idOf(cycles, step.cycleKey),
    sessionId: step.sessionKey === null ? null : idOf(sessions, step.sessionKey),
    text: step.text,
    owner: step.owner,
    dueOn: step.dueOn,
    checkBackOn: step.checkBackOn,
    status: step.status,
  }))
  await bulkInsert(tx, 'actionStep', steps)
}

async function storeCycles(tx: WriteDb, sample: SampleCaseload, teachers: Ids): Promise<Ids> {
  const cycles = await store(tx, 'coachingCycle', sample.cycles, (cycle) => ({
    title: cycle.title,
    model: cycle.model,
    startsOn: cycle.startsOn,
    plannedEndOn: cycle.plannedEndOn,
    status: cycle.status,
    focusStandards: cycle.focusStandards.join('\n'),
  }))
  const members = sample.cycles.flatMap(({ key, memberKeys }) =>
    memberKeys.map((teacher) => ({
      cycleId: idOf(cycles, key),
      teacherId: idOf(teachers, teacher),
    })),
  )
  const phases = sample.cycles.flatMap((cycle) =>
    allPhases(cycle).map((phase, position) => ({
      cycleId: idOf(cycles, cycle.key),
      position,
      ...phase,
    })),
  )
  await bulkInsert(tx, 'cycleMember', members)
  await bulkInsert(tx, 'cyclePhase', phases)
  const goals = await store(tx, 'goal', sample.goals, (goal) => ({
    cycleId: idOf(cycles, goal.cycleKey),
    kind: goal.kind,
    text: goal.text,
    measure: goal.measure,
    unit: goal.unit,
    baselineValue: goal.baselineValue,
    baselineOn: goal.baselineOn,
    targetValue: goal.targetValue,
    targetOn: goal.targetOn,
  }))
  const points = sample.goals.flatMap(({ key, dataPoints }) =>
    dataPoints.map(({ on, value, n }) => ({
      goalId: idOf(goals, key),
      measuredOn: on,
      value,
      n,
    })),
  )
  await bulkInsert(tx, 'goalDataPoint', points)
  return cycles
}

/** The file has the phases that have begun; those of the model that lie ahead have no dates yet. */
function allPhases({ model, status, phases }: SampleCaseload['cycles'][number]) {
  if (status !== 'active') return phases
  const names = phases.map(({ name }) => name)
  const ahead = phasesAhead(model, names).map((name) => ({ name, startsOn: null, endsOn: null }))
  return [...phases, ...ahead]
}

/** Into an empty table, so ids follow the order of the records. */
async function store<Item extends { readonly key: string }>(
  tx: WriteDb,
  table: keyof Database,
  ...[items, row]: [readonly Item[], (item: Item) => Record<string, Cell>]
): Promise<Ids> {
  await bulkInsert(tx, table, items.map(row))
  return new Map(items.map(({ key }, index) => [key, index + 1]))
}

function idOf(ids: Ids, key: string): number {
  const id = ids.get(key)
  if (id === undefined) throw new Error(`The sample refers to ${key}, which it does not have`)
  return id
}
