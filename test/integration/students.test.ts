/** Students: groups by hand, merging and splitting records, and whose a score is on the day of the test. */
import { describe, expect, it } from 'vitest'
import type { StudentId } from '#shared/domain/ids.ts'
import { benchmark } from '#test/fixtures/imports/write-table.ts'
import { useImportWorkspace } from '#test/support/import-workspace.ts'
import { wholeWorkspace } from '#test/support/whole-workspace.ts'

const { test, token, store } = useImportWorkspace()
const whole = () => wholeWorkspace(test.workspace)
const students = () => test.client.students
const id = (value: number) => value as StudentId
const [first, second] = [id(1), id(2)]

const winter = { window: 'Winter', on: '2026-01-20' }
/** Two records of one student, who sat the fall test under both ids. */
const twice = benchmark([
  { id: '605214', family: 'Ybarra', given: 'Jose', points: '5' },
  { id: '777001', family: 'Ibarra', given: 'José', points: '7' },
  { id: '777001', family: 'Ibarra', given: 'José', points: '8', ...winter },
])
const testsOf = async (of: StudentId) =>
  (await students().student({ id: of })).sittings.map(
    ({ test: name, scores }) => `${name}: ${scores.map(({ points }) => points).join(' ')}`,
  )

describe('groups', () => {
  const learner = {
    id: null,
    studentId: first,
    attribute: 'English learner',
    value: 'Yes',
    startsOn: '2025-08-18',
    endsOn: null,
  }
  it('are added, ended, changed and removed, each one step', async () => {
    await store(twice)
    const before = await whole()
    await students().saveGroup(learner)
    const [group] = (await students().student({ id: first })).groups
    if (!group) throw new Error('No group')
    await students().saveGroup({ ...learner, ...group, endsOn: '2026-01-30' })
    const [row] = await students().list()
    expect(row?.groups).toEqual([
      {
        attribute: 'English learner',
        value: 'Yes',
        startsOn: '2025-08-18',
        endsOn: '2026-01-30',
      },
    ])
    expect((await test.client.history.state()).undo?.label).toBe('Change English learner of S-0001')
    await students().removeGroup({ id: group.id })
    for (let step = 0; step < 3; step += 1) await test.client.history.undo({})
    expect(await whole()).toEqual(before)
  })

  it('refuse a second one from the same day and an end before the beginning', async () => {
    await store(twice)
    await students().saveGroup(learner)
    await expect(students().saveGroup(learner)).rejects.toMatchObject({ code: 'GROUP_TAKEN' })
    const backwards = { ...learner, startsOn: '2026-02-01', endsOn: '2026-01-01' }
    await expect(students().saveGroup(backwards)).rejects.toMatchObject({ code: 'ENDS_BEFORE' })
  })
})

describe('merging', () => {
  const pair = { keepId: first, otherId: second }

  it('shows what contradicts, keeps what was chosen, and undo brings both back', async () => {
    await store(twice)
    const before = await whole()
    const preview = await students().mergePreview(pair)
    expect(preview.moves).toEqual([
      { what: 'enrollment', count: 1 },
      { what: 'tests', count: 2 },
    ])
    expect(preview.conflicts).toMatchObject([
      {
        test: 'Unit test, Fall 2025-26',
        keep: { testedOn: '2025-09-15', values: 1 },
        differs: [{ measure: '4.NF.A.1', keep: '5', other: '7' }],
      },
    ])
    const fall = String(preview.conflicts[0]?.administrationId)
    await students().merge({ ...pair, name: 'other', tests: { [fall]: 'other' } })
    expect(await testsOf(first)).toEqual([
      'Unit test, Winter 2025-26: 8',
      'Unit test, Fall 2025-26: 7',
    ])
    const page = await students().student({ id: first })
    expect(page).toMatchObject({ givenName: 'José', familyName: 'Ibarra', localId: '605214' })
    expect(page.enrolments).toHaveLength(1)
    await test.client.history.undo({})
    expect(await whole()).toEqual(before)
    await test.client.history.redo()
    await test.client.history.undo({})
    await students().merge({ ...pair, name: 'keep', tests: {} })
    expect(await testsOf(first)).toContain('Unit test, Fall 2025-26: 5')
  })

  it('a file with the old id finds the record that was kept', async () => {
    await store(twice)
    await students().merge({ ...pair, name: 'keep', tests: {} })
    const spring = benchmark([
      {
        id: '777001',
        family: 'Ibarra',
        given: 'José',
        points: '9',
        window: 'Spring',
        on: '2026-05-12',
      },
    ])
    const { accounting } = await store(spring)
    expect(accounting).toMatchObject({ studentsNew: 0, studentsMatched: 1, rowsStored: 1 })
    expect(await testsOf(first)).toHaveLength(3)
  })

  it('stands on the batch: that one is taken out after the merge only, whose name is said', async () => {
    const { historyId } = await store(twice)
    if (historyId === null) throw new Error('Nothing was stored')
    const before = await whole()
    await students().merge({ ...pair, name: 'keep', tests: {} })
    await expect(test.client.history.undo({ id: historyId })).rejects.toMatchObject({
      code: 'UNDO_BLOCKED',
      data: { later: 'Merge student S-0002 into S-0001' },
    })
    await test.client.history.undo({})
    expect(await whole()).toEqual(before)
    await test.client.history.undo({ id: historyId })
    expect(await students().list()).toEqual([])
  })

  it('a batch between is taken out of merged students as well', async () => {
    await store(twice)
    const late = await store(
      benchmark([{ id: '605214', family: 'Ybarra', given: 'Jose', points: '4', ...winter }]),
    )
    await students().merge({ ...pair, name: 'keep', tests: {} })
    await expect(
      test.client.history.undo(late.historyId === null ? {} : { id: late.historyId }),
    ).resolves.toMatchObject({ label: 'Import scores.csv' })
    expect(await testsOf(first)).toEqual(['Unit test, Fall 2025-26: 5'])
  })

  it('is refused with itself', async () => {
    await store(twice)
    await expect(
      students().merge({ keepId: first, otherId: first, name: 'keep', tests: {} }),
    ).rejects.toMatchObject({ code: 'SAME_STUDENT' })
  })

  it('covers every table that refers to a student', () => {
    const referring = test.workspace.tables
      .filter(({ references }) => references.some(({ table }) => table === 'student'))
      .map(({ name }) => name)
    expect(referring).toEqual(
      expect.arrayContaining(['enrolment', 'sitting', 'studentAlias', 'studentGroup']),
    )
  })
})

