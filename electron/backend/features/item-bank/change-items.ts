/** Items are changed one or many at a time: one transaction, one undo step, and their answers scored again. */
import type { z } from 'zod'
import type { itemBankContract, ItemChange } from '#shared/contracts/item-bank.ts'
import { kindOfKey } from '#shared/domain/item-scoring.ts'
import { CallError } from '#shared/rpc/errors.ts'
import type { ReadDb } from '../../database/connection.ts'
import type { OpenWorkspace, WriteDb } from '../../database/open-workspace.ts'
import { standardsOf } from '../../standards/standards-of.ts'
import { isAnswer } from './bank.ts'
import { changeLabel } from './change-label.ts'
import { countOmitted, rescoreItems } from './rescore.ts'

type Input = z.output<typeof itemBankContract.change.input>
type Output = z.output<typeof itemBankContract.change.output>

/** @throws {CallError} `ITEM_MISSING`, `ITEM_LABEL_TAKEN`, `ITEM_HAS_POINTS_ONLY` */
export async function changeItems(workspace: OpenWorkspace, { changes }: Input): Promise<Output> {
  const labels = await labelsOf(workspace.read, changes)
  const { result } = await workspace.mutate(changeLabel(changes, labels), async (tx) => {
    for (const change of changes) await changeItem(tx, change)
    const scored = changes.filter(changesPoints).map(({ id }) => id)
    return { rescored: await rescoreItems(tx, [...new Set(scored)]) }
  })
  return result
}

async function labelsOf(
  read: ReadDb,
  changes: readonly ItemChange[],
): Promise<ReadonlyMap<number, string>> {
  const ids = changes.map(({ id }) => id)
  const items = await read
    .selectFrom('item')
    .select(['id', 'label'])
    .where('id', 'in', ids)
    .execute()
  const labels = new Map(items.map(({ id, label }) => [id, label]))
  if (!ids.every((id) => labels.has(id))) throw new CallError('ITEM_MISSING')
  return labels
}

const changesPoints = ({ answerKey, kind, scoring, maxPoints, isDropped, options }: ItemChange) =>
  [answerKey, kind, scoring, maxPoints, isDropped].some((value) => value !== undefined) ||
  (options ?? []).some(({ points }) => points !== undefined)

async function changeItem(tx: WriteDb, change: ItemChange): Promise<void> {
  const item = await tx
    .selectFrom('item')
    .selectAll()
    .where('id', '=', change.id)
    .executeTakeFirstOrThrow()
  const standards = change.standards && [
    ...new Set(change.standards.map((await standardsOf(tx)).normalize)),
  ]
  const { label, stem, depthOfKnowledge, answerKey, scoring, maxPoints } = change
  if (label !== undefined) await expectFree(tx, { ...item, label })
  if (typeof answerKey === 'string') await expectAnswers(tx, item)
  if (typeof answerKey === 'string' && item.answerKey === null) await countOmitted(tx, item.id)
  const kind = change.kind ?? (answerKey === undefined ? undefined : kindFor(answerKey, item.kind))
  const columns = {
    ...{ label, stem, depthOfKnowledge, answerKey, scoring, maxPoints, kind },
    standardCode: standards && (standards[0] ?? null),
    isDropped: change.isDropped === undefined ? undefined : change.isDropped ? 1 : 0,
    // The scale of the file, before it is changed for the first time.
    importedMaximum:
      maxPoints === undefined || maxPoints === item.maxPoints
        ? undefined
        : (item.importedMaximum ?? item.maxPoints),
  } as const
  const given = Object.entries(columns).filter(([, value]) => value !== undefined)
  if (given.length > 0)
    await tx
      .updateTable('item')
      .set(Object.fromEntries(given) as typeof columns)
      .where('id', '=', item.id)
      .execute()
  if (standards) await setMoreStandards(tx, item.id, standards.slice(1))
  for (const option of change.options ?? []) await changeOption(tx, item.id, option)
}

/** A key without several letters leaves a question for several answers what it is. */
const kindFor = (key: string | null, now: string) => {
  const kind = kindOfKey(key)
  return key === null || (now === 'several answers' && kind === 'one answer') ? undefined : kind
}

async function expectFree(
  tx: WriteDb,
  {
    id,
    assessmentId,
    label,
  }: { readonly id: number; readonly assessmentId: number; readonly label: string },
): Promise<void> {
  const taken = await tx
    .selectFrom('item')
    .select('id')
    .where('assessmentId', '=', assessmentId)
    .where('label', '=', label)
    .where('id', '!=', id)
    .execute()
  if (taken.length > 0) throw new CallError('ITEM_LABEL_TAKEN', { data: { label } })
}

async function expectAnswers(
  tx: WriteDb,
  { id, label }: { readonly id: number; readonly label: string },
): Promise<void> {
  const of = tx.selectFrom('itemResponse').select('id').where('itemId', '=', id).limit(1)
  const some = await of.where('response', 'is not', null).execute()
  const answers = await of.where(() => isAnswer.$castTo<boolean>()).execute()
  if (some.length > 0 && answers.length === 0)
    throw new CallError('ITEM_HAS_POINTS_ONLY', { data: { label } })
}

/** Rows that stay are left alone. */
async function setMoreStandards(
  tx: WriteDb,
  itemId: number,
  codes: readonly string[],
): Promise<void> {
  const wanted = new Set(codes)
  const stored = await tx
    .selectFrom('itemStandard')
    .select('code')
    .where('itemId', '=', itemId)
    .execute()
  const known = new Set(stored.map(({ code }) => code))
  const gone = [...known].filter((code) => !wanted.has(code))
  const added = [...wanted].filter((code) => !known.has(code))
  if (gone.length > 0)
    await tx
      .deleteFrom('itemStandard')
      .where('itemId', '=', itemId)
      .where('code', 'in', gone)
      .execute()
  if (added.length > 0)
    await tx
      .insertInto('itemStandard')
      .values(added.map((code) => ({ itemId, code })))
      .execute()
}

type OptionChange = NonNullable<ItemChange['options']>[number]

async function changeOption(tx: WriteDb, itemId: number, option: OptionChange): Promise<void> {
  const { label, ...fields } = option
  const known = await tx
    .selectFrom('itemOption')
    .select('id')
    .where('itemId', '=', itemId)
    .where('label', '=', label)
    .executeTakeFirst()
  const given = Object.fromEntries(
    Object.entries({
      ...fields,
      ...(fields.misconception === '' && { misconception: null }),
    }).filter(([, value]) => value !== undefined),
  )
  if (Object.keys(given).length === 0) return
  if (known) await tx.updateTable('itemOption').set(given).where('id', '=', known.id).execute()
  else
    await tx
      .insertInto('itemOption')
      .values({ text: '', ...given, itemId, label })
      .execute()
}
