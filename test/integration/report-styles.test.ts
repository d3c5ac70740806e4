/** Templates and logos of a workspace, and reports that are made with them. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Resvg } from '@resvg/resvg-js'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { testFolder, type TestFolder } from '#test/fixtures/imports/write-table.ts'
import { docxParts, docxProblems, docxText } from '#test/support/docx-checks.ts'
import { districtTemplate } from '#test/support/template-files.ts'
import { openTestWorkspace, type TestWorkspace } from '#test/support/workspace.ts'
import { seedPacket } from './report-seed.ts'

let opened: TestWorkspace
let seeded: Awaited<ReturnType<typeof seedPacket>>
let folder: TestFolder

beforeAll(async () => {
  opened = await openTestWorkspace({ sample: true })
  seeded = await seedPacket(opened)
  folder = testFolder()
}, 120_000)
afterAll(async () => {
  await opened.close()
  folder.remove()
})

const token = (name: string, content: string | Uint8Array) =>
  opened.backend.files.grant(folder.file(name, content), 'open')

const packet = (changes: object = {}) => ({
  kind: 'data-meeting-packet' as const,
  scope: { kind: 'school' as const, id: seeded.schoolId, grade: '4', group: null },
  administrationId: seeded.winter,
  ...changes,
})

async function written(changes: object = {}) {
  const path = join(folder.path, 'made.docx')
  const saveTo = opened.backend.files.grant(path, 'save')
  const made = await opened.client.reports.write({ choices: packet(changes), saveTo })
  return { ...made, parts: docxParts(await readFile(path)) }
}

const svg = (inside: string, start = '') =>
  `${start}<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="1200" height="300">${inside}</svg>`

test('a template is added, named, used, removed, and comes back with undo', async () => {
  const { client } = opened
  const file = token('District look.docx', await districtTemplate())
  const { id, name } = await client.reportStyles.addTemplate({ file })
  expect(name).toBe('District look')
  await expect(client.reportStyles.addTemplate({ file })).rejects.toMatchObject({
    code: 'TEMPLATE_NAME_TAKEN',
  })
  await client.reportStyles.renameTemplate({ id, name: 'Riverside' })
  const { parts } = await written({ templateId: id })
  expect(docxProblems(parts)).toEqual([])
  expect(docxText(parts)).toContain('Riverside Unified School District')
  const { model } = await client.reports.preview(packet({ templateId: id }))
  const { pages } = await client.reports.pages(model)
  // The template's paper: A4, in pixels of 1/96 inch.
  expect(Math.round(pages[0]?.width ?? 0)).toBe(794)
  await client.reportStyles.removeTemplate({ id })
  expect(await client.reportStyles.templates()).toEqual([])
  // One that is gone leaves our own look.
  expect(docxText((await written({ templateId: id })).parts)).not.toContain('Riverside Unified')
  await client.history.undo({})
  expect(await client.reportStyles.templates()).toMatchObject([
    { name: 'Riverside', isThere: true },
  ])
})

test('what is no template is refused, and nothing is kept', async () => {
  const before = await opened.client.reportStyles.templates()
  const file = token('notes.docx', 'Dear team,')
  await expect(opened.client.reportStyles.addTemplate({ file })).rejects.toMatchObject({
    code: 'FILE_UNUSABLE',
    data: { name: 'notes.docx' },
  })
  expect(await opened.client.reportStyles.templates()).toEqual(before)
})

test('a logo is drawn small, stands on the first page with the name, and goes with undo', async () => {
  const { client } = opened
  const schoolId = seeded.schoolId
  const big = new Resvg(svg('<rect width="1200" height="300" fill="navy"/>'), {
    fitTo: { mode: 'width', value: 2400 },
  })
  await client.reportStyles.setLogo({ schoolId, file: token('seal.png', big.render().asPng()) })
  const logo = await client.reportStyles.logo({ schoolId })
  expect(logo).toMatchObject({ fileName: 'seal.png', width: 900, height: 225 })
  const plain = await written()
  const headed = await written({ schoolHeader: true })
  expect(docxProblems(headed.parts)).toEqual([])
  const document = (parts: typeof plain.parts) =>
    Buffer.from(parts.get('word/document.xml') ?? []).toString('utf8')
  expect(document(headed.parts)).toContain('w:val="SchoolHeader"')
  expect(document(headed.parts)).toContain('descr="Logo of ')
  expect(document(plain.parts)).not.toContain('SchoolHeader')
  expect(headed.pages).toBe(plain.pages)
  await client.history.undo({})
  expect(await client.reportStyles.logo({ schoolId })).toBeNull()
})

test('an SVG is taken as a picture only', async () => {
  const { client } = opened
  const schoolId = seeded.schoolId
  const good = svg('<script>alert(1)</script><circle cx="50" cy="50" r="40"/>')
  await client.reportStyles.setLogo({ schoolId, file: token('seal.svg', good) })
  const { picture } = (await client.reportStyles.logo({ schoolId })) ?? { picture: '' }
  expect(picture.startsWith('data:image/png;base64,')).toBe(true)
  const headed = docxText((await written({ schoolHeader: true })).parts)
  expect(headed).not.toContain('alert(1)')
  await client.reportStyles.removeLogo({ schoolId })
})

test.each([
  ['a linked picture', svg('<image xlink:href="file:///etc/passwd"/>'), 'somewhere else'],
  ['a document type', svg('', '<!DOCTYPE svg [<!ENTITY a "b">]>'), 'document type'],
  ['no picture', 'Dear team,', 'no PNG, JPEG or SVG'],
  ['another XML', '<html xmlns="http://www.w3.org/1999/xhtml"/>', 'no PNG, JPEG or SVG'],
  [
    'a broken PNG',
    Buffer.from(
      '\u0089PNG\r\n\u001a\n0000IHDR\u0000\u0000\u0000\u0010\u0000\u0000\u0000\u0010xx',
      'latin1',
    ),
    'cannot be drawn',
  ],
])('%s is refused', async (_, content, why) => {
  const file = token('logo.svg', content)
  await expect(
    opened.client.reportStyles.setLogo({ schoolId: seeded.schoolId, file }),
  ).rejects.toMatchObject({ code: 'FILE_UNUSABLE', data: { why: expect.stringContaining(why) } })
})

test('A4 has its own size in the file and on screen', async () => {
  const { parts } = await written({ paper: 'a4' })
  const document = Buffer.from(parts.get('word/document.xml') ?? []).toString('utf8')
  expect(document).toContain('w:w="11906"')
  expect(document).not.toContain('w:w="12240"')
})

test('a lesson packet has the head of the school where the lesson is taught', async () => {
  const { client } = opened
  const [lesson] = (await client.lessons.list({})).filter(({ title }) => title !== '')
  if (!lesson) throw new Error('The sample has no lesson')
  const { model } = await client.reports.preview({
    kind: 'lesson-packet',
    lessonId: lesson.id,
    schoolHeader: true,
  })
  const schools = await client.caseload.schools()
  expect(schools.map(({ name }) => name)).toContain(model.header?.name)
})
