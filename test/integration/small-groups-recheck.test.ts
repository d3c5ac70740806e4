/** Kept groups after the next quiz: who moved, who did not, and of whom it cannot be told. */
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { TestWorkspace } from '#test/support/workspace.ts'
import { HARBOR } from './analysis-fixture.ts'
import { ADDS, BIGGER, exit, keepGroups, openWithQuiz } from './small-groups-fixture.ts'

let test: TestWorkspace
beforeEach(async () => {
  test = await openWithQuiz()
})
afterEach(() => test.close())

it('tells by idea who no longer chooses it', async () => {
  const { id } = await keepGroups(test)
  const result = await test.client.smallGroups.recheck({ id })
  expect(result.tests).toEqual([{ id: exit, name: 'Quiz 4', on: '2026-02-10' }])
  expect(result.groups.map(({ students }) => students.map((one) => [one.id, one.outcome]))).toEqual(
    [
      [
        [104, 'not-tested'],
        [101, 'moved'],
        [102, 'same'],
        // Once may be a slip.
        [103, 'moved'],
        // Reached one item, which could show it only once.
        [107, 'cannot-tell'],
      ],
      [
        [106, 'same'],
        [105, 'moved'],
      ],
    ],
  )
  expect(result.groups.map(({ classLabel }) => classLabel)).toEqual([null, null])
  expect(result.groups[0]?.students[2]).toMatchObject({
    before: '2 of 4 answers',
    after: '2 of 4 answers',
  })
  // Wilson 1927 for 3 of 5: 0.231 to 0.882.
  expect(result.moved).toMatchObject({ value: 0.6, n: 5, missing: 2 })
  expect(result.moved.interval?.low).toBeCloseTo(0.2307, 4)
  expect(result.moved.interval?.high).toBeCloseTo(0.8824, 4)
  expect(result.sentences).toEqual([
    '3 of 5 students no longer choose the idea twice: 60%, interval 23% to 88%.',
    'With 5 students these data cannot tell how much of that is chance.',
    'The two tests have different items: these data cannot tell a change in students from a change in items.',
    'Not counted: 1 without a result on the later test and 1 of whom it asks too little.',
  ])
  expect(result.limits).toHaveLength(2)
})

it('tells by standard who is at the cut now', async () => {
  const { id } = await keepGroups(test, { basis: 'standard', standard: '4.NF.A.1' })
  const { groups } = await test.client.smallGroups.recheck({ id, administrationId: exit })
  const outcomes = new Map(groups.flatMap(({ students }) => students.map((one) => [one.id, one])))
  const of = (student: number) => outcomes.get(student as never)
  expect(of(101)).toMatchObject({
    outcome: 'moved',
    before: '1 of 4 points',
    after: '4 of 4 points',
  })
  expect(of(103)).toMatchObject({ outcome: 'same', after: '3 of 4 points' })
  expect(of(108)).toMatchObject({ outcome: 'not-tested', after: '' })
})

it('names the class of each group where there are several', async () => {
  const { id } = await keepGroups(test, { scope: { kind: 'school', id: HARBOR } })
  const { groups } = await test.client.smallGroups.recheck({ id })
  expect(groups.map(({ name, classLabel }) => `${classLabel}: ${name}`)).toEqual([
    `4A: ${ADDS}`,
    `4A: ${BIGGER}`,
    `4B: ${ADDS}`,
  ])
})

it('says so where no later test is there, and where the later one does not ask', async () => {
  const { id: later } = await test.client.smallGroups.keep({
    choices: {
      scope: { kind: 'district', id: null },
      administrationId: exit,
      smallest: 2,
      mixesClasses: true,
    },
  })
  expect(await test.client.smallGroups.recheck({ id: later })).toMatchObject({
    testId: null,
    sentences: ['None of these students has taken a later test yet: look again then.'],
    moved: { value: null, n: 0 },
  })
  const { id } = await keepGroups(test)
  await test.workspace.mutate('Other ideas', (tx) =>
    tx.updateTable('itemOption').set({ misconception: null }).where('itemId', '>', 30).execute(),
  )
  const { sentences, limits } = await test.client.smallGroups.recheck({ id })
  expect(sentences).toEqual([
    'Quiz 4 cannot tell who moved: it has fewer than two items that could show the ideas again.',
  ])
  expect(limits).toEqual([])
})
