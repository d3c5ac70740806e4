/** Undo restores exactly what was there, in any order that is safe, across restarts. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { sql } from 'kysely'
import type { HistoryId } from '#shared/domain/ids.ts'
import { openWorkspaceFolder } from '#backend/database/workspace-folder.ts'
import { redo, undo } from '#backend/features/history/index.ts'
import { openTestWorkspace, type TestWorkspace } from '#test/support/workspace.ts'
import { wholeWorkspace } from '#test/support/whole-workspace.ts'

let test: TestWorkspace
beforeEach(async () => {
  test = await openTestWorkspace()
})
afterEach(() => test.close())

const teacher = async (familyName: string, schoolId: number) =>
  test.client.caseload.addTeacher({
    givenName: 'Ada',
    familyName,
    schoolId,
    course: 'Grade 4',
    grade: '4',
    startsOn: '2025-08-18',
  })

describe('undo and redo', () => {
  it('walks back and forth through adding, changing and removing', async () => {
    const states = [await wholeWorkspace(test.workspace)]
    const { id: schoolId } = await test.client.caseload.addSchool({ name: 'Harbor Bend' })
    states.push(await wholeWorkspace(test.workspace))
    const { id } = await teacher('Rivera', schoolId)
    states.push(await wholeWorkspace(test.workspace))
    await test.client.caseload.removeTeacher({ id })
    states.push(await wholeWorkspace(test.workspace))

    for (const expected of states.slice(0, -1).toReversed()) {
      await test.client.history.undo({})
      expect(await wholeWorkspace(test.workspace)).toEqual(expected)
    }
    await expect(test.client.history.undo({})).rejects.toMatchObject({ code: 'NOTHING_TO_UNDO' })
    for (const expected of states.slice(1)) {
      await test.client.history.redo()
      expect(await wholeWorkspace(test.workspace)).toEqual(expected)
    }
    // A second round goes through redone steps, whose rows came back under their old ids.
    for (const expected of states.slice(0, -1).toReversed()) {
      await test.client.history.undo({})
      expect(await wholeWorkspace(test.workspace)).toEqual(expected)
    }
  })

  it('redoes several changes of one row, and then undoes them again', async () => {
    const { id } = await test.client.caseload.addSchool({ name: 'A' })
    const rename = (name: string) =>
      test.workspace.mutate(`Rename to ${name}`, (tx) =>
        tx.updateTable('school').set({ name }).where('id', '=', id).execute(),
      )
    for (const name of ['B', 'C', 'D']) await rename(name)
    const now = async () => (await test.client.caseload.schools())[0]?.name
    for (const round of [1, 2]) {
      for (const name of ['C', 'B', 'A']) {
        await test.client.history.undo({})
        expect([round, await now()]).toEqual([round, name])
      }
      for (const name of ['B', 'C', 'D']) {
        await test.client.history.redo()
        expect([round, await now()]).toEqual([round, name])
      }
    }
  })

  it('asked twice at once takes back two steps, and brings both back again', async () => {
    for (const name of ['First', 'Second', 'Third']) await test.client.caseload.addSchool({ name })
    const names = async () => (await test.client.caseload.schools()).map(({ name }) => name)
    await Promise.all([test.client.history.undo({}), test.client.history.undo({})])
    expect(await names()).toEqual(['First'])
    await Promise.all([test.client.history.redo(), test.client.history.redo()])
    expect(await names()).toEqual(['First', 'Second', 'Third'])
  })

  it('restores every earlier value of a row that one step changed twice', async () => {
    const { id } = await test.client.caseload.addSchool({ name: 'Before' })
    const before = await wholeWorkspace(test.workspace)
    await test.workspace.mutate('Rename twice', async (tx) => {
      await tx
        .updateTable('school')
        .set({ name: 'Between', titleI: 1 })
        .where('id', '=', id)
        .execute()
      await tx.updateTable('school').set({ name: 'After' }).where('id', '=', id).execute()
    })
    await undo(test.workspace)
    expect(await wholeWorkspace(test.workspace)).toEqual(before)
  })

  it('leaves nothing behind of a mutation that fails', async () => {
    const before = await wholeWorkspace(test.workspace)
    const failing = test.workspace.mutate('Fail', async (tx) => {
      await tx
        .insertInto('school')
        .values({ name: 'Half' } as never)
        .execute()
      throw new Error('on purpose')
    })
    await expect(failing).rejects.toThrow('on purpose')
    expect(await wholeWorkspace(test.workspace)).toEqual(before)
    expect((await test.client.history.state()).undo).toBeNull()
    await test.client.caseload.addSchool({ name: 'Next' })
    expect((await test.client.history.state()).undo?.label).toBe('Add Next')
  })

  it('takes an earlier step back under a later one that does not touch it', async () => {
    const first = await test.client.caseload.addSchool({ name: 'First' })
    const step = (await test.client.history.state()).undo
    await test.client.caseload.addSchool({ name: 'Second' })
    await undo(test.workspace, step?.id)
    const names = (await test.client.caseload.schools()).map(({ name }) => name)
    expect(names).toEqual(['Second'])
    expect(first.id).toBeGreaterThan(0)
  })

  it('refuses, and says why, when a later step stands on it', async () => {
    const { id: schoolId } = await test.client.caseload.addSchool({ name: 'Harbor Bend' })
    const addSchool = (await test.client.history.state()).undo?.id as HistoryId
    await teacher('Rivera', schoolId)
    const before = await wholeWorkspace(test.workspace)
    await expect(test.client.history.undo({ id: addSchool })).rejects.toMatchObject({
      code: 'UNDO_BLOCKED',
      data: { label: 'Add Harbor Bend' },
    })
    expect(await wholeWorkspace(test.workspace)).toEqual(before)
  })

  it('refuses when undoing would take later rows along by cascade', async () => {
    const { id: schoolId } = await test.client.caseload.addSchool({ name: 'Harbor Bend' })
    const { id } = await teacher('Rivera', schoolId)
    const addTeacher = (await test.client.history.state()).undo?.id as HistoryId
    await test.workspace.mutate('Add a step', (tx) =>
      tx
        .insertInto('actionStep')
        .values({ teacherId: id, text: 'Number talk', owner: 'coach', status: 'open' } as never)
        .execute(),
    )
    await expect(test.client.history.undo({ id: addTeacher })).rejects.toMatchObject({
      code: 'UNDO_BLOCKED',
    })
    expect(await test.workspace.read.selectFrom('actionStep').selectAll().execute()).toHaveLength(1)
  })

  it('survives closing and opening again', async () => {
    await test.client.caseload.addSchool({ name: 'Harbor Bend' })
    await test.backend.useWorkspace(null)
    const reopened = await openWorkspaceFolder(test.folder, {
      now: () => new Date(),
      onChanged: () => undefined,
    })
    await undo(reopened)
    expect(await reopened.read.selectFrom('school').selectAll().execute()).toEqual([])
    await redo(reopened)
    expect(await reopened.read.selectFrom('school').select('name').execute()).toEqual([
      { name: 'Harbor Bend' },
    ])
    await reopened.close()
  })

  it('tells which tables changed, once a mutation', async () => {
    await test.client.caseload.addSchool({ name: 'Harbor Bend' })
    expect(test.events.at(-1)).toEqual({ kind: 'changed', tables: ['school', 'history'] })
  })

  it('takes a text that is typed as one step, until something else is done', async () => {
    const { id } = await test.client.caseload.addSchool({ name: 'Harbor Bend' })
    const before = await wholeWorkspace(test.workspace)
    const type = (notes: string, mergeKey: string) =>
      test.workspace.mutate(
        'Write notes',
        (tx) => tx.updateTable('school').set({ notes }).where('id', '=', id).execute(),
        { mergeKey },
      )
    for (const notes of ['C', 'Ca', 'Cal']) await type(notes, 'school 1')
    await type('Call', 'school 2')
    await test.client.history.undo({})
    const { notes } = await test.workspace.read
      .selectFrom('school')
      .select('notes')
      .executeTakeFirstOrThrow()
    expect(notes).toBe('Cal')
    // An undone step is closed: what is typed now begins a new one.
    await type('Calm', 'school 2')
    await test.client.history.undo({})
    await test.client.history.undo({})
    expect(await wholeWorkspace(test.workspace)).toEqual(before)
  })

  it('keeps no step of what cannot be undone', async () => {
    await test.client.caseload.addSchool({ name: 'Harbor Bend' })
    await test.workspace.mutate('Look only', (tx) => tx.selectFrom('school').selectAll().execute())
    expect((await test.client.history.state()).undo?.label).toBe('Add Harbor Bend')
    await test.client.history.undo({})
    await test.client.history.redo()
    expect(test.events.at(-1)).toEqual({ kind: 'changed', tables: ['school', 'history'] })
  })

  it('watches every table but those that are a record of what happened', async () => {
    const { rows } = await sql<{ name: string }>`
      SELECT name FROM sqlite_schema WHERE type = 'table' AND sql LIKE '%AUTOINCREMENT%'`.execute(
      test.workspace.connections.read,
    )
    const unwatched = rows
      .map(({ name }) => name)
      .filter((name) => !test.workspace.tables.some((table) => table.name === name))
    expect(unwatched.toSorted()).toEqual([
      'history',
      'historyChange',
      'importBatch',
      'importProblem',
      'matchDecision',
      'reportIssue',
    ])
  })
})
