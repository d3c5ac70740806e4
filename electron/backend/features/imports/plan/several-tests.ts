/**
 * Several tests of a student in one window. Values of one day that contradict one another are refused; of
 * several tests one is kept by the vendor's mark or as the person says, or all of them wait for the answer.
 */
import type { SeveralRows } from '#shared/domain/recipes.ts'
import type { Scratch } from '../staging/scratch.ts'

export type ChooseTests = {
  readonly rule: SeveralRows
  /** Whether each row is a test of its own; else rows of different days are. */
  readonly isTestARow: boolean
  /** The vendor marks the test that counts, or has an error to choose by, so nobody is asked. */
  readonly isMarked: boolean
}

/** Leaves one value for each sitting and target in `incomingValue`. */
export async function chooseTests(scratch: Scratch, options: ChooseTests): Promise<void> {
  await scratch.exec(doubled)
  const [found] = await scratch.all<{ n: number }>('SELECT COUNT(*) AS n FROM secondValue')
  if (found?.n === 0) return
  await scratch.exec(severalTests(options))
  const isAsked = options.rule === 'ask' && !options.isMarked
  await scratch.exec(isAsked ? waiting : keepOne(options))
  await scratch.exec(contradictions)
}

const same = [
  ...['points', 'possible', 'missing', 'response'],
  ...['standardError', 'percentile', 'level', 'figures'],
]
  .map((column) => `later.${column} IS kept.${column}`)
  .join(' AND ')

/** Values of one thing in more than one row, compared with the first row's. */
const secondValueRows = `
  SELECT later.sittingNo, later.targetNo, later.row, ${same} AS isSame,
    COALESCE(later.points, later.level, later.missing, later.response, 'no answer') AS found,
    COALESCE(kept.points, kept.level, kept.missing, kept.response, 'no answer') AS keptFound,
    kept.row AS keptRow
  FROM (SELECT sittingNo, targetNo, MIN(row) AS keptRow FROM incomingValue
    GROUP BY sittingNo, targetNo HAVING COUNT(*) > 1) AS repeatedKey
  JOIN incomingValue AS kept ON kept.sittingNo = repeatedKey.sittingNo
    AND kept.targetNo = repeatedKey.targetNo AND kept.row = repeatedKey.keptRow
  JOIN incomingValue AS later ON later.sittingNo = repeatedKey.sittingNo
    AND later.targetNo = repeatedKey.targetNo AND later.row <> repeatedKey.keptRow`

const doubled = `
CREATE TABLE severalTests (sittingNo INTEGER PRIMARY KEY);
CREATE TABLE secondValue AS ${secondValueRows};
CREATE INDEX incomingAttempt_by_sitting ON incomingAttempt (sittingNo, row);
`

/** The first test of a long file is not among the attempts: it is the sitting's own. */
const dayOf = (value: string): string => `COALESCE(
  (SELECT testedOn FROM incomingAttempt AS attempt
    WHERE attempt.sittingNo = ${value}.sittingNo AND attempt.row = ${value}.row),
  (SELECT testedOn FROM incomingSitting WHERE no = ${value}.sittingNo))`

const severalTests = ({ rule, isTestARow }: ChooseTests): string =>
  rule === 'refuse' || rule === 'all'
    ? ''
    : `INSERT INTO severalTests
       SELECT DISTINCT second.sittingNo FROM secondValue AS second
       WHERE NOT isSame ${
         isTestARow
           ? ''
           : `AND ${dayOf('second')} <> (SELECT ${dayOf('first')} FROM (
                SELECT second.sittingNo AS sittingNo, second.keptRow AS row) AS first)`
       };`

const waiting = `
CREATE TABLE severalAsked AS
  SELECT sittingNo, COUNT(DISTINCT row) AS tests, MIN(row) AS firstRow
  FROM incomingValue WHERE sittingNo IN severalTests GROUP BY sittingNo;
INSERT INTO settledRow
  SELECT DISTINCT row, 'refused' FROM incomingValue WHERE sittingNo IN severalTests;
INSERT INTO incomingProblem
  SELECT DISTINCT 'several-tests', 'asked', value.row, '',
    COALESCE(NULLIF(trim(student.givenName || ' ' || student.familyName), ''),
      student.localId, student.stateId) || ', ' || sitting.testedOn
  FROM incomingValue AS value JOIN incomingSitting AS sitting ON sitting.no = value.sittingNo
  JOIN incomingStudent AS student ON student.no = sitting.studentNo
  WHERE value.sittingNo IN severalTests;
DELETE FROM incomingValue WHERE sittingNo IN severalTests;
UPDATE incomingSitting SET studentId = NULL WHERE keptNo IN severalTests;
DELETE FROM newStudent WHERE studentId NOT IN (
  SELECT studentId FROM incomingSitting WHERE studentId > 0);
-- They are counted when the answer is there.
UPDATE incomingStudent SET how = 'waiting' WHERE how <> 'asked' AND studentId NOT IN (
  SELECT studentId FROM incomingSitting WHERE studentId > 0);
`

