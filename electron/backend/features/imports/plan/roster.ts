/**
 * What a roster would do: enrolments that are new or that it knows better, teachers and who teaches which
 * class, and names of students who came in with an id alone. A row that brings none of these is a repeat.
 */
import { nameKey } from '#shared/domain/student-names.ts'
import type { Scratch } from '../staging/scratch.ts'
import type { FirstIds } from './students.ts'

export async function planRoster(scratch: Scratch, lastIds: FirstIds): Promise<void> {
  const [found] = await scratch.all<{ n: number }>('SELECT COUNT(*) AS n FROM incomingEnrolment')
  if (found?.n === 0) return
  await scratch.exec(rosterRows)
  await planTeachers(scratch, lastIds)
  await scratch.exec(assignments)
  await scratch.exec(enrolments)
  await scratch.exec(outcomes)
}

/** One row a student and place; of two equal ones the first. */
const rosterRows = `
INSERT INTO settledRow
  SELECT own.row, 'refused' FROM incomingEnrolment AS own
  JOIN incomingStudent ON no = own.studentNo WHERE studentId < 0;
INSERT INTO incomingProblem
  SELECT 'likely-pair', 'asked', own.row, '', givenName || ' ' || familyName || ', id ' ||
    COALESCE(localId, stateId)
  FROM incomingEnrolment AS own JOIN incomingStudent ON no = own.studentNo WHERE studentId < 0;
CREATE TABLE rosterRow AS
SELECT own.row, student.studentId, schoolPlan.schoolId, classPlan.classId, own.grade,
  own.startsOn, own.endsOn, own.teacher, own.teacherEmail, NULL AS teacherId, NULL AS enrolmentId,
  ROW_NUMBER() OVER (
    PARTITION BY student.studentId, schoolPlan.schoolId, classPlan.classId, own.startsOn
    ORDER BY own.row) AS place
FROM incomingEnrolment AS own
JOIN incomingStudent AS student ON student.no = own.studentNo AND student.studentId > 0
LEFT JOIN schoolPlan ON schoolPlan.no = own.schoolNo
LEFT JOIN classPlan ON classPlan.no = own.classNo;
CREATE INDEX rosterRow_by_student ON rosterRow (studentId, schoolId);
`

type Typed = { readonly teacher: string; readonly email: string }

/** By e-mail, else by the whole name; a new one needs first and last name, to be told from others. */
async function planTeachers(scratch: Scratch, lastIds: FirstIds): Promise<void> {
  const typed = await scratch.all<Typed>(
    `SELECT DISTINCT teacher, teacherEmail AS email FROM rosterRow
     WHERE classId IS NOT NULL AND (teacher <> '' OR teacherEmail <> '')`,
  )
  const known = await scratch.all<{
    id: number
    given: string
    family: string
    email: string | null
  }>('SELECT id, givenName AS given, familyName AS family, email FROM teacher ORDER BY id')
  const byKey = new Map<string, number>()
  for (const { id, given, family, email } of known) {
    if (email) byKey.set(email.toLowerCase(), byKey.get(email.toLowerCase()) ?? id)
    byKey.set(nameKey(given, family), byKey.get(nameKey(given, family)) ?? id)
  }
  let lastId = lastIds.get('teacher') ?? 0
  const fresh: unknown[][] = []
  const found = typed.flatMap(({ teacher, email }) => {
    const { given, family } = teacherName(teacher)
    const keys = [email.toLowerCase(), nameKey(given, family)].filter((key) => key.length > 1)
    const same = keys.map((key) => byKey.get(key)).find((id) => id !== undefined)
    if (same === undefined && (given === '' || family === '')) return []
    const id = same ?? (lastId += 1)
    if (same === undefined) fresh.push([id, given, family, email || null])
    for (const key of keys) byKey.set(key, byKey.get(key) ?? id)
    return [[teacher, email, id]]
  })
  await scratch.all(
    `INSERT INTO teacherPlan SELECT value ->> 0, value ->> 1, value ->> 2, value ->> 3 FROM json_each(?)`,
    [JSON.stringify(fresh)],
  )
  await scratch.all(
    `UPDATE rosterRow SET teacherId = value ->> 2 FROM json_each(?)
     WHERE teacher = value ->> 0 AND teacherEmail = value ->> 1 AND classId IS NOT NULL`,
    [JSON.stringify(found)],
  )
}

