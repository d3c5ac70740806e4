/** A batch of reports from a real workspace: looked at first, each file whole, and nothing lost when it ends early. */
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { reportBatchCommand } from '#backend/cli/report-batch.ts'
import type { CycleId, SchoolId, TeacherId } from '#shared/domain/ids.ts'
import { batchChoices, type BatchChoices } from '#shared/contracts/reports/batch.ts'
import { reportChoices } from '#shared/contracts/reports.ts'
import { docxParts, docxProblems, docxText } from '#test/support/docx-checks.ts'
import { openTestWorkspace, type TestWorkspace } from '#test/support/workspace.ts'
import { seedPacket, type Seeded } from './report-seed.ts'

let opened: TestWorkspace
let seeded: Seeded
let root: string
let teachers: readonly { readonly id: TeacherId; readonly familyName: string }[]

beforeAll(async () => {
  opened = await openTestWorkspace({ sample: true })
  seeded = await seedPacket(opened)
  root = await mkdtemp(join(tmpdir(), 'numberline-batch-'))
  teachers = (await opened.client.caseload.teachers()).filter(({ schools }) =>
    schools.some(({ id }) => id === seeded.schoolId),
  )
}, 120_000)
afterAll(async () => {
  await opened.close()
  await rm(root, { recursive: true, force: true })
})

const choices = (changes: Partial<BatchChoices> = {}): BatchChoices => ({
  ...batchChoices.parse({
    kind: 'teacher-data-profile',
    teacherIds: teachers.map(({ id }) => id),
  }),
  ...changes,
})

async function folderNamed(name: string) {
  const path = join(root, name)
  await mkdir(path, { recursive: true })
  return { path, token: opened.backend.files.grant(path, 'folder') }
}

const issued = () => opened.client.reports.issued()

test('says for each teacher what goes out, as the report by itself does, or why there is none', async () => {
  const { id: newcomer } = await opened.client.caseload.addTeacher({
    givenName: 'New',
    familyName: 'Zabel',
    schoolId: seeded.schoolId as SchoolId,
    course: 'Grade 4 Math',
    grade: '4',
    startsOn: '2026-02-20',
  })
  const teacherIds = [newcomer, ...teachers.map(({ id }) => id)]
  const items = await opened.client.reports.batchPreview(choices({ teacherIds }))
  expect(items).toHaveLength(teacherIds.length)
  expect(items.find(({ teacherId }) => teacherId === newcomer)).toMatchObject({
    outcome: 'skipped',
    why: 'The students of this teacher took no test by standard.',
  })
  for (const item of items) {
    if (item.outcome !== 'ready') continue
    const { usual } = await opened.client.reports.usualTests({ teacherId: item.teacherId })
    const single = await opened.client.reports.preview(
      reportChoices.parse({ kind: 'teacher-data-profile', teacherId: item.teacherId, ...usual }),
    )
    expect(item.disclosure).toEqual(single.disclosure)
    expect(item.withheldCount).toBe(single.withheldCount)
  }
  await opened.client.history.undo({})
}, 120_000)

test('each file is whole and in the ledger; what is in the folder is never replaced; undo takes no file away', async () => {
  const { path, token } = await folderNamed('all')
  const few = choices({ teacherIds: teachers.slice(0, 2).map(({ id }) => id), names: 'names' })
  const before = (await issued()).length
  const first = await opened.client.reports.batchWrite({ choices: few, folder: token })
  expect(first).toMatchObject({ notMade: [], skipped: [], ended: null })
  expect(first.made).toHaveLength(2)
  const second = await opened.client.reports.batchWrite({ choices: few, folder: token })
  const files = await readdir(path)
  expect(files.toSorted()).toEqual(
    [...first.made, ...second.made].map(({ fileName }) => fileName).toSorted(),
  )
  expect(second.made.every(({ fileName }) => fileName.endsWith(' (2).docx'))).toBe(true)
  for (const file of files)
    expect(docxProblems(docxParts(await readFile(join(path, file))))).toEqual([])
  expect((await issued()).length).toBe(before + 4)
  await opened.client.history.undo({})
  expect(await readdir(path)).toHaveLength(4)
  expect((await issued()).length).toBe(before + 4)
}, 120_000)

test('cancelled, it keeps what is done and says what is not', async () => {
  const { path, token } = await folderNamed('cancelled')
  const before = (await issued()).length
  const controller = new AbortController()
  const result = await opened.client.reports.batchWrite(
    { choices: choices(), folder: token },
    {
      signal: controller.signal,
      onProgress: ({ title }) => {
        if (title.startsWith('Making 2 of')) controller.abort()
      },
    },
  )
  expect(result.ended).toEqual({ by: 'cancel', why: '' })
  expect(result.made.length).toBeGreaterThanOrEqual(1)
  expect(result.made.length + result.notMade.length + result.skipped.length).toBe(teachers.length)
  expect(result.notMade.length).toBeGreaterThan(0)
  const files = await readdir(path)
  expect(files.toSorted()).toEqual(result.made.map(({ fileName }) => fileName).toSorted())
  for (const file of files)
    expect(docxProblems(docxParts(await readFile(join(path, file))))).toEqual([])
  expect((await issued()).length).toBe(before + result.made.length)
}, 120_000)

