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
  const answered = new Set(rows.flatMap(({ itemIds }) => itemIds))
  const all = (await itemsOfTest(read, sample)).filter(({ id }) => answered.has(id))
  const items = all.filter(({ rule }) => !rule.isDropped)
  const column = new Map(items.map(({ id }, index) => [id, index]))
  const blank = items.map(() => null)
  const places = rows.map(({ itemIds }) => itemIds.map((id) => column.get(id) ?? -1))
  const points = rows.map((row, index) => spread(row.points, places[index] ?? [], blank))
  const choices = rows.map(({ responses }, row) =>
    spread(responses, places[row] ?? [], blank).map((choice) => choice || null),
  )
  return {
    items,
    dropped: all.filter(({ rule }) => rule.isDropped),
    students: rows.map(({ studentId }) => studentId),
    points,
    totals: points.map(totalScore),
    choices,
    given: rows.map(({ given }, row) => spread(given, places[row] ?? [], blank)),
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
  readonly itemIds: readonly number[]
  readonly points: readonly (number | null)[]
  readonly given: readonly (number | null)[]
  readonly responses: readonly (string | null)[]
}

/** One row a student with four lists in one order: 1,200 rows instead of 48,000 are read. */
async function answersByStudent(read: ReadDb, sample: Sample): Promise<readonly StudentAnswers[]> {
  const { rows } = await sql<
    Record<'itemIds' | 'points' | 'given' | 'responses', string> & { studentId: StudentId }
  >`
    WITH mine AS MATERIALIZED (${sittingsInScope(sample)})
    SELECT mine.studentId, json_group_array(itemId) AS itemIds,
      json_group_array(points) AS points, json_group_array(response) AS responses,
      json_group_array(COALESCE(importedPoints, points)) AS given
    FROM mine CROSS JOIN itemResponse ON itemResponse.sittingId = mine.sittingId
    GROUP BY mine.sittingId`.execute(read)
  return rows.map(({ studentId, itemIds, points, given, responses }) => ({
    studentId,
    itemIds: JSON.parse(itemIds) as readonly number[],
    points: JSON.parse(points) as StudentAnswers['points'],
    given: JSON.parse(given) as StudentAnswers['given'],
    responses: JSON.parse(responses) as StudentAnswers['responses'],
  }))
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
