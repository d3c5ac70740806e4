/** Distribution of one measure of one administration in one scope. Scores on different scales are refused. */
import type { z } from 'zod'
import type { analysisContract } from '#shared/contracts/analysis.ts'
import type { Distribution, DistributionMeasure } from '#shared/contracts/analysis/distribution.ts'
import { histogram } from '#shared/statistics/histogram.ts'
import { spreadOf } from '#shared/statistics/spread.ts'
import type { ReadDb } from '../../../database/connection.ts'
import { standardsOf } from '../../../standards/standards-of.ts'
import { methodsUsed } from '../methods.ts'
import { administrationById } from '../scope/administrations.ts'
import { untestedInScope, type Sample } from '../scope/in-scope.ts'
import { compareGrades, scopeLabel } from '../scope/scopes.ts'
import { listed } from '../wording.ts'
import { distributionLimits, distributionSentences } from './distribution-sentences.ts'
import { cutsOf, levelsOf, vendorLevels } from './levels.ts'
import { chosenMeasure, measuresOf } from './measures.ts'
import { formsByGrade, scoreCounts, type ScoreCount } from './score-counts.ts'
import { scoredOf, usualPossible, type Scored } from './scored.ts'

export type DistributionInput = z.output<typeof analysisContract.distribution.input>

/** @throws {CallError} `NOT_FOUND` when scope, administration or measure is not there. */
export async function distributionOf(
  read: ReadDb,
  input: DistributionInput,
): Promise<Distribution> {
  const { scope, cut } = input
  const label = await scopeLabel(read, scope)
  const administration = await administrationById(read, input.administrationId)
  const sample: Sample = { scope, administration }
  const known = await standardsOf(read)
  const measure = chosenMeasure(administration, input.measure, known)
  const counts = await scoreCounts(read, sample, measure)
  const untested = await untestedInScope(read, sample)
  const absent = untested.filter(({ satElsewhere }) => !satElsewhere).length
  const refusal = await refusalOf(read, sample, { measure, counts })
  const scored = scoredOf(refusal === null ? counts : [], measure)
  const asked = {
    order: await vendorLevels(read, administration.assessmentId, measure),
    cut,
    absent,
  }
  const levels = refusal === null ? levelsOf(scored, asked) : null
  const missing = missingOf(scored, absent)
  const without = missing.reduce((sum, { count }) => sum + count, 0)
  const values = scored.scores.flatMap(({ value, students }) =>
    Array.from({ length: students }, () => value),
  )
  const spread = spreadOf([...values, ...Array.from({ length: without }, () => null)])
  const scale = {
    minimum: scored.maximum === null ? null : 0,
    maximum: scored.maximum,
    isWhole: scored.unit === 'points' && values.every((value) => Number.isInteger(value)),
  }
  const facts = {
    scopeLabel: label,
    administration,
    measure,
    measures: measuresOf(administration, known),
    unit: scored.unit,
    minimum: scale.minimum,
    maximum: scale.maximum,
    refusal,
    n: values.length,
    missing,
    ...spread,
    bins: [...histogram(values, scale)],
    cuts: cutsOf(scored, levels, asked),
    levels,
  }
  return {
    ...facts,
    sentences: distributionSentences(facts, { values, cut }),
    limits: distributionLimits(facts, { partial: scored.partial }),
    methods: methodsUsed([
      ...Object.values(spread),
      ...(levels?.shares.map(({ share }) => share) ?? []),
    ]),
  }
}

type Given = { readonly measure: DistributionMeasure; readonly counts: readonly ScoreCount[] }

/**
 * Grades that took forms of their own are not on one scale, unless the vendor put them on one: an
 * overall score without a maximum, or with the same one.
 */
export async function refusalOf(
  read: ReadDb,
  sample: Sample,
  { measure, counts }: Given,
): Promise<string | null> {
  const grades = new Set(counts.filter(({ points }) => points !== null).map(({ grade }) => grade))
  if (grades.size < 2) return null
  const differ =
    measure.kind === 'whole test'
      ? (await formsByGrade(read, sample)).size > 1
      : new Set(usualPossible(counts).values()).size > 1
  if (!differ) return null
  const known = [...grades].filter((grade) => grade !== null).toSorted(compareGrades)
  return `Grades ${listed(known)} took forms of their own, which are not one scale: choose one grade.`
}

function missingOf({ unscored }: Scored, absent: number): Distribution['missing'] {
  const words = Map.groupBy(unscored, ({ why }) => why)
  return [
    ...[...words].map(([why, rows]) => ({
      why,
      count: rows.reduce((sum, { students }) => sum + students, 0),
    })),
    ...(absent > 0 ? [{ why: 'absent', count: absent }] : []),
  ].toSorted((a, b) => b.count - a.count || a.why.localeCompare(b.why, 'en'))
}
