/** What a new plan takes from tests: wrong ideas with who chose them, and an item as its task. */
import type { Scope } from '#shared/contracts/analysis/scope.ts'
import type { ChosenMisconception, EvidenceTest } from '#shared/contracts/lessons/evidence.ts'
import type { LessonChanges } from '#shared/contracts/lessons.ts'
import type { RowFields } from '#shared/contracts/lessons/rows.ts'
import { dayInWords } from '#shared/domain/days.ts'
import type { Standards } from '#shared/domain/state-standards.ts'
import type { ReadDb } from '../../database/connection.ts'
import { standardsOf } from '../../standards/standards-of.ts'
import { keptBoard } from '../small-groups/index.ts'
import { evidenceOf } from './evidence.ts'

type Asked = {
  readonly scope: Scope | null
  readonly administrationId: number | null
  readonly standard: string | null
  readonly itemLabel: string | null
}

/** Rows to anticipate, the most frequent first, with the questions that the library has for them. */
export async function seenStrategies(
  read: ReadDb,
  { scope, administrationId, standard, itemLabel }: Asked,
): Promise<readonly Partial<RowFields<'strategies'>>[]> {
  if (scope === null) return []
  const asked = { scope, administrationId, standards: [] }
  const { misconceptions } = await evidenceOf(read, asked)
  if (misconceptions === null) return []
  const { test, chosen } = misconceptions
  return aboutIt(chosen, { standard, itemLabel }, await standardsOf(read)).map((row) =>
    seenRow(row, test),
  )
}

/** Those at the item; else those at the standard; else those of its grade and domain. */
function aboutIt(
  chosen: readonly ChosenMisconception[],
  { standard, itemLabel }: Pick<Asked, 'standard' | 'itemLabel'>,
  known: Standards,
): readonly ChosenMisconception[] {
  if (itemLabel !== null) return chosen.filter(({ items }) => items.includes(itemLabel))
  if (standard === null) return chosen
  const ofStandard = chosen.filter(({ standards }) => standards.includes(standard))
  return ofStandard.length > 0
    ? ofStandard
    : chosen.filter(({ standards }) => standards.some((other) => isNear(other, standard, known)))
}

/** Of the same grade and domain, by the cross-walk where it is a state's. */
function isNear(one: string, other: string, { gradesOf, domainOf }: Standards): boolean {
  const domain = domainOf(one)
  const grades = gradesOf(one)
  return (
    domain !== null &&
    domain === domainOf(other) &&
    gradesOf(other).some((grade) => grades.includes(grade))
  )
}

/** Not shared until the coach says so: what to discuss in public is a decision. */
const seenRow = (
  { misconception, students, items, assessing, advancing }: ChosenMisconception,
  test: EvidenceTest,
): Partial<RowFields<'strategies'>> => ({
  kind: 'misconception',
  name: misconception,
  assessing,
  advancing,
  isShared: false,
  chose: students,
  chosenOf: test.n,
  source: sourceOf(test, items),
})

/**
 * Students of a kept set of groups, by the idea that their group is about; of no set none.
 * @throws {CallError} `GROUP_SET_MISSING`
 */
export async function whoIsWhere(
  read: ReadDb,
  { id, today }: { readonly id: number | null; readonly today: string },
): Promise<ReadonlyMap<string, string>> {
  if (id === null) return new Map()
  const { groups } = await keptBoard(read, { id, today })
  const byNeed = Map.groupBy(groups, ({ need }) => need ?? '')
  return new Map(
    [...byNeed].map(([need, of]) => [need, namesOf(of.flatMap(({ students }) => students))]),
  )
}

const namesOf = (students: readonly { readonly name: string }[]): string =>
  students
    .map(({ name }) => name)
    .join(', ')
    .slice(0, 500)

/** "Fractions quiz, Feb 13, Q4 and Q6". */
export function sourceOf(test: EvidenceTest, items: readonly string[]): string {
  const day = test.endsOn === null ? null : dayInWords(test.endsOn)
  return [test.assessment, day, items.join(' ')].filter(Boolean).join(', ').slice(0, 500)
}

export type ItemTask = {
  readonly label: string
  readonly standard: string | null
  readonly fields: Pick<LessonChanges, 'task' | 'taskSource'>
}

/** The item as it stands in the test; null when it is not there. */
export async function taskOfItem(read: ReadDb, id: number | null): Promise<ItemTask | null> {
  const item = await read
    .selectFrom('item')
    .innerJoin('assessment', 'assessment.id', 'item.assessmentId')
    .select(['item.label', 'item.stem', 'item.standardCode', 'assessment.name'])
    .where('item.id', '=', id ?? 0)
    .executeTakeFirst()
  if (!item) return null
  const options = await read
    .selectFrom('itemOption')
    .select(['label', 'text'])
    .where('itemId', '=', id ?? 0)
    .orderBy('label')
    .execute()
  const lines = options.map(({ label, text }) => `${label}. ${text}`)
  return {
    label: item.label,
    standard: item.standardCode,
    fields: {
      task: [item.stem, ...lines].filter(Boolean).join('\n'),
      taskSource: `${item.name}, ${item.label}`,
    },
  }
}
