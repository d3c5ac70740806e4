/** How migrations run: all or nothing, after a copy, and never past a broken reference. */
import { mkdir, mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { migrate, NewerDatabaseError, type Migration } from '#backend/database/migrate.ts'
import { allSqlite, closeSqlite, execSqlite, openSqlite } from '#backend/database/sqlite.ts'

const steps: readonly Migration[] = [
  {
    version: 1,
    name: 'one',
    sql: 'CREATE TABLE one (id INTEGER PRIMARY KEY) STRICT; INSERT INTO one VALUES (1)',
  },
  {
    version: 2,
    name: 'two',
    sql: 'CREATE TABLE two (id INTEGER PRIMARY KEY, oneId INTEGER REFERENCES one (id)) STRICT',
  },
  {
    version: 3,
    name: 'broken',
    sql: 'CREATE TABLE three (id INTEGER PRIMARY KEY) STRICT; INSERT INTO nowhere VALUES (1)',
  },
]

it('run all or nothing, with a copy of the file before', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'numberline-migrate-'))
  const backups = join(folder, 'backups')
  await mkdir(backups)
  const database = await openSqlite(join(folder, 'test.db'), 'create')
  const tables = async () =>
    (
      await allSqlite<{ name: string }>(database, `SELECT name FROM sqlite_schema ORDER BY name`)
    ).map(({ name }) => name)
  await migrate(database, steps.slice(0, 1), { backupFolder: backups })
  expect(await readdir(backups)).toEqual([])

  await expect(migrate(database, steps, { backupFolder: backups })).rejects.toThrow('nowhere')
  expect(await tables()).toEqual(['one'])
  expect(await allSqlite(database, 'PRAGMA user_version')).toEqual([{ user_version: 1 }])

  await migrate(database, steps.slice(0, 2), { backupFolder: backups })
  expect(await tables()).toEqual(['one', 'two'])
  const copies = await readdir(backups)
  expect(copies.some((name) => name.startsWith('before-version-2-'))).toBe(true)
  await expect(
    migrate(database, steps.slice(0, 1), { backupFolder: backups }),
  ).rejects.toBeInstanceOf(NewerDatabaseError)
  await closeSqlite(database)
  await rm(folder, { recursive: true })
})

it('fail when they leave a reference to nothing', async () => {
  const database = await openSqlite(':memory:', 'create')
  const dangling = [
    ...steps.slice(0, 2),
    { version: 3, name: 'dangling', sql: 'INSERT INTO two VALUES (1, 7)' },
  ]
  await migrate(database, steps.slice(0, 2), { backupFolder: '' })
  await execSqlite(database, 'PRAGMA user_version = 2')
  const folder = await mkdtemp(join(tmpdir(), 'numberline-migrate-'))
  await expect(migrate(database, dangling, { backupFolder: folder })).rejects.toThrow(
    /broken references in two/,
  )
  expect(await allSqlite(database, 'SELECT * FROM two')).toEqual([])
  await closeSqlite(database)
  await rm(folder, { recursive: true })
})
