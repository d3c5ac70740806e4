/** Items with another key before it is one, and the students behind the counts of a quiz. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Behind } from '#shared/contracts/analysis/students.ts'
import type { ItemIdea } from '#shared/contracts/analysis/what-if.ts'
import type { TestWorkspace } from '#test/support/workspace.ts'
import { answers, district, openQuiz, quiz } from './quiz-fixture.ts'

let test: TestWorkspace
beforeAll(async () => {
  test = await openQuiz()
})
afterAll(() => test.close())

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
