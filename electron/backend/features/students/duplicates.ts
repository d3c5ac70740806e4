/**
 * Pairs of stored students who may be one. The same signs as for a file's students, and one name in about
 * the same grade as long as the two never sat the same test. Only records that share a key are compared.
 */
import { sql } from 'kysely'
import type { z } from 'zod'
import type { StudentPerson, studentsContract } from '#shared/contracts/students.ts'
import { blockKeys, likeness, nameLikeness } from '#shared/domain/near-student.ts'
import type { ReadDb } from '../../database/connection.ts'

type Duplicates = z.input<(typeof studentsContract)['duplicates']['output']>
type Person = StudentPerson & { readonly grade: number | null }

/** A key that more share tells nothing. */
const MOST_IN_BLOCK = 40
const MOST_PAIRS = 500

export async function listDuplicates(read: ReadDb): Promise<Duplicates> {
  const { rows: people } = await sql<Person>`
    SELECT student.id, student.code, givenName, familyName, localId, stateId, bornOn, (
      SELECT CAST(grade AS INTEGER) FROM enrolment WHERE enrolment.studentId = student.id
      ORDER BY startsOn DESC LIMIT 1) AS grade
    FROM student JOIN studentIdentity ON studentIdentity.studentId = student.id
    WHERE givenName <> '' AND familyName <> '' ORDER BY student.id`.execute(read)
  const said = await saidDifferent(read)
  const found = new Map<string, Duplicates[number]>()
  for (const block of blocksOf(people))
    for (const [index, first] of block.entries())
      for (const second of block.slice(index + 1)) {
        const key = `${first.id} ${second.id}`
        if (found.has(key) || said.has(key)) continue
        const why = await whyOne(read, first, second)
        if (why.length > 0) found.set(key, { first, second, why: [...why] })
      }
  return [...found.values()]
    .toSorted((a, b) => b.why.length - a.why.length || a.first.id - b.first.id)
    .slice(0, MOST_PAIRS)
}

function blocksOf(people: readonly Person[]): readonly (readonly Person[])[] {
  const blocks = new Map<string, Person[]>()
  for (const person of people)
    for (const key of blockKeys(person)) {
      const block = blocks.get(key)
      if (block) block.push(person)
      else blocks.set(key, [person])
    }
  return [...blocks.values()].filter(({ length }) => length > 1 && length <= MOST_IN_BLOCK)
}

async function whyOne(read: ReadDb, a: Person, b: Person): Promise<readonly string[]> {
  const signs = likeness(a, b)
  if (signs.length > 0) return signs
  const isOtherBirthday = a.bornOn !== null && b.bornOn !== null && a.bornOn !== b.bornOn
  const isNearGrade = a.grade !== null && b.grade !== null && Math.abs(a.grade - b.grade) <= 1
  if (isOtherBirthday || !isNearGrade || nameLikeness(a, b) !== 'same name') return []
  return (await satTogether(read, a.id, b.id)) ? [] : ['same name', 'about the same grade']
}

async function satTogether(read: ReadDb, a: number, b: number): Promise<boolean> {
  const { rows } = await sql`
    SELECT 1 FROM sitting AS one JOIN sitting AS other
      ON other.administrationId = one.administrationId AND other.studentId = ${b}
    WHERE one.studentId = ${a} LIMIT 1`.execute(read)
  return rows.length > 0
}

async function saidDifferent(read: ReadDb): Promise<ReadonlySet<string>> {
  const rows = await read
    .selectFrom('matchDecision')
    .select(['found', 'storedId'])
    .where('about', '=', 'pair')
    .where('answer', '=', 'different')
    .execute()
  return new Set(rows.map(({ found, storedId }) => `${found} ${storedId}`))
}
