/** The coach's categories of time: listed, and saved as a whole in one step. */
import type { z } from 'zod'
import type { timeContract, TimeCategory } from '#shared/contracts/time.ts'
import type { TimeCategoryId } from '#shared/domain/ids.ts'
import { CallError } from '#shared/rpc/errors.ts'
import type { ReadDb } from '../../database/connection.ts'
import type { OpenWorkspace, WriteDb } from '../../database/open-workspace.ts'
import { todayIn } from '../../database/today.ts'

type Input = z.output<typeof timeContract.saveCategories.input>
type Wanted = Input['categories'][number]

export async function listCategories(read: ReadDb): Promise<TimeCategory[]> {
  const categories = await read
    .selectFrom('timeCategory')
    .selectAll()
    .orderBy('position')
    .orderBy('id')
    .execute()
  const types = Map.groupBy(
    await read.selectFrom('sessionTypeCategory').selectAll().orderBy('id').execute(),
    ({ categoryId }) => categoryId,
  )
  const all = categories.map(({ id, name, planPercent, archivedOn }) => ({
    id: id as TimeCategoryId,
    name,
    planPercent,
    types: (types.get(id) ?? []).map(({ type }) => type),
    isArchived: archivedOn !== null,
  }))
  return all.toSorted((a, b) => Number(a.isArchived) - Number(b.isArchived))
}

/** @throws {CallError} `CATEGORY_TWICE` */
export async function saveCategories(workspace: OpenWorkspace, input: Input): Promise<void> {
  const twice = nameTwice(input.categories)
  if (twice !== undefined) throw new CallError('CATEGORY_TWICE', { data: { name: twice } })
  const today = await todayIn(workspace)
  await workspace.mutate('Change categories and plan', async (tx) => {
    const ids = await takeBack(tx, input.categories)
    await dropOthers(tx, { keep: ids, today })
    await freeNames(tx, ids)
    const saved = await writeAll(tx, input.categories, ids)
    await writeTypes(tx, saved)
    await writeHours(tx, input.minutesPerWeek)
  })
}

function nameTwice(categories: readonly Wanted[]): string | undefined {
  const seen = new Set<string>()
  return categories.find(({ name }) => {
    const key = name.toLowerCase()
    return seen.size === seen.add(key).size
  })?.name
}

/** A new name that an archived category has is that category again. */
async function takeBack(
  tx: WriteDb,
  categories: readonly Wanted[],
): Promise<readonly (number | null)[]> {
  const archived = await tx
    .selectFrom('timeCategory')
    .select(['id', 'name'])
    .where('archivedOn', 'is not', null)
    .execute()
  return categories.map(
    ({ id, name }) =>
      id ?? archived.find((old) => old.name.toLowerCase() === name.toLowerCase())?.id ?? null,
  )
}

/** Those left out go; where a session was split over one, it stays under its name, archived. */
async function dropOthers(
  tx: WriteDb,
  { keep, today }: { readonly keep: readonly (number | null)[]; readonly today: string },
): Promise<void> {
  const used = new Set(
    (await tx.selectFrom('sessionTime').select('categoryId').distinct().execute()).map(
      ({ categoryId }) => categoryId,
    ),
  )
  const all = await tx
    .selectFrom('timeCategory')
    .select(['id'])
    .where('archivedOn', 'is', null)
    .execute()
  for (const { id } of all) {
    if (keep.includes(id)) continue
    if (used.has(id))
      await tx.updateTable('timeCategory').set({ archivedOn: today }).where('id', '=', id).execute()
    else await tx.deleteFrom('timeCategory').where('id', '=', id).execute()
  }
}

/** Two categories may swap their names, which the unique index would refuse half-way. */
async function freeNames(tx: WriteDb, ids: readonly (number | null)[]): Promise<void> {
  for (const id of ids)
    if (id !== null)
      await tx
        .updateTable('timeCategory')
        .set({ name: `\u0000${id}` })
        .where('id', '=', id)
        .execute()
}

async function writeAll(
  tx: WriteDb,
  categories: readonly Wanted[],
  ids: readonly (number | null)[],
): Promise<readonly (Wanted & { readonly id: number })[]> {
  const saved = []
  for (const [index, wanted] of categories.entries()) {
    const { name, planPercent } = wanted
    const row = { name, planPercent, position: index + 1, archivedOn: null }
    const known = ids[index] ?? null
    if (known !== null)
      await tx.updateTable('timeCategory').set(row).where('id', '=', known).execute()
    const id =
      known ??
      (await tx.insertInto('timeCategory').values(row).returning('id').executeTakeFirstOrThrow()).id
    saved.push({ ...wanted, id: id as TimeCategoryId })
  }
  return saved
}

async function writeTypes(
  tx: WriteDb,
  categories: readonly (Wanted & { readonly id: number })[],
): Promise<void> {
  await tx.deleteFrom('sessionTypeCategory').execute()
  const rows = categories.flatMap(({ id, types }) =>
    types.map((type) => ({ type, categoryId: id })),
  )
  if (rows.length > 0) await tx.insertInto('sessionTypeCategory').values(rows).execute()
}

async function writeHours(tx: WriteDb, minutesPerWeek: number | null): Promise<void> {
  await tx.updateTable('workspaceInfo').set({ plannedMinutesPerWeek: minutesPerWeek }).execute()
}
