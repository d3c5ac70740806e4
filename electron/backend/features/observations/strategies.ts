/** What students did, by the names of the plan or of the library. */
import type { OpenWorkspace } from '../../database/open-workspace.ts'
import type { Input, Output } from './call-input.ts'
import { expectRow, nameOfObservation } from './expected.ts'

const table = 'observationStrategy'

/** @throws {CallError} `OBSERVATION_MISSING` */
export async function addStrategy(
  workspace: OpenWorkspace,
  { id, second, row }: Input<'addStrategy'>,
): Promise<Output<'addStrategy'>> {
  const name = await nameOfObservation(workspace.read, id)
  const { result } = await workspace.mutate(`Add a strategy to ${name}`, async (tx) => {
    const { count } = await tx
      .selectFrom(table)
      .select((select) => select.fn.countAll<number>().as('count'))
      .where('observationId', '=', id)
      .executeTakeFirstOrThrow()
    return tx
      .insertInto(table)
      .values({
        observationId: id,
        position: count,
        second,
        name: row.name,
        who: row.who ?? '',
        note: row.note ?? '',
      })
      .returning('id')
      .executeTakeFirstOrThrow()
  })
  return { strategyId: result.id }
}

/** @throws {CallError} `OBSERVATION_MISSING`, `OBSERVATION_ROW_MISSING` */
export async function updateStrategy(
  workspace: OpenWorkspace,
  { id, strategyId, changes }: Input<'updateStrategy'>,
): Promise<void> {
  const name = await nameOfObservation(workspace.read, id)
  await expectRow(workspace.read, { table, id, rowId: strategyId })
  const [first, ...others] = Object.keys(changes)
  if (first === undefined) return
  const given = Object.fromEntries(
    Object.entries(changes).filter(([, value]) => value !== undefined),
  )
  await workspace.mutate(
    `Change a strategy of ${name}`,
    (tx) => tx.updateTable(table).set(given).where('id', '=', strategyId).execute(),
    others.length === 0 ? { mergeKey: `observation-strategy-${strategyId}-${first}` } : {},
  )
}

/** @throws {CallError} `OBSERVATION_MISSING`, `OBSERVATION_ROW_MISSING` */
export async function removeStrategy(
  workspace: OpenWorkspace,
  { id, strategyId }: Input<'removeStrategy'>,
): Promise<void> {
  const name = await nameOfObservation(workspace.read, id)
  await expectRow(workspace.read, { table, id, rowId: strategyId })
  await workspace.mutate(`Remove a strategy of ${name}`, (tx) =>
    tx.deleteFrom(table).where('id', '=', strategyId).execute(),
  )
}