test('a folder that goes away ends it, and is said in words', async () => {
  const { path, token } = await folderNamed('gone')
  let isGone: Promise<void> | undefined
  const result = await opened.client.reports.batchWrite(
    { choices: choices(), folder: token },
    {
      onProgress: ({ title }) => {
        if (title.startsWith('Making 2 of')) isGone ??= rm(path, { recursive: true })
      },
    },
  )
  await isGone
  expect(result.ended).toEqual({
    by: 'disk',
    why: 'Its folder is not there. Choose another one.',
  })
  expect(result.notMade.length).toBeGreaterThan(0)
}, 120_000)

test('a folder that is no folder, or is the workspace, is refused before anything is made', async () => {
  const file = join(root, 'a file')
  await writeFile(file, '')
  for (const path of [file, join(root, 'nowhere'), opened.folder]) {
    const folder = opened.backend.files.grant(path, 'folder')
    const write = opened.client.reports.batchWrite({ choices: choices(), folder })
    await expect(write).rejects.toMatchObject({ code: 'FILE_UNUSABLE' })
  }
})

test('a principal reads no name that its teacher keeps, not in a file’s name either', async () => {
  const [first] = teachers
  if (!first) throw new Error('The school has teachers')
  await opened.workspace.mutate('Keep the name', async (tx) => {
    await tx
      .insertInto('disclosureChoice')
      .values({ teacherId: first.id, field: 'teacher.name', disclosure: 'teacher' })
      .execute()
  })
  const { path, token } = await folderNamed('principal')
  const { made } = await opened.client.reports.batchWrite({
    choices: choices({ teacherIds: [first.id], audience: 'principal' }),
    folder: token,
  })
  expect(made.map(({ fileName }) => fileName)).toEqual([
    `Teacher ${first.id}, teacher data profile.docx`,
  ])
  const said = docxText(docxParts(await readFile(join(path, made[0]?.fileName ?? ''))))
  expect(said).not.toContain(first.familyName)
  await opened.client.history.undo({})
}, 60_000)

test('summaries are of each teacher’s latest cycle that has begun', async () => {
  const items = await opened.client.reports.batchPreview(choices({ kind: 'cycle-summary' }))
  const cycles = await opened.client.cycles.list({})
  for (const { teacherId, aboutId } of items) {
    const own = cycles.filter(
      ({ members, status }) => status !== 'planned' && members.some(({ id }) => id === teacherId),
    )
    const latest = own.toSorted((a, b) => b.startsOn.localeCompare(a.startsOn))[0]?.startsOn
    expect(own.find(({ id }) => id === (aboutId as CycleId | null))?.startsOn).toBe(latest)
  }
}, 60_000)

test('letters are of each teacher’s latest visit, and only for the teacher', async () => {
  const letters = choices({ kind: 'observation-letter' })
  const items = await opened.client.reports.batchPreview(letters)
  const visits = await opened.client.observations.list({})
  const ready = items.filter(({ outcome }) => outcome === 'ready')
  expect(ready.length).toBeGreaterThan(0)
  for (const { teacherId, aboutId } of ready) {
    expect(visits.find(({ id }) => id === aboutId)?.teacher.id).toBe(teacherId)
  }
  const others = await opened.client.reports.batchPreview({ ...letters, audience: 'principal' })
  expect(others.every(({ outcome }) => outcome === 'skipped')).toBe(true)
}, 60_000)

test('the command line makes them for named teachers, and says who is not there', async () => {
  const out = join(root, 'from the command line')
  const run = (names: string) =>
    reportBatchCommand.run({
      backend: opened.backend,
      call: { signal: AbortSignal.timeout(60_000), progress: () => {} },
      words: ['cycle-summary'],
      flags: { out, teachers: names },
    })
  const { json, isDone } = await run('Elena Rivera, Begay')
  expect(isDone).toBe(true)
  expect(json).toMatchObject({ skipped: [{ teacher: 'Lena Begay' }], notMade: [], ended: null })
  expect(await readdir(out)).toEqual(['Elena Rivera, cycle summary.docx'])
  await expect(run('Nobody')).rejects.toMatchObject({
    code: 'NOT_FOUND',
    data: { what: 'There is no teacher “Nobody”.' },
  })
}, 60_000)