/** `Lee, Kim` and `Kim Lee`. */
function teacherName(typed: string): { readonly given: string; readonly family: string } {
  const [before = '', after] = typed.split(/,\s*/, 2)
  if (after !== undefined) return { given: after.trim(), family: before.trim() }
  const cut = typed.lastIndexOf(' ')
  return { given: typed.slice(0, Math.max(cut, 0)).trim(), family: typed.slice(cut + 1) }
}

const assignments = `
INSERT INTO assignmentPlan
SELECT teacherId, classId, MIN(startsOn),
  CASE WHEN COUNT(endsOn) = COUNT(*) THEN MAX(endsOn) END, MIN(row)
FROM rosterRow WHERE teacherId IS NOT NULL AND NOT EXISTS (
  SELECT 1 FROM teachingAssignment AS known
  WHERE known.teacherId = rosterRow.teacherId AND known.classId = rosterRow.classId
    AND (known.endsOn IS NULL OR known.endsOn >= rosterRow.startsOn))
GROUP BY teacherId, classId;
`

/**
 * An enrolment at that school that overlaps is the same one, when it is in the same class or in none: one
 * that a score file implied becomes the roster's, with class, grade and dates.
 */
const enrolments = `
CREATE TABLE sameEnrolment AS
SELECT row, id FROM (
  SELECT own.row, known.id,
    ROW_NUMBER() OVER (PARTITION BY own.row ORDER BY own.classId IS NOT known.classId,
      own.startsOn <> known.startsOn, known.id) AS mine,
    ROW_NUMBER() OVER (PARTITION BY known.id ORDER BY own.classId IS NOT known.classId,
      own.startsOn <> known.startsOn, own.row) AS first
  FROM rosterRow AS own JOIN enrolment AS known
    ON known.studentId = own.studentId AND known.schoolId = own.schoolId
    AND (known.classId IS own.classId OR known.classId IS NULL OR own.classId IS NULL)
    AND (known.endsOn IS NULL OR known.endsOn >= own.startsOn)
    AND (own.endsOn IS NULL OR known.startsOn <= own.endsOn)
  WHERE own.place = 1
) WHERE mine = 1 AND first = 1;
UPDATE rosterRow SET enrolmentId = sameEnrolment.id FROM sameEnrolment
  WHERE sameEnrolment.row = rosterRow.row;
INSERT INTO enrolmentPlan
  SELECT studentId, schoolId, classId, grade, startsOn, endsOn FROM rosterRow
  WHERE place = 1 AND enrolmentId IS NULL AND schoolId IS NOT NULL;
INSERT INTO changedEnrolment
  SELECT known.id, own.row, COALESCE(own.classId, known.classId), COALESCE(own.grade, known.grade),
    MIN(own.startsOn, known.startsOn), COALESCE(own.endsOn, known.endsOn)
  FROM rosterRow AS own JOIN enrolment AS known ON known.id = own.enrolmentId
  WHERE COALESCE(own.classId, known.classId) IS NOT known.classId
    OR COALESCE(own.grade, known.grade) IS NOT known.grade
    OR MIN(own.startsOn, known.startsOn) <> known.startsOn
    OR COALESCE(own.endsOn, known.endsOn) IS NOT known.endsOn;
`

const outcomes = `
INSERT INTO settledRow
SELECT row, 'repeated' FROM rosterRow
WHERE row NOT IN (SELECT row FROM changedEnrolment)
  AND row NOT IN (SELECT row FROM assignmentPlan)
  AND NOT (place = 1 AND enrolmentId IS NULL AND schoolId IS NOT NULL)
  AND row NOT IN (SELECT MIN(own.row) FROM rosterRow AS own
    WHERE own.studentId IN (SELECT studentId FROM newStudent UNION SELECT studentId FROM identityPlan)
    GROUP BY own.studentId);
`
