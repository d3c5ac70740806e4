/** Keys, points and forms changed after the import: every score follows, and undo brings all back exactly. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { AdministrationId, AssessmentId } from '#shared/domain/ids.ts'
import { importFile } from '#backend/features/imports/index.ts'
import { openTestWorkspace, type TestWorkspace } from '#test/support/workspace.ts'
import { wholeWorkspace } from '#test/support/whole-workspace.ts'

const folder = mkdtempSync(join(tmpdir(), 'item-bank-'))
const district = { kind: 'district', id: null, grade: null } as const

const item = (label: string, key: string | null, more: object = {}) => ({ label, key, ...more })
const options = ['A', 'B', 'C', 'D'].map((label) => ({ label }))

/** Q1 and Q2 by key, Q3 with several answers (2 points, right less wrong), Q4 with points 0 to 2. */
const recipe = (more: object = {}) => ({
  id: 'bank-test',
  name: 'Bank test',
  description: '',
  shape: 'column per item',
  columns: { studentId: { names: ['id'], required: true }, form: { names: ['form'] } },
  constants: { assessment: 'Quiz', window: 'Fall', schoolYear: '2025-26', testDate: '2025-10-01' },
  items: [
    item('Q1', 'A', { standard: '4.NF.A.1', options }),
    item('Q2', 'B', { standard: '4.NF.A.1', moreStandards: ['4.NF.A.2'], options }),
    item('Q3', 'A,C', { standard: '4.NF.A.2', maxPoints: 2, scoring: 'right less wrong', options }),
    item('Q4', null, { standard: '4.NF.A.2', maxPoints: 2 }),
  ],
  ...more,
})

/** Row by student 1 to 4: by hand 1+1+2+2 = 6, 0+1+1+1 = 3, 1+0(omitted)+0+0 = 1, 1 and nothing else reached. */
const rows = ['1,,A,B,CA,2', '2,,B,B,C,1', '3,,A,,"B, C",0', '4,,A,,,']

let test: TestWorkspace
beforeEach(async () => {
  test = await openTestWorkspace()
})
afterEach(() => test.close())

async function store(lines: readonly string[], layout: object = recipe(), more = '') {
  const name = `quiz-${lines.length}-${Math.random()}`
  const [csv, json] = [join(folder, `${name}.csv`), join(folder, `${name}.json`)]
  writeFileSync(csv, [['id,form,Q1,Q2,Q3,Q4', more].filter(Boolean).join(','), ...lines].join('\n'))
  writeFileSync(json, JSON.stringify(layout))
  const call = { signal: new AbortController().signal, progress: () => undefined }
  return importFile(test.backend, csv, call, { recipe: json })
}

const bank = () => test.client.itemBank.bank({ administrationId: 1 as AdministrationId })
const idOf = async (label: string): Promise<number> =>
  (await bank()).items.find((one) => one.label === label)?.id ?? 0

/** Points by student and item, in the order of the bank. */
async function points(): Promise<Record<string, (number | null)[]>> {
  const found = await test.workspace.read
    .selectFrom('itemResponse')
    .innerJoin('item', 'item.id', 'itemResponse.itemId')
    .innerJoin('sitting', 'sitting.id', 'itemResponse.sittingId')
    .innerJoin('studentIdentity', 'studentIdentity.studentId', 'sitting.studentId')
    .select(['studentIdentity.localId', 'itemResponse.points'])
    .orderBy('item.position')
    .execute()
  const byStudent = Map.groupBy(found, ({ localId }) => localId ?? '')
  return Object.fromEntries([...byStudent].map(([id, own]) => [id, own.map((one) => one.points)]))
}

const masteryOf = async (code: string) => {
  const { standards } = await test.client.analysis.mastery({
    scope: district,
    administrationId: 1 as AdministrationId,
  })
  return standards.find((one) => one.code === code)
}

