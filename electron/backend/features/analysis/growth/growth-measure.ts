/**
 * What growth compares. Points on an overall measure where both windows have the same one, else
 * the share of points over the standards that a student was scored on both times. Scores on
 * different scales are never subtracted.
 */
import type { Administration } from '#shared/contracts/analysis/scope.ts'
import type { Standards } from '#shared/domain/state-standards.ts'
import { CallError } from '#shared/rpc/errors.ts'

export type GrowthMeasure =
  /** One measure of the file; standards as a share, others in points. */
  | { readonly kind: 'overall' | 'domain' | 'standard'; readonly code: string }
  /** Every standard of the test, or every item where there are no standards. */
  | { readonly kind: 'whole test' }

/**
 * @param code measure code; null for the whole test
 * @throws {CallError} `NOT_FOUND` with a sentence when the two cannot be compared
 */
export function growthMeasure(
  before: Administration,
  after: Administration,
  code: string | null,
): GrowthMeasure {
  if (before.id === after.id) throw refused('Growth needs two different administrations.')
  const shared = sharedMeasures(before, after)
  const isSameTest = before.assessmentId === after.assessmentId
  if (code !== null) return namedMeasure(shared, code, { isSameTest })
  const overall = shared.find(({ kind }) => kind === 'overall')
  if (overall) return overall
  if (!isSameTest) {
    throw refused(
      `${before.assessment} and ${after.assessment} are different tests without a total of the same name: their scores cannot be subtracted.`,
    )
  }
  return { kind: 'whole test' }
}

/** Measures of the same kind and name in both windows. */
const sharedMeasures = (
  before: Administration,
  after: Administration,
): Administration['measures'] =>
  before.measures.filter((one) =>
    after.measures.some((other) => other.kind === one.kind && other.code === one.code),
  )

/**
 * Totals of two different tests are comparable as shares at most, and that takes points possible:
 * two vendors' scale scores have no common unit.
 * @throws {CallError} `NOT_FOUND`
 */
export function mustShareScale(
  before: Administration,
  after: Administration,
  { hasPossible }: { readonly hasPossible: boolean },
): void {
  if (before.assessmentId === after.assessmentId || hasPossible) return
  throw refused(
    `${before.assessment} and ${after.assessment} are different tests on two different scales: their scores cannot be subtracted.`,
  )
}

export const measureLabel = (
  measure: GrowthMeasure,
  unit: 'points' | 'percent of points',
  { named }: Pick<Standards, 'named'>,
): string => {
  if (measure.kind === 'whole test') return 'Share of points'
  const name = measure.kind === 'standard' ? named(measure.code) : measure.code
  return unit === 'points' ? name : `Share of points, ${name}`
}

function namedMeasure(
  shared: Administration['measures'],
  code: string,
  { isSameTest }: { readonly isSameTest: boolean },
): GrowthMeasure {
  const measure = shared.find((one) => one.code === code)
  if (!measure) throw refused(`${code} was not measured in both windows.`)
  if (!isSameTest && measure.kind !== 'overall') {
    throw refused(`${code} of two different tests cannot be compared: only totals can.`)
  }
  return measure
}

const refused = (what: string) => new CallError('NOT_FOUND', { data: { what } })
