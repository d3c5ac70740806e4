/** Schools and their year: facts, calendar, bells, priorities; each change one undo step. */
import { sql } from 'kysely'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { schoolKeepers } from '#backend/features/schools/school.ts'
import type { SchoolId } from '#shared/domain/ids.ts'
import { openTestWorkspace, type TestWorkspace } from '#test/support/workspace.ts'

let test: TestWorkspace
let harbor: SchoolId

beforeEach(async () => {
  test = await openTestWorkspace()
  harbor = (await test.client.caseload.addSchool({ name: 'Harbor Bend' })).id
})
afterEach(() => test.close())

const year = (schoolId: SchoolId | null = harbor) => test.client.schools.year({ schoolId })
const refusal = (sentence: string) => ({ code: 'CALENDAR_REFUSED', data: { sentence } })

describe('a school', () => {
  const facts = {
    name: 'Harbor Bend Elementary',
    code: '0142',
    level: 'K-5',
    setting: 'urban',
    titleI: true,
    principal: 'Imani Castellane',
    notes: 'Parking behind the gym.',
  } as const

  it('has facts that can all be changed, and undone', async () => {
    const before = await test.client.schools.school({ id: harbor })
    await test.client.schools.updateSchool({ id: harbor, changes: facts })
    expect(await test.client.schools.school({ id: harbor })).toEqual({ ...before, ...facts })
    await test.client.history.undo({})
    expect(await test.client.schools.school({ id: harbor })).toEqual(before)
  })

  it('keeps a name of its own', async () => {
    await test.client.caseload.addSchool({ name: 'Two Rivers' })
    const same = test.client.schools.updateSchool({ id: harbor, changes: { name: 'Two Rivers' } })
    await expect(same).rejects.toMatchObject({
      code: 'SCHOOL_EXISTS',
      data: { name: 'Two Rivers' },
    })
  })

  it('leaves the list when it is archived, and comes back', async () => {
    await test.client.schools.archiveSchool({ id: harbor })
    expect(await test.client.caseload.schools()).toEqual([])
    expect(await test.client.caseload.schools({ includeArchived: true })).toHaveLength(1)
    await test.client.schools.restoreSchool({ id: harbor })
    expect(await test.client.caseload.schools()).toHaveLength(1)
  })

  it('is removed with its year while nothing else refers to it, and comes back whole', async () => {
    await test.client.schools.saveTerm({
      id: null,
      schoolId: harbor,
      name: 'Semester 1',
      startsOn: '2025-08-18',
      endsOn: '2025-12-19',
    })
    const before = await year()
    await test.client.schools.removeSchool({ id: harbor })
    expect((await year()).terms).toEqual([])
    await test.client.history.undo({})
    expect(await year()).toEqual(before)
  })

  it('cannot be removed while classes refer to it, and says so', async () => {
    await test.client.caseload.addTeacher({
      givenName: 'Elena',
      familyName: 'Rivera',
      schoolId: harbor,
      course: 'Grade 4',
      grade: '4',
      startsOn: '2025-08-18',
    })
    expect((await test.client.schools.school({ id: harbor })).uses).toEqual(['1 class'])
    const refused = test.client.schools.removeSchool({ id: harbor })
    await expect(refused).rejects.toMatchObject({
      code: 'SCHOOL_IN_USE',
      data: { name: 'Harbor Bend', uses: ['1 class'] },
    })
  })

  it('knows of every table that would be left without its school', async () => {
    const { rows } = await sql<{ name: string }>`
      SELECT tables.name FROM sqlite_schema AS tables, pragma_foreign_key_list(tables.name) AS keys
      WHERE tables.type = 'table' AND keys."table" = 'school' AND keys.on_delete = 'NO ACTION'
    `.execute(test.workspace.connections.read)
    expect(rows.map(({ name }) => name).toSorted()).toEqual(Object.keys(schoolKeepers).toSorted())
  })
})

