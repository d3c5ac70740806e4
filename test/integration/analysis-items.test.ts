/** Items, their options and groups by misconception, on a quiz worked out by hand. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { misconceptionGroups } from '#backend/features/analysis/index.ts'
import type { AdministrationId } from '#shared/domain/ids.ts'
import type { Behind } from '#shared/contracts/analysis/students.ts'
import type { ItemIdea } from '#shared/contracts/analysis/what-if.ts'
import type { TestWorkspace } from '#test/support/workspace.ts'
import { CLASS_A, CLASS_B, insertRows, openSmallDistrict, QUIZ } from './analysis-fixture.ts'

/**
 * Answers to five items of one point by students 1 to 12 (13 has no enrolment). Keys A A A A B.
 * B on items 1 to 3 is the idea "Adds tops and bottoms", C on items 1 to 3 "Bigger bottom".
 * Item 5 is mis-keyed: whoever does well chose C. "" is an omitted answer, worth 0.
 */
const answers: Readonly<Record<number, string>> = {
  1: 'AAAAC',
  2: 'AAAAC',
  3: 'AAABC',
  4: 'BBAAB',
  5: 'AAAAC',
  6: 'BBCAB',
  7: 'BBBBB',
  8: 'CCABB',
  9: 'AABAC',
  10: 'BBBBB',
  11: 'BBAB ',
  12: 'CABBB',
}
const keys = 'AAAAB'

let test: TestWorkspace
beforeAll(async () => {
  test = await openSmallDistrict()
  const given = Object.entries(answers).map(([id, text]) => ({ id: Number(id), text }))
  const items = [1, 2, 3, 4, 5]
  await insertRows(test, {
    assessment: [{ id: 2, name: 'Fractions quiz' }],
    administration: [
      { id: QUIZ, assessmentId: 2, window: 'Quiz', schoolYear: '2025-26', windowOrder: 3 },
    ],
    item: items.map((id) => ({
      id,
      assessmentId: 2,
      position: id,
      label: `Q${id}`,
      standardCode: id <= 3 ? '4.NF.B.3' : '4.NF.A.1',
      maxPoints: 1,
      answerKey: keys[id - 1] ?? '',
      stem: 'What is 3/8 + 2/8?',
    })),
    itemOption: items.flatMap((itemId) =>
      ['A', 'B', 'C'].map((label) => ({
        itemId,
        label,
        text: `Option ${label}`,
        misconception:
          itemId > 3 || label === 'A'
            ? null
            : label === 'B'
              ? 'Adds tops and bottoms'
              : 'Bigger bottom',
      })),
    ),
    sitting: given.map(({ id }) => ({
      id: 900 + id,
      administrationId: QUIZ,
      studentId: id,
      testedOn: '2026-01-29',
    })),
    itemResponse: given.flatMap(({ id, text }) =>
      items.map((itemId) => {
        const response = text.charAt(itemId - 1).trim()
        return {
          sittingId: 900 + id,
          itemId,
          response: response === '' ? null : response,
          points: response === keys[itemId - 1] ? 1 : 0,
          batchId: 1,
        }
      }),
    ),
  })
})
afterAll(() => test.close())

const district = { kind: 'district', id: null, grade: null, group: null } as const
const quiz = QUIZ as AdministrationId

describe('item analysis', () => {
  it('counts who chose what, and what was left out', async () => {
    const { items, n, groupSize } = await test.client.analysis.items({
      scope: district,
      administrationId: quiz,
    })
    expect(n).toBe(12)
    // floor(0.27 · 12 + 0.5) = 3
    expect(groupSize).toBe(3)
    // Item 1: A by 1, 2, 3, 5, 9; B by 4, 6, 7, 10, 11; C by 8, 12.
    expect(items[0]?.difficulty).toMatchObject({ value: 5 / 12, n: 12, missing: 0 })
    expect(items[0]?.options.map(({ label, count }) => [label, count])).toEqual([
      ['A', 5],
      ['B', 5],
      ['C', 2],
    ])
    expect(items[0]?.options[1]).toMatchObject({ misconception: 'Adds tops and bottoms' })
    expect(items.map(({ omitted }) => omitted)).toEqual([0, 0, 0, 0, 1])
  })

  it('asks about the key that goes with low scores, and says it first', async () => {
    const { items, sentences, limits } = await test.client.analysis.items({
      scope: district,
      administrationId: quiz,
    })
    expect(items[4]?.question).toMatch(
      /^Check the key\? B, the key, goes with low scores .* C with/,
    )
    expect(sentences[0]).toBe(
      'Check the key of item Q5: the 5 students who chose C did better on the rest of the test than the 6 who chose the key B.',
    )
    expect(limits[0]).toMatch(/^5 items, 5 points, α = /)
    expect(limits.slice(1)).toEqual([
      'With 12 students every figure of an item is indicative only.',
      'Answers left out count as 0 points.',
    ])
  })

  it('withholds under ten students, with the reason', async () => {
    const { sentences, items } = await test.client.analysis.items({
      scope: { kind: 'class', id: CLASS_A },
      administrationId: quiz,
    })
    expect(sentences).toEqual([
      'Only 4 students answered: from ten students on, items can be looked at.',
    ])
    expect(items[0]?.discrimination).toMatchObject({ value: null, n: 4 })
    expect(items[0]?.discrimination.reason).toContain('10 students')
    expect(items[0]?.options[0]).toMatchObject({ upperShare: null, lowerShare: null })
  })

  it('has no items on a test of standards', async () => {
    const { items, sentences } = await test.client.analysis.items({
      scope: district,
      administrationId: 2,
    })
    expect(items).toEqual([])
    expect(sentences).toEqual(['No student of this choice has an answer to an item of this test.'])
  })
})

