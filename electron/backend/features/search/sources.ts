/** What can be found: one list a kind, the latest first. Only what others may see over the shoulder. */
import { sql } from 'kysely'
import { kindLabels } from '#shared/domain/observations/observation-words.ts'
import type { ObservationKind } from '#shared/domain/observations/observation-words.ts'
import type { ReadDb } from '../../database/connection.ts'
import { lessonsWithWords } from '../lessons/index.ts'
import type { Source } from './find.ts'

export const none = { teacherId: null, cycleId: null, key: null, person: null } as const
const joined = (...parts: readonly (string | null)[]): string => parts.filter(Boolean).join(', ')
const nameOf = (row: { readonly givenName: string; readonly familyName: string }): string =>
  `${row.givenName} ${row.familyName}`

export async function teachers(read: ReadDb): Promise<readonly Source[]> {
  const rows = await read
    .selectFrom('teacher')
    .select(['id', 'givenName', 'familyName', 'tags', 'archivedOn'])
    .orderBy('familyName')
    .execute()
  const places = await placesOf(read)
  return rows.map((row) => ({
    ...none,
    kind: 'teacher',
    id: row.id,
    label: nameOf(row),
    detail: joined(places.get(row.id) ?? null, row.archivedOn && 'archived'),
    words: row.tags,
    person: { givenName: row.givenName, familyName: row.familyName },
  }))
}

/** Courses and schools, those of now last. */
async function placesOf(read: ReadDb): Promise<Map<number, string>> {
  const rows = await read
    .selectFrom('teachingAssignment as assignment')
    .innerJoin('class', 'class.id', 'assignment.classId')
    .innerJoin('school', 'school.id', 'class.schoolId')
    .select(['assignment.teacherId', 'class.course', 'school.name as school'])
    .orderBy('assignment.startsOn')
    .execute()
  const grouped = Map.groupBy(rows, ({ teacherId }) => teacherId)
  return new Map(
    [...grouped].map(([id, of]) => [
      id,
      joined(...new Set(of.map(({ course }) => course)), ...new Set(of.map((row) => row.school))),
    ]),
  )
}

export async function cyclesAndGoals(read: ReadDb): Promise<readonly Source[]> {
  const names = await membersOf(read)
  const cycles = await read
    .selectFrom('coachingCycle')
    .selectAll()
    .orderBy('startsOn', 'desc')
    .execute()
  const goals = await read.selectFrom('goal').selectAll().orderBy('id', 'desc').execute()
  const titles = new Map(cycles.map(({ id, title }) => [id, title]))
  return [
    ...cycles.map((cycle): Source => ({
      ...none,
      kind: 'cycle',
      id: cycle.id,
      cycleId: cycle.id,
      label: cycle.title,
      detail: joined(names.get(cycle.id) ?? null, cycle.model, cycle.status),
      words: `${cycle.focusStandards} ${cycle.result}`,
    })),
    ...goals.map((goal): Source => ({
      ...none,
      kind: 'goal',
      id: goal.id,
      teacherId: goal.teacherId,
      cycleId: goal.cycleId,
      label: goal.text,
      detail: joined(titles.get(goal.cycleId ?? 0) ?? null, names.get(goal.cycleId ?? 0) ?? null),
      words: `${goal.measure} ${goal.strategy}`,
    })),
  ]
}

async function membersOf(read: ReadDb): Promise<Map<number, string>> {
  const rows = await read
    .selectFrom('cycleMember as member')
    .innerJoin('teacher', 'teacher.id', 'member.teacherId')
    .select(['member.cycleId', 'teacher.givenName', 'teacher.familyName'])
    .orderBy('member.id')
    .execute()
  const grouped = Map.groupBy(rows, ({ cycleId }) => cycleId)
  return new Map([...grouped].map(([id, of]) => [id, of.map(nameOf).join(', ')]))
}

export async function sessions(read: ReadDb): Promise<readonly Source[]> {
  const { rows } = await sql<SessionRow>`
    SELECT session.id, session.heldOn, session.type, session.sharedNote, session.standards,
      session.strategies, GROUP_CONCAT(teacher.givenName || ' ' || teacher.familyName, ', ') AS names
    FROM session
    LEFT JOIN sessionParticipant AS participant ON participant.sessionId = session.id
    LEFT JOIN teacher ON teacher.id = participant.teacherId
    GROUP BY session.id ORDER BY session.heldOn DESC, session.startsAt DESC`.execute(read)
  return rows.map((row) => ({
    ...none,
    kind: 'session',
    id: row.id,
    label: joined(row.type, row.names),
    detail: joined(row.heldOn, firstWords(row.sharedNote)),
    words: `${row.sharedNote} ${row.standards} ${row.strategies}`,
  }))
}

