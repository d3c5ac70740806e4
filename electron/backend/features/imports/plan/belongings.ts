/**
 * Enrolments and groups that the file implies. An enrolment is made only for a student who has none
 * on the test date: a roster knows better than a score file. Groups are kept as the file words them.
 */
import { nameKey } from '#shared/domain/student-names.ts'
import type { Scratch } from '../staging/scratch.ts'

export async function planBelongings(scratch: Scratch): Promise<void> {
  await scratch.exec(enrolments)
  await scratch.exec(groups)
  await noteTeachers(scratch)
}

/** From the first such test on; up to the next enrolment that is known, if there is one. */
const enrolments = `
INSERT INTO enrolmentPlan
SELECT studentId, schoolId, classId, grade, testedOn, (
    SELECT date(MIN(later.startsOn), '-1 day') FROM enrolment AS later
    WHERE later.studentId = first.studentId AND later.startsOn > first.testedOn)
FROM (
  SELECT sitting.studentId, schoolPlan.schoolId, classPlan.classId, sitting.grade, sitting.testedOn,
    ROW_NUMBER() OVER (PARTITION BY sitting.studentId ORDER BY sitting.testedOn, sitting.no) AS position
  FROM incomingSitting AS sitting
  JOIN schoolPlan ON schoolPlan.no = sitting.schoolNo
  LEFT JOIN classPlan ON classPlan.no = sitting.classNo
  WHERE sitting.studentId > 0 AND NOT EXISTS (
    SELECT 1 FROM enrolment WHERE enrolment.studentId = sitting.studentId
      AND enrolment.startsOn <= sitting.testedOn
      AND (enrolment.endsOn IS NULL OR enrolment.endsOn >= sitting.testedOn))
) AS first WHERE position = 1;
`

const groups = `
INSERT INTO groupPlan
SELECT studentId, attribute, value, startsOn FROM (
  SELECT student.studentId, own.attribute, own.value, MIN(sitting.testedOn) AS startsOn,
    ROW_NUMBER() OVER (PARTITION BY student.studentId, own.attribute ORDER BY MIN(own.rowid)) AS position
  FROM incomingGroup AS own
  JOIN incomingStudent AS student ON student.no = own.studentNo
  JOIN (SELECT studentId, testedOn FROM incomingSitting
    UNION ALL SELECT placed.studentId, roster.startsOn FROM incomingEnrolment AS roster
      JOIN incomingStudent AS placed ON placed.no = roster.studentNo) AS sitting
    ON sitting.studentId = student.studentId
  WHERE student.studentId > 0
  GROUP BY student.studentId, own.attribute, own.value
) AS incoming
WHERE position = 1 AND NOT EXISTS (
  SELECT 1 FROM studentGroup AS known
  WHERE known.studentId = incoming.studentId AND known.attribute = incoming.attribute
    AND (known.endsOn IS NULL OR known.endsOn >= incoming.startsOn));
`

type TeacherPair = { readonly typed: string; readonly teachers: string; readonly firstNo: number }

/**
 * A score belongs to the teacher of its date, found through the class. The file's own teacher column is
 * only compared with that, and a difference is noted: one of the two is out of date.
 */
async function noteTeachers(scratch: Scratch): Promise<void> {
  await scratch.exec(taughtBy)
  const pairs = await scratch.all<TeacherPair>(
    'SELECT teacher AS typed, teachers, MIN(no) AS firstNo FROM taughtBy GROUP BY teacher, teachers',
  )
  const differing = pairs.filter(({ typed, teachers }) => !isNamedIn(typed, teachers.split('\n')))
  await scratch.all(
    `INSERT INTO incomingProblem
     SELECT 'other-teacher', 'noted', taughtBy.firstRow, '',
       taughtBy.teacher || '; here ' || replace(replace(taughtBy.teachers, char(10), ', '), '|', ' ')
     FROM json_each(?) AS pair
     JOIN taughtBy ON taughtBy.teacher = pair.value ->> 0 AND taughtBy.teachers = pair.value ->> 1`,
    [JSON.stringify(differing.map(({ typed, teachers }) => [typed, teachers]))],
  )
}

const taughtBy = `
CREATE TABLE taughtBy AS
SELECT sitting.no, sitting.firstRow, sitting.teacher,
  group_concat(DISTINCT teacher.givenName || '|' || teacher.familyName || char(10)) AS teachers
FROM incomingSitting AS sitting
JOIN enrolment ON enrolment.studentId = sitting.studentId
  AND enrolment.startsOn <= sitting.testedOn
  AND (enrolment.endsOn IS NULL OR enrolment.endsOn >= sitting.testedOn)
JOIN teachingAssignment ON teachingAssignment.classId = enrolment.classId
  AND teachingAssignment.startsOn <= sitting.testedOn
  AND (teachingAssignment.endsOn IS NULL OR teachingAssignment.endsOn >= sitting.testedOn)
JOIN teacher ON teacher.id = teachingAssignment.teacherId
WHERE sitting.teacher <> '' AND sitting.studentId > 0
GROUP BY sitting.no;
UPDATE taughtBy SET teachers = rtrim(replace(teachers, char(10) || ',', char(10)), char(10));
CREATE INDEX taughtBy_by_teacher ON taughtBy (teacher, teachers);
`

/** `Elena Rivera`, `Rivera, Elena`, `Ms. Rivera` and `RIVERA E` all name Elena Rivera. */
function isNamedIn(typed: string, teachers: readonly string[]): boolean {
  const key = wordsOf(typed)
  return teachers.some((teacher) => {
    const [, family = ''] = teacher.split('|')
    return wordsOf(family).every((word) => key.includes(word))
  })
}

const wordsOf = (name: string): readonly string[] =>
  name
    .split(/[\s,.-]+/)
    .map((word) => nameKey('', word).replace('|', ''))
    .filter((word) => word !== '')
