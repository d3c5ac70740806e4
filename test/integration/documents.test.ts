/** Files attached to a teacher: copied in once, opened as a copy, removed, undone, and cleaned up after. */
import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, readdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, expect, it } from 'vitest'
import { openFolder } from '#backend/features/workspace/index.ts'
import { largestDocument } from '#shared/contracts/documents.ts'
import type { TeacherId } from '#shared/domain/ids.ts'
import { openTestWorkspace, type TestWorkspace } from '#test/support/workspace.ts'

let test: TestWorkspace
afterEach(() => test.close())

/** What the desktop was asked to show. */
let opened: string[] = []

async function withTeacher(answer = ''): Promise<TeacherId> {
  opened = []
  test = await openTestWorkspace({
    openFile: async (path) => {
      opened.push(path)
      return answer
    },
  })
  const { id: schoolId } = await test.client.caseload.addSchool({ name: 'Harbor Bend' })
  const { id } = await test.client.caseload.addTeacher({
    givenName: 'Elena',
    familyName: 'Rivera',
    schoolId,
    course: 'Grade 4',
    grade: '4',
    startsOn: '2025-08-18',
  })
  return id
}

async function file(name: string, content: string | Uint8Array): Promise<string> {
  const folder = join(test.folder, '..', 'elsewhere')
  await mkdir(folder, { recursive: true })
  const path = join(folder, name)
  await writeFile(path, content)
  return path
}

const attach = async (teacherId: TeacherId, paths: readonly string[]) =>
  test.client.documents.add({
    files: paths.map((path) => test.backend.files.grant(path, 'open')),
    teacherId,
  })

const stored = (): Promise<string[]> => readdir(join(test.folder, 'attachments'))
const list = (teacherId: TeacherId) => test.client.documents.list({ teacherId })
const sha256 = (content: string): string => createHash('sha256').update(content).digest('hex')

it('copies a file in, readable by its owner only, and keeps its name as text', async () => {
  const teacherId = await withTeacher()
  await attach(teacherId, [await file('Exit task — ¾.pdf', 'one page')])
  expect(await list(teacherId)).toMatchObject([
    {
      name: 'Exit task — ¾.pdf',
      bytes: 8,
      disclosure: 'mine',
      teacher: { id: teacherId, name: 'Elena Rivera' },
      isThere: true,
      canOpen: true,
    },
  ])
  expect(await stored()).toEqual([sha256('one page')])
  const { mode } = await stat(join(test.folder, 'attachments', sha256('one page')))
  expect(mode & 0o777).toBe(0o600)
})

it('keeps the same content once, and the same file of a teacher one document', async () => {
  const teacherId = await withTeacher()
  const paths = [await file('a.txt', 'same'), await file('b.txt', 'same')]
  const first = await attach(teacherId, paths)
  expect(first.added.map(({ name }) => name)).toEqual(['a.txt', 'b.txt'])
  const again = await attach(teacherId, [...paths, await file('c.txt', 'other')])
  expect(again).toMatchObject({ added: [{ name: 'c.txt' }], alreadyThere: ['a.txt', 'b.txt'] })
  expect((await stored()).toSorted()).toEqual([sha256('same'), sha256('other')].toSorted())
  const { undo } = await test.client.history.state()
  expect(undo?.label).toBe('Attach c.txt to Elena Rivera')
})

it('adds all of several files or none, and says why', async () => {
  const teacherId = await withTeacher()
  const good = await file('good.txt', 'good')
  const folder = join(good, '..')
  const large = await file('large.mov', Buffer.alloc(largestDocument + 1))
  const unusable = (name: string, why: RegExp) => ({
    code: 'FILE_UNUSABLE',
    data: { name, why: expect.stringMatching(why) },
  })
  await expect(attach(teacherId, [good, large])).rejects.toMatchObject(
    unusable('large.mov', /larger than 100 MB/),
  )
  await expect(attach(teacherId, [good, folder])).rejects.toMatchObject(
    unusable('elsewhere', /is a folder/),
  )
  await expect(attach(teacherId, [good, join(folder, 'gone.txt')])).rejects.toMatchObject(
    unusable('gone.txt', /no longer there/),
  )
  await expect(attach(9_999 as TeacherId, [good])).rejects.toMatchObject({
    code: 'TEACHER_MISSING',
  })
  expect(await list(teacherId)).toEqual([])
  expect((await stored()).filter((name) => name.endsWith('.part'))).toEqual([])
})

it('stops when cancelled, and leaves no row and no file', async () => {
  const teacherId = await withTeacher()
  const small = await file('first.txt', 'first')
  const large = await file('film.mp4', Buffer.alloc(90_000_000, 7))
  const controller = new AbortController()
  const adding = test.client.documents.add(
    { files: [small, large].map((path) => test.backend.files.grant(path, 'open')), teacherId },
    {
      signal: controller.signal,
      // At the first word of it: on a busy machine a later one may come when all is copied.
      onProgress: () => controller.abort(),
    },
  )
  await expect(adding).rejects.toMatchObject({ code: 'CANCELLED' })
  expect(await list(teacherId)).toEqual([])
  expect(await stored()).toEqual([])
})

