/**
 * Taking batches out again, in any order: values that a later file corrected stay, what it needs stays, all
 * else goes; and after the later one goes as well, nothing is left. Random sequences end as a model says.
 */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { HistoryId } from '#shared/domain/ids.ts'
import { benchmark } from '#test/fixtures/imports/write-table.ts'
import { useImportWorkspace } from '#test/support/import-workspace.ts'
import { storedScores } from '#test/support/stored-scores.ts'
import { openTestWorkspace, type TestWorkspace } from '#test/support/workspace.ts'
import { wholeWorkspace } from '#test/support/whole-workspace.ts'

const { test, store, folder } = useImportWorkspace()
const whole = () => wholeWorkspace(test.workspace)
const undo = (historyId: HistoryId | null) =>
  test.client.history.undo(historyId === null ? {} : { id: historyId })

/** `1 Fall 5`: student, window and points. */
const lines = async (of: Pick<TestWorkspace, 'workspace'> = test) =>
  (await storedScores(of))
    .map(({ localId, window, points }) => `${localId} ${window} ${points}`)
    .toSorted()
const enrolled = () =>
  test.workspace.read
    .selectFrom('enrolment')
    .innerJoin('studentIdentity', 'studentIdentity.studentId', 'enrolment.studentId')
    .select('localId')
    .orderBy('localId')
    .execute()
    .then((rows) => rows.map(({ localId }) => localId))

const fall = benchmark([
  { id: '1', points: '5' },
  { id: '2', points: '6' },
  { id: '3', points: '7' },
])
/** Corrects student 2, has student 3 in another window, and brings a fourth. */
const later = benchmark([
  { id: '2', points: '9' },
  { id: '3', points: '8', window: 'Winter', on: '2026-01-20' },
  { id: '4', points: '4' },
])

describe('an early batch under a later one', () => {
  it('goes without what the later one changed or needs', async () => {
    const before = await whole()
    const first = await store(fall)
    const second = await store(later)
    const both = await whole()
    await undo(first.historyId)
    expect(await lines()).toEqual(['2 Fall 9', '3 Winter 8', '4 Fall 4'])
    expect(await enrolled()).toEqual(['2', '3', '4'])
    await test.client.history.redo()
    expect(await whole()).toEqual(both)
    await undo(first.historyId)
    await undo(second.historyId)
    expect(await whole()).toEqual(before)
    await test.client.history.redo()
    expect(await lines()).toEqual(['2 Fall 9', '3 Winter 8', '4 Fall 4'])
    await test.client.history.redo()
    expect(await whole()).toEqual(both)
  })

  it('a value that three files had goes back to the one that still stands', async () => {
    const one = await store(benchmark([{ id: '1', points: '5' }]))
    const two = await store(benchmark([{ id: '1', points: '6' }]))
    const three = await store(benchmark([{ id: '1', points: '7' }]))
    await undo(two.historyId)
    expect(await lines()).toEqual(['1 Fall 7'])
    await undo(three.historyId)
    expect(await lines()).toEqual(['1 Fall 5'])
    await undo(one.historyId)
    expect(await lines()).toEqual([])
  })

  it('is refused under a later change that is no import, with its name', async () => {
    const first = await store(fall)
    const before = await whole()
    const { id: studentId } = await test.workspace.read
      .selectFrom('student')
      .select('id')
      .orderBy('id')
      .executeTakeFirstOrThrow()
    await test.workspace.mutate('Rename Ana', (tx) =>
      tx
        .updateTable('studentIdentity')
        .set({ givenName: 'Anna' })
        .where('studentId', '=', studentId)
        .execute(),
    )
    await expect(undo(first.historyId)).rejects.toMatchObject({
      code: 'UNDO_BLOCKED',
      data: { label: 'Import scores.csv', later: 'Rename Ana' },
    })
    await undo(null)
    expect(await whole()).toEqual(before)
  })

  it('names the later step that needs its rows where it cannot be worked out', async () => {
    await test.client.caseload.addSchool({ name: 'Cedar School' })
    const added = (await test.client.history.state()).undo?.id ?? null
    await store(fall)
    await expect(undo(added)).rejects.toMatchObject({
      code: 'UNDO_BLOCKED',
      data: { label: 'Add Cedar School', later: 'Import scores.csv' },
    })
  })
})

