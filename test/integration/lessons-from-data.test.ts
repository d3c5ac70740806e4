/** A plan from what the tests of a class say: every count is of one test and day, and nothing is made up. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { AdministrationId, LessonId } from '#shared/domain/ids.ts'
import type { TestWorkspace } from '#test/support/workspace.ts'
import {
  CLASS_B,
  insertRows,
  JUNIPER,
  openSmallDistrict,
  OSEI,
  QUIZ,
  WINTER,
} from './analysis-fixture.ts'

/**
 * Answers of class B, students 5 to 8, to five items; the keys are A A A A B. B on items 1 to 3 is the first
 * idea, C the second: the first was chosen by students 6 and 7, the second by 6 and 8.
 */
const answers: Readonly<Record<number, string>> = { 5: 'AAAAC', 6: 'BBCAB', 7: 'BBBBB', 8: 'CCABB' }
const keys = 'AAAAB'
const ideas = {
  B: 'Adds tops and adds bottoms',
  C: 'An idea that the library does not know',
} as const

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
      (['A', 'B', 'C'] as const).map((label) => ({
        itemId,
        label,
        text: `Option ${label}`,
        misconception: itemId > 3 || label === 'A' ? null : ideas[label],
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
        const response = text.charAt(itemId - 1)
        const points = response === keys[itemId - 1] ? 1 : 0
        return { sittingId: 900 + id, itemId, response, points, batchId: 1 }
      }),
    ),
  })
})
afterAll(() => test.close())

const scope = { kind: 'class', id: CLASS_B } as const
const administrationId = WINTER as AdministrationId
const add = async (more: Record<string, unknown> = {}): Promise<LessonId> =>
  (await test.client.lessons.add({ scope, administrationId, standard: '4.NF.B.3', ...more })).id
const lesson = (id: LessonId) => test.client.lessons.lesson({ id })

describe('a plan from data', () => {
  it('brings class, teacher and the wrong ideas that were chosen at the standard', async () => {
    const page = await lesson(await add())
    expect(page).toMatchObject({ class: { name: '4B' }, teacher: { id: OSEI } })
    expect(page.strategies).toMatchObject([
      {
        kind: 'misconception',
        name: ideas.B,
        chose: 2,
        chosenOf: 4,
        source: 'Fractions quiz, Jan 29, 2026, Q1 Q2 Q3',
        isShared: false,
      },
      { name: ideas.C, chose: 2, chosenOf: 4, assessing: '', advancing: '' },
    ])
    expect(page.strategies[0]?.assessing, 'the question of the library').toMatch(/\?$/)
  })

  it('takes those of the same grade and domain where the standard has none, and none from elsewhere', async () => {
    expect((await lesson(await add({ standard: '4.NF.A.1' }))).strategies).toHaveLength(2)
    expect((await lesson(await add({ standard: '4.NBT.A.1' }))).strategies).toEqual([])
    const elsewhere = { kind: 'school', id: JUNIPER } as const
    expect((await lesson(await add({ scope: elsewhere }))).strategies).toEqual([])
  })

  it('from an item has it as its task, with its source, standard and wrong ideas', async () => {
    const { id } = await test.client.lessons.add({ scope, itemId: 3 })
    const page = await lesson(id)
    expect(page.fields).toMatchObject({
      task: 'What is 3/8 + 2/8?\nA. Option A\nB. Option B\nC. Option C',
      taskSource: 'Fractions quiz, Q3',
      standards: ['4.NF.B.3'],
    })
    expect(page.strategies).toHaveLength(2)
  })

  it('from kept groups has the students of a group beside its idea', async () => {
    const { id: groupSetId } = await test.client.smallGroups.keep({
      choices: {
        scope: { kind: 'class', id: CLASS_B },
        administrationId: QUIZ as AdministrationId,
        smallest: 2,
      },
    })
    const { groups } = await test.client.smallGroups.set({ id: groupSetId })
    const page = await lesson(await add({ groupSetId }))
    const [group] = groups
    expect(group?.students.length).toBeGreaterThan(0)
    expect(page.strategies.find(({ name }) => name === group?.need)?.who).toBe(
      group?.students.map(({ name }) => name).join(', '),
    )
    await expect(add({ groupSetId: 999 })).rejects.toMatchObject({ code: 'RECORD_GONE' })
  })
})

describe('the class beside a plan', () => {
  it('has its weak standards with intervals from one test, its ideas from the latest with items', async () => {
    const evidence = await test.client.lessons.evidence({ id: await add() })
    expect(evidence.scopeLabel).toBe('4B')
    expect(evidence.standards?.test).toMatchObject({
      assessment: 'District benchmark',
      window: 'Winter',
      endsOn: '2026-01-21',
      n: 4,
    })
    // At 80%: 4.NF.A.2 only student 5 (4 of 5); 4.NF.A.1 students 5 and 7; 4.NBT.A.1 all but 8.
    expect(evidence.standards?.weak.map(({ code, atCut }) => [code, atCut.value, atCut.n])).toEqual(
      [
        ['4.NF.A.2', 1 / 4, 4],
        ['4.NF.A.1', 2 / 4, 4],
        ['4.NBT.A.1', 3 / 4, 4],
      ],
    )
    expect(evidence.standards?.weak[0]?.atCut.interval?.low).toBeGreaterThan(0)
    expect(evidence.misconceptions?.test).toMatchObject({ assessment: 'Fractions quiz', n: 4 })
    expect(evidence.misconceptions?.chosen).toMatchObject([
      { misconception: ideas.B, students: 2, items: ['Q1', 'Q2', 'Q3'], standards: ['4.NF.B.3'] },
      { misconception: ideas.C, students: 2, items: ['Q1', 'Q2', 'Q3'] },
    ])
  })

  it('says why there is nothing to see', async () => {
    const { id } = await test.client.lessons.add({})
    expect(await test.client.lessons.evidence({ id })).toMatchObject({
      standards: null,
      misconceptions: null,
      why: 'Choose a teacher or a class to see what its tests say.',
    })
  })
})

describe('the library of ideas', () => {
  it('has what students may think and do at a standard, and no moves of a teacher', async () => {
    const found = await test.client.lessons.ideas({ standards: ['4.NF.B.3', '4.NF.A.2'] })
    expect(found.misconceptions.map(({ name }) => name)).toContain(ideas.B)
    expect(new Set(found.misconceptions.map(({ name }) => name)).size).toBe(
      found.misconceptions.length,
    )
    expect(found.strategies.length).toBeGreaterThan(2)
    expect(await test.client.lessons.ideas({ standards: [] })).toEqual({
      misconceptions: [],
      strategies: [],
    })
  })
})
