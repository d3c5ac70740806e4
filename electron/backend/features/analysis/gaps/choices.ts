/** What can make the groups of a scope: attributes of the roster, grades, schools. */
import { sql } from 'kysely'
import type { Gaps, GroupedBy } from '#shared/contracts/analysis/gaps.ts'
import type { Scope } from '#shared/contracts/analysis/scope.ts'
import type { ReadDb } from '../../../database/connection.ts'
import { capitalized } from '../wording.ts'

/** Attributes by name, then grade and school where the scope may have several. */
export async function groupingChoices(read: ReadDb, scope: Scope): Promise<Gaps['choices']> {
  const attributes = await attributesOnRecord(read)
  const places: readonly GroupedBy['kind'][] = [
    ...(scope.grade === null && scope.kind !== 'class' ? ['grade' as const] : []),
    ...(scope.kind === 'district' || scope.kind === 'cycle' ? ['school' as const] : []),
  ]
  return [
    ...attributes.map((attribute) => ({ kind: 'attribute' as const, attribute })),
    ...places.map((kind) => ({ kind, attribute: null })),
  ].map((by) => ({ ...by, label: groupingLabel(by) }))
}

export const groupingLabel = ({ kind, attribute }: GroupedBy): string =>
  capitalized(attribute ?? kind)

/** All values of an attribute that anybody has, whatever the day. */
export async function knownValues(read: ReadDb, attribute: string): Promise<readonly string[]> {
  const rows = await read
    .selectFrom('studentGroup')
    .select('value')
    .distinct()
    .where('attribute', '=', attribute)
    .execute()
  return rows.map(({ value }) => value)
}

/** From one name in the index to the next, so that the memberships between them are not read. */
async function attributesOnRecord(read: ReadDb): Promise<readonly string[]> {
  const { rows } = await sql<{ name: string }>`
    WITH RECURSIVE found (name) AS (
      SELECT MIN(attribute) FROM studentGroup WHERE attribute > ''
      UNION ALL
      SELECT (SELECT MIN(attribute) FROM studentGroup WHERE attribute > found.name)
      FROM found WHERE found.name IS NOT NULL)
    SELECT name FROM found WHERE name IS NOT NULL`.execute(read)
  return rows.map(({ name }) => name)
}
