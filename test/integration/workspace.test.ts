/** The named states of a workspace, each left as it was found. */
import { chmod, copyFile, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { closeSqlite, execSqlite, openSqlite } from '#backend/database/sqlite.ts'
import { migrations } from '#backend/database/migrations/index.ts'
import { openTestWorkspace, type TestWorkspace } from '#test/support/workspace.ts'

let test: TestWorkspace
let file: string
beforeEach(async () => {
  test = await openTestWorkspace()
  file = join(test.folder, 'numberline.db')
})
afterEach(() => test.close())

/** Through the same call as the window: the folder is granted, then opened by its token. */
const open = (folder = test.folder) =>
  test.client.workspace.open({ token: test.backend.files.grant(folder, 'folder') })

const permissions = async (path: string) => ((await stat(path)).mode & 0o777).toString(8)

describe('a workspace', () => {
  it('is private: folders 0700, files 0600', async () => {
    await test.client.workspace.backUp()
    expect(await permissions(test.folder)).toBe('700')
    for (const folder of ['attachments', 'backups'])
      expect(await permissions(join(test.folder, folder))).toBe('700')
    const backups = await readdir(join(test.folder, 'backups'))
    for (const name of ['numberline.db', 'numberline.lock', ...backups.map((b) => `backups/${b}`)])
      expect(`${name} ${await permissions(join(test.folder, name))}`).toBe(`${name} 600`)
  })

  it('opens again with everything in it, and is remembered', async () => {
    await test.client.caseload.addSchool({ name: 'Harbor Bend' })
    await test.client.workspace.close()
    expect(await test.client.workspace.current()).toBeNull()
    await expect(test.client.caseload.schools()).rejects.toMatchObject({ code: 'WORKSPACE_CLOSED' })
    await open()
    expect((await test.client.caseload.schools()).map(({ name }) => name)).toEqual(['Harbor Bend'])
    await test.client.workspace.open({ last: true })
    const recents = await test.client.workspace.recents()
    expect(recents.map(({ folder }) => folder)).toEqual([test.folder])
  })

  it('is checked and found sound', async () => {
    expect(await test.client.workspace.check()).toEqual({ isSound: true, findings: [] })
  })

  it('keeps the last ten routine backups', async () => {
    const backups = join(test.folder, 'backups')
    // The one taken at opening has a name of its own only when a second has passed since.
    for (const name of await readdir(backups)) await rm(join(backups, name))
    for (let day = 1; day <= 12; day++)
      await copyFile(
        file,
        join(backups, `numberline-2025-01-${String(day).padStart(2, '0')}T00-00-00Z.db`),
      )
    await test.client.workspace.backUp()
    const kept = (await readdir(backups)).toSorted()
    expect(kept).toHaveLength(10)
    expect(kept[0]).toBe('numberline-2025-01-04T00-00-00Z.db')
  })
})

describe('a second process', () => {
  it('is told that the workspace is in use and changes nothing', async () => {
    await test.client.caseload.addSchool({ name: 'Harbor Bend' })
    const before = await readFile(file)
    const words = [
      'electron/backend/cli/index.ts',
      'import',
      'anything.csv',
      '--workspace',
      test.folder,
      '--json',
    ]
    const second = spawn(process.execPath, words, { stdio: ['ignore', 'pipe', 'pipe'] })
    let out = ''
    second.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()))
    const [code] = (await once(second, 'exit')) as [number]
    expect(code).toBe(1)
    expect(JSON.parse(out)).toMatchObject({ error: 'WORKSPACE_IN_USE' })
    expect((await readFile(file)).equals(before)).toBe(true)
  })
})

describe('a folder that is no workspace', () => {
  it.each([
    ['gone', 'WORKSPACE_MISSING', async () => join(tmpdir(), 'numberline-not-there')],
    ['empty', 'NOT_A_WORKSPACE', () => mkdtemp(join(tmpdir(), 'numberline-empty-'))],
  ])('because it is %s is said to be %s', async (_, code, makeFolder) => {
    const folder = await makeFolder()
    await expect(open(folder)).rejects.toMatchObject({ code, data: { folder } })
    await rm(folder, { recursive: true, force: true })
  })

  it('is not written over when a new workspace is wanted there', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'numberline-full-'))
    await writeFile(join(folder, 'thesis.txt'), 'mine')
    const creating = test.client.workspace.create({
      token: test.backend.files.grant(folder, 'folder'),
      name: 'New',
      schoolYear: { startsOn: '2026-08-17', endsOn: '2027-06-04' },
    })
    await expect(creating).rejects.toMatchObject({ code: 'FILE_UNUSABLE' })
    expect(await readdir(folder)).toEqual(['thesis.txt'])
    await rm(folder, { recursive: true })
  })
})

