/** Item analysis of one scope on one administration. */
import type { z } from 'zod'
import type { analysisContract } from '#shared/contracts/analysis.ts'
import type { Items } from '#shared/contracts/analysis/items.ts'
import type { Standards } from '#shared/domain/state-standards.ts'
import { correctedDiscrimination } from '#shared/statistics/corrected-discrimination.ts'
import { cronbachAlpha, standardErrorOfMeasurement } from '#shared/statistics/cronbach-alpha.ts'
import { describe } from '#shared/statistics/describe.ts'
import { itemDifficulty } from '#shared/statistics/item-difficulty.ts'
import { upperLowerGroups } from '#shared/statistics/upper-lower-groups.ts'
import type { ReadDb } from '../../../database/connection.ts'
import { standardsOf } from '../../../standards/standards-of.ts'
import { administrationById } from '../scope/administrations.ts'
import { ideasChosen } from './ideas.ts'
import { itemAndRest, itemAnswers, type Item, type ItemAnswers } from './item-answers.ts'
import { optionsOf } from './item-options.ts'
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
  const { titleOf } = await standardsOf(read)
  const analyzed = answers.items.map((item, index) => analyze(item, index, { answers, titleOf }))
  const shown = {
    n: answers.students.length,
    alpha: cronbachAlpha(answers.points),
    standardError: standardErrorOfMeasurement(answers.points),
    mean: describe(answers.totals).mean,
    possible: answers.items.reduce((sum, { maxPoints }) => sum + maxPoints, 0),
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
    dropped: answers.dropped.map(({ id, label: name, standard }) => ({
      id,
      label: name,
      standard,
    })),
    misconceptions: ideasChosen(answers),
    sentences: itemSentences(facts),
    limits: itemLimits(facts),
    methods: methodsUsed(
      [...estimates, facts.alpha, facts.standardError],
      withOptions ? ['upper-lower-27'] : [],
    ),
  }
}

function analyze(
  item: Item,
  index: number,
  { answers, titleOf }: Pick<Standards, 'titleOf'> & { readonly answers: ItemAnswers },
) {
  const own = answers.points.map((row) => row[index] ?? null)
  const analysis = optionsOf(answers, index)
  const difficulty = itemDifficulty(own, item.maxPoints)
  const discrimination = correctedDiscrimination(itemAndRest(answers, index), 0)
  const known = new Map(item.options.map((option) => [option.label, option]))
  const result: Items['items'][number] = {
    id: item.id,
    label: item.label,
    standard: item.standard,
    standards: [...item.standards],
    standardTitle: item.standard === null ? '' : titleOf(item.standard),
    depthOfKnowledge: item.depthOfKnowledge,
    stem: item.stem,
    kind: item.rule.kind,
    maxPoints: item.maxPoints,
    answerKey: item.answerKey,
    difficulty,
    discrimination,
    options: (analysis?.options ?? []).map((option) => ({
      label: option.option,
      isKey: option.isKey,
      text: known.get(option.option)?.text ?? '',
      misconception: known.get(option.option)?.misconception ?? null,
      count: option.count,
      share: option.share.value ?? 0,
      upperShare: option.upper,
      lowerShare: option.lower,
      restCorrelation: option.restCorrelation,
    })),
    omitted: omittedOf(answers, index),
    notReached: answers.notReached[index] ?? 0,
    question: itemQuestion({ difficulty, discrimination, answerKey: item.answerKey }, analysis),
  }
  return { result, doubt: analysis && keyAndRival(analysis) }
}

/** Points without an answer are an answer left out; bare points count as the answer too. */
const omittedOf = ({ points, choices }: ItemAnswers, index: number): number =>
  points.filter(
    (row, student) => (row[index] ?? null) !== null && (choices[student]?.[index] ?? null) === null,
  ).length
