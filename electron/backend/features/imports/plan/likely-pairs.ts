/**
 * Pairs of an incoming and a stored student that may be one, found by an index alone: one name, an id that
 * several have, or an answer that was given before. Names that are only near are in `near-pairs.ts`.
 */

/** A stored student who is not in the file under an id of his or her own. */
const isNotInFile = 'known.studentId NOT IN (SELECT studentId FROM inFile)'

/** About the grade of one of the enrolments, a year up or down; unknown grades fit. */
const gradeFits = `(
  incoming.grade IS NULL
  OR NOT EXISTS (SELECT 1 FROM enrolment
    WHERE enrolment.studentId = known.studentId AND enrolment.grade IS NOT NULL)
  OR EXISTS (SELECT 1 FROM enrolment
    WHERE enrolment.studentId = known.studentId
      AND ABS(CAST(enrolment.grade AS INTEGER) - CAST(incoming.grade AS INTEGER)) <= 1))`

/** What a pair must show besides a near name. */
export const mayBeOne = `${isNotInFile} AND ${gradeFits}`

const foundOf = 'COALESCE(incoming.localId, incoming.stateId)'

/**
 * By name only with evidence: an id that differs by leading zeros alone, as spreadsheets damage it; or a
 * candidate who is not in the file, of about the same grade, and not born on another day.
 */
export const likelyPairs = `
CREATE TABLE inFile (studentId INTEGER PRIMARY KEY);
INSERT INTO inFile SELECT DISTINCT studentId FROM incomingStudent WHERE studentId IS NOT NULL;
CREATE TABLE likelyPair (
  no INTEGER, candidateId INTEGER, found TEXT, isDamagedId INTEGER, isSameBirthday INTEGER,
  answer TEXT, PRIMARY KEY (no, candidateId)
) WITHOUT ROWID;
INSERT INTO likelyPair
SELECT incoming.no, known.studentId, ${foundOf},
  COALESCE(ltrim(known.localId, '0') = ltrim(incoming.localId, '0'), 0),
  COALESCE(known.bornOn = incoming.bornOn, 0), NULL
FROM incomingStudent AS incoming
JOIN studentIdentity AS known ON known.nameKey = incoming.nameKey
WHERE incoming.studentId IS NULL
  AND incoming.nameKey NOT LIKE '|%' AND incoming.nameKey NOT LIKE '%|'
  AND NOT COALESCE(known.bornOn <> incoming.bornOn, 0)
  AND (ltrim(known.localId, '0') = ltrim(incoming.localId, '0') OR (${mayBeOne}));
-- A state id that several students have, and no other id: which of them?
INSERT INTO likelyPair
SELECT DISTINCT incoming.no, known.studentId, incoming.stateId, 0,
  COALESCE(identity.bornOn = incoming.bornOn, 0), NULL
FROM incomingStudent AS incoming
JOIN (SELECT stateId, studentId FROM studentIdentity UNION SELECT stateId, studentId FROM formerIdentity)
  AS known ON known.stateId = incoming.stateId
JOIN studentIdentity AS identity ON identity.studentId = known.studentId
WHERE incoming.studentId IS NULL AND incoming.localId IS NULL
ON CONFLICT DO NOTHING;
-- An id that several have in another case: which of them?
INSERT INTO likelyPair
SELECT DISTINCT incoming.no, known.studentId, incoming.localId, 1, 0, NULL
FROM incomingStudent AS incoming JOIN knownId AS known ON known.lowerId = incoming.lowerId
WHERE incoming.studentId IS NULL
ON CONFLICT DO NOTHING;
-- Said before to be the same, whatever else the file has now.
INSERT INTO likelyPair
SELECT incoming.no, decision.storedId, decision.found, 1, 0, 'same'
FROM incomingStudent AS incoming JOIN decision
  ON decision.about = 'student' AND decision.found = ${foundOf} AND decision.answer = 'same'
WHERE incoming.studentId IS NULL
  AND EXISTS (SELECT 1 FROM student WHERE student.id = decision.storedId)
ON CONFLICT DO NOTHING;
`
