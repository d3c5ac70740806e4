/** The sample's own files: what comes in, that it comes in once, and that undo takes it out exactly. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openTestWorkspace, resourcesFolder, type TestWorkspace } from '#test/support/workspace.ts'
import { wholeWorkspace } from '#test/support/whole-workspace.ts'

const sample = join(resourcesFolder, 'sample')
const expected = JSON.parse(readFileSync(join(sample, 'expected.json'), 'utf8'))

type Item = { readonly options: readonly { readonly misconception: string | null }[] }

let test: TestWorkspace
beforeEach(async () => {
  test = await openTestWorkspace({ sample: true })
})
afterEach(() => test.close())

const tokenOf = (name: string): string => test.backend.files.grant(join(sample, name), 'open')
const count = async (table: 'score' | 'itemResponse' | 'student' | 'studentAlias') => {
  const query = test.workspace.read.selectFrom(table)
  const { n } = await query.select((e) => e.fn.countAll<number>().as('n')).executeTakeFirstOrThrow()
  return n
}

describe('the winter benchmark', () => {
  it('is accounted for row by row as expected.json says', async () => {
    const { winter } = expected
    const before = await wholeWorkspace(test.workspace)
    const token = tokenOf('winter-benchmark.csv')
    const preview = await test.client.imports.preview({ token })
    expect(await wholeWorkspace(test.workspace)).toEqual(before)

    expect(preview.recipe).toMatchObject({ recipeId: 'district-benchmark', score: 1 })
    expect(preview.reading).toEqual({ encoding: 'utf-8-bom', delimiter: ',', headerRow: 1 })
    expect(preview.accounting).toEqual({
      rowsRead: winter.rows,
      rowsStored: winter.storable - winter.askedPairRows,
      rowsChanged: 0,
      rowsRefused: winter.refused + winter.askedPairRows,
      rowsRepeated: winter.repeats,
      rowsNotStudents: winter.notStudents,
      studentsNew: winter.newStudents,
      studentsMatched: winter.students - winter.newStudents - winter.askedPairs,
    })
    const counts = Object.fromEntries(preview.problems.map(({ kind, count: n }) => [kind, n]))
    expect(counts).toEqual({
      'no-student-id': winter.blankId,
      'above-possible': winter.aboveMaximum,
      'impossible-date': winter.badDates,
      'likely-pair': winter.askedPairRows,
      'repeated-header': 1,
      'totals-row': 1,
    })
    expect(preview.questions).toHaveLength(winter.askedPairs)

    const key = preview.questions[0]?.key ?? ''
    const scores = await count('score')
    const stored = await test.client.imports.commit({ token, answers: { [key]: 'same' } })
    expect(stored.accounting).toMatchObject({
      rowsStored: winter.storable,
      rowsRefused: winter.refused,
      studentsNew: winter.newStudents,
      studentsMatched: winter.students - winter.newStudents,
    })
    expect(await count('score')).toBe(scores + winter.storable)
    expect(await count('studentAlias')).toBe(1)
    const missing = await test.workspace.read
      .selectFrom('score')
      .select((e) => e.fn.countAll<number>().as('n'))
      .where('batchId', '=', stored.batchId ?? 0)
      .where('points', 'is', null)
      .where('missing', 'is not', null)
      .executeTakeFirstOrThrow()
    expect(missing.n).toBe(winter.missingScores)
  })

  it('stores nothing a second time, and says so', async () => {
    const token = tokenOf('winter-benchmark.csv')
    const first = await test.client.imports.commit({ token })
    const after = await wholeWorkspace(test.workspace)
    const preview = await test.client.imports.preview({ token })
    expect(preview.importedBefore?.batchId).toBe(first.batchId)
    const again = await test.client.imports.commit({ token })
    expect(again).toMatchObject({ batchId: null, historyId: null })
    expect(again.accounting).toMatchObject({ rowsStored: 0, rowsChanged: 0, studentsNew: 0 })
    expect(again.accounting.rowsRepeated).toBe(
      first.accounting.rowsStored + first.accounting.rowsRepeated,
    )
    expect(await wholeWorkspace(test.workspace)).toEqual(after)
  })

  it('is taken out again exactly, and brought back', async () => {
    const before = await wholeWorkspace(test.workspace)
    const stored = await test.client.imports.commit({ token: tokenOf('winter-benchmark.csv') })
    const after = await wholeWorkspace(test.workspace)
    if (stored.historyId === null) throw new Error('Nothing was stored')
    await test.client.history.undo({ id: stored.historyId })
    expect(await wholeWorkspace(test.workspace)).toEqual(before)
    const [undone] = await test.client.imports.batches()
    expect(undone).toMatchObject({ id: stored.batchId, isUndone: true })
    await test.client.history.redo()
    expect(await wholeWorkspace(test.workspace)).toEqual(after)
    expect((await test.client.imports.batches())[0]?.isUndone).toBe(false)
  })
})

describe('the fractions quiz', () => {
  it('brings items with their options and misconceptions', async () => {
    const stored = await test.client.imports.commit({ token: tokenOf('fractions-quiz.csv') })
    expect(stored.accounting).toMatchObject({ rowsStored: expected.quiz.rows, studentsNew: 0 })
    expect(await count('itemResponse')).toBe(expected.quiz.rows * expected.quiz.items)
    const { label, keyInFile } = expected.quiz.miskeyed
    const read = test.workspace.read
    const item = await read.selectFrom('item').selectAll().where('label', '=', label).execute()
    expect(item).toMatchObject([{ answerKey: keyInFile, maxPoints: 1 }])
    const options = await read
      .selectFrom('itemOption')
      .selectAll()
      .where('misconception', 'is not', null)
      .execute()
    const items: Item[] = JSON.parse(
      readFileSync(join(sample, 'fractions-quiz.items.json'), 'utf8'),
    )
    const wrong = items.flatMap((one) => one.options.filter((option) => option.misconception))
    expect(options.map(({ misconception }) => misconception)).toEqual(
      wrong.map(({ misconception }) => misconception),
    )
  })
})

it('scores by the key as it was corrected, and repeats nothing when it comes again', async () => {
  const token = tokenOf('fractions-quiz.csv')
  await test.client.imports.commit({ token })
  const { label, rightAnswer } = expected.quiz.miskeyed
  await test.workspace.mutate('Correct the key', async (tx) => {
    await tx
      .updateTable('item')
      .set({ answerKey: rightAnswer })
      .where('label', '=', label)
      .execute()
    const item = tx.selectFrom('item').select('id').where('label', '=', label)
    await tx
      .updateTable('itemResponse')
      .set({ points: 0 })
      .where('itemId', '=', item)
      .where('response', 'is not', null)
      .execute()
    await tx
      .updateTable('itemResponse')
      .set({ points: 1 })
      .where('itemId', '=', item)
      .where('response', '=', rightAnswer)
      .execute()
  })
  const again = await test.client.imports.commit({ token })
  expect(again).toMatchObject({ batchId: null, accounting: { rowsStored: 0, rowsChanged: 0 } })
})

it('offers the files of the sample, and says which are in', async () => {
  const offered = await test.client.imports.sampleFiles()
  expect(offered.map(({ name, isImported }) => [name, isImported])).toEqual([
    ['winter-benchmark.csv', false],
    ['fractions-quiz.csv', false],
  ])
  await test.client.imports.commit({ token: offered[1]?.token ?? '' })
  const later = await test.client.imports.sampleFiles()
  expect(later.map(({ isImported }) => isImported)).toEqual([false, true])
})

it('keeps the problems of a batch', async () => {
  const { batchId } = await test.client.imports.commit({ token: tokenOf('winter-benchmark.csv') })
  if (batchId === null) throw new Error('Nothing was stored')
  const problems = await test.client.imports.batchProblems({ batchId })
  expect(problems[0]).toMatchObject({ kind: 'likely-pair', outcome: 'asked' })
  const blank = problems.find(({ kind }) => kind === 'no-student-id')
  expect(blank).toMatchObject({ outcome: 'refused', count: expected.winter.blankId })
  expect(blank?.examples).toHaveLength(5)
})
