/** What a file knows of students who are there already and of whom something is not known yet. */
import type { Scratch } from '../staging/scratch.ts'

/**
 * Fills in what is empty and changes nothing that is there: names of students who came in with an id
 * alone, a state id, a birthday. An id that another student has is left alone.
 */
export const planIdentities = (scratch: Scratch): Promise<void> =>
  scratch.exec(`
INSERT INTO identityPlan
SELECT known.studentId,
  CASE WHEN isNameless AND own.nameKey <> '|' THEN own.givenName END,
  CASE WHEN isNameless AND own.nameKey <> '|' THEN own.familyName END,
  CASE WHEN isNameless AND own.nameKey <> '|' THEN own.nameKey END,
  CASE WHEN known.stateId IS NULL AND NOT EXISTS (
    SELECT 1 FROM studentIdentity AS other WHERE other.stateId = own.stateId) THEN own.stateId END,
  CASE WHEN known.bornOn IS NULL THEN own.bornOn END
FROM (SELECT *, givenName = '' AND familyName = '' AS isNameless FROM studentIdentity) AS known
JOIN (SELECT *, ROW_NUMBER() OVER (PARTITION BY studentId ORDER BY no) AS position
  FROM incomingStudent WHERE how IN ('known', 'same') AND no IN (
    SELECT studentNo FROM incomingSitting UNION ALL SELECT studentNo FROM incomingEnrolment)) AS own
  ON own.studentId = known.studentId AND own.position = 1;
DELETE FROM identityPlan
  WHERE givenName IS NULL AND stateId IS NULL AND bornOn IS NULL;
`)
