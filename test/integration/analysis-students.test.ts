/** Drill-down through the contract: the students behind each number are as many as the number says. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { TestWorkspace } from '#test/support/workspace.ts'
import { CLASS_A, FALL, HARBOR, openSmallDistrict, WINTER } from './analysis-fixture.ts'

let test: TestWorkspace
beforeAll(async () => {
  test = await openSmallDistrict()
})
afterAll(() => test.close())

const classA = { kind: 'class', id: CLASS_A } as const
const open = async (behind: object, scope: object = classA, administrationId = WINTER) => {
  const found = await test.client.analysis.students({
    scope: scope as never,
    administrationId,
    behind: behind as never,
  })
  return found.students.map(({ code, value }) => [code, value])
}

describe('students behind a standard of class 4A in Winter', () => {
  const standard = (code: string, side: string) => ({ kind: 'standard', code, cut: 0.8, side })

  it('lists who is below the cut, the lowest first, and who is at it', async () => {
    expect(await open(standard('4.NF.A.2', 'below the cut'))).toEqual([
      ['S-03', '1 of 5 points'],
      ['S-01', '2 of 5 points'],
    ])
    expect(await open(standard('4.NF.A.2', 'at the cut'))).toEqual([['S-02', '4 of 5 points']])
    expect(await open(standard('4.NF.A.2', 'all'))).toHaveLength(3)
  })

  it('lists who has no score in the file’s word, and who was absent', async () => {
    expect(await open(standard('4.NBT.A.1', 'no score'))).toEqual([
      ['S-03', 'exempt'],
      ['S-04', 'absent'],
    ])
  })

  it.each([
    [classA, WINTER],
    [{ kind: 'school', id: HARBOR }, WINTER],
    [{ kind: 'district', id: null }, FALL],
  ] as const)('has as many as mastery counts: %j', async (scope, administrationId) => {
    const mastery = await test.client.analysis.mastery({ scope, administrationId })
    for (const { code, studentsAtCut, atCut } of mastery.standards) {
      const counted = async (side: string) =>
        (await open(standard(code, side), scope, administrationId)).length
      expect(await counted('at the cut')).toBe(studentsAtCut)
      expect(await counted('below the cut')).toBe(atCut.n - studentsAtCut)
      expect(await counted('no score')).toBe(atCut.missing)
    }
    const tested = await open({ kind: 'test', side: 'tested' }, scope, administrationId)
    expect(tested).toHaveLength(mastery.tested)
    const absent = await open({ kind: 'test', side: 'absent' }, scope, administrationId)
    expect(absent).toHaveLength(mastery.absent)
  })
})

it('refuses what is not there with a sentence', async () => {
  await expect(
    open({ kind: 'test', side: 'tested' }, { kind: 'teacher', id: 99 }),
  ).rejects.toMatchObject({ code: 'NOT_FOUND' })
})