describe('what if', () => {
  const ask = (itemId: number, idea: ItemIdea) =>
    test.client.analysis.whatIf({ scope: district, administrationId: quiz, itemId, idea })

  it('shows the figures with another key beside those of now, and stores nothing', async () => {
    const before = await test.client.analysis.items({ scope: district, administrationId: quiz })
    const { undo } = await test.client.history.state()
    const found = await ask(5, { answerKey: 'C' })
    expect(found.before).toMatchObject({
      difficulty: before.items[4]?.difficulty,
      discrimination: before.items[4]?.discrimination,
      alpha: before.alpha,
      possible: 5,
    })
    // C was chosen by 1, 2, 3, 5 and 9; the key B by six others, and one left it out.
    expect(found.after.difficulty?.value).toBeCloseTo(5 / 12, 12)
    expect(found.changed).toBe(11)
    expect(found.after.discrimination?.value).toBeGreaterThan(0.5)
    // 4.NF.A.1 is items 4 and 5: both right by 4 and 6 now, by 1, 2, 5 and 9 with key C.
    expect(found.before.atCut?.students).toBe(2)
    expect(found.after.atCut?.students).toBe(4)
    expect((await test.client.history.state()).undo?.id).toBe(undo?.id)
  })

  it('drops and weighs', async () => {
    const dropped = await ask(5, { isDropped: true })
    expect(dropped.after).toMatchObject({ difficulty: null, discrimination: null, possible: 4 })
    // Without item 5 the standard is item 4 alone: right by 1, 2, 4, 5, 6, 9, 10?
    const item4 = Object.values(answers).filter((text) => text.charAt(3) === 'A').length
    expect(dropped.after.atCut?.students).toBe(item4)
    const doubled = await ask(1, { maxPoints: 2 })
    expect(doubled.after.possible).toBe(6)
    expect(doubled.after.difficulty?.value).toBeCloseTo(5 / 12, 12)
    expect((doubled.after.mean.value ?? 0) - (doubled.before.mean.value ?? 0)).toBeCloseTo(
      5 / 12,
      12,
    )
  })

  it('is exactly what comes when the key is changed in earnest, and undo takes it back', async () => {
    const input = { scope: district, administrationId: quiz }
    const before = await test.client.analysis.items(input)
    const idea = await ask(5, { answerKey: 'C' })
    await test.client.itemBank.change({ changes: [{ id: 5, answerKey: 'C' }] })
    const after = await test.client.analysis.items(input)
    expect(after.items[4]?.difficulty).toEqual(idea.after.difficulty)
    expect(after.items[4]?.discrimination).toEqual(idea.after.discrimination)
    expect([after.alpha, after.mean]).toEqual([idea.after.alpha, idea.after.mean])
    await test.client.history.undo({})
    expect(await test.client.analysis.items(input)).toEqual(before)
  })

  it('counts ideas by student, and lists what was dropped apart', async () => {
    const input = { scope: district, administrationId: quiz }
    // B on items 1 to 3: students 4, 6, 7, 9, 10, 11, 12; C: 6, 8, 12.
    const { misconceptions } = await test.client.analysis.items(input)
    expect(misconceptions.map(({ misconception, students }) => [misconception, students])).toEqual([
      ['Adds tops and bottoms', 7],
      ['Bigger bottom', 3],
    ])
    await test.client.itemBank.change({ changes: [{ id: 5, isDropped: true }] })
    const { items, dropped, possible } = await test.client.analysis.items(input)
    expect([items.length, dropped.map(({ label }) => label), possible]).toEqual([4, ['Q5'], 4])
    await test.client.history.undo({})
  })
})

