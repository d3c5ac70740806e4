/**
 * Which stored school and class the file's names mean: as they are written, as a person said before, or
 * in another spelling of the same. A name that is only near is asked, and its rows wait for the answer.
 */
import { classMatch, placeWords, schoolKey, schoolMatch } from '#shared/domain/place-names.ts'
import type { Match } from '#shared/domain/place-names.ts'
import type { Catalogue } from '../rows/collected.ts'
import type { Scratch } from '../staging/scratch.ts'
import { decisionsAbout, keyOf, type Decision } from './decisions.ts'
import { insertRows, plain, type Ids } from './new-ids.ts'

/** A negative id: waits for an answer. */
type Planned = { readonly id: number; readonly isNew: 0 | 1; readonly asks?: Asked }
type Asked = { readonly key: string; readonly storedId: number }
type AskedPlace = { readonly about: string; readonly no: number; readonly asks?: Asked }

export async function planPlaces(
  scratch: Scratch,
  { schools, classes }: Catalogue,
  ids: Ids,
): Promise<void> {
  const schoolOf = await schoolMatcher(scratch, ids)
  const planned = new Map(
    schools.map((school) => [school.no, { ...school, ...schoolOf(school.name) }]),
  )
  await insertRows(
    scratch,
    'schoolPlan (no, name, schoolId, isNew)',
    [...planned.values()].map(({ no, name, id, isNew }) => [no, name, id, isNew]),
  )
  const classOf = await classMatcher(scratch, ids)
  const plannedClasses = classes.map((own) => {
    const schoolId = planned.get(own.schoolNo)?.id ?? 0
    // Its rows wait for the school already.
    const found = schoolId < 0 ? ({ id: -1, isNew: 0 } as const) : classOf(schoolId, own.name)
    return { ...own, schoolId, ...found }
  })
  await insertRows(
    scratch,
    'classPlan (no, schoolId, name, course, grade, classId, isNew)',
    plannedClasses.map(({ no, schoolId, name, course, grade, id, isNew }) => [
      ...[no, schoolId, name, course, grade, id, isNew],
    ]),
  )
  const asked = [
    ...[...planned.values()].map((place) => ({ ...place, about: 'school' })),
    ...plannedClasses.map((place) => ({ ...place, about: 'class' })),
  ]
  await insertRows(
    scratch,
    'placeQuestion (about, no, key, storedId)',
    asked.flatMap(({ about, no, asks }: AskedPlace) =>
      asks ? [[about, no, asks.key, asks.storedId]] : [],
    ),
  )
  if (asked.some(({ asks }) => asks)) await scratch.exec(rowsThatWait)
}

type Stored = { readonly id: number; readonly name: string; readonly code: string | null }

async function schoolMatcher(scratch: Scratch, ids: Ids): Promise<(name: string) => Planned> {
  const stored = await scratch.all<Stored>('SELECT id, name, code FROM school ORDER BY id')
  return matcher({
    ids,
    about: 'school',
    stored,
    decisions: await decisionsAbout(scratch, 'school'),
    keyOf: schoolKey,
    match: schoolMatch,
    found: placeWords,
  })
}

/** Of each school, when it is first needed. */
async function classMatcher(
  scratch: Scratch,
  ids: Ids,
): Promise<(schoolId: number, name: string) => Planned> {
  const stored = await scratch.all<Stored & { readonly schoolId: number }>(
    'SELECT id, schoolId, name, NULL AS code FROM class ORDER BY id',
  )
  const bySchool = Map.groupBy(stored, ({ schoolId }) => schoolId)
  const decisions = await decisionsAbout(scratch, 'class')
  const matchers = new Map<number, (name: string) => Planned>()
  return (schoolId, name) => {
    const known =
      matchers.get(schoolId) ??
      matcher({
        ids,
        about: 'class',
        stored: bySchool.get(schoolId) ?? [],
        decisions,
        keyOf: placeWords,
        match: classMatch,
        found: (typed) => `${schoolId} ${placeWords(typed)}`,
      })
    matchers.set(schoolId, known)
    return known(name)
  }
}