const orders: Readonly<Record<SeveralRows, string>> = {
  ask: 'moment DESC, row DESC',
  refuse: 'row',
  all: 'row',
  first: 'moment, row',
  last: 'moment DESC, row DESC',
  best: 'overall DESC, points DESC, moment DESC, row DESC',
}

/** The rest of the same test goes along: an attempt is kept whole, in a long file day by day. */
const keepOne = ({ rule, isTestARow, isMarked }: ChooseTests): string => `
CREATE TABLE rankedTest AS
SELECT sittingNo, row, testedOn, ROW_NUMBER() OVER (PARTITION BY sittingNo
  ORDER BY ${isMarked ? 'counts DESC, error IS NULL, error,' : ''} ${orders[rule]}) AS position
FROM (
  SELECT value.sittingNo, ${isTestARow ? 'value.row' : 'MIN(value.row)'} AS row,
    MIN(value.testedOn) AS testedOn, MIN(value.moment) AS moment,
    MAX(value.counts) AS counts, MIN(value.error) AS error, SUM(value.points) AS points,
    SUM(CASE WHEN target.kind = 'overall' THEN value.points END) AS overall
  FROM (
    SELECT one.sittingNo, one.row, one.targetNo, one.points, ${dayOf('one')} AS testedOn,
      COALESCE(attempt.moment, ${dayOf('one')}) AS moment,
      COALESCE(attempt.counts, 0) AS counts, attempt.error
    FROM incomingValue AS one
    LEFT JOIN incomingAttempt AS attempt
      ON attempt.sittingNo = one.sittingNo AND attempt.row = one.row
    WHERE one.sittingNo IN severalTests) AS value
  JOIN targetPlan AS target ON target.no = value.targetNo
  GROUP BY value.sittingNo, ${isTestARow ? 'value.row' : 'value.testedOn'});
CREATE TABLE otherTest AS
  SELECT later.sittingNo, later.targetNo, later.row, ranked.row AS keptRow,
    COALESCE((SELECT ${same} FROM incomingValue AS kept
      WHERE kept.sittingNo = later.sittingNo AND kept.targetNo = later.targetNo
        AND kept.row = ranked.row), 0) AS isSame
  FROM incomingValue AS later
  JOIN rankedTest AS ranked ON ranked.sittingNo = later.sittingNo AND ranked.position = 1
  WHERE ${isTestARow ? 'later.row <> ranked.row' : `${dayOf('later')} <> ranked.testedOn`};
UPDATE incomingSitting SET testedOn = kept.testedOn FROM rankedTest AS kept
  WHERE kept.sittingNo = incomingSitting.no AND kept.position = 1;
INSERT INTO settledRow
  SELECT row, CASE WHEN isSame THEN 'repeated' ELSE 'refused' END FROM otherTest;
INSERT INTO incomingProblem
  SELECT 'other-test', 'refused', row, '', 'Row ' || keptRow || ' is kept'
  FROM otherTest GROUP BY row HAVING MIN(isSame) = 0;
DELETE FROM incomingValue WHERE (sittingNo, targetNo, row) IN (
  SELECT sittingNo, targetNo, row FROM otherTest);
`

/** What is left in two rows is the same, or contradicts on one day: the first row stays. */
const contradictions = `
CREATE TABLE leftTwice AS ${secondValueRows};
INSERT INTO settledRow
  SELECT row, CASE WHEN isSame THEN 'repeated' ELSE 'refused' END FROM leftTwice;
INSERT INTO incomingProblem
  SELECT 'two-values', 'refused', row, targetPlan.code,
    found || '; row ' || keptRow || ' has ' || keptFound
  FROM leftTwice JOIN targetPlan ON targetPlan.no = targetNo WHERE NOT isSame;
DELETE FROM incomingValue WHERE (sittingNo, targetNo, row) IN (
  SELECT sittingNo, targetNo, row FROM leftTwice);
`
