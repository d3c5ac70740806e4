/** Item analysis of one scope on one administration. */
import type { z } from 'zod'
import type { analysisContract } from '#shared/contracts/analysis.ts'
import type { Items } from '#shared/contracts/analysis/items.ts'
import { correctedDiscrimination } from '#shared/statistics/corrected-discrimination.ts'
import { cronbachAlpha, standardErrorOfMeasurement } from '#shared/statistics/cronbach-alpha.ts'
import { itemDifficulty } from '#shared/statistics/item-difficulty.ts'
import { upperLowerGroups } from '#shared/statistics/upper-lower-groups.ts'
import type { ReadDb } from '../../../database/connection.ts'
import { administrationById } from '../scope/administrations.ts'
import { itemAndRest, itemAnswers, optionsOf, type Item, type ItemAnswers } from './item-answers.ts'
import { itemQuestion, keyAndRival } from './item-questions.ts'
import { itemLimits, itemSentences } from './item-sentences.ts'
import { methodsUsed } from '../methods.ts'
import { scopeLabel } from '../scope/scopes.ts'

export type ItemsInput = z.output<typeof analysisContract.items.input>

/** @throws {CallError} `NOT_FOUND` when the scope or the administration is not there. */
export async function itemsOf(
  read: ReadDb,
  { scope, administrationId }: ItemsInput,
): Promise<Items> {
  const label = await scopeLabel(read, scope)
  const administration = await administrationById(read, administrationId)
  const answers = await itemAnswers(read, { scope, administration })
  const groups = upperLowerGroups(answers.totals)
  const analyzed = answers.items.map((item, index) => analyze(item, index, answers))
  const shown = {
    n: answers.students.length,
    alpha: cronbachAlpha(answers.points),
    standardError: standardErrorOfMeasurement(answers.points),
    items: analyzed.map(({ result }) => result),
  }
  const facts = {
    ...shown,
    doubts: analyzed.flatMap(({ doubt, result }) =>
      doubt === null ? [] : [{ item: result.label, ...doubt }],
    ),
  }
  const estimates = facts.items.flatMap((item) => [item.difficulty, item.discrimination])
  const withOptions = facts.items.some(({ options }) => options.length > 0)
  return {
    ...shown,
    scopeLabel: label,
    administration,
    groupSize: groups?.size ?? 0,
    sentences: itemSentences(facts),
    limits: itemLimits(facts),
    methods: methodsUsed(
      [...estimates, facts.alpha, facts.standardError],
      withOptions ? ['upper-lower-27'] : [],
    ),
  }
}

function analyze(item: Item, index: number, answers: ItemAnswers) {
  const own = answers.points.map((row) => row[index] ?? null)
  const analysis = optionsOf(answers, index)
  const difficulty = itemDifficulty(own, item.maxPoints)
  const discrimination = correctedDiscrimination(itemAndRest(answers, index), 0)
  const known = new Map(item.options.map((option) => [option.label, option]))
  const result: Items['items'][number] = {
    id: item.id,
    label: item.label,
    standard: item.standard,
    stem: item.stem,
    maxPoints: item.maxPoints,
    answerKey: item.answerKey,
    difficulty,
    discrimination,
    options: (analysis?.options ?? []).map((option) => ({
      label: option.option,
      text: known.get(option.option)?.text ?? '',
      misconception: known.get(option.option)?.misconception ?? null,
      count: option.count,
      share: option.share.value ?? 0,
      upperShare: option.upper,
      lowerShare: option.lower,
      restCorrelation: option.restCorrelation,
    })),
    omitted: analysis?.omitted ?? 0,
    question: itemQuestion({ difficulty, discrimination }, analysis),
  }
  return { result, doubt: analysis && keyAndRival(analysis) }
}
