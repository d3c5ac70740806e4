/** Likely pairs as a person judges them: both sides, what differs, and why they may be one. */
import type { Question } from '#shared/contracts/imports.ts'
import { likeness, nameLikeness, type NearStudent } from '#shared/domain/near-student.ts'
import { schoolMatch } from '#shared/domain/place-names.ts'
import { placeQuestions } from './describe-places.ts'
import type { Scratch } from './staging/scratch.ts'

const MOST_QUESTIONS = 200

export async function questionsOf(scratch: Scratch): Promise<Question[]> {
  const pairs = await scratch.all<Pair>(pairsToJudge)
  return [...pairs.map(studentQuestion), ...(await placeQuestions(scratch))].toSorted(
    (a, b) => a.row - b.row,
  )
}

type Side = NearStudent & {
  readonly grade: string | null
  readonly school: string | null
  readonly class: string | null
  readonly tests: string | null
}
type Pair = {
  readonly found: string
  readonly candidateId: number
  readonly row: number
  readonly rows: number
  /** Both sides as JSON. */
  readonly incoming: string
  readonly known: string
}

/** The first pairs of the file alone are looked up in full: there may be as many as students. */
const pairsToJudge = `
WITH judged AS MATERIALIZED (
  SELECT pair.found, pair.candidateId, MIN(incoming.no) AS no, MIN(incoming.firstRow) AS row
  FROM incomingStudent AS incoming
  JOIN likelyPair AS pair ON pair.no = incoming.no AND pair.candidateId = incoming.candidateId
  WHERE incoming.how = 'asked'
  GROUP BY pair.found, pair.candidateId ORDER BY row LIMIT ${MOST_QUESTIONS})
SELECT judged.found, judged.candidateId, judged.row,
  (SELECT COUNT(DISTINCT own.row) FROM incomingProblem AS own
    WHERE own.kind = 'likely-pair' AND own.found = incoming.givenName || ' ' || incoming.familyName ||
      ', id ' || COALESCE(incoming.localId, incoming.stateId)) AS rows,
  json_object(
    'localId', incoming.localId, 'stateId', incoming.stateId, 'givenName', incoming.givenName,
    'familyName', incoming.familyName, 'bornOn', incoming.bornOn, 'grade', incoming.grade,
    'school', (SELECT name FROM schoolPlan WHERE no = placed.schoolNo),
    'class', (SELECT name FROM classPlan WHERE no = placed.classNo),
    'tests', (SELECT group_concat(DISTINCT assessment || ' ' || window || ' ' || schoolYear)
      FROM incomingSitting AS sitting JOIN administrationPlan AS own ON own.no = sitting.administrationNo
      WHERE sitting.studentId = incoming.studentId AND sitting.studentNo = incoming.no)) AS incoming,
  json_object(
    'localId', known.localId, 'stateId', known.stateId, 'givenName', known.givenName,
    'familyName', known.familyName, 'bornOn', known.bornOn, 'grade', enrolment.grade,
    'school', school.name, 'class', class.name,
    'tests', (SELECT group_concat(DISTINCT assessment.name || ' ' || window || ' ' || schoolYear)
      FROM sitting JOIN administration ON administration.id = sitting.administrationId
      JOIN assessment ON assessment.id = administration.assessmentId
      WHERE sitting.studentId = known.studentId)) AS known
FROM judged JOIN incomingStudent AS incoming ON incoming.no = judged.no
JOIN studentIdentity AS known ON known.studentId = judged.candidateId
LEFT JOIN (
  SELECT studentNo, MIN(schoolNo) AS schoolNo, MIN(classNo) AS classNo FROM (
    SELECT studentNo, schoolNo, classNo FROM incomingSitting
    WHERE studentNo IN (SELECT no FROM judged)
    UNION ALL SELECT studentNo, schoolNo, classNo FROM incomingEnrolment
    WHERE studentNo IN (SELECT no FROM judged)) GROUP BY studentNo
) AS placed ON placed.studentNo = incoming.no
LEFT JOIN enrolment ON enrolment.id = (
  SELECT id FROM enrolment AS own WHERE own.studentId = known.studentId
  ORDER BY startsOn DESC, id DESC LIMIT 1)
LEFT JOIN school ON school.id = enrolment.schoolId
LEFT JOIN class ON class.id = enrolment.classId
ORDER BY judged.row`

function studentQuestion(pair: Pair): Question {
  const [incoming, known] = [JSON.parse(pair.incoming) as Side, JSON.parse(pair.known) as Side]
  const why = whyLikely(incoming, known)
  return {
    key: `pair:${pair.found}:${pair.candidateId}`,
    about: 'student',
    row: pair.row,
    rows: pair.rows,
    found: labelOf(incoming),
    candidate: {
      id: pair.candidateId,
      label: `${labelOf(known)}${known.grade === null ? '' : `, grade ${known.grade}`}`,
    },
    why: [...why],
    facts: factsOf(incoming, known),
    pattern: patternOf(incoming, known, why),
  }
}

const labelOf = ({ givenName, familyName, localId, stateId }: Side): string =>
  `${givenName} ${familyName}, id ${localId ?? stateId ?? 'none'}`

function whyLikely(incoming: Side, known: Side): readonly string[] {
  const signs = likeness(incoming, known)
  if (signs.length > 0) return signs
  const sameState = incoming.stateId !== null && incoming.stateId === known.stateId
  const name = nameLikeness(incoming, known)
  const grade = incoming.grade !== null && known.grade !== null ? 'about the same grade' : null
  return [sameState ? 'a state id that several have' : null, name, grade].filter(
    (sign) => sign !== null,
  )
}

/** An id that only lost zeros or changed its case, under the very same name: one like the other. */
function patternOf(incoming: Side, known: Side, why: readonly string[]): string | null {
  const sign = why.find(
    (one) => one === 'id without its leading zeros' || one === 'id written in another way',
  )
  return sign !== undefined && nameLikeness(incoming, known) === 'same name'
    ? `same name, ${sign}`
    : null
}

function factsOf(incoming: Side, known: Side): Question['facts'] {
  const name = ({ givenName, familyName }: Side): string => `${givenName} ${familyName}`.trim()
  const pairs = [
    ['Name', name(incoming), name(known)],
    ['Local id', incoming.localId, known.localId],
    ['State id', incoming.stateId, known.stateId],
    ['Birth date', incoming.bornOn, known.bornOn],
    ['Grade', incoming.grade, known.grade],
    ['School', incoming.school, known.school],
    ['Class', incoming.class, known.class],
    ['Tests', incoming.tests, known.tests],
  ] as const
  return pairs
    .filter(([, found, stored]) => found !== null || stored !== null)
    .map(([label, found, stored]) => ({
      label,
      found,
      stored,
      isSame: sameOf(label, found, stored),
    }))
}

/** Another spelling of the school is the same; tests say what is known of each, and need not be the same. */
function sameOf(label: string, found: string | null, stored: string | null): boolean | null {
  if (found === null || stored === null || label === 'Tests') return null
  return found === stored || (label === 'School' && schoolMatch(found, stored) === 'same')
}
