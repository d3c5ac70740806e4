/** Observations as lists show them. */
import { sql } from 'kysely'
import { questionNames } from '#shared/domain/observations/observation-words.ts'
import type { ReadDb } from '../../database/connection.ts'
import type { Input, Output } from './call-input.ts'
import { linesOf, stateOf } from './columns.ts'
import type { ObservationRecord } from './expected.ts'

type Row = Output<'list'>[number]

type Listed = ObservationRecord & {
  readonly day: string
  readonly start: string | null
  readonly givenName: string
  readonly familyName: string
  readonly className: string | null
  readonly grade: string | null
  readonly school: string | null
  readonly cycle: string | null
  readonly lesson: string | null
  readonly lineCount: number
  readonly questionCount: number
  readonly lookForCount: number
  readonly seenCount: number
  readonly strategyCount: number
}

export async function listObservations(
  read: ReadDb,
  only: Input<'list'>,
  today: string,
): Promise<Row[]> {
  const visitors = await visitorsByObservation(read)
  const rows = (await listed(read)).map((one) => rowOf(one, visitors.get(one.id) ?? []))
  return rows.filter((row) => fits(row, only)).toSorted(nextFirst(today))
}

function fits(row: Row, { teacherId, cycleId, lessonId, sessionId }: Input<'list'>): boolean {
  const isTheirs = [row.teacher, ...row.visitors].some(({ id }) => id === teacherId)
  return (
    (teacherId === undefined || isTheirs) &&
    (cycleId === undefined || row.cycle?.id === cycleId) &&
    (lessonId === undefined || row.lesson?.id === lessonId) &&
    (sessionId === undefined || row.sessionId === sessionId)
  )
}

async function listed(read: ReadDb): Promise<readonly Listed[]> {
  const { rows } = await sql<Listed>`
    SELECT observation.*,
      CASE WHEN startedAt IS NULL AND session.id IS NOT NULL
        THEN session.heldOn ELSE observedOn END AS day,
      CASE WHEN startedAt IS NULL AND session.id IS NOT NULL
        THEN session.startsAt ELSE observation.startsAt END AS start,
      teacher.givenName, teacher.familyName, class.name AS className,
      class.grade, school.name AS school, cycle.title AS cycle, lesson.title AS lesson,
      (SELECT COUNT(*) FROM observationLine WHERE observationId = observation.id) AS lineCount,
      (SELECT COUNT(*) FROM observationMark WHERE observationId = observation.id
        AND kind IN (${sql.join(questionNames)})) AS questionCount,
      (SELECT COUNT(*) FROM observationLookFor WHERE observationId = observation.id) AS lookForCount,
      (SELECT COUNT(DISTINCT lookForId) FROM observationLine
        WHERE observationId = observation.id) AS seenCount,
      (SELECT COUNT(*) FROM observationStrategy WHERE observationId = observation.id) AS strategyCount
    FROM observation
    JOIN teacher ON teacher.id = observation.teacherId
    LEFT JOIN class ON class.id = observation.classId
    LEFT JOIN school ON school.id = class.schoolId
    LEFT JOIN session ON session.id = observation.sessionId
    LEFT JOIN coachingCycle AS cycle ON cycle.id = observation.cycleId
    LEFT JOIN lesson ON lesson.id = observation.lessonId`.execute(read)
  return rows
}

async function visitorsByObservation(read: ReadDb) {
  const rows = await read
    .selectFrom('observationVisitor as visitor')
    .innerJoin('teacher', 'teacher.id', 'visitor.teacherId')
    .select(['visitor.observationId', 'teacher.id', 'teacher.givenName', 'teacher.familyName'])
    .orderBy('visitor.id')
    .execute()
  const grouped = Map.groupBy(rows, ({ observationId }) => observationId)
  return new Map(
    [...grouped].map(([key, people]) => [
      key,
      people.map(({ id, givenName, familyName }) => ({ id, givenName, familyName })),
    ]),
  )
}

const rowOf = (one: Listed, visitors: Row['visitors']): Row => ({
  id: one.id,
  kind: one.kind,
  state: stateOf(one),
  // A visit that has not begun moves with its session in the week.
  observedOn: one.day,
  startsAt: one.start,
  minutes: one.minutes,
  teacher: { id: one.teacherId, givenName: one.givenName, familyName: one.familyName },
  visitors,
  class: one.className,
  grade: one.grade,
  school: one.school,
  cycle: one.cycleId === null ? null : { id: one.cycleId, title: one.cycle ?? '' },
  lesson: one.lessonId === null ? null : { id: one.lessonId, title: one.lesson ?? '' },
  sessionId: one.sessionId,
  focus: one.focus,
  practices: linesOf(one.practices),
  lines: one.lineCount,
  questions: one.questionCount,
  lookFors: one.lookForCount,
  lookForsSeen: one.seenCount,
  strategies: one.strategyCount,
})

/** What runs leads; then what is planned, the next first; then what has been, the latest first. */
const nextFirst =
  (today: string) =>
  (a: Row, b: Row): number => {
    const [rankA, rankB] = [a, b].map((row) => rankOf(row, today)) as [number, number]
    if (rankA !== rankB) return rankA - rankB
    const order = compare(dayAndTime(a), dayAndTime(b)) || a.id - b.id
    return rankA === 2 ? -order : order
  }

const rankOf = ({ state, observedOn }: Row, today: string): number =>
  state === 'running' ? 0 : state === 'planned' && observedOn >= today ? 1 : 2
const dayAndTime = ({ observedOn, startsAt }: Row): string => `${observedOn} ${startsAt ?? '99'}`
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
