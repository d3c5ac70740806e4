/** What is found from a few words, and what is never looked through. */
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Found } from '#shared/contracts/search.ts'
import { openTestWorkspace, type TestWorkspace } from '#test/support/workspace.ts'

let test: TestWorkspace
beforeAll(async () => {
  test = await openTestWorkspace({ sample: true })
})
afterAll(() => test.close())

const find = (words: string) => test.client.search.find({ words })
const labels = (found: readonly Found[], kind: Found['kind']) =>
  found.filter((entry) => entry.kind === kind).map(({ label }) => label)

it('finds people, cycles, goals, sessions, steps and schools by words anywhere, without accents', async () => {
  expect(labels(await find('nguyen'), 'teacher')).toEqual(['Thảo Nguyễn'])
  const fractions = await find('RIV frac')
  expect(labels(fractions, 'cycle')).toEqual(['Fractions on the number line'])
  expect(labels(fractions, 'step')).toEqual(['Fraction strips for group 2'])
  expect(labels(await find('slope work samples'), 'step')).toEqual(['Send two slope work samples'])
  expect(labels(await find('two rivers rural'), 'school')).toEqual(['Two Rivers School'])
  expect(labels(await find('hanging balance'), 'session').length).toBeGreaterThan(0)
})

it('gives at most eight of a kind, the latest session first', async () => {
  const sessions = (await find('rivera')).filter(({ kind }) => kind === 'session')
  expect(sessions).toHaveLength(8)
  const days = sessions.map(({ detail }) => detail.slice(0, 10))
  expect(days).toEqual(days.toSorted().toReversed())
})

it('finds nothing in private notes, readiness and concerns', async () => {
  const { privateNote } = await test.workspace.read
    .selectFrom('session')
    .select('privateNote')
    .where('privateNote', '!=', '')
    .executeTakeFirstOrThrow()
  const { concerns } = await test.workspace.read
    .selectFrom('teacher')
    .select('concerns')
    .where('concerns', '!=', '')
    .executeTakeFirstOrThrow()
  for (const secret of [privateNote, concerns]) expect(await find(secret)).toEqual([])
})

it('finds lessons by what students may do, entries of the library, and standards by their beginnings', async () => {
  const { client } = test
  const { id } = await client.lessons.add({ title: 'Where does it live?', standard: '4.NF.A.2' })
  const row = { name: 'Faltet Streifen, gâteau', assessing: 'Wieviel?' }
  await client.lessons.addRow({ id, list: 'strategies', row })
  expect(labels(await find('GATEAU streifen'), 'lesson')).toEqual(['Where does it live?'])
  expect(labels(await find('gateau nowhere'), 'lesson')).toEqual([])
  const library = (await find('adds tops')).filter(({ kind }) => kind === 'strategy')
  expect(library.map(({ key }) => key)).toEqual(['misconception-adds-tops-and-adds-bottoms'])
  const standards = (await find('4.NF.2')).filter(({ kind }) => kind === 'standard')
  expect(standards.map(({ key }) => key)).toEqual(['4.NF.A.2'])

  const listed = async (search: string) =>
    (await client.lessons.list({ search })).map(({ title }) => title)
  expect(await listed('gateau 4.NF.A.2')).toEqual(['Where does it live?'])
  expect(await listed('100% _')).toEqual([])
  expect(await listed(' ')).toContain('Where does it live?')
})