type SessionRow = {
  readonly id: number
  readonly heldOn: string
  readonly type: string
  readonly sharedNote: string
  readonly standards: string
  readonly strategies: string
  readonly names: string | null
}

const firstWords = (note: string): string =>
  note.length > 80 ? `${note.slice(0, 80).replace(/\s+\S*$/, '')}…` : note

export async function steps(read: ReadDb): Promise<readonly Source[]> {
  const rows = await read
    .selectFrom('actionStep as step')
    .leftJoin('teacher', 'teacher.id', 'step.teacherId')
    .select([
      'step.id',
      'step.text',
      'step.status',
      'step.evidence',
      'step.teacherId',
      'step.cycleId',
      'teacher.givenName',
      'teacher.familyName',
    ])
    .orderBy('step.id', 'desc')
    .execute()
  return rows.map((row) => ({
    ...none,
    kind: 'step',
    id: row.id,
    teacherId: row.teacherId,
    cycleId: row.cycleId,
    label: row.text,
    detail: joined(row.givenName && `${row.givenName} ${row.familyName}`, row.status),
    words: row.evidence,
  }))
}

export async function documents(read: ReadDb): Promise<readonly Source[]> {
  const rows = await read
    .selectFrom('attachment')
    .innerJoin('teacher', 'teacher.id', 'attachment.teacherId')
    .select([
      'attachment.id',
      'attachment.name',
      'attachment.addedOn',
      'teacher.id as teacherId',
      'teacher.givenName',
      'teacher.familyName',
    ])
    .orderBy('attachment.addedOn', 'desc')
    .execute()
  return rows.map((row) => ({
    ...none,
    kind: 'document',
    id: row.id,
    teacherId: row.teacherId,
    label: row.name,
    detail: joined(nameOf(row), row.addedOn),
    words: '',
  }))
}

/** Also by what students may do and by what its parts say. They are found, so they have every word. */
export async function lessons(read: ReadDb, typed: string): Promise<readonly Source[]> {
  const ids = await lessonsWithWords(read, typed)
  const rows = await read
    .selectFrom('lesson')
    .leftJoin('teacher', 'teacher.id', 'lesson.teacherId')
    .select(['lesson.id', 'lesson.title', 'lesson.taughtOn', 'lesson.standards'])
    .select(['teacher.givenName', 'teacher.familyName'])
    .where('lesson.id', 'in', [...ids])
    .orderBy('lesson.changedOn', 'desc')
    .orderBy('lesson.id', 'desc')
    .execute()
  return rows.map((row) => ({
    ...none,
    kind: 'lesson',
    id: row.id,
    label: row.title,
    detail: joined(
      row.givenName && `${row.givenName} ${row.familyName}`,
      row.taughtOn,
      row.standards.replaceAll('\n', ' '),
    ),
    words: typed,
  }))
}

/** By what was agreed and written; asides and private notes are not looked through. */
export async function observations(read: ReadDb): Promise<readonly Source[]> {
  const { rows } = await sql<ObservationRow>`
    SELECT observation.id, observation.kind, observation.observedOn, observation.focus,
      observation.strength, observation.wondering, teacher.givenName, teacher.familyName,
      (SELECT GROUP_CONCAT(text, ' ') FROM observationLine
        WHERE observationId = observation.id AND who <> 'aside') AS script
    FROM observation JOIN teacher ON teacher.id = observation.teacherId
    ORDER BY observation.observedOn DESC, observation.id DESC`.execute(read)
  return rows.map((row) => ({
    ...none,
    kind: 'observation',
    id: row.id,
    label: joined(kindLabels[row.kind], nameOf(row)),
    detail: joined(row.observedOn, firstWords(row.focus)),
    words: `${row.focus} ${row.strength} ${row.wondering} ${row.script ?? ''}`,
  }))
}

type ObservationRow = {
  readonly id: number
  readonly kind: ObservationKind
  readonly observedOn: string
  readonly focus: string
  readonly strength: string
  readonly wondering: string
  readonly givenName: string
  readonly familyName: string
  readonly script: string | null
}

export async function schools(read: ReadDb): Promise<readonly Source[]> {
  const rows = await read.selectFrom('school').selectAll().orderBy('name').execute()
  return rows.map((row) => ({
    ...none,
    kind: 'school',
    id: row.id,
    label: row.name,
    detail: joined(row.level, row.setting, row.principal),
    words: row.code ?? '',
  }))
}
