/**
 * Coaching records made by SQLite itself: 60 teachers, 60 cycles with goals and data points, 1,500 action steps, and sessions on every day
 * from two years ago until a month ahead, some of them unfinished.
 */
import { sql } from 'kysely'
import type { OpenWorkspace } from '#backend/database/open-workspace.ts'

/** The day of the workspace, a Tuesday. */
export const TODAY = '2026-02-24'

const numbers = (count: number) => sql`
  WITH RECURSIVE number (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM number WHERE n < ${count})`

export async function makeBusyYears(workspace: OpenWorkspace, sessions = 5_000): Promise<void> {
  await workspace.connections.write.transaction().execute(async (tx) => {
    const run = (statement: ReturnType<typeof sql>) => statement.execute(tx)
    await run(sql`UPDATE workspaceInfo SET fixedToday = ${TODAY}`)
    await run(sql`${numbers(4)} INSERT INTO school (id, name) SELECT n, 'School ' || n FROM number`)
    await run(sql`${numbers(60)} INSERT INTO teacher (id, givenName, familyName, contactCadenceDays)
      SELECT n, 'Given', 'Family' || n, CASE WHEN n % 3 = 0 THEN NULL ELSE 7 + n % 15 END FROM number`)
    await run(sql`${numbers(60)} INSERT INTO class (id, schoolId, name, course, grade)
      SELECT n, 1 + n % 4, 'Class ' || n, 'Math', 3 + n % 6 FROM number`)
    await run(sql`INSERT INTO teachingAssignment (teacherId, classId, startsOn)
      SELECT id, id, '2023-08-15' FROM class`)
    await run(sql`${numbers(60)} INSERT INTO coachingCycle
        (id, title, model, startsOn, plannedEndOn, status, focusStandards)
      SELECT n, 'Cycle ' || n, 'Impact Cycle', date(${TODAY}, (-n * 12) || ' days'),
        date(${TODAY}, (90 - n * 12) || ' days'), CASE WHEN n <= 15 THEN 'active' ELSE 'closed' END, ''
      FROM number`)
    await run(sql`INSERT INTO cycleMember (cycleId, teacherId) SELECT id, id FROM coachingCycle`)
    await run(sql`${numbers(3)} INSERT INTO cyclePhase (cycleId, position, name, startsOn, endsOn)
      SELECT cycle.id, n, 'Phase ' || n, CASE n WHEN 1 THEN cycle.startsOn END, NULL
      FROM number CROSS JOIN coachingCycle AS cycle`)
    await run(sql`${numbers(4)} INSERT INTO lookFor (cycleId, position, text)
      SELECT cycle.id, n, 'Students name the unit' FROM number CROSS JOIN coachingCycle AS cycle`)
    await run(sql`${numbers(3)} INSERT INTO goal (cycleId, kind, text, measure, unit, targetValue)
      SELECT cycle.id, 'student-achievement', '75% place fractions', 'Exit task', '% of students', 75
      FROM number CROSS JOIN coachingCycle AS cycle`)
    await run(sql`${numbers(6)} INSERT INTO goalDataPoint (goalId, measuredOn, value, n)
      SELECT goal.id, date(${TODAY}, (-n * 14) || ' days'), 80 - n * 7, 24
      FROM number CROSS JOIN goal`)
    await addSessions(run, sessions)
    await run(sql`${numbers(1_500)} INSERT INTO actionStep
        (teacherId, cycleId, text, owner, dueOn, checkBackOn, status)
      SELECT 1 + n % 60, 1 + n % 60, 'Step ' || n, CASE n % 3 WHEN 0 THEN 'coach' ELSE 'teacher' END,
        date(${TODAY}, (20 - n) || ' days'), NULL,
        CASE WHEN n < 60 THEN 'open' WHEN n % 5 = 0 THEN 'dropped' ELSE 'mastered' END
      FROM number`)
  })
}

/** Spread evenly: the last hundred lie ahead, every eighth of the past month lacks its note. */
async function addSessions(
  run: (statement: ReturnType<typeof sql>) => Promise<unknown>,
  count: number,
): Promise<void> {
  const perDay = Math.max(1, Math.round(count / 730))
  await run(sql`${numbers(count)} INSERT INTO session
      (id, heldOn, startsAt, minutes, mode, type, schoolId, cycleId, status, sharedNote)
    SELECT n, date(${TODAY}, (30 - n / ${perDay}) || ' days'), printf('%02d:15', 8 + n % 7), 45,
      'in person', CASE n % 4 WHEN 0 THEN 'Observation' WHEN 1 THEN 'Debrief' WHEN 2 THEN 'Co-planning'
        ELSE 'Modeling' END,
      1 + n % 4, 1 + n % 60, CASE WHEN 30 - n / ${perDay} > 0 THEN 'planned' ELSE 'done' END,
      CASE WHEN n % 8 = 0 THEN '' ELSE 'Students compared two written reasons and named the whole.' END
    FROM number`)
  await run(sql`INSERT INTO sessionParticipant (sessionId, teacherId)
    SELECT id, 1 + (id * 7) % 60 FROM session`)
  await run(sql`INSERT INTO sessionTime (sessionId, categoryId, percent)
    SELECT id, 1 + id % 6, 80 FROM session WHERE id % 11 = 0`)
}
