/** Cancelling, other writes in between, and generated files: never a partial batch, never a lost row. */
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { importFile } from '#backend/features/imports/index.ts'
import type { Progress } from '#shared/rpc/define.ts'
import { benchmark, largeBenchmark } from '#test/fixtures/imports/write-table.ts'
import { useImportWorkspace } from '#test/support/import-workspace.ts'
import { wholeWorkspace } from '#test/support/whole-workspace.ts'

const { test, folder } = useImportWorkspace()

const noProgress = { signal: new AbortController().signal, progress: () => undefined }

describe('cancelling', () => {
  it.each(['Reading', 'Matching', 'Comparing', 'Storing'])(
    'while %s leaves what was there before',
    async (title) => {
      const file = folder.file('scores.csv', largeBenchmark(15_000))
      const before = await wholeWorkspace(test.workspace)
      const controller = new AbortController()
      const progress = (now: Progress): void => {
        if (now.title.startsWith(title)) controller.abort()
      }
      const importing = importFile(test.backend, file, { signal: controller.signal, progress })
      await expect(importing).rejects.toMatchObject({ code: 'CANCELLED' })
      expect(await wholeWorkspace(test.workspace)).toEqual(before)
      expect(await test.client.imports.batches()).toEqual([])
      expect(await readdir(join(test.folder, 'importing'))).toEqual([])
      expect((await test.client.history.state()).undo).toBeNull()
      const { accounting } = await importFile(test.backend, file, noProgress)
      expect(accounting.rowsStored).toBe(15_000)
    },
  )

  it('reaches the backend from the page', async () => {
    const token = test.backend.files.grant(folder.file('s.csv', largeBenchmark(15_000)), 'open')
    const controller = new AbortController()
    const onProgress = (): void => controller.abort()
    const { signal } = controller
    await expect(
      test.client.imports.commit({ token }, { signal, onProgress }),
    ).rejects.toMatchObject({ code: 'CANCELLED' })
    expect(await test.client.imports.batches()).toEqual([])
  })
})

it('plans again when something was written in between', async () => {
  const file = folder.file('scores.csv', benchmark([{ id: '1', points: '5' }]))
  let isFirst = true
  let plans = 0
  const progress = ({ title, value }: Progress): void => {
    if (value === 0.6 && title.startsWith('Matching')) plans += 1
    if (!title.startsWith('Comparing') || !isFirst) return
    isFirst = false
    // Takes the id that the plan has given to the file's school.
    void test.client.caseload.addSchool({ name: 'In between' })
  }
  const waiting = new Promise((resolve) => setTimeout(resolve, 50))
  const { accounting } = await importFile(test.backend, file, { ...noProgress, progress })
  await waiting
  expect(accounting.rowsStored).toBe(1)
  expect(plans).toBe(2)
  const schools = await test.workspace.read.selectFrom('school').select('name').execute()
  expect(schools.map(({ name }) => name).toSorted()).toEqual(['Cedar School', 'In between'])
})

it('stores two files that are imported at once, each with its own scores', async () => {
  const files = ['A', 'B', 'C'].map((id) =>
    folder.file(
      `${id}.csv`,
      benchmark([
        { id, points: '5' },
        { id: 'shared', points: '7' },
      ]),
    ),
  )
  const outcomes = await Promise.all(
    files.map((file) => importFile(test.backend, file, noProgress)),
  )
  expect(outcomes.map(({ accounting }) => accounting.rowsStored).toSorted((a, b) => a - b)).toEqual(
    [1, 1, 2],
  )
  const students = await test.workspace.read
    .selectFrom('studentIdentity')
    .select('localId')
    .orderBy('localId')
    .execute()
  expect(students.map(({ localId }) => localId)).toEqual(['A', 'B', 'C', 'shared'])
})

const row = fc.record({
  id: fc.constantFrom('', '1', '2', '2\u0000', '02', 'A7', 'a7', ' 1 ', 'Total'),
  family: fc.constantFrom('Rivera', 'rivera', '=cmd()', 'O"Neil', 'Peña\nLuz', ''),
  window: fc.constantFrom('Fall', 'FALL', 'Winter'),
  on: fc.constantFrom('2025-09-15', '9/16/2025', '2025-02-30', ''),
  standard: fc.constantFrom('4.NF.A.1', '4.NF.1', '4.NF.A.2', 'Geometry', 'banana', ''),
  points: fc.constantFrom('5', '6', '11', 'N/A', '', '50%', 'x'),
})

it('accounts for every row of any file, stores all or nothing, and undoes it', async () => {
  const empty = await wholeWorkspace(test.workspace)
  let files = 0
  await fc.assert(
    fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 25 }), async (rows) => {
      files += 1
      const file = folder.file(`generated-${files}.csv`, benchmark(rows))
      const planned = await importFile(test.backend, file, noProgress, { dryRun: true })
      expect(await wholeWorkspace(test.workspace)).toEqual(empty)
      const stored = await importFile(test.backend, file, noProgress)
      expect(stored.accounting).toEqual(planned.accounting)
      const sum = stored.accounting
      expect(sum.rowsRead).toBe(rows.length)
      expect(sum.rowsRead).toBe(
        sum.rowsStored + sum.rowsRefused + sum.rowsRepeated + sum.rowsNotStudents,
      )
      const scores = await test.workspace.read.selectFrom('score').select('id').execute()
      expect(scores).toHaveLength(sum.rowsStored)
      if (stored.historyId === null) return
      const again = await importFile(test.backend, file, noProgress)
      expect(again).toMatchObject({ batchId: null, accounting: { rowsStored: 0 } })
      await test.client.history.undo({ id: stored.historyId })
      expect(await wholeWorkspace(test.workspace)).toEqual(empty)
    }),
    { numRuns: 25 },
  )
})
