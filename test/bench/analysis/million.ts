/**
 * A district with a million scores, made by SQLite itself: 10,000 students in 9 schools (one of
 * 1,200), five years, two windows a year, ten standards a student; and a 40-item test for one year.
 */
import { sql } from 'kysely'
import type { OpenWorkspace } from '#backend/database/open-workspace.ts'

export const BIG_SCHOOL = 1
/** Administrations of the last year, and of its item-level test. */
export const LAST_FALL = 9
export const LAST_WINTER = 10
export const ITEM_TEST = 11
/** A coaching cycle. */
export const COACHED = 1

const numbers = (count: number) => sql`
  WITH RECURSIVE number (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM number WHERE n < ${count})`

/** @param share of the million, 0 to 1: fewer students in every school */
export async function makeDistrict(workspace: OpenWorkspace, share = 1): Promise<void> {
  const students = Math.round(10_000 * share)
  await workspace.connections.write.transaction().execute(async (tx) => {
    const run = (statement: ReturnType<typeof sql>) => statement.execute(tx)
    await run(sql`${numbers(9)} INSERT INTO school (id, name) SELECT n, 'School ' || n FROM number`)
    await run(sql`${numbers(400)} INSERT INTO teacher (id, givenName, familyName)
      SELECT n, 'Given', 'Family' || n FROM number`)
    await run(sql`${numbers(400)} INSERT INTO class (id, schoolId, name, course, grade)
      SELECT n, CASE WHEN n <= 48 THEN 1 ELSE 2 + n % 8 END, 'Class ' || n, 'Math', 3 + n % 6 FROM number`)
    await run(sql`INSERT INTO teachingAssignment (teacherId, classId, startsOn)
      SELECT id, id, '2021-08-15' FROM class`)
    await run(sql`${numbers(students)} INSERT INTO student (id, code)
      SELECT n, 'S-' || n FROM number`)
    await run(sql`INSERT INTO studentIdentity (studentId, givenName, familyName)
      SELECT id, 'Given', 'Family' || id FROM student`)
    // The first 12 in a hundred go to the big school, in its 48 classes.
    await run(sql`${numbers(5)} INSERT INTO enrolment (studentId, schoolId, classId, grade, startsOn, endsOn)
      SELECT student.id, class.schoolId, class.id, class.grade,
        (2020 + n) || '-08-15', (2021 + n) || '-06-10'
      FROM number CROSS JOIN student
      JOIN class ON class.id = CASE WHEN student.id % 100 < 12
        THEN 1 + (student.id / 100 * 12 + student.id % 100) % 48 ELSE 49 + student.id % 352 END`)
    await run(sql`INSERT INTO studentGroup (studentId, attribute, value, startsOn)
      SELECT id, 'English learner', 'yes', '2021-08-15' FROM student WHERE id % 7 = 0`)
    // Teachers of grade 3 in the big school who were coached in the last year.
    await run(sql`INSERT INTO coachingCycle (id, title, model, startsOn, status)
      VALUES (${COACHED}, 'Cycle', 'Impact Cycle', '2025-10-01', 'active')`)
    await run(sql`INSERT INTO cycleMember (cycleId, teacherId)
      SELECT ${COACHED}, id FROM class WHERE schoolId = ${BIG_SCHOOL} AND grade = '3' LIMIT 4`)
    await run(sql`INSERT INTO history (id, kind, label, createdAt) VALUES (1, 'do', 'Bench', '')`)
    await run(sql`INSERT INTO importBatch (id, historyId, fileName, sha256, recipeId, recipeName,
        rowsRead, rowsStored, rowsChanged, rowsRefused, rowsRepeated, rowsNotStudents,
        studentsNew, studentsMatched, committedAt)
      VALUES (1, 1, '', '', '', '', 0, 0, 0, 0, 0, 0, 0, 0, '')`)
    await run(sql`INSERT INTO assessment (id, name) VALUES (1, 'Benchmark'), (2, 'Item test')`)
    await run(sql`${numbers(10)} INSERT INTO administration (id, assessmentId, window, schoolYear, windowOrder)
      SELECT n, 1, CASE n % 2 WHEN 1 THEN 'Fall' ELSE 'Winter' END, 'Year ' || ((n + 1) / 2), n FROM number`)
    await run(sql`INSERT INTO administration (id, assessmentId, window, schoolYear, windowOrder)
      VALUES (${ITEM_TEST}, 2, 'Winter', 'Year 5', 11)`)
    await run(sql`${numbers(60)} INSERT INTO measure (id, assessmentId, kind, code, maximum)
      SELECT n, 1, 'standard', (3 + (n - 1) / 10) || '.NF.A.' || (1 + (n - 1) % 10), 5 FROM number`)
    await run(sql`${numbers(10)} INSERT INTO sitting (administrationId, studentId, testedOn)
      SELECT n, student.id, CASE n % 2
        WHEN 1 THEN (2020 + (n + 1) / 2) || '-09-1' || (student.id % 5)
        ELSE (2021 + n / 2) || '-01-2' || (student.id % 5) END
      FROM number CROSS JOIN student`)
    await run(sql`${numbers(10)} INSERT INTO score (sittingId, measureId, points, possible, batchId)
      SELECT sitting.id, (enrolment.grade - 3) * 10 + number.n,
        MIN(5, abs(random()) % 6 + (sitting.administrationId % 2 = 0)), 5, 1
      FROM sitting CROSS JOIN enrolment ON enrolment.studentId = sitting.studentId
        AND enrolment.startsOn <= sitting.testedOn AND enrolment.endsOn >= sitting.testedOn
      CROSS JOIN number`)
    await run(sql`${numbers(40)} INSERT INTO item (id, assessmentId, position, label, standardCode, maxPoints, answerKey)
      SELECT n, 2, n, 'Q' || n, '4.NF.A.' || (n % 8), 1, 'A' FROM number`)
    await run(sql`${numbers(4)} INSERT INTO itemOption (itemId, label, text)
      SELECT item.id, char(64 + n), 'Option' FROM item CROSS JOIN number`)
    await run(sql`INSERT INTO sitting (administrationId, studentId, testedOn)
      SELECT ${ITEM_TEST}, student.id, '2026-01-28' FROM student WHERE student.id % 100 < 12`)
    await run(sql`INSERT INTO itemResponse (sittingId, itemId, response, points, batchId)
      SELECT sittingId, itemId, char(65 + pick), pick = 0, 1 FROM (
        SELECT sitting.id AS sittingId, item.id AS itemId, abs(random()) % 4 AS pick
        FROM sitting CROSS JOIN item WHERE sitting.administrationId = ${ITEM_TEST})`)
  })
  await sql`ANALYZE`.execute(workspace.connections.write)
}
