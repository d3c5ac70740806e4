/** Small groups proposed, kept, adjusted and undone through the contract, on a class worked out by hand. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { TestWorkspace } from '#test/support/workspace.ts'
import {
  ADDS,
  BIGGER,
  classA,
  classAId,
  keepGroups,
  listed,
  openWithQuiz,
  quiz,
  student,
} from './small-groups-fixture.ts'
import { HARBOR } from './analysis-fixture.ts'

let test: TestWorkspace
beforeEach(async () => {
  test = await openWithQuiz()
})
afterEach(() => test.close())

const propose = (more: object = {}) =>
  test.client.smallGroups.propose({ scope: classA, administrationId: quiz, ...more })
const rest = (board: Awaited<ReturnType<typeof propose>>) =>
  board.rest.map(({ reason, students }) => `${reason}: ${students.map(({ id }) => id).join(' ')}`)

describe('a proposal', () => {
  it('puts the same idea together, and everyone else where their reason is said', async () => {
    const board = await propose()
    // 107 chose both ideas twice and goes where more students are; Bigger bottom is left with two.
    expect(listed(board.groups)).toEqual([`${ADDS}: 104 101 102 103 107`])
    expect(rest(board)).toEqual(['no-pattern: 108 109', 'too-few: 105 106', 'absent: 1 2 3 4'])
    expect(board.groups[0]).toMatchObject({
      id: null,
      classId: 1,
      need: ADDS,
      evidence: 'All 5 chose it at least twice, on items Q1, Q2, Q3 and Q4.',
      isThin: false,
      warning: null,
    })
    expect(board.groups[0]?.answers[0]).toEqual({
      item: 'Q1',
      option: 'B',
      text: 'Option B',
      students: 4,
    })
    expect(board.groups[0]?.students[0]).toMatchObject({
      name: 'Given104 Family104',
      code: 'S-104',
      shows: '4 of 4 answers',
    })
    expect(board.sentences).toEqual([
      '5 students stand in 1 group.',
      // Wilson for 5 of 9: 27% to 81%.
      `Most common: ${ADDS}. 5 of 9 chose it at least twice, 56%, interval 27% to 81%.`,
      'To talk with first: 2 without a clear pattern, 2 with a need that too few share and 4 absent.',
    ])
    expect(board.needs.map(({ need, students }) => [need, students])).toEqual([
      [ADDS, 5],
      [BIGGER, 3],
    ])
  })

  it('goes by one standard, those furthest below the cut together', async () => {
    const board = await propose({ basis: 'standard', standard: '4.NF.A.1' })
    // Of 4 points: 104 and 107 none; 101, 103, 106 one; 102, 105 two; 108 three (75%); 109 all.
    expect(listed(board.groups)).toEqual([
      'Equivalent fractions (4.NF.A.1) 1: 104 107 101 103',
      'Equivalent fractions (4.NF.A.1) 2: 106 102 105 108',
    ])
    expect(board.groups[0]?.evidence).toBe('All 4 are below 80%, with 0 to 1 of 4 points.')
    expect(rest(board)).toEqual(['absent: 1 2 3 4', 'at-cut: 109'])
  })

  it('mixes strengths where asked, and classes only where asked', async () => {
    const mixed = await propose({ arrangement: 'balanced', largest: 5 })
    expect(listed(mixed.groups)).toEqual([
      'Mixed group 1: 109 105 101 104 107',
      'Mixed group 2: 108 102 103 106',
    ])
    const school = { kind: 'school', id: HARBOR } as const
    const apart = await propose({ scope: school })
    expect(listed(apart.groups)).toEqual([`${ADDS}: 104 101 102 103 107`])
    const together = await propose({ scope: school, mixesClasses: true })
    expect(together.groups.map(({ students }) => students.length)).toEqual([4, 3])
    expect(together.groups[0]?.classId).toBeNull()
  })

  it('on a test without items offers its standards', async () => {
    const board = await propose({ administrationId: 2 })
    expect(board).toMatchObject({ hasIdeas: false, groups: [] })
    expect(board.standards.map(({ code }) => code)).toEqual(['4.NBT.A.1', '4.NF.A.1', '4.NF.A.2'])
  })
})

describe('a kept set', () => {
  it('is what was proposed, with its evidence as it was', async () => {
    const proposed = await propose({ smallest: 2 })
    const { id } = await keepGroups(test)
    const strip = (groups: typeof proposed.groups) => groups.map(({ id: _id, ...group }) => group)
    const kept = await test.client.smallGroups.set({ id })
    expect(strip(kept.groups)).toEqual(strip(proposed.groups))
    expect([kept.rest, kept.sentences, kept.needs]).toEqual([
      proposed.rest,
      proposed.sentences,
      proposed.needs,
    ])
    await test.workspace.mutate('Change answers', (tx) =>
      tx.updateTable('itemResponse').set({ response: 'A', points: 1 }).execute(),
    )
    expect((await test.client.smallGroups.set({ id })).groups).toEqual(kept.groups)
    expect(await test.client.smallGroups.sets({ classId: classAId })).toMatchObject([
      { id, name: '4A, Quiz 3', test: 'Quiz 3', groups: 2, students: 7, needs: [ADDS, BIGGER] },
    ])
    expect(await test.client.smallGroups.sets({ classId: 2 as typeof classAId })).toEqual([])
  })

  it('is adjusted in steps that are undone and redone one by one', async () => {
    const { id, groupIds } = await keepGroups(test)
    const [adds, bigger] = groupIds
    if (!adds || !bigger) throw new Error('Two groups are expected')
    const now = async () => {
      const board = await test.client.smallGroups.set({ id })
      return [...listed(board.groups), ...rest(board as never)]
    }
    const start = await now()
    expect(start.slice(0, 2)).toEqual([`${ADDS}: 104 101 102 103 107`, `${BIGGER}: 106 105`])
    const steps = [
      () => test.client.smallGroups.move({ id, studentIds: [student(107)], to: bigger }),
      () => test.client.smallGroups.move({ id, studentIds: [student(103)], to: null }),
      () => test.client.smallGroups.move({ id, studentIds: [student(1), student(2)], to: 'new' }),
      () => test.client.smallGroups.split({ groupId: adds }),
      () => test.client.smallGroups.join({ groupId: adds, intoId: bigger }),
      () => test.client.smallGroups.dissolve({ groupId: bigger }),
    ]
    const states = [start]
    for (const step of steps) {
      await step()
      states.push(await now())
    }
    expect(states.map((state) => state.slice(0, 4))).toMatchObject([
      {},
      [`${ADDS}: 104 101 102 103`, `${BIGGER}: 106 105 107`, 'no-pattern: 108 109', {}],
      [`${ADDS}: 104 101 102`, {}, {}, 'by-hand: 103'],
      [{}, {}, 'New group: 1 2', {}],
      [`${ADDS}: 104 101`, {}, {}, `${ADDS} 2: 102`],
      [`${BIGGER}: 106 105 107 104 101`, 'New group: 1 2', `${ADDS} 2: 102`, {}],
      ['New group: 1 2', `${ADDS} 2: 102`, {}, {}],
    ] as never)
    for (const state of states.toReversed().slice(1)) {
      await test.client.history.undo({})
      expect(await now()).toEqual(state)
    }
    for (const state of states.slice(1)) {
      await test.client.history.redo()
      expect(await now()).toEqual(state)
    }
  })

  it('names nobody in the history, and takes notes as one step while they are typed', async () => {
    const { id, groupIds } = await keepGroups(test)
    const [groupId] = groupIds
    if (!groupId) throw new Error('A group is expected')
    await test.client.smallGroups.move({ id, studentIds: [student(108)], to: groupId })
    for (const teach of ['Fraction', 'Fraction strips'])
      await test.client.smallGroups.updateGroup({ groupId, changes: { teach } })
    const { undo } = await test.client.history.state()
    expect(undo?.label).toBe(`Change notes of “${ADDS}”`)
    await test.client.history.undo({})
    const board = await test.client.smallGroups.set({ id })
    expect(board.groups[0]).toMatchObject({
      teach: '',
      evidence: '5 of 6 chose it at least twice, on items Q1, Q2, Q3 and Q4.',
    })
    expect((await test.client.history.state()).undo?.label).toBe(`Move student S-108 to “${ADDS}”`)
  })

  it('proposed again keeps who is locked, and warns of sizes instead of refusing them', async () => {
    const { id, groupIds } = await keepGroups(test)
    const [, bigger] = groupIds
    if (!bigger) throw new Error('Two groups are expected')
    await test.client.smallGroups.move({ id, studentIds: [student(101)], to: bigger })
    await test.client.smallGroups.lock({ id, studentIds: [student(101)], isLocked: true })
    await test.client.smallGroups.updateGroup({ groupId: bigger, changes: { name: 'Compare' } })
    await test.client.smallGroups.proposeAgain({ id, rules: { smallest: 3 } })
    const board = await test.client.smallGroups.set({ id })
    expect(listed(board.groups)).toEqual([`${ADDS}: 104 102 103 107`, 'Compare: 101 106 105'])
    expect(board.groups[1]).toMatchObject({ id: bigger, warning: null })
    await test.client.smallGroups.move({
      id,
      studentIds: [student(106)],
      to: null,
    })
    expect((await test.client.smallGroups.set({ id })).groups[1]?.warning).toBe(
      '2 students: groups of 3 to 6 were asked for.',
    )
  })

  it('marks a student who left the class, and comes back whole after removal', async () => {
    const { id } = await keepGroups(test)
    await test.workspace.mutate('Leave', (tx) =>
      tx
        .updateTable('enrolment')
        .set({ endsOn: '2026-02-01' })
        .where('studentId', '=', 104)
        .execute(),
    )
    const before = await test.client.smallGroups.set({ id })
    expect(before.groups[0]?.students.map(({ id: one, hasLeft }) => [one, hasLeft])).toContainEqual(
      [104, true],
    )
    await test.client.smallGroups.remove({ id })
    await expect(test.client.smallGroups.set({ id })).rejects.toMatchObject({
      code: 'GROUP_SET_MISSING',
    })
    await test.client.history.undo({})
    expect(await test.client.smallGroups.set({ id })).toEqual(before)
  })

  it('refuses what is not there', async () => {
    const { id, groupIds } = await keepGroups(test)
    const nobody = test.client.smallGroups.move({ id, studentIds: [student(207)], to: null })
    await expect(nobody).rejects.toMatchObject({ code: 'MEMBER_MISSING' })
    const nowhere = test.client.smallGroups.move({
      id,
      studentIds: [student(101)],
      to: 999 as (typeof groupIds)[number],
    })
    await expect(nowhere).rejects.toMatchObject({ code: 'GROUP_MISSING' })
  })
})
