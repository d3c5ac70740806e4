/** `import` from the command line: sheets, answers to questions, and a recipe that remembers them. */
import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { writeWorkbook } from '#test/fixtures/imports/write-workbook.ts'
import { createFolder } from '#backend/features/workspace/index.ts'
import { createBackend } from '#backend/compose.ts'

const root = new URL('../..', import.meta.url).pathname
let folder: string
let workspace: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'numberline-cli-import-'))
  workspace = join(folder, 'caseload')
  const backend = createBackend({
    settingsFolder: folder,
    resourcesFolder: join(root, 'resources'),
  })
  const schoolYear = { startsOn: '2025-08-18', endsOn: '2026-06-05' }
  await createFolder(backend, workspace, { name: 'Caseload', schoolYear })
  await backend.useWorkspace(null)
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const run = (...words: readonly string[]): Promise<{ code: number; out: string; err: string }> =>
  new Promise((resolve) => {
    const program = join(root, 'electron', 'backend', 'cli', 'index.ts')
    const all = [program, 'import', ...words, '--workspace', workspace]
    execFile(process.execPath, all, (error, out, err) =>
      resolve({ code: typeof error?.code === 'number' ? error.code : error ? -1 : 0, out, err }),
    )
  })

const header = ['Student ID', 'Test', 'Test Date', 'Score', 'Possible Points']

it('takes a sheet, prints what is open with its option, and remembers the answer in a recipe', async () => {
  const file = join(folder, 'quiz.xlsx')
  const scores = [
    ['0042', 'Quiz 3', '3/4/2026', 7, 10],
    ['0042', 'Quiz 3', '3/5/2026', 9, 10],
    ['0043', 'Quiz 3', '3/4/2026', 5, 10],
  ]
  await writeFile(
    file,
    writeWorkbook([
      { name: 'Period 1', rows: [header, ['0040', 'Quiz 3', '3/4/2026', 1, 10]] },
      { name: 'Period 2', rows: [header, ...scores] },
    ]),
  )
  const asked = await run(file, '--sheet', 'Period 2')
  expect(asked.out).toContain('3 rows read = 1 stored (0 changed) + 2 refused')
  expect(asked.out).toContain(
    '3/4/2026 was read as 2026-03-04. If it is 2026-04-03: --dates day-first',
  )
  expect(asked.out).toMatch(/Several tests .* 1 students, for instance 0042.*: --several first/)

  const recipe = join(folder, 'mine.json')
  const answers = ['--dates', 'month-first', '--several', 'best', '--save-recipe', recipe, '--json']
  const answered = await run(file, '--sheet', 'Period 2', ...answers)
  expect(JSON.parse(answered.out)).toMatchObject({
    ...{ rowsRead: 3, rowsStored: 1, rowsRefused: 1, rowsRepeated: 1 },
    ...{ dateQuestion: null, severalTests: null, questions: [] },
  })
  expect(JSON.parse(await readFile(recipe, 'utf8'))).toMatchObject({
    ...{ id: 'my-one-row-per-student', twoValues: 'best', dayOrder: 'month first' },
  })
  const again = await run(file, '--sheet', 'Period 2', '--recipe', recipe)
  expect(again.code).toBe(0)
  expect(again.out).toContain('3 rows read = 0 stored (0 changed) + 1 refused + 2 repeated')
  expect(again.out).not.toContain('--several')
})
