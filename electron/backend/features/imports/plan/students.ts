/**
 * Who the incoming students are: by local id, confirmed alias, id in another case, state id; else by
 * name and grade a likely pair, which a person answers. Never by name alone.
 */
import type { Scratch } from '../staging/scratch.ts'

export type Answers = Readonly<Record<string, 'same' | 'different'>>
export type FirstIds = ReadonlyMap<string, number>

/** Sets `how` and `studentId` of every incoming student; an asked one gets a negative id for now. */
export async function matchStudents(
  scratch: Scratch,
  options: { readonly answers: Answers; readonly lastIds: FirstIds },
): Promise<void> {
  await scratch.exec(matchById)
  await scratch.exec('CREATE TABLE answer (key TEXT PRIMARY KEY, answer TEXT)')
  await scratch.all('INSERT INTO answer SELECT key, value FROM json_each(?)', [
    JSON.stringify(options.answers),
  ])
  await scratch.exec(likelyPairs)
  await scratch.all(newStudents, [options.lastIds.get('student') ?? 0])
  await scratch.exec(numberStudents)
}

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
  (SELECT CASE WHEN COUNT(*) = 1 THEN MIN(known.studentId) END
    FROM studentIdentity AS known WHERE known.stateId = incomingStudent.stateId));
UPDATE incomingStudent SET how = 'known' WHERE studentId IS NOT NULL;
`

/**
 * Evidence for a pair besides the name: an id that differs by leading zeros alone, as spreadsheets
 * damage it; a state id that several have; or a candidate who is not in the file under the own id, of about the same grade, and not
 * born on another day.
 */
const likelyPairs = `
CREATE TABLE likelyPair AS
SELECT incoming.no, known.studentId AS candidateId,
  'pair:' || COALESCE(incoming.localId, incoming.stateId) || ':' || known.studentId AS key,
  ltrim(known.localId, '0') = ltrim(incoming.localId, '0') AS isDamagedId,
  COALESCE(known.bornOn = incoming.bornOn, 0) AS isSameBirthday
FROM incomingStudent AS incoming
JOIN studentIdentity AS known ON known.nameKey = incoming.nameKey
WHERE incoming.studentId IS NULL
  AND incoming.nameKey NOT LIKE '|%' AND incoming.nameKey NOT LIKE '%|'
  AND NOT COALESCE(known.bornOn <> incoming.bornOn, 0)
  AND (
    ltrim(known.localId, '0') = ltrim(incoming.localId, '0')
    OR (
      NOT EXISTS (SELECT 1 FROM incomingStudent AS other WHERE other.studentId = known.studentId)
      AND (
        incoming.grade IS NULL
        OR NOT EXISTS (SELECT 1 FROM enrolment
          WHERE enrolment.studentId = known.studentId AND enrolment.grade IS NOT NULL)
        OR EXISTS (SELECT 1 FROM enrolment
          WHERE enrolment.studentId = known.studentId
            AND ABS(CAST(enrolment.grade AS INTEGER) - CAST(incoming.grade AS INTEGER)) <= 1))));
-- A state id that several students have, and no other id: which of them?
INSERT INTO likelyPair
SELECT incoming.no, known.studentId, 'pair:' || incoming.stateId || ':' || known.studentId, 0,
  COALESCE(known.bornOn = incoming.bornOn, 0)
FROM incomingStudent AS incoming JOIN studentIdentity AS known ON known.stateId = incoming.stateId
WHERE incoming.studentId IS NULL AND incoming.localId IS NULL;
DELETE FROM likelyPair WHERE key IN (SELECT key FROM answer WHERE answer = 'different');
UPDATE incomingStudent SET candidateId = (
    SELECT candidateId FROM likelyPair WHERE likelyPair.no = incomingStudent.no
    ORDER BY isDamagedId DESC, isSameBirthday DESC, candidateId LIMIT 1)
  WHERE studentId IS NULL;
UPDATE incomingStudent SET how = 'same', studentId = candidateId
  WHERE candidateId IS NOT NULL AND EXISTS (
    SELECT 1 FROM likelyPair JOIN answer ON answer.key = likelyPair.key
    WHERE likelyPair.no = incomingStudent.no
      AND likelyPair.candidateId = incomingStudent.candidateId AND answer.answer = 'same');
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
