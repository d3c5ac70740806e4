/**
 * Who the incoming students are: by local id, confirmed alias, id in another case, state id; else a likely
 * pair, which a person answers. Never by name alone.
 */
import type { Scratch } from '../staging/scratch.ts'
import { likelyPairs } from './likely-pairs.ts'
import { findNearPairs } from './near-pairs.ts'

export type FirstIds = ReadonlyMap<string, number>

/** Sets `how` and `studentId` of every incoming student; an asked one gets a negative id for now. */
export async function matchStudents(scratch: Scratch, lastIds: FirstIds): Promise<void> {
  await scratch.exec(matchById)
  await matchAlong(scratch)
  await scratch.exec(likelyPairs)
  await findNearPairs(scratch)
  await scratch.exec(settlePairs)
  await scratch.all(newStudents, [lastIds.get('student') ?? 0])
  await scratch.exec(numberStudents)
}

const matchById = `
CREATE INDEX incomingStudent_by_lowerId ON incomingStudent (lowerId);
CREATE INDEX incomingStudent_by_stateId ON incomingStudent (stateId);
CREATE TABLE knownId AS
  SELECT lower(localId) AS lowerId, studentId FROM studentIdentity WHERE localId IS NOT NULL
  UNION SELECT lower(localId), studentId FROM studentAlias;
CREATE INDEX knownId_by_lowerId ON knownId (lowerId);
UPDATE incomingStudent SET studentId = COALESCE(
  (SELECT known.studentId FROM studentIdentity AS known WHERE known.localId = incomingStudent.localId),
  (SELECT alias.studentId FROM studentAlias AS alias WHERE alias.localId = incomingStudent.localId),
  (SELECT CASE WHEN COUNT(DISTINCT studentId) = 1 THEN MIN(studentId) END
    FROM knownId WHERE knownId.lowerId = incomingStudent.lowerId),
  (SELECT CASE WHEN COUNT(DISTINCT studentId) = 1 THEN MIN(studentId) END FROM (
    SELECT studentId FROM studentIdentity AS known WHERE known.stateId = incomingStudent.stateId
    UNION ALL
    SELECT studentId FROM formerIdentity AS former WHERE former.stateId = incomingStudent.stateId)));
`

/**
 * A student of the file goes where another one of the same id went, in another case or by the state id that
 * the known one is going to have: else that would be found only the next time the file is imported.
 */
const goAlong = [
  alongBy('lowerId', ''),
  alongBy(
    'stateId',
    'AND studentId IN (SELECT studentId FROM studentIdentity AS known WHERE known.stateId IS NULL)',
  ),
]

function alongBy(id: 'lowerId' | 'stateId', only: string): string {
  return `
UPDATE incomingStudent SET studentId = alike.studentId FROM (
    SELECT ${id}, MIN(studentId) AS studentId FROM incomingStudent
    WHERE studentId IS NOT NULL ${only}
      AND ${id} IN (SELECT ${id} FROM incomingStudent WHERE studentId IS NULL)
    GROUP BY ${id} HAVING COUNT(DISTINCT studentId) = 1) AS alike
  WHERE alike.${id} = incomingStudent.${id} AND incomingStudent.studentId IS NULL
  RETURNING no`
}

/** Until nobody moves: who went along may take others along. */
async function matchAlong(scratch: Scratch): Promise<void> {
  for (let moved = 1; moved > 0;) {
    moved = 0
    for (const statement of goAlong) moved += (await scratch.all(statement)).length
  }
  await scratch.exec(`UPDATE incomingStudent SET how = 'known' WHERE studentId IS NOT NULL`)
}

/**
 * Answers first, then the best evidence. What was said to be different is not asked again. Who is asked
 * about waits with all that share an id, and an answer holds for them: else the others would be stored,
 * and the next time take this one along.
 */
const settlePairs = `
CREATE INDEX decision_by_lowerFound ON decision (about, storedId, lower(found));
UPDATE likelyPair SET answer = decision.answer FROM decision
  WHERE decision.about = 'student' AND decision.storedId = likelyPair.candidateId
    AND lower(decision.found) = lower(likelyPair.found);
INSERT INTO likelyPair
WITH RECURSIVE spread AS (
  SELECT * FROM likelyPair
  UNION
  SELECT other.no, spread.candidateId, found, isDamagedId, isSameBirthday, answer
  FROM spread JOIN incomingStudent AS own ON own.no = spread.no
  JOIN incomingStudent AS other ON other.lowerId = own.lowerId OR other.stateId = own.stateId
  WHERE other.studentId IS NULL)
SELECT * FROM spread WHERE TRUE
ON CONFLICT DO NOTHING;
DELETE FROM likelyPair WHERE answer = 'different';
UPDATE incomingStudent SET candidateId = (
    SELECT candidateId FROM likelyPair WHERE likelyPair.no = incomingStudent.no
    ORDER BY answer IS NULL, isDamagedId DESC, isSameBirthday DESC, candidateId LIMIT 1)
  WHERE studentId IS NULL;
UPDATE incomingStudent SET how = 'same', studentId = candidateId
  WHERE candidateId IS NOT NULL AND EXISTS (
    SELECT 1 FROM likelyPair WHERE likelyPair.no = incomingStudent.no
      AND likelyPair.candidateId = incomingStudent.candidateId AND likelyPair.answer = 'same');
UPDATE incomingStudent SET how = CASE WHEN candidateId IS NULL THEN 'new' ELSE 'asked' END
  WHERE how IS NULL;
INSERT INTO incomingProblem
SELECT 'lost-zeros', 'noted', firstRow, '', incoming.localId || '; here ' || known.localId
FROM incomingStudent AS incoming JOIN (
  SELECT localId, ltrim(localId, '0') AS bare FROM studentIdentity WHERE localId LIKE '0%'
) AS known ON known.bare = incoming.localId
WHERE incoming.how = 'new';
`

/** One new student an id, with a code that says nothing about the person. Only those with a score or place. */
const newStudents = `
CREATE TABLE newStudent AS
SELECT firstNo, personKey, ?1 + position AS studentId,
  printf('S-%04d', lastCode + position) AS code
FROM (
  SELECT MIN(no) AS firstNo, COALESCE(lowerId, 'state ' || stateId) AS personKey,
    ROW_NUMBER() OVER (ORDER BY MIN(no)) AS position
  FROM incomingStudent
  WHERE how = 'new' AND no IN (
    SELECT studentNo FROM incomingSitting UNION ALL SELECT studentNo FROM incomingEnrolment)
  GROUP BY personKey
), (
  SELECT COALESCE(MAX(CAST(substr(code, 3) AS INTEGER)), 0) AS lastCode
  FROM student WHERE code GLOB 'S-[0-9]*'
)`

const numberStudents = `
CREATE UNIQUE INDEX newStudent_by_personKey ON newStudent (personKey);
UPDATE incomingStudent SET (studentId, code) = (
    SELECT studentId, code FROM newStudent
    WHERE personKey = COALESCE(incomingStudent.lowerId, 'state ' || incomingStudent.stateId))
  WHERE how = 'new';
UPDATE incomingStudent SET studentId = -askedFirst FROM (
    SELECT no AS askedNo,
      MIN(no) OVER (PARTITION BY COALESCE(lowerId, 'state ' || stateId)) AS askedFirst
    FROM incomingStudent WHERE how = 'asked')
  WHERE no = askedNo;
`