describe('a damaged database', () => {
  it('is named, kept as it is, and replaced from a backup with the damaged one beside it', async () => {
    await test.client.caseload.addSchool({ name: 'Harbor Bend' })
    const backup = await test.client.workspace.backUp()
    await test.client.workspace.close()
    const garbage = Buffer.from('this is not a database at all, whatever its name says'.repeat(200))
    await writeFile(file, garbage)

    const failure = await open().catch((error: { code: string; data: unknown }) => error)
    expect(failure).toMatchObject({ code: 'WORKSPACE_CORRUPT', data: { folder: test.folder } })
    expect((await readFile(file)).equals(garbage)).toBe(true)

    const [recent] = await test.client.workspace.recents()
    await test.client.workspace.restoreBackup({ recentKey: recent?.key ?? '', file: backup.file })
    expect((await test.client.caseload.schools()).map(({ name }) => name)).toEqual(['Harbor Bend'])
    const damaged = (await readdir(test.folder)).filter((name) =>
      name.startsWith('numberline-damaged-'),
    )
    expect(damaged).toHaveLength(1)
    expect((await readFile(join(test.folder, damaged[0] ?? ''))).equals(garbage)).toBe(true)
  })
})

describe('a file that is not a caseload', () => {
  const expectRefused = async (bytes: Buffer) => {
    await test.client.workspace.close()
    for (const ending of ['-wal', '-shm']) await rm(file + ending, { force: true })
    await writeFile(file, bytes)
    await expect(open()).rejects.toMatchObject({ code: 'WORKSPACE_CORRUPT' })
    expect((await readFile(file)).equals(bytes)).toBe(true)
  }

  it('because it was emptied is not turned into an empty caseload', () =>
    expectRefused(Buffer.alloc(0)))

  it('because another program wrote it is left to that program', async () => {
    const other = join(test.folder, 'other.db')
    const database = await openSqlite(other, 'create')
    await execSqlite(database, 'CREATE TABLE photo (id INTEGER PRIMARY KEY)')
    await closeSqlite(database)
    await expectRefused(await readFile(other))
  })
})

describe('the workspace folder', () => {
  it('takes no document: a report cannot be written over the database', async () => {
    for (const name of ['numberline.db', 'report.docx', 'backups/report.docx']) {
      const token = test.backend.files.grant(join(test.folder, name), 'save')
      expect(() => test.backend.files.path(token, 'save')).toThrow('FILE_UNUSABLE')
    }
    const beside = join(test.folder, '..', 'report.docx')
    expect(test.backend.files.path(test.backend.files.grant(beside, 'save'), 'save')).toBe(beside)
  })
})

describe('the sample', () => {
  it('is whole or not there: cancelled while it is made, it leaves nothing', async () => {
    const cancel = new AbortController()
    const making = test.client.workspace.openSample(undefined, {
      signal: cancel.signal,
      onProgress: ({ value }) => value >= 0.2 && cancel.abort(),
    })
    await expect(making).rejects.toMatchObject({ code: 'CANCELLED' })
    const settings = await readdir(test.backend.folders.settings).catch(() => [])
    expect(settings.filter((name) => name.startsWith('sample'))).toEqual([])
  })

  it('keeps what was imported into it when it is opened again', async () => {
    const first = await test.client.workspace.openSample()
    await test.client.caseload.addSchool({ name: 'Mine' })
    await test.client.workspace.close()
    const again = await test.client.workspace.openSample()
    expect(again.counts['school']).toBe((first.counts['school'] ?? 0) + 1)
    await test.client.workspace.discardSample()
    expect((await test.client.workspace.openSample()).counts['school']).toBe(first.counts['school'])
  })
})

describe('a read-only file', () => {
  it('opens for reading; every write is refused by name', async () => {
    await test.client.caseload.addSchool({ name: 'Harbor Bend' })
    await test.client.workspace.close()
    await chmod(file, 0o400)
    expect(await open()).toMatchObject({ isReadOnly: true })
    expect(await test.client.caseload.schools()).toHaveLength(1)
    const adding = test.client.caseload.addSchool({ name: 'Another' })
    await expect(adding).rejects.toMatchObject({ code: 'WORKSPACE_READ_ONLY' })
    const backingUp = test.client.workspace.backUp()
    await expect(backingUp).rejects.toMatchObject({ code: 'WORKSPACE_READ_ONLY' })
    expect(await test.client.workspace.check()).toEqual({ isSound: true, findings: [] })
    await expect(test.client.history.undo({})).rejects.toMatchObject({
      code: 'WORKSPACE_READ_ONLY',
    })
    await chmod(file, 0o600)
  })
})

describe('a file of another version', () => {
  it('refuse a file from a newer version and leave every byte', async () => {
    await test.client.workspace.close()
    const database = await openSqlite(file, 'write')
    await execSqlite(database, 'PRAGMA user_version = 99')
    await closeSqlite(database)
    const before = await readFile(file)
    await expect(open()).rejects.toMatchObject({
      code: 'WORKSPACE_NEWER',
      data: { found: 99, known: migrations.length },
    })
    expect((await readFile(file)).equals(before)).toBe(true)
  })

  it('cannot run on a read-only file, which is told apart from one that is only read', async () => {
    await test.client.workspace.close()
    const database = await openSqlite(file, 'write')
    await execSqlite(database, 'PRAGMA user_version = 1')
    await closeSqlite(database)
    await chmod(file, 0o400)
    const before = await readFile(file)
    await expect(open()).rejects.toMatchObject({ code: 'WORKSPACE_OLDER' })
    expect((await readFile(file)).equals(before)).toBe(true)
    await chmod(file, 0o600)
  })
})
