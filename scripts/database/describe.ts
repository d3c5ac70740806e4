/** Reads the real schema, for `docs/database.md` and for the types in `electron/backend/database/schema.ts`. */
import { migrate } from '#backend/database/migrate.ts'
import { migrations } from '#backend/database/migrations/index.ts'
import { allSqlite, closeSqlite, openSqlite } from '#backend/database/sqlite.ts'

export type Column = {
  readonly name: string
  readonly type: string
  readonly isNullable: boolean
  readonly hasDefault: boolean
  readonly isGenerated: boolean
  readonly allowed: readonly string[]
  readonly references: string | null
}
export type Table = {
  readonly name: string
  readonly columns: readonly Column[]
  readonly indexes: readonly string[]
}

export async function describeSchema(): Promise<readonly Table[]> {
  const database = await openSqlite(':memory:', 'create')
  await migrate(database, migrations, { backupFolder: '' })
  const all = <Row>(text: string) => allSqlite<Row>(database, text)
  const tables = await all<{ name: string; sql: string }>(
    `SELECT name, sql FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name`,
  )
  const described = []
  for (const table of tables) described.push(await describeTable(all, table))
  await closeSqlite(database)
  return described
}

type All = <Row>(text: string) => Promise<Row[]>

async function describeTable(all: All, table: { name: string; sql: string }): Promise<Table> {
  const columns = await all<{
    name: string
    type: string
    notnull: number
    dflt_value: string | null
    pk: number
  }>(`PRAGMA table_info(${table.name})`)
  const keys = await all<{ from: string; table: string; on_delete: string }>(
    `PRAGMA foreign_key_list(${table.name})`,
  )
  const indexes = await all<{ name: string; unique: number; origin: string }>(
    `PRAGMA index_list(${table.name})`,
  )
  return {
    name: table.name,
    columns: columns.map((column) => {
      const key = keys.find(({ from }) => from === column.name)
      return {
        name: column.name,
        type: column.type,
        isNullable: column.notnull === 0 && column.pk === 0,
        hasDefault: column.dflt_value !== null,
        isGenerated: table.sql.includes(`${column.name} INTEGER PRIMARY KEY AUTOINCREMENT`),
        allowed: allowedValues(table.sql, column.name),
        references: key ? `${key.table}${onDelete(key.on_delete)}` : null,
      }
    }),
    indexes: indexes
      .filter(({ origin }) => origin === 'c')
      .map(({ name, unique }) => (unique ? `${name} (unique)` : name))
      .toSorted(),
  }
}

const onDelete = (action: string): string =>
  action === 'NO ACTION' ? '' : ` (${action.toLowerCase()})`

function allowedValues(sql: string, column: string): readonly string[] {
  const list = new RegExp(`\\b${column} IN \\(([^)]*)\\)`).exec(sql)?.[1]
  return list ? list.split(',').map((value) => value.trim()) : []
}
