/** Items, their options and groups by misconception, on a quiz worked out by hand. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { misconceptionGroups } from '#backend/features/analysis/index.ts'
import type { TestWorkspace } from '#test/support/workspace.ts'
import { CLASS_A, CLASS_B, insertRows, QUIZ } from './analysis-fixture.ts'
import { district, openQuiz, quiz } from './quiz-fixture.ts'

let test: TestWorkspace
beforeAll(async () => {
  test = await openQuiz()
})
afterAll(() => test.close())

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
