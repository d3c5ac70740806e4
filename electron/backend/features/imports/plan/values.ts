/** Compares the incoming values with one another and with what is stored: new, changed or repeated. */
import type { Scratch } from '../staging/scratch.ts'
import { scoreByBank } from './score-by-bank.ts'
import { chooseTests, type ChooseTests } from './several-tests.ts'
import type { FirstIds } from './students.ts'

export type ValueTable = 'score' | 'itemResponse'
const valueTables = ['score', 'itemResponse'] as const

/** Leaves in `incomingValue` what is new, in `changedValue` what overwrites, the rest in `settledRow`. */
export async function planValues(
  scratch: Scratch,
  options: { readonly lastIds: FirstIds; readonly tests: ChooseTests },
): Promise<void> {
  await scratch.exec(joinSittings)
  await scratch.exec(oneTargetAnItem)
  await scoreByBank(scratch)
  await chooseTests(scratch, options.tests)
  await scratch.exec(askedRows)
  await scratch.all(findSittings, [])
  await scratch.all(numberSittings, [options.lastIds.get('sitting') ?? 0])
  for (const table of valueTables) await scratch.exec(compareStored(table))
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
UPDATE incomingAttempt SET sittingNo = keptNo FROM incomingSitting
  WHERE incomingSitting.no = incomingAttempt.sittingNo AND keptNo <> no;
`

/** An item that stands on two forms of one file has two columns, and is one item all the same. */
const oneTargetAnItem = `
CREATE TABLE sameItem AS
  SELECT own.no, MIN(first.no) AS keptNo
  FROM targetPlan AS own JOIN targetPlan AS first ON first.targetId = own.targetId
    AND first.kind = 'item' AND own.kind = 'item'
  GROUP BY own.no HAVING MIN(first.no) < own.no;
UPDATE OR IGNORE incomingValue SET targetNo = keptNo FROM sameItem
  WHERE sameItem.no = incomingValue.targetNo;
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

const comparedColumns = {
  score: [...['points', 'possible', 'missing', 'standardError', 'percentile', 'level', 'figures']],
  itemResponse: ['points', 'response'],
} as const

const compareStored = (table: ValueTable): string => {
  const isScore = table === 'score'
  const target = isScore ? 'measureId' : 'itemId'
  const same = comparedColumns[table]
    .map((column) => `stored.${column} IS value.${column}`)
    .join(' AND ')
  const values =
    'points, possible, missing, response, standardError, percentile, level, figures, importedPoints'
  return `
CREATE TABLE stored_${table} AS
  SELECT value.sittingNo, value.targetNo, value.row, stored.id AS storedId,
    NOT sitting.isMoved AND ${same} AS isSame
  FROM incomingSitting AS sitting
  CROSS JOIN incomingValue AS value ON value.sittingNo = sitting.no
  CROSS JOIN targetPlan ON targetPlan.no = value.targetNo AND targetPlan.isNew = 0
    AND targetPlan.kind ${isScore ? '<>' : '='} 'item'
  CROSS JOIN ${table} AS stored
    ON stored.sittingId = sitting.sittingId AND stored.${target} = targetPlan.targetId
  WHERE sitting.isNew = 0;
INSERT INTO settledRow SELECT row, 'repeated' FROM stored_${table} WHERE isSame;
INSERT INTO changedValue
  SELECT '${table}', storedId, value.row, ${values}
  FROM stored_${table} JOIN incomingValue AS value USING (sittingNo, targetNo, row) WHERE NOT isSame;
DELETE FROM incomingValue WHERE (sittingNo, targetNo, row) IN (
  SELECT sittingNo, targetNo, row FROM stored_${table});
`
}
