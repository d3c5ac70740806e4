/** What a workspace says of itself. */
import { sql } from 'kysely'
import type { WorkspaceInfo } from '#shared/contracts/workspace.ts'
import { listBackups } from '../../database/backup.ts'
import type { OpenWorkspace } from '../../database/open-workspace.ts'
import { todayIn } from '../../database/today.ts'
import { backupFolder, databaseFile } from '../../database/workspace-state.ts'
import { allSqlite, closeSqlite, openReader } from '../../database/sqlite.ts'

export async function workspaceInfo(workspace: OpenWorkspace): Promise<WorkspaceInfo> {
  const info = await workspace.read
    .selectFrom('workspaceInfo')
    .selectAll()
    .executeTakeFirstOrThrow()
  const [latest] = await listBackups(backupFolder(workspace.folder)).catch(() => [])
  return {
    name: info.name,
    folder: workspace.folder,
    isSample: info.isSample === 1,
    isReadOnly: workspace.isReadOnly,
    schoolYear: { startsOn: info.schoolYearStartsOn, endsOn: info.schoolYearEndsOn },
    today: await todayIn(workspace),
    smallestGroup: info.smallestGroup,
    lastBackupAt: latest?.takenAt ?? null,
    teachers: await countListed(workspace),
    counts: await countRows(workspace),
  }
}

async function countListed({ read }: OpenWorkspace): Promise<number> {
  const { n } = await read
    .selectFrom('teacher')
    .select(({ fn }) => fn.countAll<number>().as('n'))
    .where('archivedOn', 'is', null)
    .executeTakeFirstOrThrow()
  return n
}

/** Rows of each table but the undo log's own. */
async function countRows(workspace: OpenWorkspace): Promise<Record<string, number>> {
  const { rows: tables } = await sql<{ name: string }>`
    SELECT name FROM sqlite_schema
    WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name NOT LIKE 'history%'
    ORDER BY name`.execute(workspace.connections.read)
  const counts: Record<string, number> = {}
  for (const { name } of tables) {
    const { rows } = await sql<{ n: number }>`SELECT COUNT(*) AS n FROM ${sql.id(name)}`.execute(
      workspace.connections.read,
    )
    counts[name] = rows[0]?.n ?? 0
  }
  return counts
}

/** SQLite's own check and the references; an empty list means the file is sound. */
export async function checkFile(workspace: OpenWorkspace): Promise<readonly string[]> {
  const database = await openReader(databaseFile(workspace.folder), {
    isImmutable: workspace.isReadOnly,
  })
  try {
    const integrity = await allSqlite<{ integrity_check: string }>(
      database,
      'PRAGMA integrity_check',
    )
    const references = await allSqlite<{ table: string }>(database, 'PRAGMA foreign_key_check')
    return [
      ...integrity.map((row) => row.integrity_check).filter((finding) => finding !== 'ok'),
      ...references.map(({ table }) => `A row of ${table} refers to one that is not there`),
    ]
  } finally {
    await closeSqlite(database)
  }
}
