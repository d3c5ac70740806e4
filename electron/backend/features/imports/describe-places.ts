/** Schools, classes and teachers that may be stored ones under another name, as a person judges them. */
import type { Question } from '#shared/contracts/imports.ts'
import type { Scratch } from './staging/scratch.ts'

type Asked = {
  readonly about: 'school' | 'class' | 'teacher'
  readonly key: string
  readonly storedId: number
  readonly found: string
  readonly stored: string
  readonly why: string | null
  readonly row: number
  readonly rows: number
  readonly facts: string
}

export async function placeQuestions(scratch: Scratch): Promise<Question[]> {
  const asked = await scratch.all<Asked>(questions)
  return asked.map(({ key, about, row, rows, found, stored, storedId, why, facts }) => ({
    ...{ key, about, row, rows, found, pattern: null },
    candidate: { id: storedId, label: stored },
    why: [why ?? 'nearly the same name'],
    facts: [
      { label: 'Name', found, stored, isSame: found === stored },
      ...(JSON.parse(facts) as { label: string; stored: string | null }[])
        .filter((fact) => fact.stored !== null && fact.stored !== '')
        .map((fact) => ({ ...fact, found: null, isSame: null })),
    ],
  }))
}

const waiting = (key: string): string => `
  (SELECT MIN(row) FROM waitingRow WHERE waitingRow.key = ${key}) AS row,
  (SELECT COUNT(*) FROM waitingRow WHERE waitingRow.key = ${key}) AS rows`

const fact = (label: string, query: string): string =>
  `json_object('label', '${label}', 'stored', CAST((${query}) AS TEXT))`

const questions = `
SELECT 'school' AS about, question.key, question.storedId, MIN(plan.name) AS found,
  school.name AS stored, NULL AS why, ${waiting('question.key')},
  json_array(
    ${fact('Students', 'SELECT COUNT(DISTINCT studentId) FROM enrolment WHERE schoolId = school.id')},
    ${fact('Classes', "SELECT group_concat(name, ', ') FROM (SELECT name FROM class WHERE schoolId = school.id ORDER BY name LIMIT 4)")}) AS facts
FROM placeQuestion AS question JOIN schoolPlan AS plan ON plan.no = question.no
JOIN school ON school.id = question.storedId
WHERE question.about = 'school' GROUP BY question.key
UNION ALL
SELECT 'class', question.key, question.storedId, MIN(plan.name), class.name, NULL,
  ${waiting('question.key')},
  json_array(
    ${fact('School', 'SELECT name FROM school WHERE id = class.schoolId')},
    ${fact('Grade', 'SELECT class.grade')},
    ${fact('Teacher', "SELECT group_concat(DISTINCT givenName || ' ' || familyName) FROM teachingAssignment AS own JOIN teacher ON teacher.id = own.teacherId WHERE own.classId = class.id")},
    ${fact('Students', 'SELECT COUNT(DISTINCT studentId) FROM enrolment WHERE classId = class.id')})
FROM placeQuestion AS question JOIN classPlan AS plan ON plan.no = question.no
JOIN class ON class.id = question.storedId
WHERE question.about = 'class' GROUP BY question.key
UNION ALL
SELECT 'teacher', question.key, question.storedId, question.found,
  teacher.givenName || ' ' || teacher.familyName, question.why, ${waiting('question.key')},
  json_array(
    ${fact('E-mail', 'SELECT teacher.email')},
    ${fact('Classes', "SELECT group_concat(DISTINCT class.name || ', ' || school.name) FROM teachingAssignment AS own JOIN class ON class.id = own.classId JOIN school ON school.id = class.schoolId WHERE own.teacherId = teacher.id")})
FROM teacherQuestion AS question JOIN teacher ON teacher.id = question.storedId`