/** What a file says: points by `student window`. A batch brings what is new or other than before. */
type Sheet = ReadonlyMap<string, string>
type Model = { readonly brought: Sheet; readonly historyId: HistoryId; isOut: boolean }

const windows = { Fall: '2025-09-15', Winter: '2026-01-20' } as const
const sheets = fc
  .uniqueArray(
    fc.record({
      id: fc.constantFrom('1', '2', '3', '4'),
      window: fc.constantFrom('Fall', 'Winter'),
      points: fc.constantFrom('1', '2', '3'),
    }),
    { minLength: 1, maxLength: 5, selector: ({ id, window }) => `${id} ${window}` },
  )
  .map((rows) => rows.map((row) => ({ ...row, on: windows[row.window as keyof typeof windows] })))

type Rows = typeof sheets extends fc.Arbitrary<infer Value> ? Value : never
type Move =
  | { readonly kind: 'import'; readonly rows: Rows }
  | { readonly kind: 'undo'; readonly which: number }

const moves: fc.Arbitrary<readonly Move[]> = fc.array(
  fc.oneof(
    { weight: 3, arbitrary: sheets.map((rows) => ({ kind: 'import', rows }) as const) },
    { weight: 2, arbitrary: fc.nat(5).map((which) => ({ kind: 'undo', which }) as const) },
  ),
  { minLength: 2, maxLength: 9 },
)

/** The batches that stand, one on the other. */
function standing(model: readonly Model[]): Sheet {
  const all = new Map<string, string>()
  for (const { brought, isOut } of model)
    if (!isOut) for (const [key, points] of brought) all.set(key, points)
  return all
}

/** A workspace of its own for each run: a failing one must not count against the next. */
async function playIn(opened: TestWorkspace, sequence: readonly Move[]): Promise<void> {
  const { client, workspace, backend } = opened
  const before = await wholeWorkspace(workspace)
  const model: Model[] = []
  const take = async (batch: Model): Promise<void> => {
    await client.history.undo({ id: batch.historyId })
    batch.isOut = true
  }
  for (const move of sequence) {
    const held = model.filter(({ isOut }) => !isOut)
    const batch = move.kind === 'undo' ? held[move.which % Math.max(held.length, 1)] : undefined
    if (batch) await take(batch)
    if (move.kind === 'import') {
      const now = standing(model)
      const token = backend.files.grant(folder.file('any.csv', benchmark(move.rows)), 'open')
      const { historyId } = await client.imports.commit({ token })
      const brought = move.rows
        .map(({ id, window, points }) => [`${id} ${window}`, points] as const)
        .filter(([key, points]) => now.get(key) !== points)
      if (historyId !== null) model.push({ brought: new Map(brought), historyId, isOut: false })
    }
    const expected = [...standing(model)].map(([key, points]) => `${key} ${points}`).toSorted()
    expect(await lines(opened)).toEqual(expected)
  }
  const stands = await wholeWorkspace(workspace)
  if (model.some(({ isOut }) => !isOut)) {
    await client.history.undo({})
    await client.history.redo()
    expect(await wholeWorkspace(workspace)).toEqual(stands)
  }
  for (const batch of model.filter(({ isOut }) => !isOut)) await take(batch)
  expect(await wholeWorkspace(workspace)).toEqual(before)
}

it('any sequence of imports, corrections and undoing ends with the batches that stand', async () => {
  await fc.assert(
    fc.asyncProperty(moves, async (sequence) => {
      const opened = await openTestWorkspace()
      await playIn(opened, sequence).finally(() => opened.close())
    }),
    { numRuns: 10 },
  )
})
