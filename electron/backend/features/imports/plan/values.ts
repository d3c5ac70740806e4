/** Compares the incoming values with one another and with what is stored: new, changed or repeated. */
import type { Scratch } from '../staging/scratch.ts'
import type { FirstIds } from './students.ts'

export type ValueTable = 'score' | 'itemResponse'

/** Leaves in `incomingValue` what is new, in `changedValue` what overwrites, the rest in `settledRow`. */
export async function planValues(
  scratch: Scratch,
  options: {
    readonly table: ValueTable
    readonly lastIds: FirstIds
    readonly twoValues: 'refuse' | 'last'
  },
): Promise<void> {
  await scratch.exec(joinSittings)
  if (options.table === 'itemResponse') await scratch.exec(scoreByStoredKeys)
  await scratch.exec(twoInOneFile(options.twoValues))
  await scratch.exec(askedRows)
  await scratch.all(findSittings, [])
  await scratch.all(numberSittings, [options.lastIds.get('sitting') ?? 0])
  await scratch.exec(compareStored(options.table))
}

/** Two ids of one student, or a sitting that the reader's cache forgot: one sitting stays. */
const joinSittings = `
UPDATE incomingSitting SET
  studentId = (SELECT studentId FROM incomingStudent WHERE no = incomingSitting.studentNo),
  administrationId = (
    SELECT administrationId FROM administrationPlan WHERE no = incomingSitting.administrationNo);
CREATE INDEX incomingSitting_by_student ON incomingSitting (studentId, administrationId, no);
UPDATE incomingSitting SET keptNo = (
  SELECT MIN(first.no) FROM incomingSitting AS first
  WHERE first.studentId = incomingSitting.studentId
    AND first.administrationId = incomingSitting.administrationId);
UPDATE incomingValue SET sittingNo = keptNo FROM incomingSitting
  WHERE incomingSitting.no = incomingValue.sittingNo
    AND sittingNo IN (SELECT no FROM incomingSitting WHERE keptNo <> no);
`

/** An item that is known already is scored by its key as it is now: it may have been corrected. */
const scoreByStoredKeys = `
UPDATE incomingValue SET points = CASE
    WHEN upper(item.answerKey) = incomingValue.response THEN item.maxPoints ELSE 0 END
  FROM targetPlan JOIN item ON item.id = targetPlan.targetId
  WHERE targetPlan.no = incomingValue.targetNo AND targetPlan.isNew = 0
    AND item.answerKey IS NOT NULL AND incomingValue.response IS NOT NULL;
`

const sameValue = (a: string, b: string): string =>
  ['points', 'possible', 'missing', 'response']
    .map((column) => `${a}.${column} IS ${b}.${column}`)
    .join(' AND ')

/** The first row of the file stays (or the last, if the recipe says so); others repeat or contradict it. */
const twoInOneFile = (twoValues: 'refuse' | 'last'): string => `
CREATE TABLE repeatedKey AS
  SELECT sittingNo, targetNo, ${twoValues === 'last' ? 'MAX(row)' : 'MIN(row)'} AS keptRow
  FROM incomingValue GROUP BY sittingNo, targetNo HAVING COUNT(*) > 1;
CREATE TABLE secondValue AS
  SELECT later.sittingNo, later.targetNo, later.row, ${sameValue('later', 'kept')} AS isSame,
    COALESCE(later.points, later.missing, later.response) AS found,
    COALESCE(kept.points, kept.missing, kept.response) AS keptFound, kept.row AS keptRow
  FROM repeatedKey
  JOIN incomingValue AS kept ON kept.sittingNo = repeatedKey.sittingNo
    AND kept.targetNo = repeatedKey.targetNo AND kept.row = repeatedKey.keptRow
  JOIN incomingValue AS later ON later.sittingNo = repeatedKey.sittingNo
    AND later.targetNo = repeatedKey.targetNo AND later.row <> repeatedKey.keptRow;
INSERT INTO settledRow
  SELECT row, CASE WHEN isSame THEN 'repeated' ELSE 'refused' END FROM secondValue;
INSERT INTO incomingProblem
  SELECT 'two-values', 'refused', row, targetPlan.code,
    found || '; row ' || keptRow || ' has ' || keptFound
  FROM secondValue JOIN targetPlan ON targetPlan.no = targetNo WHERE NOT isSame;
DELETE FROM incomingValue WHERE (sittingNo, targetNo, row) IN (
  SELECT sittingNo, targetNo, row FROM secondValue);
`

/** All rows of a student about whom a question is open wait for the answer. */
const askedRows = `
INSERT INTO settledRow
  SELECT DISTINCT value.row, 'refused' FROM incomingSitting AS sitting
  JOIN incomingValue AS value ON value.sittingNo = sitting.no WHERE sitting.studentId < 0;
INSERT INTO incomingProblem
  SELECT DISTINCT 'likely-pair', 'asked', value.row, '',
    student.givenName || ' ' || student.familyName || ', id ' || COALESCE(student.localId, '')
  FROM incomingStudent AS student
  JOIN incomingSitting AS sitting ON sitting.studentId = student.studentId
    AND sitting.studentNo = student.no
  JOIN incomingValue AS value ON value.sittingNo = sitting.no WHERE student.studentId < 0;
DELETE FROM incomingValue WHERE sittingNo IN (
  SELECT no FROM incomingSitting WHERE studentId < 0);
`

const findSittings = `
UPDATE incomingSitting SET (sittingId, isNew, isMoved) = (
  SELECT stored.id, stored.id IS NULL, COALESCE(stored.testedOn <> incomingSitting.testedOn, 0)
  FROM (SELECT 1) LEFT JOIN sitting AS stored
    ON stored.administrationId = incomingSitting.administrationId
    AND stored.studentId = incomingSitting.studentId)
WHERE keptNo = no AND studentId > 0`

/** Ids in the order of the file, with gaps. */
const numberSittings = 'UPDATE incomingSitting SET sittingId = ?1 + no WHERE isNew = 1'

const compareStored = (table: ValueTable): string => {
  const isScore = table === 'score'
  const target = isScore ? 'measureId' : 'itemId'
  const same = isScore
    ? 'stored.points IS value.points AND stored.possible IS value.possible AND stored.missing IS value.missing'
    : 'stored.points IS value.points AND stored.response IS value.response'
  return `
CREATE TABLE storedValue AS
  SELECT value.sittingNo, value.targetNo, value.row, stored.id AS storedId,
    NOT sitting.isMoved AND ${same} AS isSame
  FROM incomingSitting AS sitting
  CROSS JOIN incomingValue AS value ON value.sittingNo = sitting.no
  CROSS JOIN targetPlan ON targetPlan.no = value.targetNo AND targetPlan.isNew = 0
  CROSS JOIN ${table} AS stored
    ON stored.sittingId = sitting.sittingId AND stored.${target} = targetPlan.targetId
  WHERE sitting.isNew = 0;
INSERT INTO settledRow SELECT row, 'repeated' FROM storedValue WHERE isSame;
INSERT INTO changedValue
  SELECT storedId, value.row, points, possible, missing, response
  FROM storedValue JOIN incomingValue AS value USING (sittingNo, targetNo, row) WHERE NOT isSame;
DELETE FROM incomingValue WHERE (sittingNo, targetNo, row) IN (
  SELECT sittingNo, targetNo, row FROM storedValue);
`
}
