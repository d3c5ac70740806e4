/**
 * Finds the file's assessments, administrations and measures in the workspace, or gives the new ones the
 * ids they are going to have; schools and classes through `places.ts`. These lists are short, so it
 * happens in memory.
 */
import { kindOfKey, type ItemKind } from '#shared/domain/item-scoring.ts'
import type { Catalogue, KnownItem, Target } from '../rows/collected.ts'
import { windowOf } from '../rows/when.ts'
import type { Scratch } from '../staging/scratch.ts'
import { createIds, finder, insertRows, plain, type Found, type Ids } from './new-ids.ts'
import { planPlaces } from './places.ts'
import type { FirstIds } from './students.ts'

export async function planCatalogue(
  scratch: Scratch,
  catalogue: Catalogue,
  lastIds: FirstIds,
): Promise<void> {
  const ids = createIds(lastIds)
  await planPlaces(scratch, catalogue, ids)
  const assessments = await planAssessments(scratch, catalogue, ids)
  await planAdministrations(scratch, catalogue, { ids, assessments })
  await planTargets(scratch, catalogue, { ids, assessments })
}

async function planAssessments(
  scratch: Scratch,
  { administrations, targets }: Catalogue,
  ids: Ids,
): Promise<(name: string) => Found> {
  const stored = await scratch.all<{ id: number; name: string }>('SELECT id, name FROM assessment')
  const find = finder(
    'assessment',
    stored.map(({ id, name }) => [plain(name), id] as const),
    ids,
  )
  const names = new Set([...administrations, ...targets].map(({ assessment }) => assessment))
  const planned = new Map([...names].map((name) => [name, find(plain(name))]))
  const rows = [...planned].map(([name, { id, isFirst }]) => [id, name, isFirst ? 1 : 0])
  await insertRows(scratch, 'assessmentPlan (assessmentId, name, isNew)', rows)
  return (name) => find(plain(name))
}

type WithAssessments = { readonly ids: Ids; readonly assessments: (name: string) => Found }

async function planAdministrations(
  scratch: Scratch,
  { administrations }: Catalogue,
  { ids, assessments }: WithAssessments,
): Promise<void> {
  const stored = await scratch.all<{
    id: number
    assessmentId: number
    window: string
    schoolYear: string
  }>('SELECT id, assessmentId, window, schoolYear FROM administration')
  const keyOf = (assessmentId: number, schoolYear: string, window: string): string =>
    `${assessmentId}\u0000${schoolYear}\u0000${plain(window)}`
  const known = stored.map(
    (row) => [keyOf(row.assessmentId, row.schoolYear, row.window), row.id] as const,
  )
  const find = finder('administration', known, ids)
  const rows = administrations.map(({ no, assessment, window, schoolYear }) => {
    const assessmentId = assessments(assessment).id
    const { id, isFirst } = find(keyOf(assessmentId, schoolYear, window))
    const order = windowOf(window).order
    return [no, assessment, window, schoolYear, order, assessmentId, id, isFirst ? 1 : 0]
  })
  const columns =
    'no, assessment, window, schoolYear, windowOrder, assessmentId, administrationId, isNew'
  await insertRows(scratch, `administrationPlan (${columns})`, rows)
}

async function planTargets(
  scratch: Scratch,
  { targets }: Catalogue,
  { ids, assessments }: WithAssessments,
): Promise<void> {
  const stored = await scratch.all<{ id: number; key: string; maximum: number | null }>(
    `SELECT id, assessmentId || ' item ' || label AS key, maxPoints AS maximum FROM item
     UNION ALL
     SELECT itemId, assessmentId || ' item ' || lower(form.name) || char(9) || label, NULL
     FROM formItem JOIN form ON form.id = formItem.formId
     UNION ALL
     SELECT id, assessmentId || ' ' || kind || ' ' || code AS key, maximum FROM measure`,
  )
  const isItem = ({ key }: { readonly key: string }): boolean => /^\d+ item /.test(key)
  const pairs = (of: readonly { readonly key: string; readonly id: number }[]) =>
    of.map(({ key, id }) => [key, id] as const)
  const known = new Set(stored.map(({ key }) => key))
  const items = finder('item', pairs(stored.filter(isItem)), ids)
  const measures = finder('measure', pairs(stored.filter((row) => !isItem(row))), ids)
  const maxima = new Map(stored.map(({ key, maximum }) => [key, maximum]))
  const rows = targets.map((target) => {
    const assessmentId = assessments(target.assessment).id
    const key = targetKey(assessmentId, target, known)
    const { id, isFirst } = target.kind === 'item' ? items(key) : measures(key)
    const before = isFirst ? oneScale(target) : (maxima.get(key) ?? null)
    const maximum = before !== null && isOutside(target, before) ? null : before
    const item = target.item && JSON.stringify(itemToStore(target.item))
    return [target.no, assessmentId, target.kind, target.code, maximum, item, id, isFirst ? 1 : 0]
  })
  const columns = 'no, assessmentId, kind, code, maximum, item, targetId, isNew'
  await insertRows(scratch, `targetPlan (${columns})`, rows)
  const levels = targets.flatMap((target) =>
    target.levels.flatMap((names, index) =>
      [names].flat().map((name) => [target.no, index + 1, name]),
    ),
  )
  await insertRows(scratch, 'levelPlan (targetNo, position, name)', levels)
}

/** An item of a form that the workspace knows is the bank's item; else it goes by its own label. */
function targetKey(assessmentId: number, target: Target, known: ReadonlySet<string>): string {
  const form = target.item?.form
  const onForm = form && `${assessmentId} item ${form.name.toLowerCase()}\t${form.label}`
  return onForm !== undefined && known.has(onForm)
    ? onForm
    : `${assessmentId} ${target.kind} ${target.code}`
}

const itemToStore = (item: KnownItem) => ({
  ...item,
  kind: item.kind ?? kindOfItem(item),
  scoring: item.scoring ?? 'all or nothing',
  scoredBy: item.isScoredByFile ? 'file' : 'key',
})

/** Answers without a key are to be scored once it is known. */
const kindOfItem = ({ key, isScoredByFile, options }: KnownItem): ItemKind =>
  key === null && (options.length > 0 || !isScoredByFile) ? 'one answer' : kindOfKey(key)

/** The possible points when they are the same for everyone, as the end of the scale. */
const oneScale = ({ lowest, highest, item }: Target): number | null =>
  item ? item.maxPoints : lowest === highest ? highest : null

const isOutside = ({ lowest, highest, item }: Target, maximum: number): boolean =>
  !item && ((lowest !== null && lowest !== maximum) || (highest !== null && highest !== maximum))
