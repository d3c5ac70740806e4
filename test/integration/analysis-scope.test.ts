/** Cycles as scope, and student groups that narrow any scope, worked out by hand from analysis-fixture.ts. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { AdministrationId } from '#shared/domain/ids.ts'
import { misconceptionGroups } from '#backend/features/analysis/index.ts'
import type { TestWorkspace } from '#test/support/workspace.ts'
import {
  CHEN,
  CLASS_A,
  FALL,
  HARBOR,
  insertRows,
  openSmallDistrict,
  OSEI,
  RIVERA,
  WINTER,
} from './analysis-fixture.ts'

const CYCLE = 1
const EMPTY_CYCLE = 2
let test: TestWorkspace

/** Rivera and Osei in one cycle. English learners: 1 always, 2 until Christmas, 6 from then on. */
beforeAll(async () => {
  test = await openSmallDistrict()
  const cycle = { model: 'Collaborative', startsOn: '2025-10-01', status: 'active' } as const
  const learner = { attribute: 'English learner', value: 'yes', startsOn: '2025-08-18' }
  await insertRows(test, {
    coachingCycle: [
      { ...cycle, id: CYCLE, title: 'Fractions' },
      { ...cycle, id: EMPTY_CYCLE, title: 'Nobody yet' },
    ],
    cycleMember: [
      { cycleId: CYCLE, teacherId: RIVERA, joinedOn: '2025-10-01', leftOn: '2025-11-01' },
      { cycleId: CYCLE, teacherId: OSEI, joinedOn: '2026-01-10', leftOn: null },
    ],
    studentGroup: [
      { ...learner, studentId: 1, endsOn: null },
      { ...learner, studentId: 2, endsOn: '2025-12-24' },
      { ...learner, studentId: 6, startsOn: '2025-12-25', endsOn: null },
      { ...learner, studentId: 4, endsOn: null },
      { ...learner, studentId: 3, value: 'no', endsOn: null },
    ],
  })
})
afterAll(() => test.close())

const group = { attribute: 'English learner', value: 'yes' }
const tested = async (scope: object, administrationId = WINTER) => {
  const input = { scope: { kind: 'district', id: null, ...scope } as never, administrationId }
  const { students, ...result } = await test.client.analysis.mastery(input)
  const sat = students.filter(({ total }) => total !== null)
  return { ...result, codes: sat.map(({ code }) => code).toSorted() }
}

describe('a cycle', () => {
  it('has the students whom its members taught on the day, whenever they were members', async () => {
    // Winter: Rivera has 1, 2, 3 (4 absent); Osei took class B over, with 5 to 8.
    const winter = await tested({ kind: 'cycle', id: CYCLE })
    expect(winter.scopeLabel).toBe('Fractions')
    expect(winter.codes).toEqual(['S-01', 'S-02', 'S-03', 'S-05', 'S-06', 'S-07', 'S-08'])
    expect(winter).toMatchObject({ enrolled: 8, tested: 7, absent: 1 })
    // Fall: class B was still Chen's, who is no member.
    const fall = await tested({ kind: 'cycle', id: CYCLE }, FALL)
    expect(fall.codes).toEqual(['S-01', 'S-02', 'S-03', 'S-04', 'S-05'])
  })

  it('without members or classes has nobody', async () => {
    const { tested: n, sentences } = await tested({ kind: 'cycle', id: EMPTY_CYCLE })
    expect(n).toBe(0)
    expect(sentences).toEqual(['No student of this choice has a score on this test.'])
  })

  it('grows by teacher', async () => {
    const growth = await test.client.analysis.growth({
      scope: { kind: 'cycle', id: CYCLE },
      before: FALL,
      after: WINTER,
    })
    // Both times with a member: 1, 2 and 5; 3 too, on the standards scored both times.
    expect(growth.overall.difference.n).toBe(4)
    expect(growth.groups.map(({ label, kind, difference }) => [label, kind, difference.n])).toEqual(
      [
        ['Elena Rivera', 'teacher', 3],
        ['Kofi Osei', 'teacher', 0],
        ['Changed teacher, or none on record', 'teacher', 1],
      ],
    )
  })

  it('can be chosen by its title, and is missed by name when it is gone', async () => {
    const scopes = await test.client.analysis.scopes()
    expect(scopes.filter(({ kind }) => kind === 'cycle')).toEqual([
      { kind: 'cycle', id: CYCLE, label: 'Fractions', group: 'Coaching cycles', grades: ['4'] },
      { kind: 'cycle', id: EMPTY_CYCLE, label: 'Nobody yet', group: 'Coaching cycles', grades: [] },
    ])
    await expect(tested({ kind: 'cycle', id: 99 })).rejects.toMatchObject({
      data: { what: 'This cycle is no longer here.' },
    })
  })

  it('groups by misconception within its classes', async () => {
    const scope = { kind: 'cycle', id: CYCLE, grade: null, group } as const
    const administrationId = WINTER as AdministrationId
    expect(
      await misconceptionGroups(test.workspace.read, { scope, administrationId }),
    ).toMatchObject({ n: 0, groups: [] })
  })
})

describe('a student group', () => {
  it('narrows any scope to who was in it on the day of the test', async () => {
    expect((await tested({ group })).codes).toEqual(['S-01', 'S-06'])
    expect((await tested({ group }, FALL)).codes).toEqual(['S-01', 'S-02', 'S-04'])
    expect((await tested({ kind: 'school', id: HARBOR, grade: '4', group })).codes).toEqual([
      'S-01',
      'S-06',
    ])
    expect((await tested({ kind: 'teacher', id: CHEN, group }, FALL)).codes).toEqual([])
    expect((await tested({ kind: 'cycle', id: CYCLE, group })).codes).toEqual(['S-01', 'S-06'])
  })

  it('counts only its own students as absent, and is named in the label', async () => {
    // Of class A, 1 and 4 are learners in Winter; 4 was absent, 3 is none, 2 no longer one.
    const result = await tested({ kind: 'class', id: CLASS_A, grade: '4', group })
    expect(result).toMatchObject({ enrolled: 2, tested: 1, absent: 1, codes: ['S-01'] })
    expect(result.scopeLabel).toBe('4A, grade 4, English learner: yes')
  })

  it('is listed with everybody who ever was in it', async () => {
    expect(await test.client.analysis.groupChoices()).toEqual([
      { attribute: 'English learner', value: 'no', students: 1 },
      { attribute: 'English learner', value: 'yes', students: 4 },
    ])
  })
})
