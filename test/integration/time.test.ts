/** Time against the plan, read off real sessions: every table, number and drill-down reconciles. */
import fc from 'fast-check'
import { afterEach, describe, expect, it } from 'vitest'
import type { SpentTime, TimeSlice, TimeSummary } from '#shared/contracts/time.ts'
import type { SchoolId, TeacherId } from '#shared/domain/ids.ts'
import { addDays } from '#shared/domain/days.ts'
import { sessionTypes } from '#shared/domain/session-types.ts'
import { openTestWorkspace, type TestWorkspace } from '#test/support/workspace.ts'

let test: TestWorkspace
afterEach(() => test.close())

const year = { from: '2025-08-18', to: '2026-06-05' }

type NewSession = {
  readonly on: string
  readonly minutes: number
  readonly preparation?: number
  readonly travel?: number
  readonly type?: string
  readonly status?: 'planned' | 'done' | 'canceled'
  readonly schoolId?: number | null
  readonly teachers?: readonly number[]
  readonly split?: readonly { readonly categoryId: number; readonly percent: number }[]
}

const add = (sessions: readonly NewSession[]) =>
  test.workspace.mutate('Log sessions', async (tx) => {
    for (const each of sessions) {
      const { id: sessionId } = await tx
        .insertInto('session')
        .values({
          heldOn: each.on,
          minutes: each.minutes,
          preparationMinutes: each.preparation ?? 0,
          travelMinutes: each.travel ?? 0,
          mode: 'in person',
          type: each.type ?? 'Co-planning',
          status: each.status ?? 'done',
          schoolId: each.schoolId ?? null,
        })
        .returning('id')
        .executeTakeFirstOrThrow()
      for (const teacherId of each.teachers ?? [])
        await tx.insertInto('sessionParticipant').values({ sessionId, teacherId }).execute()
      for (const part of each.split ?? [])
        await tx
          .insertInto('sessionTime')
          .values({ sessionId, ...part })
          .execute()
    }
  })

async function teachersAtSchools(count: number) {
  const { id: schoolId } = await test.client.caseload.addSchool({ name: 'Harbor Bend' })
  const { id: other } = await test.client.caseload.addSchool({ name: 'Eastgate' })
  const teachers = []
  for (let number = 1; number <= count; number += 1) {
    const { id } = await test.client.caseload.addTeacher({
      givenName: 'Teacher',
      familyName: `Number ${number}`,
      schoolId,
      course: 'Math',
      grade: '4',
      startsOn: year.from,
    })
    teachers.push(id)
  }
  return { schools: [schoolId, other], teachers }
}

const minutesOf = (times: readonly SpentTime[]): number =>
  times.reduce((sum, { total }) => sum + total, 0)

/** Every number of a summary with the slice that opens it. */
const numbersOf = (summary: TimeSummary): readonly (readonly [TimeSlice, number])[] => [
  [{ all: true }, summary.spent.total],
  ...summary.categories.map(({ key, spent }) => [{ category: key }, spent.total] as const),
  ...summary.schools.map(({ id, spent }) => [{ school: id }, spent.total] as const),
  ...summary.weeks.map(({ monday, spent }) => [{ week: monday }, spent.total] as const),
  ...summary.teachers.map(({ id, minutes }) => [{ teacher: id }, minutes] as const),
]

async function expectReconciled(period: { readonly from: string; readonly to: string }) {
  const summary = await test.client.time.summary(period)
  const rows = await test.workspace.read
    .selectFrom('session')
    .selectAll()
    .where('status', '=', 'done')
    .where('heldOn', '>=', period.from)
    .where('heldOn', '<=', period.to)
    .execute()
  const whole = rows.reduce(
    (sum, row) => sum + row.minutes + row.preparationMinutes + row.travelMinutes,
    0,
  )
  expect(summary.spent).toMatchObject({ total: whole, sessions: rows.length })
  for (const table of [summary.categories, summary.schools, summary.weeks])
    expect(minutesOf(table.map(({ spent }) => spent))).toBe(whole)
  const contact = summary.teachers.reduce((sum, { minutes }) => sum + minutes, 0)
  const { again, alone } = summary.contact
  expect(contact).toBe(summary.spent.session - alone.minutes + again.minutes)
  for (const [slice, number] of numbersOf(summary)) {
    const sessions = await test.client.time.sessions({ period, slice })
    expect(minutesOf(sessions.map(({ counted }) => counted))).toBe(number)
  }
  return summary
}

