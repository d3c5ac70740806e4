/** A state's own list of standards: previewed, brought in whole or not at all, matched, reviewed, taken out. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { ListPreview } from '#shared/contracts/standards/records.ts'
import { openTestWorkspace, type TestWorkspace } from '#test/support/workspace.ts'
import { caseJson, caseItem, ourState } from '../fixtures/standards/case-example.ts'

let test: TestWorkspace
let folder: string

beforeEach(async () => {
  test = await openTestWorkspace()
  folder = await mkdtemp(join(tmpdir(), 'numberline-standards-'))
})
afterEach(async () => {
  await test.close()
  await rm(folder, { recursive: true, force: true })
})

const file = async (content: string | Uint8Array, name: string) => {
  await writeFile(join(folder, name), content)
  return test.backend.files.grant(join(folder, name), 'open')
}
const preview = async (content: string | Uint8Array, name = 'Our state.csv') =>
  test.client.standards.preview({ token: await file(content, name) })
const bringIn = async (content: string | Uint8Array, name = 'Our state.csv') =>
  test.client.standards.commit({ token: await file(content, name) })
const lists = () => test.client.standards.lists()
const sums = ({ accounting: a }: ListPreview) => [
  ...[a.read, a.new, a.changed, a.unchanged, a.headings, a.refused],
]
const walk = async () => {
  const [list] = await lists()
  const rows = list ? await test.client.standards.crosswalk({ listId: list.id }) : []
  return new Map(rows.map((row) => [row.code, row]))
}

const table = [
  'Our State Department of Education',
  '',
  'Grade Level,Strand,Standard Code,Standard,CCSS',
  '4,Fractions,4.3.D,"Compare two fractions with different numerators and denominators, using symbols",4.NF.2',
  '3-5,Fractions,4.3(E),Add and subtract fractions with like denominators,"4.NF.3, 9.XX.1"',
  'K,Counting,NC.K.CC.1,Count to 100 by ones and by tens,',
  '4,,4.3E,Twice the same code,',
  '4,,,Words without a code,',
  '4,,4.9.A,,',
  'HS,Functions,A.2.C,Gâteaux “partagés” < 3,',
].join('\r\n')

describe('a table', () => {
  it('shows what it would do and stores it as one undo step', async () => {
    const shown = await preview(table)
    expect(sums(shown)).toEqual([7, 4, 0, 0, 0, 3])
    expect(shown.name).toBe('Our state')
    expect(shown.columns.map(({ becomes }) => becomes)).toEqual([
      ...['Grade', 'Domain', 'Code', 'Description', 'Common Core'],
    ])
    expect(shown.grades.map(({ grade, standards }) => `${grade}: ${standards}`)).toEqual([
      ...['K: 1', '3: 1', '4: 2', '5: 1', '9: 1', '10: 1', '11: 1', '12: 1'],
    ])
    expect(shown.problems.map(({ row, outcome, why }) => `${row} ${outcome}: ${why}`)).toEqual([
      '5 noted: The Common Core has no such code, so this match is left out.',
      '7 refused: Row 5 has this code already. The first one counts.',
      '8 refused: It has no code, so nothing could refer to it.',
      '9 refused: It has no words, so nobody could know what it asks for.',
    ])
    expect(await lists()).toEqual([])

    const done = await bringIn(table)
    expect(await lists()).toMatchObject([
      { name: 'Our state', standards: 4, matched: 2, toReview: 1 },
    ])
    const rows = await walk()
    expect(rows.get('4.3.D')).toMatchObject({ state: 'matched', accepted: [{ code: '4.NF.A.2' }] })
    expect(rows.get('NC.K.CC.1')).toMatchObject({
      state: 'to review',
      suggested: [{ code: 'K.CC.A.1', basis: 'code' }],
    })
    expect(rows.get('NC.K.CC.1')?.suggested[0]?.why).toMatch(/ends like K.CC.A.1; both speak of/)
    await test.client.history.undo(done.historyId === null ? {} : { id: done.historyId })
    expect(await lists()).toEqual([])
    await test.client.history.redo()
    expect((await walk()).size).toBe(4)
  })

  it('updates by code, keeps what was decided, and says what it does not have', async () => {
    await bringIn(table)
    const [kindergarten] = [...(await walk()).values()].filter(({ code }) => code === 'NC.K.CC.1')
    const id = kindergarten?.id
    if (id === undefined) throw new Error('It is missing.')
    await test.client.standards.match({ decisions: [{ id, codes: [] }] })
    expect((await walk()).get('NC.K.CC.1')?.state).toBe('nothing fits')
    expect((await bringIn(table)).historyId).toBeNull()
    const next = [
      'Code\tDescription',
      '4.3.D\tCompare fractions',
      'NC.K.CC.1\tCount to 120 by ones and by tens',
    ].join('\n')
    const shown = await preview(next, 'our STATE.tsv')
    expect(sums(shown)).toEqual([2, 0, 2, 0, 0, 0])
    expect(shown.notInFile).toBe(2)
    await bringIn(next, 'our STATE.tsv')
    const rows = await walk()
    expect(rows.size).toBe(4)
    expect(rows.get('4.3.D')).toMatchObject({ accepted: [{ code: '4.NF.A.2' }] })
    expect(rows.get('NC.K.CC.1')).toMatchObject({ state: 'nothing fits' })
  })

  it('says why it cannot be used', async () => {
    const why = async (content: string | Uint8Array, name: string) =>
      preview(content, name).then(
        () => 'fine',
        (error: { code: string; data?: { why?: string } }) => error.data?.why ?? error.code,
      )
    expect(await why('Name,Room\nElena,12', 'rooms.csv')).toBe('STANDARD_CODES_MISSING')
    expect(await why('', 'empty.csv')).toMatch(/empty/)
    expect(await why('Code,Description\n', 'head.csv')).toMatch(/no rows/)
    expect(await why('{"CFItems": [', 'cut.json')).toMatch(/cut off/)
    expect(await why('{"a": {"b": 1}}', 'other.json')).toMatch(/no CASE package/)
    expect(await why('[1, 2, 3]', 'numbers.json')).toMatch(/no CASE package/)
    expect(await lists()).toEqual([])
  })
})

describe('a CASE package', () => {
  it('has standards, headings, grades from above, matches and an order', async () => {
    const shown = await preview(caseJson(ourState), 'package.json')
    expect(shown).toMatchObject({ source: 'case', name: 'Our state mathematics', version: '2025' })
    expect(sums(shown)).toEqual([8, 4, 0, 0, 3, 1])
    expect(shown.matches).toEqual({ stated: 1, suggested: 3, without: 0 })
    await bringIn(caseJson(ourState), 'package.json')
    const rows = await walk()
    expect(rows.get('OS.4.F.2')).toMatchObject({
      ...{ grades: ['4'], domain: 'Fractions as numbers', state: 'matched' },
      accepted: [{ code: '4.NF.A.2' }],
      description: 'Compare two fractions\nwith unlike denominators: 2 < 3',
    })
    expect(rows.get('OS.4.F.1')?.suggested[0]).toMatchObject({
      ...{ code: '4.NF.A.1', basis: 'related', why: 'The list says that they are related.' },
    })
    const page = await test.client.standards.standard({ code: 'os 4.f.2' })
    expect(page.before.map(({ code }) => code)).toEqual(['OS.4.F.1'])
    expect(page.sameAs).toEqual([{ code: '4.NF.A.2', title: 'Compare fractions' }])
    expect(page.misconceptions.length).toBeGreaterThan(0)
  })

  it('follows its items by identifier when their codes move', async () => {
    await bringIn(caseJson(ourState), 'package.json')
    const moved = {
      ...ourState,
      CFItems: ourState.CFItems.map((item) => ({
        ...item,
        humanCodingScheme:
          { 'OS.4.F.1': 'OS.4.F.2', 'OS.4.F.2': 'OS.4.F.1' }[item.humanCodingScheme ?? ''] ??
          item.humanCodingScheme,
      })),
    }
    const done = await bringIn(caseJson(moved), 'next.json')
    expect(sums(done)).toEqual([8, 0, 3, 1, 3, 1])
    expect((await walk()).get('OS.4.F.1')).toMatchObject({ accepted: [{ code: '4.NF.A.2' }] })
    expect((await lists()).length).toBe(1)
  })

  it('is read in part, in circles, wrapped, and with entries that are none', async () => {
    const odd = {
      CFPackage: {
        CFItems: [
          caseItem('a', { humanCodingScheme: 'X.1', fullStatement: 'Add fractions' }),
          caseItem('b', { humanCodingScheme: 'X.2', fullStatement: 'Count', educationLevel: '01' }),
          { ...caseItem('c'), fullStatement: { deep: true } },
          null,
          'text',
        ],
        CFAssociations: [
          { associationType: 'isChildOf', originNodeURI: 'u/a', destinationNodeURI: 'u/b' },
          { associationType: 'isChildOf', originNodeURI: 'u/b', destinationNodeURI: 'u/a' },
          { associationType: 'exactMatchOf', originNodeURI: 'u/a', destinationNodeURI: 'u/gone' },
          { associationType: 'precedes', originNodeURI: 'u/a', destinationNodeURI: 'u/a' },
          17,
        ],
      },
    }
    const shown = await bringIn(JSON.stringify(odd), 'Odd one.json')
    expect(sums(shown)).toEqual([3, 2, 0, 0, 0, 1])
    expect(shown.name).toBe('Odd one')
    expect(shown.problems.map(({ why }) => why)).toEqual([
      '3 entries are not items or associations as CASE has them, so they are left out.',
      '1 matches point to items that are not in the file and name no code of the Common Core, so they are left out.',
      'It has no code, so nothing could refer to it.',
    ])
  })

  it('takes any text without trouble, and adds up', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(
          fc.record({
            identifier: fc.string({ unit: 'binary', maxLength: 8 }),
            humanCodingScheme: fc.string({ unit: 'binary', maxLength: 70 }),
            fullStatement: fc.string({ unit: 'binary', maxLength: 200 }),
          }),
          { minLength: 1, maxLength: 12 },
        ),
        async (CFItems) => {
          const shown = await preview(JSON.stringify({ CFItems }), 'any.json')
          const [read = 0, ...parts] = sums(shown)
          expect(parts.reduce((sum, part) => sum + part, 0)).toBe(read)
          expect(read).toBe(CFItems.length)
          const stored = await bringIn(JSON.stringify({ CFItems }), 'any.json')
          if (stored.historyId !== null) await test.client.history.undo({})
        },
      ),
      { numRuns: 25 },
    )
    expect(test.logged).toEqual([])
    expect(await lists()).toEqual([])
  })
})

describe('the cross-walk', () => {
  it('is decided one by one or many at once, and taken back', async () => {
    await bringIn(table)
    const [first, second] = [...(await walk()).values()]
    if (!first || !second) throw new Error('They are missing.')
    const decide = (codes: string[] | null) =>
      test.client.standards.match({
        decisions: [first, second].map(({ id }) => ({ id, codes })),
      })
    await decide(['4.NF.1', '4.NF.B.4'])
    expect((await walk()).get('4.3.D')?.accepted.map(({ code }) => code)).toEqual([
      ...['4.NF.A.1', '4.NF.B.4'],
    ])
    await decide(null)
    expect((await walk()).get('4.3.D')).toMatchObject({
      state: 'to review',
      suggested: [{ code: '4.NF.A.2', basis: 'column' }],
    })
    await test.client.history.undo({})
    expect((await walk()).get('4.3.D')?.state).toBe('matched')
    await expect(decide(['4.QQ.1'])).rejects.toMatchObject({ code: 'STANDARD_UNKNOWN' })
  })

  it('makes the state’s codes known everywhere, until the list is taken out', async () => {
    await bringIn(table)
    const { client } = test
    const { id } = await client.lessons.add({ standard: '4.3.D' })
    const plan = await client.lessons.lesson({ id })
    expect(plan.fields.title).toMatch(/^Compare two fractions with different/)
    expect(plan.standards[0]?.before.map(({ code }) => code)).toContain('3.NF.A.3')
    const ideas = await client.lessons.ideas({ standards: ['4.3(D)'] })
    expect(ideas.misconceptions.map(({ name }) => name)).toEqual(
      (await client.lessons.ideas({ standards: ['4.NF.A.2'] })).misconceptions.map(
        ({ name }) => name,
      ),
    )
    expect(ideas.misconceptions.length).toBeGreaterThan(0)
    const found = await client.standards.find({ text: '4.3' })
    expect(found.slice(0, 2).map(({ code, list }) => [code, list])).toEqual([
      ['4.3.D', 'Our state'],
      ['4.3(E)', 'Our state'],
    ])
    const spoken = await client.sessions.standards({ text: 'more on 4.3D', grades: [] })
    expect(spoken[0]).toMatchObject({ code: '4.3.D' })
    const [list] = await lists()
    if (!list) throw new Error('It is missing.')
    expect(await client.standards.browse({ listId: list.id })).toMatchObject([
      { code: '4.3.D', lessons: 1 },
      ...[{ code: '4.3(E)' }, { code: 'NC.K.CC.1' }, { code: 'A.2.C' }],
    ])
    await client.standards.removeList({ id: list.id })
    expect((await client.lessons.lesson({ id })).standards).toMatchObject([
      { code: '4.3.D', title: '', before: [] },
    ])
    await client.history.undo({})
    expect((await client.lessons.lesson({ id })).standards[0]?.title).not.toBe('')
  })
})
