/** Answers to the items of one test: points and choices by student, in the order of the items. */
import { sql } from 'kysely'
import type { StudentId } from '#shared/domain/ids.ts'
import { totalScore, type ItemScores } from '#shared/statistics/item-scores.ts'
import { optionShares, type OptionAnalysis } from '#shared/statistics/option-shares.ts'
import type { ReadDb } from '../../../database/connection.ts'
import { sittingsInScope, type Sample } from '../scope/in-scope.ts'

export type Option = {
  readonly label: string
  readonly text: string
  readonly misconception: string | null
}

export type Item = {
  readonly id: number
  readonly label: string
  readonly standard: string | null
  readonly stem: string
  readonly maxPoints: number
  readonly answerKey: string | null
  readonly options: readonly Option[]
}

export type ItemAnswers = {
  readonly items: readonly Item[]
  readonly students: readonly StudentId[]
  /** Row a student, column an item. Null: not reached, or not on the student's form. */
  readonly points: readonly (readonly (number | null)[])[]
  /** Points over the items reached, one a student. */
  readonly totals: readonly number[]
  /** The option chosen, or null for none. */
  readonly choices: readonly (readonly (string | null)[])[]
}

/** Only items that somebody in scope has an answer to; students without any answer are left out. */
export async function itemAnswers(read: ReadDb, sample: Sample): Promise<ItemAnswers> {
  const rows = await answersByStudent(read, sample)
  const answered = new Set(rows.flatMap(({ itemIds }) => itemIds))
  const items = (await itemsOfTest(read, sample)).filter(({ id }) => answered.has(id))
  const column = new Map(items.map(({ id }, index) => [id, index]))
  const places = rows.map(({ itemIds }) => itemIds.map((id) => column.get(id) ?? -1))
  const points = rows.map((row, index) => spread(row.points, places[index] ?? [], items.length))
  return {
    items,
    students: rows.map(({ studentId }) => studentId),
    points,
    totals: points.map(totalScore),
    choices: rows.map(({ responses }, row) =>
      spread(responses, places[row] ?? [], items.length).map((choice) => choice || null),
    ),
  }
}

type StudentAnswers = {
  readonly studentId: StudentId
  readonly itemIds: readonly number[]
  readonly points: readonly (number | null)[]
  readonly responses: readonly (string | null)[]
}

/** One row a student with three lists in one order: 1,200 rows instead of 48,000 are read. */
async function answersByStudent(read: ReadDb, sample: Sample): Promise<readonly StudentAnswers[]> {
  const { rows } = await sql<
    Record<'itemIds' | 'points' | 'responses', string> & { studentId: StudentId }
  >`
    WITH mine AS MATERIALIZED (${sittingsInScope(sample)})
    SELECT mine.studentId, json_group_array(itemId) AS itemIds,
      json_group_array(points) AS points, json_group_array(response) AS responses
    FROM mine CROSS JOIN itemResponse ON itemResponse.sittingId = mine.sittingId
    GROUP BY mine.sittingId`.execute(read)
  return rows.map(({ studentId, itemIds, points, responses }) => ({
    studentId,
    itemIds: JSON.parse(itemIds) as readonly number[],
    points: JSON.parse(points) as StudentAnswers['points'],
    responses: JSON.parse(responses) as StudentAnswers['responses'],
  }))
}

/** Puts each value at its item's column; null where the student has no answer. */
function spread<T>(values: readonly T[], places: readonly number[], length: number): (T | null)[] {
  const row = Array.from<T | null>({ length }).fill(null)
  for (const [index, value] of values.entries()) {
    const place = places[index] ?? -1
    if (place >= 0) row[place] = value
  }
  return row
}

/**
 * Who chose what on one item; null where no key or no choice is known. Answers that are none of
 * the item's options (a double mark) are counted as options of their own.
 */
export function optionsOf(answers: ItemAnswers, index: number): OptionAnalysis | null {
  const item = answers.items[index]
  const choices = answers.choices.map((row) => row[index] ?? null)
  const seen = choices.filter((choice) => choice !== null)
  if (!item || item.answerKey === null || seen.length === 0) return null
  const options = new Set([...item.options.map(({ label }) => label), item.answerKey])
  const stray = [...new Set(seen)].filter((choice) => !options.has(choice)).toSorted()
  return optionShares(choices, {
    options: [...options, ...stray].toSorted((a, b) => a.localeCompare(b, 'en')),
    key: item.answerKey,
    item: 0,
    scores: itemAndRest(answers, index),
  })
}

/**
 * The item beside the rest of the test, as two columns: all that discrimination and options look
 * at. The rest is added up once a student instead of once an item and student.
 */
export function itemAndRest({ points, totals }: ItemAnswers, index: number): ItemScores {
  return points.map((row, student) => {
    const own = row[index] ?? null
    return [own, rounded((totals[student] ?? 0) - (own ?? 0))]
  })
}

/** To 1e-9: 0.3 − 0.1 and 0.2 must stay equal, or tied students fall apart. */
const rounded = (points: number): number => Math.round(points * 1e9) / 1e9

/** Items whose key is in doubt in this scope; see `optionShares`. */
export async function suspectedKeys(
  read: ReadDb,
  sample: Sample,
): Promise<readonly Pick<Item, 'label' | 'standard'>[]> {
  const answers = await itemAnswers(read, sample)
  return answers.items.filter((_, index) => optionsOf(answers, index)?.keyQuestion != null)
}

async function itemsOfTest(read: ReadDb, { administration }: Sample): Promise<readonly Item[]> {
  const rows = await read
    .selectFrom('item')
    .selectAll()
    .where('assessmentId', '=', administration.assessmentId)
    .orderBy('position')
    .orderBy('id')
    .execute()
  const options = await read
    .selectFrom('itemOption')
    .innerJoin('item', 'item.id', 'itemOption.itemId')
    .select([
      'itemOption.itemId',
      'itemOption.label',
      'itemOption.text',
      'itemOption.misconception',
    ])
    .where('item.assessmentId', '=', administration.assessmentId)
    .orderBy('itemOption.label')
    .execute()
  const byItem = Map.groupBy(options, ({ itemId }) => itemId)
  return rows.map(({ standardCode, ...item }) => ({
    ...item,
    standard: standardCode,
    options: byItem.get(item.id) ?? [],
  }))
}
