/** What a file of standards would do to the list that it is of: new, changed, the same, and how each is matched. */
import { setImmediate } from 'node:timers/promises'
import type { ListPreview } from '#shared/contracts/standards/records.ts'
import { folded } from '#shared/domain/fold-text.ts'
import { shortTitle, standardKey } from '#shared/domain/state-standards.ts'
import { CallError } from '#shared/rpc/errors.ts'
import type { Selectable } from 'kysely'
import type { ReadDb } from '../../database/connection.ts'
import type { Database } from '../../database/schema.ts'
import { newMatches, storedMatches, type NewMatch } from './plan-matches.ts'
import type { WantedList, WantedStandard } from './reading/wanted.ts'

export type StoredStandard = Selectable<Database['stateStandard']>

export type PlannedStandard = {
  readonly wanted: WantedStandard
  readonly stored: StoredStandard | null
  readonly outcome: 'new' | 'changed' | 'unchanged'
  /** What comes to those of the Common Core that are stored for it. */
  readonly matches: readonly NewMatch[]
}

export type ListPlan = {
  readonly listId: number | null
  readonly name: string
  readonly standards: readonly PlannedStandard[]
  /** Ids of stored ones whose code now belongs to another standard. */
  readonly superseded: readonly number[]
  /** Of the list, and not in the file. */
  readonly notInFile: number
  /** Name, publisher, version or document are others than stored. */
  readonly isRenamed: boolean
}

/**
 * @param options.name what the person calls it; a CASE document is known by its identifier, a table by its name.
 * @throws {CallError} `CANCELLED`
 */
export async function planList(
  read: ReadDb,
  wanted: WantedList,
  {
    name = wanted.name,
    signal,
  }: { readonly name?: string | undefined; readonly signal: AbortSignal },
): Promise<ListPlan> {
  const lists = await read.selectFrom('standardList').selectAll().orderBy('id').execute()
  const list =
    lists.find(({ identifier }) => identifier !== '' && identifier === wanted.identifier) ??
    lists.find((one) => one.identifier === wanted.identifier && folded(one.name) === folded(name))
  const stored = list ? await storedIn(read, list.id) : []
  const matched = list ? await storedMatches(read, list.id) : new Map()
  const byIdentifier = new Map(stored.map((one) => [one.identifier, one]))
  const byKey = new Map(stored.map((one) => [one.codeKey, one]))
  const taken = new Set<number>()
  const standards: PlannedStandard[] = []
  for (const one of wanted.standards) {
    if (standards.length % BETWEEN_PAUSES === 0) await pause(signal)
    const same =
      (one.identifier && byIdentifier.get(one.identifier)) || byKey.get(standardKey(one.code))
    const known = same && !taken.has(same.id) ? same : null
    if (known) taken.add(known.id)
    const isAlike = known !== null && isSame(known, one)
    const matches = newMatches(one, { stored: known && matched.get(known.id), isAlike })
    const outcome =
      known === null ? 'new' : isAlike && matches.length === 0 ? 'unchanged' : 'changed'
    standards.push({ wanted: one, stored: known, outcome, matches })
  }
  const keys = new Set(wanted.standards.map(({ code }) => standardKey(code)))
  const left = stored.filter(({ id }) => !taken.has(id))
  const superseded = left.filter(({ codeKey }) => keys.has(codeKey)).map(({ id }) => id)
  return {
    listId: list?.id ?? null,
    name,
    standards,
    superseded,
    notInFile: left.length - superseded.length,
    isRenamed:
      list !== undefined &&
      (list.name !== name ||
        list.version !== wanted.version ||
        list.publisher !== wanted.publisher),
  }
}

/** Thousands of standards take a second or two, in which other calls have to be answered. */
const BETWEEN_PAUSES = 200

async function pause(signal: AbortSignal): Promise<void> {
  await setImmediate()
  if (signal.aborted) throw new CallError('CANCELLED')
}

const storedIn = (read: ReadDb, listId: number): Promise<StoredStandard[]> =>
  read.selectFrom('stateStandard').selectAll().where('listId', '=', listId).execute()

const fields = ['code', 'description', 'domain', 'cluster', 'parentCode', 'identifier'] as const

/** A file without words for a standard says nothing against those that are stored. */
export const descriptionFor = (wanted: WantedStandard, stored: StoredStandard | null): string =>
  wanted.description === '' ? (stored?.description ?? '') : wanted.description

function isSame(stored: StoredStandard, wanted: WantedStandard): boolean {
  const next = { ...wanted, description: descriptionFor(wanted, stored) }
  return (
    fields.every((field) => stored[field] === next[field]) &&
    stored.grades === wanted.grades.join('\n')
  )
}

const SHOWN = 100
const MOST_PROBLEMS = 500

export function describePlan(wanted: WantedList, plan: ListPlan): ListPreview {
  const count = (outcome: PlannedStandard['outcome']): number =>
    plan.standards.filter((one) => one.outcome === outcome).length
  const touched = plan.standards.filter(({ outcome }) => outcome !== 'unchanged')
  const refused = wanted.problems.filter(({ outcome }) => outcome === 'refused').length
  return {
    fileName: wanted.fileName,
    source: wanted.source,
    listId: plan.listId as ListPreview['listId'],
    name: plan.name,
    publisher: wanted.publisher,
    version: wanted.version,
    accounting: {
      read: wanted.rowsRead,
      new: count('new'),
      changed: count('changed'),
      unchanged: count('unchanged'),
      headings: wanted.headings,
      refused,
    },
    notInFile: plan.notInFile,
    columns: wanted.columns,
    grades: gradeCounts(plan.standards),
    standards: plan.standards.slice(0, SHOWN).map(({ wanted: one, stored, outcome }) => ({
      code: one.code,
      title: shortTitle(descriptionFor(one, stored)),
      grades: [...one.grades],
      outcome,
    })),
    matches: {
      stated: touched.filter(isStated).length,
      suggested: touched.filter((one) => !isStated(one) && one.matches.length > 0).length,
      without: touched.filter(({ matches }) => matches.length === 0).length,
    },
    problems: wanted.problems.slice(0, MOST_PROBLEMS),
    problemsInAll: wanted.problems.length,
  }
}

const isStated = ({ matches }: PlannedStandard): boolean =>
  matches.some(({ isAccepted }) => isAccepted === 1)

function gradeCounts(standards: ListPlan['standards']): ListPreview['grades'] {
  const counts = new Map<string, number>()
  for (const { wanted } of standards)
    for (const grade of wanted.grades.length === 0 ? ['none'] : wanted.grades)
      counts.set(grade, (counts.get(grade) ?? 0) + 1)
  const order = (grade: string): number =>
    grade === 'none' ? 99 : grade === 'PK' ? -1 : grade === 'K' ? 0 : Number(grade)
  return [...counts]
    .map(([grade, count]) => ({ grade, standards: count }))
    .toSorted((a, b) => order(a.grade) - order(b.grade))
}
