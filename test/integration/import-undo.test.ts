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

/**
 * The model: every step is what it changed at the time, points by `student window`, null where it took a
 * value away. What is there is the steps that stand, one on the other.
 */
type Delta = ReadonlyMap<string, string | null>
type Step = {
  readonly delta: Delta
  readonly historyId: HistoryId
  readonly merged?: Merged
  isOut: boolean
}
type Merged = { readonly from: string; readonly into: string }

function standing(model: readonly Step[]): ReadonlyMap<string, string> {
  const all = new Map<string, string>()
  for (const { delta, isOut } of model) {
    if (isOut) continue
    for (const [key, points] of delta)
      if (points === null) all.delete(key)
      else all.set(key, points)
  }
  return all
}

/** Whose record a file's id means, through the merges that stand. */
const recordOf = (model: readonly Step[], id: string): string =>
  model.reduce((now, { merged, isOut }) => (!isOut && merged?.from === now ? merged.into : now), id)

const windows = { Fall: '2025-09-15', Winter: '2026-01-20' } as const
const ids = fc.constantFrom('1', '2', '3', '4')
const sheets = fc
  .uniqueArray(
    fc.record({
      id: ids,
      window: fc.constantFrom('Fall', 'Winter'),
      points: fc.constantFrom('1', '2', '3'),
    }),
    { minLength: 1, maxLength: 5, selector: ({ id, window }) => `${id} ${window}` },
  )
  .map((rows) => rows.map((row) => ({ ...row, on: windows[row.window as keyof typeof windows] })))

type Rows = typeof sheets extends fc.Arbitrary<infer Value> ? Value : never
type Move =
  | { readonly kind: 'import'; readonly rows: Rows }
  | { readonly kind: 'merge'; readonly from: string; readonly into: string }
  | { readonly kind: 'undo'; readonly which: number }
  | { readonly kind: 'redo' }

const moves: fc.Arbitrary<readonly Move[]> = fc.array(
  fc.oneof(
    { weight: 4, arbitrary: sheets.map((rows) => ({ kind: 'import', rows }) as const) },
    {
      weight: 1,
      arbitrary: fc.record({ kind: fc.constant('merge' as const), from: ids, into: ids }),
    },
    { weight: 3, arbitrary: fc.nat(5).map((which) => ({ kind: 'undo', which }) as const) },
    { weight: 1, arbitrary: fc.constant({ kind: 'redo' } as const) },
  ),
  { minLength: 3, maxLength: 9 },
)

/** Plays moves in a workspace and in the model at once. */
function player({ client, workspace, backend }: TestWorkspace) {
  const model: Step[] = []
  let lastOut: Step | null = null

  const importRows = async (rows: Rows): Promise<void> => {
    const now = standing(model)
    const delta = new Map<string, string>()
    // Two ids of one record may contradict one another in one file: the first row counts.
    for (const { id, window, points } of rows) {
      const key = `${recordOf(model, id)} ${window}`
      if (!delta.has(key)) delta.set(key, points)
    }
    for (const [key, points] of delta) if (now.get(key) === points) delta.delete(key)
    const token = backend.files.grant(folder.file('any.csv', benchmark(rows)), 'open')
    const { historyId } = await client.imports.commit({ token, severalTests: 'first' })
    if (historyId !== null) model.push({ delta, historyId, isOut: false })
  }

  const merge = async (typed: Merged): Promise<void> => {
    const records = await client.students.list()
    const [from, into] = [typed.from, typed.into].map((id) =>
      records.find(({ localId }) => localId === id),
    )
    if (!from || !into || from === into) return
    const now = standing(model)
    const delta = new Map<string, string | null>()
    for (const window of Object.keys(windows)) {
      const points = now.get(`${typed.from} ${window}`)
      if (points === undefined) continue
      delta.set(`${typed.from} ${window}`, null)
      if (!now.has(`${typed.into} ${window}`)) delta.set(`${typed.into} ${window}`, points)
    }
    await client.students.merge({ keepId: into.id, otherId: from.id, name: 'keep', tests: {} })
    const { undo: step } = await client.history.state()
    if (step) model.push({ delta, historyId: step.id, merged: typed, isOut: false })
  }

  /** A batch under a merge of its students may be refused: nothing is changed then. */
  const undoStep = async (step: Step): Promise<void> => {
    const before = await wholeWorkspace(workspace)
    try {
      await client.history.undo({ id: step.historyId })
      step.isOut = true
      lastOut = step
    } catch (error) {
      expect(error).toMatchObject({ code: 'UNDO_BLOCKED' })
      expect(model.some(({ merged, isOut }) => merged && !isOut)).toBe(true)
      expect(await wholeWorkspace(workspace)).toEqual(before)
    }
  }

  const play = async (move: Move): Promise<void> => {
    const undone = lastOut
    lastOut = null
    if (move.kind === 'import') await importRows(move.rows)
    if (move.kind === 'merge') await merge(move)
    if (move.kind === 'undo') {
      const held = model.filter(({ isOut }) => !isOut)
      const step = held[move.which % Math.max(held.length, 1)]
      if (step) await undoStep(step)
    }
    if (move.kind === 'redo' && undone) {
      await client.history.redo()
      undone.isOut = false
    }
  }
  return { model, play, undoStep }
}

it('any sequence of imports, corrections, merges, undo and redo ends with the steps that stand', async () => {
  await fc.assert(
    fc.asyncProperty(moves, async (sequence) => {
      const opened = await openTestWorkspace()
      try {
        const before = await wholeWorkspace(opened.workspace)
        const { model, play, undoStep } = player(opened)
        for (const move of sequence) {
          await play(move)
          const expected = [...standing(model)].map(([key, points]) => `${key} ${points}`)
          expect(await lines(opened)).toEqual(expected.toSorted())
        }
        for (const step of model.toReversed()) if (!step.isOut) await undoStep(step)
        expect(model.every(({ isOut }) => isOut)).toBe(true)
        expect(await wholeWorkspace(opened.workspace)).toEqual(before)
      } finally {
        await opened.close()
      }
    }),
    { numRuns: 8 },
  )
})