type Matching = {
  readonly ids: Ids
  readonly about: 'school' | 'class'
  readonly stored: readonly Stored[]
  readonly decisions: readonly Decision[]
  /** What spellings of one name share. */
  readonly keyOf: (name: string) => string
  readonly match: (a: string, b: string) => Match
  /** The name as a decision remembers it. */
  readonly found: (name: string) => string
}

function matcher(options: Matching): (name: string) => Planned {
  const { about, stored, ids } = options
  const known = new Map<string, Planned>()
  const remember = (name: string, planned: Planned): void => {
    if (!known.has(name)) known.set(name, planned)
  }
  for (const { id, name } of stored) remember(plain(name), { id, isNew: 0 })
  for (const { id, code } of stored) if (code) remember(plain(code), { id, isNew: 0 })
  const fresh = new Map<string, number>()
  return (name) => {
    const before = known.get(plain(name))
    if (before) return { ...before, isNew: 0 }
    const planned = lookUp(options, name) ?? makeNew(name)
    remember(plain(name), planned)
    return planned
  }
  /** Two spellings in one file are one new place. */
  function makeNew(name: string): Planned {
    const key = options.keyOf(name)
    const id = fresh.get(key)
    if (id !== undefined) return { id, isNew: 0 }
    const added = ids.next(about)
    fresh.set(key, added)
    return { id: added, isNew: 1 }
  }
}

function lookUp(options: Matching, name: string): Planned | null {
  const { about, stored, decisions } = options
  const found = options.found(name)
  const said = decisions.filter((decision) => decision.found === found)
  const same = said.find(
    ({ answer, storedId }) => answer === 'same' && stored.some(({ id }) => id === storedId),
  )
  if (same) return { id: same.storedId, isNew: 0 }
  const open = stored.filter(
    ({ id }) => !said.some(({ storedId, answer }) => storedId === id && answer === 'different'),
  )
  const spelled = open.filter((one) => options.match(name, one.name) === 'same')
  const [only] = spelled
  if (only && spelled.length === 1) return { id: only.id, isNew: 0 }
  const near = only ?? open.find((one) => options.match(name, one.name) === 'likely')
  if (!near) return null
  const key = keyOf({ about, found, storedId: near.id })
  return { id: -near.id, isNew: 0, asks: { key, storedId: near.id } }
}

/** All rows of a test or an enrolment at a place that is asked about. */
const rowsThatWait = `
CREATE TABLE waitingSitting AS
  SELECT sitting.no, question.key FROM incomingSitting AS sitting JOIN placeQuestion AS question
    ON (question.about = 'school' AND question.no = sitting.schoolNo)
    OR (question.about = 'class' AND question.no = sitting.classNo);
INSERT INTO waitingRow
  SELECT DISTINCT value.row, waiting.key FROM waitingSitting AS waiting
  JOIN incomingValue AS value ON value.sittingNo = waiting.no;
INSERT INTO waitingRow
  SELECT DISTINCT own.row, question.key FROM incomingEnrolment AS own JOIN placeQuestion AS question
    ON (question.about = 'school' AND question.no = own.schoolNo)
    OR (question.about = 'class' AND question.no = own.classNo)
  WHERE TRUE ON CONFLICT DO NOTHING;
INSERT INTO settledRow SELECT DISTINCT row, 'refused' FROM waitingRow;
INSERT INTO incomingProblem
  SELECT DISTINCT 'likely-' || about, 'asked', row, '', place.name
  FROM waitingRow JOIN placeQuestion USING (key) JOIN (
    SELECT 'school' AS about, no, name FROM schoolPlan
    UNION ALL SELECT 'class', no, name FROM classPlan) AS place USING (about, no);
DELETE FROM incomingValue WHERE sittingNo IN (SELECT no FROM waitingSitting);
DELETE FROM incomingSitting WHERE no IN (SELECT no FROM waitingSitting);
DELETE FROM incomingEnrolment WHERE row IN (SELECT row FROM waitingRow);
`