describe('the summary', () => {
  it('reconciles over random sessions, splits, teams and schools', async () => {
    test = await openTestWorkspace()
    const { schools, teachers } = await teachersAtSchools(6)
    const categories = await test.client.time.categories()
    const someOf = <T>(items: readonly T[], maxLength: number) =>
      fc.uniqueArray(fc.constantFrom(...items), { maxLength })
    const anySession = fc.record({
      on: fc.integer({ min: 0, max: 200 }).map((days) => addDays(year.from, days)),
      minutes: fc.integer({ min: 5, max: 240 }),
      preparation: fc.nat(60),
      travel: fc.nat(45),
      type: fc.constantFrom(...sessionTypes, 'A type of my own'),
      status: fc.constantFrom('done', 'done', 'done', 'planned', 'canceled'),
      schoolId: fc.constantFrom(...schools, null),
      teachers: someOf(teachers, 4),
      split: someOf(categories, 4).chain((chosen) =>
        fc
          .integer({ min: 1, max: Math.floor(1_000 / Math.max(1, chosen.length)) })
          .map((tenths) => chosen.map(({ id }) => ({ categoryId: id, percent: tenths / 10 }))),
      ),
    })
    await add(fc.sample(anySession, { numRuns: 250, seed: 20_260_224 }) as NewSession[])
    const whole = await expectReconciled(year)
    const names = whole.categories.map(({ name }) => name)
    expect(names).toContain('Not split yet')
    expect(names).toContain('No category')
    await expectReconciled({ from: '2025-12-01', to: '2026-01-09' })
  })

  it('reconciles on the sample', async () => {
    test = await openTestWorkspace({ sample: true })
    const summary = await expectReconciled({ from: '2025-08-18', to: '2026-02-24' })
    expect(summary.spent.sessions).toBeGreaterThan(200)
    const names = summary.teachers.map(({ familyName }) => familyName)
    expect(names).toEqual(names.toSorted((a, b) => a.localeCompare(b)))
  })

  it('leaves out what is only planned and what was canceled', async () => {
    test = await openTestWorkspace()
    await add([
      { on: '2026-02-10', minutes: 45, preparation: 15, travel: 20 },
      { on: '2026-02-26', minutes: 60, status: 'planned' },
      { on: '2026-02-11', minutes: 30, status: 'canceled' },
    ])
    const summary = await test.client.time.summary(year)
    expect(summary.spent).toEqual({
      session: 45,
      preparation: 15,
      travel: 20,
      total: 80,
      sessions: 1,
    })
    expect(summary.planned).toEqual({ sessions: 1, minutes: 60 })
  })

  it('takes no period that ends before it begins', async () => {
    test = await openTestWorkspace()
    await expect(
      test.client.time.summary({ from: '2026-02-24', to: '2026-02-23' }),
    ).rejects.toMatchObject({ code: 'INVALID_INPUT' })
  })
})

it('ids of the tables are the ones that the contract brands', async () => {
  test = await openTestWorkspace()
  const { schools, teachers } = await teachersAtSchools(1)
  await add([{ on: '2026-02-10', minutes: 30, schoolId: schools[0] ?? null, teachers }])
  const summary = await test.client.time.summary(year)
  expect(summary.schools.map(({ id }) => id satisfies SchoolId | null)).toEqual([schools[0]])
  expect(summary.teachers.map(({ id }) => id satisfies TeacherId)).toEqual(teachers)
})
