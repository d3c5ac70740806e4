/** The coach's categories of time: saved as a whole, archived when used, undone in one step. */
import { afterEach, describe, expect, it } from 'vitest'
import type { TimeCategoryId } from '#shared/domain/ids.ts'
import { openTestWorkspace, type TestWorkspace } from '#test/support/workspace.ts'

let test: TestWorkspace
afterEach(() => test.close())

const year = { from: '2025-08-18', to: '2026-06-05' }

const add = (session: {
  readonly on: string
  readonly minutes: number
  readonly type?: string
  readonly categoryId?: number
}) =>
  test.workspace.mutate('Log session', async (tx) => {
    const { on, minutes, type = 'Co-planning', categoryId } = session
    const { id: sessionId } = await tx
      .insertInto('session')
      .values({ heldOn: on, minutes, type, mode: 'in person', status: 'done' })
      .returning('id')
      .executeTakeFirstOrThrow()
    if (categoryId !== undefined)
      await tx.insertInto('sessionTime').values({ sessionId, categoryId, percent: 100 }).execute()
  })

describe('categories', () => {
  const named = async (name: string) => {
    const found = (await test.client.time.categories()).find((category) => category.name === name)
    if (!found) throw new Error(`No category ${name}`)
    return found
  }
  const save = (
    categories: readonly {
      readonly id: TimeCategoryId | null
      readonly name: string
      readonly planPercent?: number | null
      readonly types?: readonly string[]
    }[],
    minutesPerWeek: number | null = null,
  ) =>
    test.client.time.saveCategories({
      categories: categories.map(({ planPercent = null, types = [], ...rest }) => ({
        ...rest,
        planPercent,
        types: [...types],
      })),
      minutesPerWeek,
    })

  it('are saved with plan, types and hours as one step that undo takes back', async () => {
    test = await openTestWorkspace()
    const before = await test.client.time.categories()
    const [first, second, ...others] = before
    if (!first || !second) throw new Error('A new workspace has categories')
    await save(
      [
        { ...second, name: first.name, planPercent: 60 },
        { ...first, name: second.name, planPercent: 40 },
        { id: null, name: 'Reading research', types: ['Reading'] },
        ...others,
      ],
      1_500,
    )
    const after = await test.client.time.categories()
    expect(after.slice(0, 3).map(({ id, name, planPercent }) => [id, name, planPercent])).toEqual([
      [second.id, first.name, 60],
      [first.id, second.name, 40],
      [expect.any(Number), 'Reading research', null],
    ])
    expect(await test.client.time.weeklyPlan()).toEqual({ minutesPerWeek: 1_500 })
    await test.client.history.undo({})
    expect(await test.client.time.categories()).toEqual(before)
    expect(await test.client.time.weeklyPlan()).toEqual({ minutesPerWeek: null })
  })

  it('that a split uses are archived and come back by name; unused ones go', async () => {
    test = await openTestWorkspace()
    const classrooms = await named('In classrooms')
    const planning = await named('Planning with teachers')
    await add({ on: '2026-02-10', minutes: 40, categoryId: classrooms.id })
    await save([planning])
    expect(
      (await test.client.time.categories()).map(({ name, isArchived }) => [name, isArchived]),
    ).toEqual([
      ['Planning with teachers', false],
      ['In classrooms', true],
    ])
    const { categories } = await test.client.time.summary(year)
    expect(categories.map(({ name, spent }) => [name, spent.total])).toEqual([
      ['Planning with teachers', 0],
      ['In classrooms', 40],
    ])
    await save([planning, { id: null, name: 'in classrooms' }])
    expect(await named('in classrooms')).toMatchObject({ id: classrooms.id, isArchived: false })
  })

  it('move the time of a type with it, at once and backwards', async () => {
    test = await openTestWorkspace()
    await add({ on: '2026-02-10', minutes: 30, type: 'Walkthrough' })
    const spentOn = async (name: string) =>
      (await test.client.time.summary(year)).categories.find((line) => line.name === name)?.spent
        .total
    expect(await spentOn('Observing and debriefing')).toBe(30)
    const all = await test.client.time.categories()
    await save(
      all.map((category) => ({
        ...category,
        types:
          category.name === 'Administration'
            ? [...category.types, 'Walkthrough']
            : category.types.filter((type) => type !== 'Walkthrough'),
      })),
    )
    expect(await spentOn('Administration')).toBe(30)
    expect(await spentOn('Observing and debriefing')).toBe(0)
  })

  it('have one name each, one category a type, and at most 100% of the plan', async () => {
    test = await openTestWorkspace()
    await expect(
      save([
        { id: null, name: 'Data' },
        { id: null, name: ' data ' },
      ]),
    ).rejects.toMatchObject({ code: 'CATEGORY_TWICE', data: { name: 'data' } })
    const invalid = { code: 'INVALID_INPUT' }
    await expect(
      save([
        { id: null, name: 'A', types: ['PLC'] },
        { id: null, name: 'B', types: ['PLC'] },
      ]),
    ).rejects.toMatchObject(invalid)
    await expect(
      save([
        { id: null, name: 'A', planPercent: 60 },
        { id: null, name: 'B', planPercent: 50 },
      ]),
    ).rejects.toMatchObject(invalid)
    expect(await test.client.time.categories()).toHaveLength(6)
  })

  it('measure the plan by the days of school so far', async () => {
    test = await openTestWorkspace()
    await test.workspace.connections.write
      .updateTable('workspaceInfo')
      .set({ fixedToday: '2026-02-24', plannedMinutesPerWeek: 1_200 })
      .execute()
    await test.workspace.mutate('Add Presidents’ Day', (tx) =>
      tx
        .insertInto('dayOff')
        .values({ name: 'Presidents’ Day', startsOn: '2026-02-16', endsOn: '2026-02-16' })
        .execute(),
    )
    const { plan } = await test.client.time.summary({ from: '2026-02-16', to: '2026-03-01' })
    expect(plan).toEqual({ minutesPerWeek: 1_200, schoolDays: 6, minutes: 1_440 })
  })
})
