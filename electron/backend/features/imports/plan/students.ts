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
  await scratch.exec(likelyPairs)
  await findNearPairs(scratch)
  await scratch.exec(settlePairs)
  await scratch.all(newStudents, [lastIds.get('student') ?? 0])
  await scratch.exec(numberStudents)
}

/**
 * One id in two cases is one student, also where only the first was known by another id: else what the
 * second brings would be taken for the first one's the next time.
 */
const matchById = `
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
CREATE TABLE spelledAlike AS
  SELECT lowerId, MIN(studentId) AS studentId FROM incomingStudent
  WHERE studentId IS NOT NULL AND lowerId IN (
    SELECT lowerId FROM incomingStudent WHERE studentId IS NULL)
  GROUP BY lowerId HAVING COUNT(DISTINCT studentId) = 1;
UPDATE incomingStudent SET studentId = spelledAlike.studentId FROM spelledAlike
  WHERE spelledAlike.lowerId = incomingStudent.lowerId AND incomingStudent.studentId IS NULL;
UPDATE incomingStudent SET how = 'known' WHERE studentId IS NOT NULL;
`

/** Answers first, then the best evidence. What was said to be different is not asked again. */
const settlePairs = `
UPDATE likelyPair SET answer = decision.answer FROM decision
  WHERE decision.about = 'student' AND decision.found = likelyPair.found
    AND decision.storedId = likelyPair.candidateId;
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
