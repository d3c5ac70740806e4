/** A dropped folder: its tables one after the other, or one export as a whole. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { useImportWorkspace } from '#test/support/import-workspace.ts'

const { test, folder, token } = useImportWorkspace()

const inFolder = (name: string, files: readonly string[]) => {
  const path = join(folder.path, name)
  mkdirSync(path)
  for (const file of files) writeFileSync(join(path, file), 'Student ID,Score\n0042,7\n')
  return test.client.imports.filesInFolder({ token: test.backend.files.grant(path, 'open') })
}

it('gives the tables of a folder by name, each to be imported on its own', async () => {
  const files = await inFolder('week', ['quiz 10.csv', 'quiz 2.csv', '.hidden.csv', 'notes.docx'])
  expect(files.map(({ name }) => name)).toEqual(['quiz 2.csv', 'quiz 10.csv'])
  const preview = await test.client.imports.preview({ token: files[0]?.token ?? '' })
  expect(preview.fileName).toBe('quiz 2.csv')
})

it('leaves a file and a OneRoster folder as one', async () => {
  expect(await test.client.imports.filesInFolder({ token: token('a,b\n1,2\n') })).toEqual([])
  const files = ['manifest.csv', 'users.csv', 'orgs.csv', 'enrollments.csv', 'classes.csv']
  expect(await inFolder('oneroster', files)).toEqual([])
})

it('refuses a folder without tables, with a way forward', async () => {
  await expect(inFolder('photos', ['a.jpg'])).rejects.toMatchObject({
    code: 'FILE_UNUSABLE',
    data: { why: 'The folder holds no CSV, text or XLSX file. Choose a file.' },
  })
})
