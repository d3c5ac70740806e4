/**
 * Who the roster's teachers are: by e-mail, by the whole name, by what was said before, or as the one of
 * that initial and last name at the school. A name that is only near is asked; until then the class goes
 * without this teacher. A new one needs first and last name, to be told from others.
 */
import { keysOf, sameKeys } from '#shared/domain/same-person.ts'
import { nameKey } from '#shared/domain/student-names.ts'
import type { Scratch } from '../staging/scratch.ts'
import { decisionsAbout, keyOf, type Decision } from './decisions.ts'
import type { FirstIds } from './students.ts'

type Typed = { readonly teacher: string; readonly email: string; readonly schoolId: number | null }
type Known = {
  readonly id: number
  readonly given: string
  readonly family: string
  readonly email: string | null
  /** Ids of the schools, as JSON. */
  readonly schools: string
}
type Match = { readonly id: number } | { readonly asked: Known; readonly why: string } | null

export async function planTeachers(scratch: Scratch, lastIds: FirstIds): Promise<void> {
  const typed = await scratch.all<Typed>(
    `SELECT DISTINCT teacher, teacherEmail AS email, schoolId FROM rosterRow
     WHERE classId IS NOT NULL AND (teacher <> '' OR teacherEmail <> '')`,
  )
  const find = createFinder(await scratch.all<Known>(known), {
    decisions: await decisionsAbout(scratch, 'teacher'),
    lastId: lastIds.get('teacher') ?? 0,
  })
  const matched = typed.map((one) => ({ ...one, match: find.match(one) }))
  await scratch.all(
    `INSERT INTO teacherPlan SELECT value ->> 0, value ->> 1, value ->> 2, value ->> 3 FROM json_each(?)`,
    [JSON.stringify(find.fresh)],
  )
  await scratch.all(
    `UPDATE rosterRow SET teacherId = value ->> 3 FROM json_each(?)
     WHERE teacher = value ->> 0 AND teacherEmail = value ->> 1 AND schoolId IS value ->> 2
       AND classId IS NOT NULL`,
    [
      JSON.stringify(
        matched.flatMap(({ teacher, email, schoolId, match }) =>
          match && 'id' in match ? [[teacher, email, schoolId, match.id]] : [],
        ),
      ),
    ],
  )
  await ask(scratch, matched)
}

const known = `
SELECT id, givenName AS given, familyName AS family, email,
  (SELECT json_group_array(DISTINCT class.schoolId) FROM teachingAssignment AS assignment
    JOIN class ON class.id = assignment.classId WHERE assignment.teacherId = teacher.id) AS schools
FROM teacher ORDER BY id`

async function ask(
  scratch: Scratch,
  matched: readonly (Typed & { readonly match: Match })[],
): Promise<void> {
  const asked = matched.flatMap(({ teacher, email, schoolId, match }) => {
    if (!match || !('asked' in match)) return []
    const found = foundOf(teacher)
    const key = keyOf({ about: 'teacher', found, storedId: match.asked.id })
    return [[key, match.asked.id, teacher || email, match.why, teacher, email, schoolId]]
  })
  if (asked.length === 0) return
  const list = JSON.stringify(asked)
  await scratch.all(
    `INSERT INTO teacherQuestion
     SELECT value ->> 0, value ->> 1, value ->> 2, value ->> 3 FROM json_each(?) WHERE TRUE
     ON CONFLICT DO NOTHING`,
    [list],
  )
  await scratch.all(
    `INSERT INTO waitingRow
     SELECT DISTINCT row, value ->> 0 FROM json_each(?) JOIN rosterRow
       ON teacher = value ->> 4 AND teacherEmail = value ->> 5 AND schoolId IS value ->> 6`,
    [list],
  )
  await scratch.exec(`
    INSERT INTO incomingProblem
    SELECT 'likely-teacher', 'noted', row, '', found
    FROM waitingRow JOIN teacherQuestion USING (key)`)
}

function createFinder(
  stored: readonly Known[],
  options: { readonly decisions: readonly Decision[]; readonly lastId: number },
) {
  const byKey = new Map<string, number>()
  const remember = (keys: readonly string[], id: number): void => {
    for (const key of keys) byKey.set(key, byKey.get(key) ?? id)
  }
  for (const { id, given, family, email } of stored)
    remember([email?.toLowerCase() ?? '', nameKey(given, family)].filter(isKey), id)
  const fresh: (string | number | null)[][] = []
  let { lastId } = options
  return {
    fresh,
    match: (typed: Typed): Match => {
      const { given, family } = teacherName(typed.teacher)
      const keys = [typed.email.toLowerCase(), nameKey(given, family)].filter(isKey)
      const exact = keys.map((key) => byKey.get(key)).find((id) => id !== undefined)
      const match =
        exact === undefined
          ? matchNear({ ...typed, given, family }, stored, options)
          : { id: exact }
      if (match) {
        if ('id' in match) remember(keys, match.id)
        return match
      }
      if (given === '' || family === '') return null
      lastId += 1
      fresh.push([lastId, given, family, typed.email || null])
      remember(keys, lastId)
      return { id: lastId }
    },
  }
}

const isKey = (key: string): boolean => key.length > 1

function matchNear(
  typed: Typed & { readonly given: string; readonly family: string },
  stored: readonly Known[],
  { decisions }: { readonly decisions: readonly Decision[] },
): Match {
  const said = decisions.filter(({ found }) => found === foundOf(typed.teacher))
  const same = said.find(
    ({ answer, storedId }) => answer === 'same' && stored.some(({ id }) => id === storedId),
  )
  if (same) return { id: same.storedId }
  if (typed.family === '') return null
  const open = stored.filter(
    ({ id }) => !said.some(({ storedId, answer }) => storedId === id && answer === 'different'),
  )
  const here = open.filter(
    ({ schools }) =>
      typed.schoolId !== null && (JSON.parse(schools) as number[]).includes(typed.schoolId),
  )
  const initials = here.filter((one) => isInitialOf(typed, one))
  const [only] = initials
  if (only && initials.length === 1) return { id: only.id }
  const keys = keysOf({ givenName: typed.given, familyName: typed.family, email: null })
  for (const one of [...here, ...open]) {
    const why = sameKeys(
      keys,
      keysOf({ givenName: one.given, familyName: one.family, email: null }),
    )
    if (why !== null) return { asked: one, why }
  }
  return null
}

type Name = { readonly given: string; readonly family: string }

/** `Rivera, E.` and nobody else of that initial and last name at the school. */
function isInitialOf(typed: Name, one: Name): boolean {
  const [family, initial = ''] = nameKey(typed.given, typed.family).split('|')
  const [ownFamily, ownGiven = ''] = nameKey(one.given, one.family).split('|')
  return initial.length === 1 && family === ownFamily && ownGiven.startsWith(initial)
}

const foundOf = (typed: string): string => {
  const { given, family } = teacherName(typed)
  return nameKey(given, family).replace('|', ' ').trim() || typed.toLowerCase()
}

const title = /^(?:mrs?|ms|miss|mx|dr|coach)\.?\s+/i

/** `Lee, Kim`, `Kim Lee` and `Ms. Kim Lee`. */
export function teacherName(typed: string): Name {
  const [before = '', after] = typed.trim().replace(title, '').split(/,\s*/, 2)
  if (after !== undefined) return { given: after.trim().replace(title, ''), family: before.trim() }
  const cut = before.lastIndexOf(' ')
  return { given: before.slice(0, Math.max(cut, 0)).trim(), family: before.slice(cut + 1) }
}