describe('students behind a count', () => {
  const behind = (asked: Behind) =>
    test.client.analysis.students({ scope: district, administrationId: quiz, behind: asked })

  it('lists who chose an option or left it out, with the points on the whole test', async () => {
    const chose = await behind({ kind: 'answer', itemId: 5, option: 'C' })
    expect(chose.students.map(({ code }) => code).toSorted()).toEqual([
      ...['S-01', 'S-02', 'S-03', 'S-05', 'S-09'],
    ])
    const [lowest] = chose.students
    expect(lowest).toMatchObject({ code: 'S-03', value: '3 points on the test' })
    const omitted = await behind({ kind: 'answer', itemId: 5, option: null })
    expect(omitted.students.map(({ code }) => code)).toEqual(['S-11'])
  })

  it('lists who shows an idea, most often first, as many as are counted', async () => {
    const { misconceptions } = await test.client.analysis.items({
      scope: district,
      administrationId: quiz,
    })
    for (const { misconception, students } of misconceptions)
      expect((await behind({ kind: 'idea', misconception })).total).toBe(students)
    const { students } = await behind({ kind: 'idea', misconception: 'Bigger bottom' })
    expect(students[0]).toMatchObject({ code: 'S-08', value: 'Q1 C, Q2 C' })
  })
})

describe('mastery from items', () => {
  it('adds up the points of a standard’s items, and names the doubtful key', async () => {
    const { standards, sentences, administration } = await test.client.analysis.mastery({
      scope: district,
      administrationId: quiz,
    })
    expect(administration.hasItems).toBe(true)
    // 4.NF.B.3, three items: all three right by 1, 2, 3, 5 → 4 of 12; two of three is under 80%.
    const adding = standards.find(({ code }) => code === '4.NF.B.3')
    expect(adding).toMatchObject({ items: 3, possible: 3, isThin: false, studentsAtCut: 4 })
    expect(adding?.atCut).toMatchObject({ value: 4 / 12, n: 12 })
    // Shares: 1 (four times), 9 and 4, 8, 11 and 12 one or two of three.
    expect(standards.find(({ code }) => code === '4.NF.A.1')).toMatchObject({
      items: 2,
      isThin: true,
    })
    expect(sentences).toContain('Item Q5 of 4.NF.A.1 may have a wrong key.')
  })
})

describe('groups by misconception', () => {
  it('lists a student under the idea chosen most, at least twice, by class', async () => {
    const result = await misconceptionGroups(test.workspace.read, {
      scope: district,
      administrationId: quiz,
    })
    // Adding tops and bottoms twice or more: 4, 6 (twice, against once), 7, 10, 11. Bigger bottom: 8.
    // 9 and 12 chose one idea once.
    expect(result).toMatchObject({ n: 12, items: 5, listed: 6, withoutPattern: 6 })
    expect(result.classes).toEqual([
      { id: 1, label: '4A', teachers: 'Rivera' },
      { id: 2, label: '4B', teachers: 'Osei' },
      { id: 3, label: '4J', teachers: 'Park' },
    ])
    const codes = result.groups.map(({ misconception, n, classes }) => [
      misconception,
      n,
      classes.map(({ groups }) => groups.map((group) => group.map(({ code }) => code))),
    ])
    expect(codes).toEqual([
      ['Adds tops and bottoms', 5, [[['S-04']], [['S-06', 'S-07']], [['S-10', 'S-11']]]],
      ['Bigger bottom', 1, [[], [['S-08']], []]],
    ])
  })

  it('splits a group of more than six evenly', async () => {
    const ids = [31, 32, 33, 34, 35]
    await insertRows(test, {
      student: ids.map((id) => ({ id, code: `S-${id}` })),
      enrolment: ids.map((studentId) => ({
        studentId,
        schoolId: 1,
        classId: CLASS_B,
        grade: '4',
        startsOn: '2025-08-18',
      })),
      sitting: ids.map((id) => ({
        id: 900 + id,
        administrationId: QUIZ,
        studentId: id,
        testedOn: '2026-01-29',
      })),
      itemResponse: ids.flatMap((id) =>
        [1, 2].map((itemId) => ({
          sittingId: 900 + id,
          itemId,
          response: 'B',
          points: 0,
          batchId: 1,
        })),
      ),
    })
    const { groups } = await misconceptionGroups(test.workspace.read, {
      scope: { kind: 'class', id: CLASS_B, grade: null, group: null },
      administrationId: quiz,
    })
    // 6, 7 and the five new ones: seven students become four and three.
    expect(groups[0]?.classes[0]?.groups.map((group) => group.length)).toEqual([4, 3])
  })
})
