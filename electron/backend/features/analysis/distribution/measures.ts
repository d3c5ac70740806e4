/** What a distribution can be of: each measure of the file with its own scale, or the whole test. */
import type { DistributionMeasure } from '#shared/contracts/analysis/distribution.ts'
import type { Administration } from '#shared/contracts/analysis/scope.ts'
import type { Standards } from '#shared/domain/state-standards.ts'
import { CallError } from '#shared/rpc/errors.ts'

type Naming = Pick<Standards, 'named'>

const wholeTest: DistributionMeasure = {
  kind: 'whole test',
  code: 'whole test',
  label: 'Share of points',
}

/** Overall first, then domains and standards; the whole test only where no overall score says it better. */
export function measuresOf(
  { measures, hasItems }: Administration,
  standards: Naming,
): DistributionMeasure[] {
  const named = measures.map(({ kind, code }) => ({
    kind,
    code,
    label: kind === 'standard' ? standards.named(code) : code,
  }))
  const hasOverall = named.some(({ kind }) => kind === 'overall')
  const canAddUp = hasItems || named.some(({ kind }) => kind === 'standard')
  return !hasOverall && canAddUp ? [wholeTest, ...named] : named
}

/** @throws {CallError} `NOT_FOUND` with a sentence when the test has no such measure, or none at all. */
export function chosenMeasure(
  administration: Administration,
  code: string | null,
  standards: Naming,
): DistributionMeasure {
  const all = measuresOf(administration, standards)
  const found = code === null ? all[0] : all.find((one) => one.code === code)
  if (found) return found
  const what =
    code === null
      ? 'This test has no scores to look at.'
      : `${administration.assessment} has no ${code}.`
  throw new CallError('NOT_FOUND', { data: { what } })
}
