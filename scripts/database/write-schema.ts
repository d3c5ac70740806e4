/** Writes `schema.ts` and `docs/database.md` from the real schema: `npm run schema`; `--check` only compares. */
import { readFile, writeFile } from 'node:fs/promises'
import { describeSchema, type Column, type Table } from './describe.ts'

export const typesFile = new URL('../../electron/backend/database/schema.ts', import.meta.url)
export const docsFile = new URL('../../docs/database.md', import.meta.url)
const MARK = '<!-- generated below: npm run schema -->'

export function schemaTypes(tables: readonly Table[]): string {
  const head =
    '/** The tables as TypeScript sees them. Generated from the migrations by `npm run schema`. */\n' +
    "import type { Generated } from 'kysely'\n\n"
  return `${head}export type Database = {\n${tables.map(tableType).join('')}}\n`
}

const tableType = ({ name, columns }: Table): string =>
  `  ${name}: {\n${columns.map(columnLine).join('')}  }\n`

/** A choice too long for one line has a line for each, as the formatter has it. */
function columnLine(column: Column): string {
  const type = columnType(column)
  const line = `    ${column.name}: ${type}\n`
  const choices = type.split(' | ')
  if (line.length <= 101 || choices.length === 1 || type.startsWith('Generated')) return line
  return `    ${column.name}:\n${choices.map((choice) => `      | ${choice}\n`).join('')}`
}

export function schemaDocument(current: string, tables: readonly Table[]): string {
  const introduction = current.split(MARK)[0] ?? ''
  return `${introduction}${MARK}\n\n${tables.map(tableSection).join('\n')}`
}

function columnType(column: Column): string {
  const base = column.allowed.length
    ? column.allowed.join(' | ')
    : column.type === 'TEXT'
      ? 'string'
      : 'number'
  const nullable = column.isNullable ? `${base} | null` : base
  return column.isGenerated || column.hasDefault ? `Generated<${nullable}>` : nullable
}

function tableSection(table: Table): string {
  const rows = table.columns.map(
    (c) =>
      `| ${c.name} | ${c.type} | ${c.isNullable ? 'yes' : ''} | ${c.allowed.join(', ')} | ${c.references ?? ''} |`,
  )
  const indexes = table.indexes.length ? `\nIndexes: ${table.indexes.join(', ')}.\n` : ''
  return `## ${table.name}\n\n| column | type | may be null | one of | refers to |\n|---|---|---|---|---|\n${rows.join('\n')}\n${indexes}`
}

if (process.argv[1]?.endsWith('write-schema.ts')) {
  const tables = await describeSchema()
  const current = await readFile(docsFile, 'utf8').catch(() => '')
  const files = [
    { file: typesFile, text: schemaTypes(tables) },
    { file: docsFile, text: schemaDocument(current, tables) },
  ]
  if (process.argv.includes('--check')) await compare(files)
  else for (const { file, text } of files) await writeFile(file, text)
}

/** Ends with code 1 when a written file is not what the migrations give. */
async function compare(files: readonly { readonly file: URL; readonly text: string }[]) {
  for (const { file, text } of files) {
    if ((await readFile(file, 'utf8').catch(() => '')) === text) continue
    console.error(`${file.pathname} is not what the migrations give: run npm run schema`)
    process.exitCode = 1
  }
}
