/** A file of standards into the workspace: planned again on what is stored now, all of it or nothing, one undo step. */
import type { ListPreview } from '#shared/contracts/standards/records.ts'
import type { HistoryId } from '#shared/domain/ids.ts'
import { standardKey } from '#shared/domain/state-standards.ts'
import type { CallContext } from '#shared/rpc/define.ts'
import { CallError } from '#shared/rpc/errors.ts'
import { bulkInsert } from '../../database/bulk-insert.ts'
import type { OpenWorkspace, WriteDb } from '../../database/open-workspace.ts'
import { todayIn } from '../../database/today.ts'
import {
  describePlan,
  descriptionFor,
  planList,
  type ListPlan,
  type PlannedStandard,
} from './plan-list.ts'
import { readList } from './reading/read-list.ts'
import type { WantedList } from './reading/wanted.ts'

export type StoredList = ListPreview & { readonly historyId: HistoryId | null }

type Options = CallContext & { readonly name?: string | undefined; readonly isDryRun?: boolean }

/** @throws {CallError} `FILE_UNUSABLE`, `STANDARD_CODES_MISSING`, `CANCELLED`, `WORKSPACE_READ_ONLY` */
export async function importList(
  workspace: OpenWorkspace,
  path: string,
  { name, isDryRun = false, ...call }: Options,
): Promise<StoredList> {
  if (workspace.isReadOnly && !isDryRun) throw new CallError('WORKSPACE_READ_ONLY')
  const wanted = await readList(path, call)
  expectGoingOn(call)
  call.progress({ value: 0.5, title: 'Comparing with the Common Core' })
  const plan = await planList(workspace.read, wanted, { name, signal: call.signal })
  const shown = describePlan(wanted, plan)
  expectGoingOn(call)
  if (isDryRun || !changesAnything(plan)) return { ...shown, historyId: null }
  call.progress({ value: 0.8, title: 'Storing' })
  const today = await todayIn(workspace)
  const { result, historyId } = await workspace.mutate(`Bring in ${plan.name}`, async (tx) => {
    const now = await planList(tx, wanted, { name, signal: call.signal })
    await store(tx, { wanted, plan: now, today, call })
    return describePlan(wanted, now)
  })
  return { ...result, historyId }
}

function expectGoingOn({ signal }: Pick<CallContext, 'signal'>): void {
  if (signal.aborted) throw new CallError('CANCELLED')
}

const changesAnything = ({ standards, isRenamed }: ListPlan): boolean =>
  isRenamed || standards.some(({ outcome }) => outcome !== 'unchanged')

type Storing = {
  readonly wanted: WantedList
  readonly plan: ListPlan
  readonly today: string
  readonly call: CallContext
}

async function store(tx: WriteDb, { wanted, plan, today, call }: Storing): Promise<void> {
  const listId = await storeList(tx, { wanted, plan, today })
  const added = plan.standards.filter(({ outcome }) => outcome === 'new')
  const place = new Map(plan.standards.map((one, index) => [one, index]))
  await changeStored(tx, plan)
  expectGoingOn(call)
  await bulkInsert(
    tx,
    'stateStandard',
    added.map((one) => ({ listId, position: place.get(one) ?? 0, ...columnsOf(one) })),
  )
  expectGoingOn(call)
  const ids = await idsByKey(tx, listId)
  await storeMatches(tx, { plan, ids })
  await storeOrder(tx, { plan, ids })
  // The last moment at which nothing is left behind.
  expectGoingOn(call)
}

/** Codes may have moved from one standard to another: none keeps its key until all have their new one. */
async function changeStored(tx: WriteDb, { standards, superseded }: ListPlan): Promise<void> {
  const changed = standards.flatMap((one) =>
    one.outcome === 'changed' && one.stored ? [{ ...one, id: one.stored.id }] : [],
  )
  for (const id of superseded) await tx.deleteFrom('stateStandard').where('id', '=', id).execute()
  for (const { id } of changed.filter(({ wanted, stored }) => stored?.code !== wanted.code))
    await tx
      .updateTable('stateStandard')
      .set({ codeKey: `moving ${id}` })
      .where('id', '=', id)
      .execute()
  for (const { id, ...one } of changed)
    await tx.updateTable('stateStandard').set(columnsOf(one)).where('id', '=', id).execute()
}

async function storeList(
  tx: WriteDb,
  { wanted, plan, today }: Pick<Storing, 'wanted' | 'plan' | 'today'>,
): Promise<number> {
  const { source, identifier, publisher, version, fileName } = wanted
  const list = {
    name: plan.name,
    source,
    identifier,
    publisher,
    version,
    fileName,
    importedOn: today,
  }
  if (plan.listId !== null) {
    await tx.updateTable('standardList').set(list).where('id', '=', plan.listId).execute()
    return plan.listId
  }
  const { id } = await tx
    .insertInto('standardList')
    .values(list)
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

const columnsOf = ({ wanted, stored }: PlannedStandard) => ({
  code: wanted.code,
  codeKey: standardKey(wanted.code),
  identifier: wanted.identifier,
  description: descriptionFor(wanted, stored),
  grades: wanted.grades.join('\n'),
  domain: wanted.domain,
  cluster: wanted.cluster,
  parentCode: wanted.parentCode,
})

async function idsByKey(tx: WriteDb, listId: number): Promise<ReadonlyMap<string, number>> {
  const rows = await tx
    .selectFrom('stateStandard')
    .select(['id', 'codeKey'])
    .where('listId', '=', listId)
    .execute()
  return new Map(rows.map(({ id, codeKey }) => [codeKey, id]))
}

type Placed = { readonly plan: ListPlan; readonly ids: ReadonlyMap<string, number> }

async function storeMatches(tx: WriteDb, { plan, ids }: Placed): Promise<void> {
  await bulkInsert(
    tx,
    'standardMatch',
    plan.standards.flatMap(({ wanted, matches }) => {
      const stateStandardId = ids.get(standardKey(wanted.code)) ?? 0
      return matches.map((match) => ({ stateStandardId, ...match }))
    }),
  )
}

async function storeOrder(tx: WriteDb, { plan, ids }: Placed): Promise<void> {
  const stored = await tx.selectFrom('standardOrder').select(['beforeId', 'afterId']).execute()
  const there = new Set(stored.map(({ beforeId, afterId }) => `${beforeId} ${afterId}`))
  const pairs = plan.standards.flatMap(({ wanted }) =>
    wanted.after.flatMap((code) => {
      const beforeId = ids.get(standardKey(wanted.code))
      const afterId = ids.get(standardKey(code))
      const key = `${beforeId} ${afterId}`
      if (beforeId === undefined || afterId === undefined || beforeId === afterId) return []
      if (there.has(key)) return []
      there.add(key)
      return [{ beforeId, afterId }]
    }),
  )
  await bulkInsert(tx, 'standardOrder', pairs)
}
