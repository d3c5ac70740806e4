import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openTestWorkspace, type TestWorkspace } from '#test/support/workspace.ts'

let open: TestWorkspace
let folder: string
beforeEach(async () => {
  open = await openTestWorkspace()
  folder = await mkdtemp(join(tmpdir(), 'numberline-tables-'))
})
afterEach(async () => {
  await open.close()
  await rm(folder, { recursive: true, force: true })
})

const tokenOf = (path: string): string => open.backend.files.grant(path, 'save')

test('a table becomes CSV that a spreadsheet reads and never runs', async () => {
  const path = join(folder, 'caseload.csv')
  const saved = await open.client.tables.save({
    saveTo: tokenOf(path),
    columns: ['Teacher', 'Hours'],
    rows: [
      ['=HYPERLINK("http://x")', -1.5],
      ['Zoë Lindqvist', null],
    ],
  })
  expect(saved).toEqual({ fileName: 'caseload.csv', rows: 2 })
  expect(await readFile(path, 'utf8')).toBe(
    '\uFEFFTeacher,Hours\r\n"\'=HYPERLINK(""http://x"")",-1.5\r\nZoë Lindqvist,\r\n',
  )
})

test('a large table reports progress, and cancelling it leaves the old file and nothing beside it', async () => {
  const path = join(folder, 'large.csv')
  const columns = ['Number']
  await open.client.tables.save({ saveTo: tokenOf(path), columns, rows: [[1]] })
  const controller = new AbortController()
  const rows = Array.from({ length: 200_000 }, (_, index) => [index])
  const saving = open.client.tables.save(
    { saveTo: tokenOf(path), columns, rows },
    { signal: controller.signal, onProgress: () => controller.abort() },
  )
  await expect(saving).rejects.toMatchObject({ code: 'CANCELLED' })
  expect(await readdir(folder)).toEqual(['large.csv'])
  expect(await readFile(path, 'utf8')).toBe('\uFEFFNumber\r\n1\r\n')
})

test('a place that cannot be written is said in words', async () => {
  const columns = ['A']
  await expect(
    open.client.tables.save({ saveTo: tokenOf(join(folder, 'no', 'a.csv')), columns, rows: [] }),
  ).rejects.toMatchObject({ code: 'FILE_UNUSABLE', data: { name: 'a.csv' } })
  await expect(
    open.client.tables.save({ saveTo: tokenOf(join(open.folder, 'a.csv')), columns, rows: [] }),
  ).rejects.toMatchObject({ code: 'FILE_UNUSABLE' })
  await expect(
    open.client.tables.save({ saveTo: 'x'.repeat(32), columns, rows: [] }),
  ).rejects.toMatchObject({ code: 'FILE_UNUSABLE' })
})
