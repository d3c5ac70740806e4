/** What is no student file ends in a sentence with a way forward, and nothing is stored. */
import { chmodSync, closeSync, mkdirSync, openSync, readdirSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, expect, it } from 'vitest'
import { importFile } from '#backend/features/imports/index.ts'
import { openFolder } from '#backend/features/workspace/index.ts'
import { CallError } from '#shared/rpc/errors.ts'
import { benchmark, benchmarkHeader } from '#test/fixtures/imports/write-table.ts'
import { useImportWorkspace } from '#test/support/import-workspace.ts'
import { wholeWorkspace } from '#test/support/whole-workspace.ts'

const { test, folder } = useImportWorkspace()

async function failureOf(path: string): Promise<CallError> {
  const before = await wholeWorkspace(test.workspace)
  const token = test.backend.files.grant(path, 'open')
  const previewed = await test.client.imports.preview({ token }).catch((error: unknown) => error)
  const failed = await test.client.imports.commit({ token }).catch((error: unknown) => error)
  expect(await wholeWorkspace(test.workspace)).toEqual(before)
  expect(await test.client.imports.batches()).toEqual([])
  expect(readdirSync(join(test.folder, 'importing'), { recursive: true })).toEqual([])
  expect(test.logged).toEqual([])
  expect(failed).toEqual(previewed)
  expect(failed).toBeInstanceOf(CallError)
  return failed as CallError
}

const why = (error: CallError): string => (error.data as { readonly why: string }).why
const png = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48)

beforeEach(() => mkdirSync(join(test.folder, 'importing'), { recursive: true }))

it.each([
  ['a missing file', () => join(folder.path, 'gone.csv'), /no longer there/],
  ['a folder', () => folder.path, /is a folder. Choose a file inside/],
  ['an empty file', () => folder.file('empty.csv', ''), /is empty. Export it again/],
  ['a header alone', () => folder.file('header.csv', benchmarkHeader), /a header and no rows/],
  ['a header and blank lines', () => folder.file('b.csv', `${benchmarkHeader}\n\n\n`), /no rows/],
  [
    'a picture',
    () => folder.file('picture.csv', png),
    /a picture, not a text file. Save or export/,
  ],
  ['half a workbook', () => folder.file('b.csv', Buffer.from('PK\u0003\u0004rest')), /cut off/],
  [
    'an old workbook',
    () => folder.file('b.xls', Buffer.from('d0cf11e0a1b11ae1', 'hex')),
    /old Excel workbook/,
  ],
  [
    'noise',
    () =>
      folder.file(
        'n.csv',
        new Uint8Array(4000).map((_, i) => i % 7),
      ),
    /not text/,
  ],
  [
    'an unclosed quotation mark',
    () => folder.file('q.csv', `${benchmark([{ id: '1', points: '5' }])}\n2,"Ito,Yui,4\n3,x\n`),
    /^Row 3 opens a quotation mark that is never closed/,
  ],
  [
    'an unclosed quotation mark in the header',
    () => folder.file('q.csv', `"${benchmark([{ id: '1', points: '5' }])}`),
    /^Row 1 opens a quotation mark that is never closed/,
  ],
])('refuses %s', async (_, make, sentence) => {
  const error = await failureOf(make())
  expect(error.code).toBe('FILE_UNUSABLE')
  expect(why(error)).toMatch(sentence)
})

it('refuses a file without a score column and names the nearest recipes', async () => {
  const path = folder.file('roster.csv', 'Student ID,Last Name,Grade\n1,Rivera,4\n2,Ito,4\n')
  const error = await failureOf(path)
  expect(error.code).toBe('LAYOUT_UNKNOWN')
  expect(error.data).toMatchObject({ columns: ['Student ID', 'Last Name', 'Grade'] })
  const { nearest } = error.data as { nearest: readonly { missing: readonly string[] }[] }
  expect(nearest).toHaveLength(3)
  expect(nearest.every(({ missing }) => missing.length > 0)).toBe(true)
})

it.each([
  ['without a header', ''],
  ['after the header', `${benchmark([{ id: '1', points: '5' }])}\n`],
  ['after an opening quotation mark', `${benchmarkHeader}\n1,"`],
])('refuses a line of 200 MB %s, soon and in bounded memory', async (_, start) => {
  const path = folder.file('long.csv', start)
  const piece = Buffer.alloc(20_000_000, 'x')
  const file = openSync(path, 'a')
  for (let written = 0; written < 10; written += 1) writeSync(file, piece)
  closeSync(file)
  const before = process.memoryUsage().rss
  const error = await failureOf(path)
  expect(error.code).toBe('FILE_UNUSABLE')
  expect(why(error)).toMatch(/never ends|longer than a million|never closed/)
  expect(process.memoryUsage().rss - before).toBeLessThan(120_000_000)
})

it.skipIf(process.getuid?.() === 0)('refuses a file that may not be read', async () => {
  const path = folder.file('locked.csv', benchmark([{ id: '1', points: '5' }]))
  chmodSync(path, 0)
  expect(why(await failureOf(path))).toMatch(/may not read/)
})

it('refuses a recipe file that is none, and says what is wrong with it', async () => {
  const path = folder.file('scores.csv', benchmark([{ id: '1', points: '5' }]))
  const recipe = folder.file('mine.json', '{"id": "mine", "name": "Mine"}')
  const call = { signal: new AbortController().signal, progress: () => undefined }
  await expect(importFile(test.backend, path, call, { recipe })).rejects.toMatchObject({
    code: 'FILE_UNUSABLE',
    data: { name: 'mine.json', why: expect.stringContaining('It is no recipe') },
  })
  await expect(
    importFile(test.backend, path, call, { recipe: 'no-such-recipe' }),
  ).rejects.toMatchObject({ code: 'FILE_UNUSABLE' })
})

it('previews into a read-only workspace, and stores nothing there', async () => {
  const path = folder.file('scores.csv', benchmark([{ id: '1', points: '5' }]))
  await test.backend.useWorkspace(null)
  chmodSync(join(test.folder, 'numberline.db'), 0o400)
  await openFolder(test.backend, test.folder)
  expect(test.workspace.isReadOnly).toBe(true)
  const token = test.backend.files.grant(path, 'open')
  const { accounting } = await test.client.imports.preview({ token })
  expect(accounting).toMatchObject({ rowsStored: 1, studentsNew: 1 })
  await expect(test.client.imports.commit({ token })).rejects.toMatchObject({
    code: 'WORKSPACE_READ_ONLY',
  })
})