describe('what comes in', () => {
  it('scores several answers by rule, and keeps left out and not reached apart', async () => {
    await store(rows)
    expect(await points()).toEqual({
      1: [1, 1, 2, 2],
      2: [0, 1, 1, 1],
      3: [1, 0, 0, 0],
      4: [1, null, null, null],
    })
    const { items } = await bank()
    expect(items.map(({ kind, hasPointsOnly }) => [kind, hasPointsOnly])).toEqual([
      ['one answer', false],
      ['one answer', false],
      ['several answers', false],
      ['points', true],
    ])
    expect(items[1]?.standards).toEqual(['4.NF.A.1', '4.NF.A.2'])
    // Q2 counts for both of its standards: 4.NF.A.2 has Q2, Q3 and Q4.
    expect(await masteryOf('4.NF.A.2')).toMatchObject({ items: 3, studentsAtCut: 1 })
  })
})

describe('a key that is changed after the import', () => {
  it('scores again, changes every view, and comes back exactly', async () => {
    await store(rows)
    const before = await wholeWorkspace(test.workspace)
    const earlier = await masteryOf('4.NF.A.1')
    const id = await idOf('Q1')
    expect(await test.client.itemBank.change({ changes: [{ id, answerKey: 'B' }] })).toEqual({
      rescored: 4,
    })
    expect(Object.values(await points()).map(([first]) => first)).toEqual([0, 1, 0, 0])
    expect((await masteryOf('4.NF.A.1'))?.studentsAtCut).not.toBe(earlier?.studentsAtCut)
    const { undo } = await test.client.history.state()
    expect(undo?.label).toBe('Use B as key of item Q1')
    await test.client.history.undo({})
    expect(await wholeWorkspace(test.workspace)).toEqual(before)
  })

  it('drops, weighs and gives credit for two answers in one step', async () => {
    await store(rows)
    const before = await wholeWorkspace(test.workspace)
    const [q1, q2, q4] = await Promise.all(['Q1', 'Q2', 'Q4'].map(idOf))
    await test.client.itemBank.change({
      changes: [
        { id: q1 ?? 0, answerKey: 'A or B' },
        { id: q2 ?? 0, isDropped: true },
        { id: q4 ?? 0, maxPoints: 4 },
      ],
    })
    expect(await points()).toEqual({
      1: [1, null, 2, 4],
      2: [1, null, 1, 2],
      3: [1, null, 0, 0],
      4: [1, null, null, null],
    })
    expect(await masteryOf('4.NF.A.2')).toMatchObject({ items: 2, possible: 6 })
    // Back by hand rather than by undo: the points are those of the file again.
    await test.client.itemBank.change({
      changes: [
        { id: q1 ?? 0, answerKey: 'A' },
        { id: q2 ?? 0, isDropped: false },
        { id: q4 ?? 0, maxPoints: 2 },
      ],
    })
    expect(await points()).toEqual({
      1: [1, 1, 2, 2],
      2: [0, 1, 1, 1],
      3: [1, 0, 0, 0],
      4: [1, null, null, null],
    })
    await test.client.history.undo({})
    await test.client.history.undo({})
    expect(await wholeWorkspace(test.workspace)).toEqual(before)
  })

  it('holds for the same file and for a corrected one that come in later', async () => {
    await store(rows)
    const [q1, q4] = [await idOf('Q1'), await idOf('Q4')]
    await test.client.itemBank.change({
      changes: [
        { id: q1, answerKey: 'B' },
        { id: q4, maxPoints: 4 },
      ],
    })
    const again = await store(rows)
    expect(again.accounting).toMatchObject({ rowsStored: 0, rowsRepeated: 4 })
    const corrected = await store([...rows.slice(0, 3), '4,,B,B,AC,1'])
    expect(corrected.accounting).toMatchObject({ rowsStored: 1, rowsRepeated: 3 })
    expect((await points())['4']).toEqual([1, 1, 2, 2])
  })

  it('leaves scores of the file alone, and says so', async () => {
    const layout = recipe({ measures: [{ names: ['Total'], kind: 'overall', maximum: 6 }] })
    const withTotals = rows.map((row, at) => `${row},${[6, 3, 1, 1][at]}`)
    await store(withTotals, layout, 'Total')
    expect((await bank()).fileScores).toEqual(['overall'])
    const scores = () => test.workspace.read.selectFrom('score').selectAll().execute()
    const before = await scores()
    expect(before).toHaveLength(4)
    const id = await idOf('Q1')
    const idea = await test.client.analysis.whatIf({
      scope: district,
      administrationId: 1 as AdministrationId,
      itemId: id,
      idea: { answerKey: 'B' },
    })
    expect(idea.hasFileScores).toBe(true)
    await test.client.itemBank.change({ changes: [{ id, answerKey: 'B' }] })
    expect(await scores()).toEqual(before)
  })

  it('refuses a key for bare points, and a name that is taken', async () => {
    await store(rows)
    expect((await bank()).fileScores).toEqual([])
    const id = await idOf('Q4')
    await expect(
      test.client.itemBank.change({ changes: [{ id, answerKey: 'B' }] }),
    ).rejects.toMatchObject({ code: 'ITEM_HAS_POINTS_ONLY', data: { label: 'Q4' } })
    await expect(
      test.client.itemBank.change({ changes: [{ id, label: 'Q1' }] }),
    ).rejects.toMatchObject({ code: 'ITEM_LABEL_TAKEN' })
  })

  it('is one undo step for a whole block with options and standards', async () => {
    await store(rows)
    const before = await wholeWorkspace(test.workspace)
    const id = await idOf('Q1')
    const change = {
      id,
      standards: ['CCSS.Math.Content.4.NF.B.3', '4.NF.1', 'TEKS 4.3A'],
      depthOfKnowledge: 2,
      options: [
        { label: 'B', misconception: 'Adds tops and bottoms' },
        { label: 'E', text: 'None of these', points: 0.5 },
      ],
    }
    await test.client.itemBank.change({ changes: [change] })
    const { items, misconceptions, unknownStandards } = await bank()
    expect(items[0]).toMatchObject({
      standards: ['4.NF.B.3', '4.NF.A.1', 'TEKS 4.3A'],
      depthOfKnowledge: 2,
    })
    expect(items[0]?.options.at(-1)).toEqual({
      label: 'E',
      text: 'None of these',
      misconception: null,
      points: 0.5,
    })
    // Those in use stand before what the library has for the standards.
    expect(misconceptions[0]).toBe('Adds tops and bottoms')
    expect(misconceptions.length).toBeGreaterThan(1)
    expect(unknownStandards).toEqual(['TEKS 4.3A'])
    await test.client.history.undo({})
    expect(await wholeWorkspace(test.workspace)).toEqual(before)
  })
})

