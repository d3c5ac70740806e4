/** What is odd about rows and columns, how it is called, and the list of it that is saved. */
import { readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { saveProblemsOf } from '#backend/features/imports/import-file.ts'
import type { Progress } from '#shared/rpc/define.ts'
import { benchmark } from '#test/fixtures/imports/write-table.ts'
import { useImportWorkspace } from '#test/support/import-workspace.ts'

const { test, folder, token, store, kinds, scores } = useImportWorkspace()

describe('rows', () => {
  it('refuses a row that is cut off before a column that is needed', async () => {
    const rows = ['6,4.NF.A.1,5', '7,4.NF.A.1', '8,4.NF.A.1,', '6,4.NF', '9']
    const content = `Student ID,Standard,Score,Test\n${rows.join('\n')}\n`
    const { problems } = await test.client.imports.preview({ token: token(content) })
    const [cutOff] = problems.filter(({ kind }) => kind === 'cut-off-row')
    expect(cutOff).toMatchObject({ title: 'Row cut off', outcome: 'refused', count: 3 })
    expect(cutOff?.examples[0]).toMatchObject({ row: 3, found: '7 | 4.NF.A.1' })
    const { accounting } = await store(content)
    expect(accounting).toMatchObject({ rowsRead: 5, rowsStored: 2, rowsRefused: 3 })
    expect((await scores()).map(({ localId }) => localId)).toEqual(['6', '8'])
  })

  it('notes a standard that nobody knows, once, and stores it', async () => {
    const texts = [
      'banana',
      '4.NF.A.1',
      'Geometry',
      'HSA-REI.B.3',
      'Operations & Algebraic Thinking',
    ]
    const content = benchmark([
      ...texts.map((standard) => ({ id: '1', standard, points: '5' })),
      { id: '2', standard: 'banana', points: '6' },
      { id: '3', standard: 'kiwi', points: '11' },
    ])
    const { problems } = await test.client.imports.preview({ token: token(content) })
    expect(problems).toMatchObject([
      { kind: 'above-possible', count: 1 },
      { kind: 'unknown-standard', outcome: 'noted', count: 1, examples: [{ found: 'banana' }] },
    ])
    const { accounting } = await store(content)
    expect(accounting).toMatchObject({ rowsRead: 7, rowsStored: 6, rowsRefused: 1 })
  })

  it('says what is wrong with points below the scale and none possible', async () => {
    const content = benchmark([
      { id: '1', points: '-1' },
      { id: '2', points: '0', possible: '0' },
    ])
    const { problems } = await test.client.imports.preview({ token: token(content) })
    expect(problems.map(({ title }) => title).toSorted()).toEqual([
      'Below the scale',
      'Points possible that are no number above zero',
    ])
  })
})

describe('columns', () => {
  it('notes which of two columns of one name is used', async () => {
    const text = 'Student ID,Standard,Score,score ,Notes,Notes\n7,4.NF.A.1,3,9,,\n'
    const { problems } = await test.client.imports.preview({ token: token(text) })
    expect(problems.filter(({ kind }) => kind === 'two-columns')).toMatchObject([
      {
        ...{ outcome: 'noted', count: 1 },
        examples: [{ row: 1, column: 'Score', found: 'Column 3 is used, not 4' }],
      },
    ])
    await store(text)
    expect((await scores()).map(({ points }) => points)).toEqual([3])
  })

  it('takes the first of two item columns of one name', async () => {
    const text = 'Student ID,Q1,Q1,Q2,Q3\n7,1,0,1,0\n'
    expect(await kinds(text)).toMatchObject({ 'two-columns': 1 })
    expect((await store(text)).accounting.rowsStored).toBe(1)
    const responses = await test.workspace.read
      .selectFrom('itemResponse')
      .select('points')
      .orderBy('id')
      .execute()
    expect(responses.map(({ points }) => points)).toEqual([1, 1, 0])
  })
})

describe('the list of problems', () => {
  const bad = benchmark([{ id: '1', points: 'x' }])
  const saveTo = (path: string): string => test.backend.files.grant(path, 'save')

  it('is saved as CSV without formulas, for the owner alone', async () => {
    const rows = Array.from({ length: 9 }, (_, index) => ({ id: `S${index}`, points: '=1+1' }))
    const path = join(folder.path, 'problems.csv')
    const saved = await test.client.imports.saveProblems({
      token: token(benchmark(rows)),
      saveTo: saveTo(path),
    })
    expect(saved.rows).toBe(9)
    const text = readFileSync(path, 'utf8')
    expect(text).toContain("2,Points Earned,Points that are no number,'=1+1,")
    expect(text.trim().split('\r\n')).toHaveLength(10)
    expect(statSync(path).mode & 0o777).toBe(0o600)
  })

  it('replaces an older one whole and leaves nothing beside it', async () => {
    const path = join(folder.path, 'problems.csv')
    writeFileSync(path, 'older', { mode: 0o644 })
    await test.client.imports.saveProblems({ token: token(bad), saveTo: saveTo(path) })
    expect(readFileSync(path, 'utf8')).toContain('2,Points Earned,')
    expect(statSync(path).mode & 0o777).toBe(0o600)
    expect(readdirSync(folder.path).toSorted()).toEqual(['problems.csv', 'scores.csv'])
  })

  it('leaves the older one as it is when saving is cancelled midway', async () => {
    const file = folder.file('scores.csv', bad)
    const path = folder.file('problems.csv', 'older')
    const controller = new AbortController()
    const progress = ({ value }: Progress): void => {
      // The plan is made: what follows is the writing.
      if (value >= 0.72) controller.abort()
    }
    const call = { signal: controller.signal, progress }
    const saving = saveProblemsOf(test.backend, { path: file, options: {}, call }, path)
    await expect(saving).rejects.toMatchObject({ code: 'CANCELLED' })
    expect(readFileSync(path, 'utf8')).toBe('older')
    expect(readdirSync(folder.path).toSorted()).toEqual(['problems.csv', 'scores.csv'])
  })

  it('says so where it cannot be written, and leaves nothing there', async () => {
    for (const target of [folder.path, join(folder.path, 'no such folder', 'problems.csv')]) {
      const saving = test.client.imports.saveProblems({ token: token(bad), saveTo: saveTo(target) })
      await expect(saving).rejects.toMatchObject({
        code: 'FILE_UNUSABLE',
        data: { why: expect.stringMatching(/Choose another (one|name)/) },
      })
    }
    expect(readdirSync(folder.path)).toEqual(['scores.csv'])
  })

  it('never takes the place of the file that is imported, not through a link either', async () => {
    const path = folder.file('scores.csv', bad)
    const link = join(folder.path, 'link.csv')
    symlinkSync(path, link)
    for (const target of [path, link]) {
      const saving = test.client.imports.saveProblems({ token: token(bad), saveTo: saveTo(target) })
      await expect(saving).rejects.toMatchObject({
        code: 'FILE_UNUSABLE',
        data: { why: expect.stringContaining('is being imported') },
      })
    }
    expect(readFileSync(path, 'utf8')).toBe(bad)
  })
})
