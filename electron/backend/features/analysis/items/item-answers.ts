/** Answers to the items of one test: points and choices by student, in the order of the items. */
import { sql } from 'kysely'
import type { StudentId } from '#shared/domain/ids.ts'
import type { ScoredItem } from '#shared/domain/item-scoring.ts'
import { totalScore, type ItemScores } from '#shared/statistics/item-scores.ts'
import type { ReadDb } from '../../../database/connection.ts'
import { sittingsInScope, type Sample } from '../scope/in-scope.ts'
import { itemsOfTest } from './items-of-test.ts'

export type Option = {
  readonly label: string
  readonly text: string
  readonly misconception: string | null
}

export type Item = {
  readonly id: number
  readonly label: string
  /** The one it is filed under. */
  readonly standard: string | null
  readonly standards: readonly string[]
  readonly depthOfKnowledge: number | null
  readonly stem: string
  readonly maxPoints: number
  readonly answerKey: string | null
  readonly options: readonly Option[]
  /** How its answers become points. */
  readonly rule: ScoredItem
}

export type DroppedItem = Pick<Item, 'id' | 'label' | 'standard'>

export type ItemAnswers = {
  /** Without those that were dropped. */
  readonly items: readonly Item[]
  readonly dropped: readonly DroppedItem[]
  readonly students: readonly StudentId[]
  /** Row a student, column an item. Null: not reached, or not on the student's form. */
  readonly points: readonly (readonly (number | null)[])[]
  /** Points over the items reached, one a student. */
  readonly totals: readonly number[]
  /** The answer as it was given, or null for none; see `chosenBy` for several at once. */
  readonly choices: readonly (readonly (string | null)[])[]
  /** Points as they came in, before any key was changed. */
  readonly given: readonly (readonly (number | null)[])[]
  /** Students by item who had it and stopped before it. */
  readonly notReached: readonly number[]
}

/** Only items that somebody in scope has an answer to; students without any answer are left out. */
export async function itemAnswers(read: ReadDb, sample: Sample): Promise<ItemAnswers> {
  const rows = await answersByStudent(read, sample)
  // Students of one form share one list of items, so there are few lists to look at.
  const lists = new Set(rows.map(({ itemIds }) => itemIds))
  const answered = new Set([...lists].flat())
  const all = (await itemsOfTest(read, sample)).filter(({ id }) => answered.has(id))
  const items = all.filter(({ rule }) => !rule.isDropped)
  const column = new Map(items.map(({ id }, index) => [id, index]))
  const blank = items.map(() => null)
  const places = new Map([...lists].map((ids) => [ids, ids.map((id) => column.get(id) ?? -1)]))
  const spreadOut = <T>(values: readonly T[], { itemIds }: StudentAnswers) =>
    spread(values, places.get(itemIds) ?? [], blank)
  const points = rows.map((row) => spreadOut(row.points, row))
  const choices = rows.map((row) => spreadOut(row.responses, row).map((choice) => choice || null))
  return {
    items,
    dropped: all.filter(({ rule }) => rule.isDropped),
    students: rows.map(({ studentId }) => studentId),
    points,
    totals: points.map(totalScore),
    choices,
    given: rows.map((row, student) => givenPoints(row, points[student] ?? [], column)),
    notReached: items.map(
      ({ id }, index) =>
        rows.filter(
          ({ itemIds }, row) =>
            points[row]?.[index] === null && choices[row]?.[index] === null && itemIds.includes(id),
        ).length,
    ),
  }
}

type StudentAnswers = {
  readonly studentId: StudentId
  /** One and the same list for students with the same items. */
  readonly itemIds: readonly number[]
  readonly points: readonly (number | null)[]
  readonly responses: readonly (string | null)[]
  /** Points as they came in, by item, only where they are different now; null where none is. */
  readonly imported: Readonly<Record<string, number>> | null
}

/** Mostly the very row of points: keys are seldom changed. */
function givenPoints(
  { imported }: StudentAnswers,
  points: readonly (number | null)[],
  column: ReadonlyMap<number, number>,
): readonly (number | null)[] {
  if (imported === null) return points
  const row = [...points]
  for (const [id, given] of Object.entries(imported)) {
    const place = column.get(Number(id))
    if (place !== undefined) row[place] = given
  }
  return row
}

/** One row a student with four lists in one order: 1,200 rows instead of 48,000 are read. */
async function answersByStudent(read: ReadDb, sample: Sample): Promise<readonly StudentAnswers[]> {
  const { rows } = await sql<
    Record<'itemIds' | 'points' | 'responses' | 'imported', string> & { studentId: StudentId }
  >`
    WITH mine AS MATERIALIZED (${sittingsInScope(sample)})
    SELECT mine.studentId, json_group_array(itemId) AS itemIds,
      json_group_array(points) AS points, json_group_array(response) AS responses,
      json_group_object(itemId, importedPoints) FILTER (WHERE importedPoints IS NOT NULL) AS imported
    FROM mine CROSS JOIN itemResponse ON itemResponse.sittingId = mine.sittingId
    GROUP BY mine.sittingId`.execute(read)
  const lists = new Map<string, readonly number[]>()
  return rows.map(({ studentId, itemIds, points, responses, imported }) => ({
    studentId,
    itemIds: onceParsed(lists, itemIds),
    points: JSON.parse(points) as StudentAnswers['points'],
    responses: JSON.parse(responses) as StudentAnswers['responses'],
    imported: imported === '{}' ? null : (JSON.parse(imported) as StudentAnswers['imported']),
  }))
}

function onceParsed(lists: Map<string, readonly number[]>, json: string): readonly number[] {
  const known = lists.get(json)
  if (known) return known
  const parsed = JSON.parse(json) as readonly number[]
  lists.set(json, parsed)
  return parsed
}

/** Puts each value at its item's column; null where the student has no answer. */
function spread<T>(
  values: readonly T[],
  places: readonly number[],
  blank: readonly null[],
): (T | null)[] {
  const row: (T | null)[] = [...blank]
  for (let index = 0; index < values.length; index += 1) {
    const place = places[index] ?? -1
    if (place >= 0) row[place] = values[index] ?? null
  }
  return row
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