it('is opened as a copy under its own name that cannot be written to', async () => {
  const teacherId = await withTeacher()
  const { added } = await attach(teacherId, [await file('plan.docx', 'words')])
  await test.client.documents.open({ id: added[0]?.id ?? 0 })
  const [copy = ''] = opened
  expect(copy.startsWith(join(test.folder, 'opened'))).toBe(true)
  expect(copy.endsWith('plan.docx')).toBe(true)
  expect(await readFile(copy, 'utf8')).toBe('words')
  expect((await stat(copy)).mode & 0o777).toBe(0o400)
  await openFolder(test.backend, test.folder)
  expect(existsSync(join(test.folder, 'opened'))).toBe(false)
  expect(await list(teacherId)).toHaveLength(1)
})

it('is not opened when it could run, nor without a program; a copy can be saved', async () => {
  const teacherId = await withTeacher('xdg-open: not found')
  const { added } = await attach(teacherId, [
    await file('setup.exe', 'MZ'),
    await file('plan.pdf', 'page'),
  ])
  const [program, plan] = added
  await expect(test.client.documents.open({ id: program?.id ?? 0 })).rejects.toMatchObject({
    code: 'NOT_OPENED',
    data: { name: 'setup.exe' },
  })
  expect(opened).toEqual([])
  await expect(test.client.documents.open({ id: plan?.id ?? 0 })).rejects.toMatchObject({
    code: 'NOT_OPENED',
    data: { why: expect.stringContaining('no program') },
  })
  const target = join(test.folder, '..', 'copy.exe')
  const saveTo = test.backend.files.grant(target, 'save')
  const id = program?.id ?? 0
  expect(await test.client.documents.saveCopy({ id, saveTo })).toEqual({ fileName: 'copy.exe' })
  expect(await readFile(target, 'utf8')).toBe('MZ')
})

it('comes back when its removal is undone, also after a restart and a clean-up', async () => {
  const teacherId = await withTeacher()
  const { added } = await attach(teacherId, [await file('notes.txt', 'notes')])
  const before = await list(teacherId)
  await test.client.documents.remove({ id: added[0]?.id ?? 0 })
  expect(await list(teacherId)).toEqual([])
  await age(sha256('notes'))
  await openFolder(test.backend, test.folder)
  await test.client.history.undo({})
  expect(await list(teacherId)).toEqual(before)
})

it('goes with a teacher who is removed, and comes back with her', async () => {
  const teacherId = await withTeacher()
  await attach(teacherId, [await file('notes.txt', 'notes')])
  const before = await list(teacherId)
  await test.client.caseload.removeTeacher({ id: teacherId })
  await openFolder(test.backend, test.folder)
  await test.client.history.undo({})
  expect(await list(teacherId)).toEqual(before)
})

it('says so when the copy is no longer in the folder', async () => {
  const teacherId = await withTeacher()
  const { added } = await attach(teacherId, [await file('notes.txt', 'notes')])
  await rm(join(test.folder, 'attachments', sha256('notes')))
  expect(await list(teacherId)).toMatchObject([{ isThere: false }])
  await expect(test.client.documents.open({ id: added[0]?.id ?? 0 })).rejects.toMatchObject({
    code: 'DOCUMENT_GONE',
    data: { name: 'notes.txt' },
  })
})

it('changes its class of disclosure as a step that can be undone', async () => {
  const teacherId = await withTeacher()
  const { added } = await attach(teacherId, [await file('notes.txt', 'notes')])
  const id = added[0]?.id ?? 0
  await test.client.documents.update({ id, changes: { disclosure: 'teacher' } })
  expect(await list(teacherId)).toMatchObject([{ disclosure: 'teacher' }])
  await test.client.history.undo({})
  expect(await list(teacherId)).toMatchObject([{ disclosure: 'mine' }])
})

it('cleans up what nothing refers to, after a month, and half copies at once', async () => {
  const teacherId = await withTeacher()
  await attach(teacherId, [await file('kept.txt', 'kept')])
  const folder = join(test.folder, 'attachments')
  for (const name of [sha256('old'), sha256('new'), 'half.part', 'README from me'])
    await writeFile(join(folder, name), 'x')
  await age(sha256('old'))
  await age(sha256('kept'))
  await openFolder(test.backend, test.folder)
  expect((await stored()).toSorted()).toEqual(
    [sha256('kept'), sha256('new'), 'README from me'].toSorted(),
  )
})

/** As if it had been stored long ago. */
async function age(name: string): Promise<void> {
  const longAgo = new Date(Date.now() - 40 * 86_400_000)
  await utimes(join(test.folder, 'attachments', name), longAgo, longAgo)
}