describe('splitting', () => {
  it('gives a merged record its tests, ids and name back', async () => {
    await store(twice)
    await students().merge({ keepId: first, otherId: second, name: 'keep', tests: {} })
    const merged = await students().student({ id: first })
    const before = await whole()
    const winterTest = merged.sittings.find(({ test: name }) => name.includes('Winter'))
    const { id: fresh } = await students().split({
      id: first,
      sittings: [winterTest?.id ?? 0],
      aliases: [],
      formers: merged.formers.map((former) => former.id),
      to: null,
    })
    expect(await students().student({ id: fresh })).toMatchObject({
      ...{ code: 'S-0002', localId: '777001', givenName: 'José', familyName: 'Ibarra' },
      enrolments: [{ school: 'Cedar School', grade: '4' }],
      sittings: [{ test: 'Unit test, Winter 2025-26' }],
    })
    expect(await students().student({ id: first })).toMatchObject({ aliases: [], formers: [] })
    await test.client.history.undo({})
    expect(await whole()).toEqual(before)
  })

  it('does not put a test on one who has it, and says which', async () => {
    await store(twice)
    const { sittings } = await students().student({ id: first })
    const choices = { id: first, sittings: sittings.map((one) => one.id), aliases: [], formers: [] }
    await expect(students().split({ ...choices, to: second })).rejects.toMatchObject({
      code: 'SITTING_TAKEN',
      data: { tests: ['Unit test, Fall 2025-26'] },
    })
    await expect(students().split({ ...choices, sittings: [], to: null })).rejects.toMatchObject({
      code: 'NOTHING_CHOSEN',
    })
  })
})

it('finds records that may be one, until a person says that they are two', async () => {
  await store(
    benchmark([
      { id: '605214', family: 'Ybarra', given: 'Jose', points: '5' },
      { id: '065214', family: 'Ibarra', given: 'José', points: '7' },
      { id: '900001', family: 'Cole', given: 'Bo', points: '7' },
      { id: '900002', family: 'Cole', given: 'Bo', points: '7' },
    ]),
  )
  const pairs = await students().duplicates()
  expect(pairs.map(({ first: a, second: b, why }) => [a.localId, b.localId, why])).toEqual([
    ['605214', '065214', ['id with two digits swapped', 'name one letter apart']],
  ])
  await test.client.imports.decide({ answers: [{ key: 'students:1:2', answer: 'different' }] })
  expect(await students().duplicates()).toEqual([])
})

describe('a score belongs to the teacher on the day of the test', () => {
  const header = 'Student ID,Last Name,First Name,Grade,School,Class,Teacher,Start Date,End Date'
  const roster = (...rows: readonly string[]): string => [header, ...rows].join('\n')
  const row = (className: string, teacher: string, from: string, to: string): string =>
    `1,Ito,Bo,4,Cedar School,${className},${teacher},${from},${to}`
  const tested = (on: string): string =>
    benchmark([{ id: '1', family: 'Ito', given: 'Bo', points: '5', on }])
  const teachersOn = async (content: string, on: string) => {
    await store(content, 'roster.csv')
    await test.client.imports.commit({ token: token(tested(on)) })
    const { sittings } = await students().student({ id: first })
    return sittings.map(({ teachers }) => teachers)
  }

  it.each([
    ['2025-09-15', ['Kim Lee']],
    ['2025-09-16', ['Ann Cole']],
  ])('who moves class between two days: on %s %s', async (on, teachers) => {
    const content = roster(
      row('4 A', 'Kim Lee', '8/18/2025', '9/15/2025'),
      row('4 B', 'Ann Cole', '9/16/2025', ''),
    )
    expect(await teachersOn(content, on)).toEqual([teachers])
  })

  it('who is in both classes on the day of the move belongs to both', async () => {
    const content = roster(
      row('4 A', 'Kim Lee', '8/18/2025', '9/15/2025'),
      row('4 B', 'Ann Cole', '9/15/2025', ''),
    )
    expect((await teachersOn(content, '2025-09-15'))[0]?.toSorted()).toEqual([
      'Ann Cole',
      'Kim Lee',
    ])
  })

  it('two teachers of one class both have it', async () => {
    const content = roster(
      row('4 A', 'Kim Lee', '8/18/2025', ''),
      row('4 A', 'Ann Cole', '8/18/2025', ''),
    )
    expect((await teachersOn(content, '2025-09-15'))[0]?.toSorted()).toEqual([
      'Ann Cole',
      'Kim Lee',
    ])
  })

  it('in a gap between two enrolments it is nobody’s', async () => {
    const content = roster(
      row('4 A', 'Kim Lee', '8/18/2025', '9/1/2025'),
      row('4 B', 'Ann Cole', '10/1/2025', ''),
    )
    expect(await teachersOn(content, '2025-09-15')).toEqual([[]])
  })
})