describe('the school year', () => {
  it('can be set and undone, and must end after it starts', async () => {
    const next = { startsOn: '2026-08-17', endsOn: '2027-06-04' }
    await test.client.schools.setYear(next)
    expect((await test.client.workspace.current())?.schoolYear).toEqual(next)
    await test.client.history.undo({})
    expect((await test.client.workspace.current())?.schoolYear.startsOn).toBe('2025-08-18')
    await expect(
      test.client.schools.setYear({ startsOn: next.endsOn, endsOn: next.startsOn }),
    ).rejects.toMatchObject({ code: 'CALENDAR_REFUSED' })
  })

  const term = (name: string, startsOn: string, endsOn: string, schoolId: SchoolId | null = null) =>
    test.client.schools.saveTerm({ id: null, schoolId, name, startsOn, endsOn })

  it('has terms of the district and of a school, which may differ', async () => {
    await term('Quarter 1', '2025-08-18', '2025-10-17')
    const { id } = await term('Semester 1', '2025-08-18', '2025-12-19', harbor)
    expect((await year()).terms.map(({ name, schoolId }) => [name, schoolId])).toEqual([
      ['Quarter 1', null],
      ['Semester 1', harbor],
    ])
    expect((await year(null)).terms).toHaveLength(1)
    await test.client.schools.removeTerm({ id })
    expect((await year()).terms).toHaveLength(1)
  })

  it.each([
    ['2025-12-19', '2025-10-20', 'Q2 would end on Oct 20, 2025, before it starts on Dec 19, 2025.'],
    [
      '2025-07-01',
      '2025-10-20',
      'Q2 starts on Jul 1, 2025, before the school year does (Aug 18, 2025).',
    ],
    ['2025-10-01', '2025-12-19', 'Q2 overlaps Quarter 1 (Aug 18, 2025 to Oct 17, 2025).'],
  ])('refuses a term from %s to %s', async (startsOn, endsOn, sentence) => {
    await term('Quarter 1', '2025-08-18', '2025-10-17')
    await expect(term('Q2', startsOn, endsOn)).rejects.toMatchObject(refusal(sentence))
    expect((await year()).terms).toHaveLength(1)
  })

  it('may move a term over its own old days', async () => {
    const { id } = await term('Quarter 1', '2025-08-18', '2025-10-17')
    const moved = {
      schoolId: null,
      name: 'Quarter 1',
      startsOn: '2025-08-25',
      endsOn: '2025-10-24',
    }
    await test.client.schools.saveTerm({ id, ...moved })
    expect((await year()).terms).toEqual([{ id, ...moved }])
  })

  it('has days off, and what is gone cannot be changed', async () => {
    const fair = { schoolId: harbor, name: 'Fair', startsOn: '2026-02-24', endsOn: '2026-02-24' }
    const { id } = await test.client.schools.saveDayOff({ id: null, ...fair })
    expect((await year()).daysOff).toEqual([{ id, ...fair }])
    await test.client.schools.removeDayOff({ id })
    await expect(test.client.schools.saveDayOff({ id, ...fair })).rejects.toMatchObject({
      code: 'ENTRY_MISSING',
    })
    await expect(test.client.schools.removeDayOff({ id })).rejects.toMatchObject({
      code: 'ENTRY_MISSING',
    })
  })
})

describe('bells', () => {
  const regular = {
    name: 'Regular',
    weekdays: [5, 1, 2, 4],
    periods: [
      { name: '1st', startsAt: '08:05', endsAt: '08:55' },
      { name: '2nd', startsAt: '09:00', endsAt: '09:50' },
    ],
  }
  const save = (schedule: typeof regular, id: number | null = null) =>
    test.client.schools.saveBellSchedule({ id, schoolId: harbor, ...schedule })

  it('are kept by weekday, changed with all their periods, and undone', async () => {
    const { id } = await save(regular)
    const first = await year()
    expect(first.bellSchedules).toMatchObject([{ ...regular, weekdays: [1, 2, 4, 5] }])
    const { periods } = regular
    await save({ ...regular, weekdays: [1], periods: periods.slice(1) }, id)
    expect((await year()).bellSchedules).toMatchObject([
      { weekdays: [1], periods: [{ name: '2nd' }] },
    ])
    await test.client.history.undo({})
    expect(await year()).toEqual(first)
    await test.client.schools.removeBellSchedule({ id })
    expect((await year()).bellSchedules).toEqual([])
  })

  it('do not ring twice at once', async () => {
    await save(regular)
    await expect(save({ ...regular, weekdays: [3] })).rejects.toMatchObject(
      refusal('This school already has bells called “Regular”.'),
    )
    await expect(save({ ...regular, name: 'Late', weekdays: [3, 4] })).rejects.toMatchObject(
      refusal('Thursday already follows “Regular”.'),
    )
    const late = { name: 'Advisory', startsAt: '08:50', endsAt: '09:00' }
    const overlapping = { name: 'Late', weekdays: [3], periods: [...regular.periods, late] }
    await expect(save(overlapping)).rejects.toMatchObject(
      refusal('Advisory starts at 8:50 AM, before 1st ends at 8:55 AM.'),
    )
  })
})

describe('priorities', () => {
  const texts = async () => (await year()).priorities.map(({ text }) => text)
  const add = (text: string, schoolId: SchoolId | null = harbor) =>
    test.client.schools.savePriority({ id: null, schoolId, text })

  it('stand in an order, the district’s first', async () => {
    const { id } = await add('Fractions as numbers')
    const last = await add('One exit task a unit')
    await add('Every student explains', null)
    await test.client.schools.movePriority({ id: last.id, by: -1 })
    await test.client.schools.movePriority({ id: last.id, by: -1 })
    expect(await texts()).toEqual([
      'Every student explains',
      'One exit task a unit',
      'Fractions as numbers',
    ])
    await test.client.schools.savePriority({ id, schoolId: harbor, text: 'Fractions on a line' })
    await test.client.schools.removePriority({ id: last.id })
    expect(await texts()).toEqual(['Every student explains', 'Fractions on a line'])
  })

  it('belong to their school year', async () => {
    await add('Fractions as numbers')
    await test.client.schools.setYear({ startsOn: '2026-08-17', endsOn: '2027-06-04' })
    expect(await texts()).toEqual([])
  })
})

it('reads the sample’s year', async () => {
  const sample = await openTestWorkspace({ sample: true })
  const [eastgate] = await sample.client.caseload.schools()
  const read = await sample.client.schools.year({ schoolId: eastgate?.id ?? null })
  expect(read.terms.filter(({ schoolId }) => schoolId !== null)).toHaveLength(2)
  expect(read.bellSchedules[0]?.periods).toHaveLength(8)
  expect(read.priorities).toHaveLength(3)
  expect(read.daysOff.length).toBeGreaterThan(3)
  await sample.close()
})
