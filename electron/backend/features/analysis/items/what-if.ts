/** An item with another key, another weight, or left out: all figures before and after. Stores nothing. */
import type { z } from 'zod'
import type { analysisContract } from '#shared/contracts/analysis.ts'
import type { ItemFigures, ItemIdea, WhatIf } from '#shared/contracts/analysis/what-if.ts'
import { kindOfKey, pointsFor, type ScoredItem } from '#shared/domain/item-scoring.ts'
import { CallError } from '#shared/rpc/errors.ts'
import { correctedDiscrimination } from '#shared/statistics/corrected-discrimination.ts'
import { cronbachAlpha, standardErrorOfMeasurement } from '#shared/statistics/cronbach-alpha.ts'
import { describe } from '#shared/statistics/describe.ts'
import { itemDifficulty } from '#shared/statistics/item-difficulty.ts'
import { totalScore } from '#shared/statistics/item-scores.ts'
import { isAtCut } from '#shared/statistics/mastery.ts'
import { wilsonShare } from '#shared/statistics/wilson-share.ts'
import type { ReadDb } from '../../../database/connection.ts'
import { standardsOf } from '../../../standards/standards-of.ts'
import { administrationById } from '../scope/administrations.ts'
import { itemAndRest, itemAnswers, type ItemAnswers } from './item-answers.ts'

export type WhatIfInput = z.output<typeof analysisContract.whatIf.input>

/** @throws {CallError} `NOT_FOUND` when the test, or an answer to the item in scope, is not there. */
export async function whatIfOf(read: ReadDb, input: WhatIfInput): Promise<WhatIf> {
  const { scope, administrationId, itemId, idea, cut } = input
  const administration = await administrationById(read, administrationId)
  const answers = await itemAnswers(read, { scope, administration })
  const index = answers.items.findIndex(({ id }) => id === itemId)
  const item = answers.items[index]
  if (!item) {
    throw new CallError('NOT_FOUND', { data: { what: 'No student of this choice answered it.' } })
  }
  const code = item.standard
  const hasFileStandards = administration.measures.some(({ kind }) => kind === 'standard')
  const options = { code: hasFileStandards ? null : code, cut }
  const after = 'isDropped' in idea ? without(answers, index) : withIdea(answers, index, idea)
  return {
    before: figuresOf(answers, index, options),
    after: figuresOf(after, 'isDropped' in idea ? null : index, options),
    changed: answers.points.filter(
      (row, student) => row[index] !== (after.points[student]?.[index] ?? null),
    ).length,
    standard: code === null ? null : { code, title: (await standardsOf(read)).titleOf(code) },
    hasFileScores: administration.measures.length > 0,
  }
}

/** How the item would be scored. */
export function scoredWith(
  rule: ScoredItem,
  idea: Exclude<ItemIdea, { isDropped: true }>,
): ScoredItem {
  if ('maxPoints' in idea) {
    const importedMaximum = rule.importedMaximum ?? rule.maxPoints
    return { ...rule, maxPoints: idea.maxPoints, importedMaximum }
  }
  const kind = kindOfKey(idea.answerKey)
  const isSeveral = rule.kind === 'several answers' || kind === 'several answers'
  return { ...rule, answerKey: idea.answerKey, kind: isSeveral ? 'several answers' : kind }
}

function withIdea(
  answers: ItemAnswers,
  index: number,
  idea: Exclude<ItemIdea, { isDropped: true }>,
): ItemAnswers {
  const item = answers.items[index]
  if (!item) return answers
  const rule = scoredWith(item.rule, idea)
  const points = answers.points.map((row, student) => {
    const response = answers.choices[student]?.[index] ?? null
    const given = answers.given[student]?.[index] ?? null
    // Nobody reached it by getting another key.
    const isReached = row[index] !== null || response !== null
    return row.with(index, isReached ? pointsFor(rule, { response, points: given }) : null)
  })
  const { maxPoints, answerKey } = rule
  const items = answers.items.with(index, { ...item, maxPoints, answerKey, rule })
  return { ...answers, items, points, totals: points.map(totalScore) }
}

function without(answers: ItemAnswers, index: number): ItemAnswers {
  const points = answers.points.map((row) => row.toSpliced(index, 1))
  return {
    ...answers,
    items: answers.items.toSpliced(index, 1),
    points,
    totals: points.map(totalScore),
  }
}

type CutOf = { readonly code: string | null; readonly cut: number }

function figuresOf(answers: ItemAnswers, index: number | null, { code, cut }: CutOf): ItemFigures {
  const { items, points, totals } = answers
  const maximum = index === null ? 0 : (items[index]?.maxPoints ?? 0)
  const own = points.map((row) => row[index ?? -1] ?? null)
  return {
    difficulty: index === null ? null : itemDifficulty(own, maximum),
    discrimination: index === null ? null : correctedDiscrimination(itemAndRest(answers, index), 0),
    alpha: cronbachAlpha(points),
    standardError: standardErrorOfMeasurement(points),
    mean: describe(totals).mean,
    possible: items.reduce((sum, item) => sum + item.maxPoints, 0),
    atCut: code === null ? null : atCutOf(answers, code, cut),
  }
}

/** Over the items that each student reached, as mastery by standard counts. */
function atCutOf({ items, points }: ItemAnswers, code: string, cut: number): ItemFigures['atCut'] {
  const columns = items.flatMap(({ standards }, column) =>
    standards.includes(code) ? [column] : [],
  )
  if (columns.length === 0) return null
  let students = 0
  let n = 0
  for (const row of points) {
    const reached = columns.filter((column) => (row[column] ?? null) !== null)
    const possible = reached.reduce((sum, column) => sum + (items[column]?.maxPoints ?? 0), 0)
    if (possible === 0) continue
    n += 1
    const earned = reached.reduce((sum, column) => sum + (row[column] ?? 0), 0)
    if (isAtCut(earned, { possible, cut })) students += 1
  }
  return { students, share: wilsonShare(students, n, { missing: points.length - n }) }
}