describe('forms', () => {
  const order = { B: ['Q2', 'Q1', 'Q4', 'Q3'] }

  it('lands on the items of the bank when the recipe has the order', async () => {
    const layout = recipe({
      forms: order,
      items: recipe().items.map((one) => ({ ...one, key: null })),
    })
    await store(rows)
    await store(['5,B,B,A,2,C'], layout)
    const { items, forms } = await bank()
    expect(items).toHaveLength(4)
    expect(forms).toEqual([{ id: 1, name: 'B', items: 4 }])
    expect((await points())['5']).toEqual([1, 1, 1, 2])
    expect(items[1]?.onForms).toEqual([{ form: 'B', label: 'Q1' }])
  })

  it('moves answers of a form that was kept apart, and knows the form from then on', async () => {
    await store(rows)
    const letters = recipe({ items: ['Q1', 'Q2'].map((label) => item(label, null)) })
    await store(['5,B,B,A,,', '6,B,A,A,,'], letters)
    const before = await bank()
    expect(before.items.map(({ label }) => label)).toEqual([
      ...['Q1', 'Q2', 'Q3', 'Q4'],
      ...['Q1, form B', 'Q2, form B'],
    ])
    const whole = await wholeWorkspace(test.workspace)
    const [q1, q2] = [await idOf('Q1'), await idOf('Q2')]
    const places = [
      { label: 'Q1', itemId: q2 },
      { label: 'Q2', itemId: q1 },
    ]
    const assessmentId = 1 as AssessmentId
    expect(await test.client.itemBank.arrangeForm({ assessmentId, name: 'B', places })).toEqual({
      moved: 4,
    })
    const after = await points()
    expect([after['5'], after['6']]).toEqual([
      [1, 1],
      [1, 0],
    ])
    await store(['7,b,B,A,,'], letters)
    expect((await bank()).items).toHaveLength(4)
    expect((await points())['7']).toEqual([1, 1])
    await test.client.history.undo({})
    await test.client.history.undo({})
    expect(await wholeWorkspace(test.workspace)).toEqual(whole)
  })
})
