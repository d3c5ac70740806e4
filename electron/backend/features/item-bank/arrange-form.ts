/** Forms: the same items in another order. Answers to a form land on the items of the bank. */
import { sql } from 'kysely'
import type { z } from 'zod'
import type { itemBankContract } from '#shared/contracts/item-bank.ts'
import { CallError } from '#shared/rpc/errors.ts'
import type { OpenWorkspace, WriteDb } from '../../database/open-workspace.ts'
import { rescoreItems } from './rescore.ts'

type Input = z.output<typeof itemBankContract.arrangeForm.input>
type Output = z.output<typeof itemBankContract.arrangeForm.output>
type Place = Input['places'][number]

/** @throws {CallError} `ITEM_MISSING`, `FORM_ANSWERS_CLASH` */
export async function arrangeForm(workspace: OpenWorkspace, input: Input): Promise<Output> {
  const { result } = await workspace.mutate(`Arrange form ${input.name}`, async (tx) => {
    await expectItems(tx, input)
    const formId = await formNamed(tx, input)
    let moved = 0
    for (const [at, place] of input.places.entries())
      moved += await setPlace(tx, { ...place, form: input.name, formId, position: at + 1 })
    return { moved }
  })
  return result
}

async function expectItems(tx: WriteDb, { assessmentId, places }: Input): Promise<void> {
  const ids = new Set(places.map(({ itemId }) => itemId))
  if (ids.size === 0) return
  const items = await tx
    .selectFrom('item')
    .select('id')
    .where('assessmentId', '=', assessmentId)
    .where('id', 'in', [...ids])
    .execute()
  if (items.length < ids.size) throw new CallError('ITEM_MISSING')
}

async function formNamed(tx: WriteDb, { assessmentId, name }: Input): Promise<number> {
  const { rows } = await sql<{ id: number }>`
    SELECT id FROM form WHERE assessmentId = ${assessmentId} AND lower(name) = ${name.toLowerCase()}`.execute(
    tx,
  )
  const [known] = rows
  if (known) return known.id
  const { id } = await tx
    .insertInto('form')
    .values({ assessmentId, name })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

type FormPlace = Place & {
  readonly form: string
  readonly formId: number
  readonly position: number
}

async function setPlace(tx: WriteDb, place: FormPlace): Promise<number> {
  const { form, formId, label, itemId, position } = place
  const before = await tx
    .selectFrom('formItem')
    .select(['id', 'itemId'])
    .where('formId', '=', formId)
    .where('label', '=', label)
    .executeTakeFirst()
  if (!before) {
    await tx.insertInto('formItem').values({ formId, label, itemId, position }).execute()
    return 0
  }
  if (before.itemId === itemId) return 0
  await tx.updateTable('formItem').set({ itemId }).where('id', '=', before.id).execute()
  return moveAnswers(tx, { from: before.itemId, to: itemId, label: `${label}, form ${form}` })
}

type Move = { readonly from: number; readonly to: number; readonly label: string }

/**
 * Only from an item that an import made for this place of the form: answers of a shared item cannot
 * be told apart by form any more.
 */
async function moveAnswers(tx: WriteDb, { from, to, label }: Move): Promise<number> {
  const { rows } = await sql<{ isOwn: 0 | 1; students: number }>`
    SELECT lower(item.label) = ${label.toLowerCase()} AND NOT EXISTS (
        SELECT 1 FROM formItem WHERE formItem.itemId = item.id) AS isOwn,
      (SELECT COUNT(*) FROM itemResponse AS own JOIN itemResponse AS other
        ON other.sittingId = own.sittingId AND other.itemId = ${to}
        WHERE own.itemId = item.id) AS students
    FROM item WHERE id = ${from}`.execute(tx)
  const [own] = rows
  if (!own?.isOwn) return 0
  if (own.students > 0)
    throw new CallError('FORM_ANSWERS_CLASH', { data: { label, students: own.students } })
  const { numUpdatedRows } = await tx
    .updateTable('itemResponse')
    .set({ itemId: to })
    .where('itemId', '=', from)
    .executeTakeFirst()
  await tx.deleteFrom('item').where('id', '=', from).execute()
  await rescoreItems(tx, [to])
  return Number(numUpdatedRows)
}
