/**
 * What a roster would do: enrolments that are new or that it knows better, teachers and who teaches which
 * class, and names of students who came in with an id alone. A row that brings none of these is a repeat.
 */
import type { Scratch } from '../staging/scratch.ts'
import type { FirstIds } from './students.ts'
import { planTeachers } from './teachers.ts'

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
