/** Mastery of a teacher's students in the latest test by standard, with the tests before it. */
import type { Administration } from '#shared/contracts/analysis/scope.ts'
import type { Mastery } from '#shared/contracts/analysis/mastery.ts'
import { measuresStandards } from '#shared/domain/measured-standards.ts'
import type { TeacherId } from '#shared/domain/ids.ts'
import { useBackendQuery } from '#renderer/app/backend-hooks.ts'

const dayOf = (administration: Administration): string =>
  administration.endsOn ?? administration.startsOn ?? ''

/** Latest first. */
export const testsByStandard = (all: readonly Administration[]): readonly Administration[] =>
  all.filter(measuresStandards).toSorted((a, b) => dayOf(b).localeCompare(dayOf(a)))

/** Those before it of the same assessment, latest first: other tests are other scales. */
export const testsBefore = (
  all: readonly Administration[],
  test: Administration,
): readonly Administration[] =>
  testsByStandard(all).filter(
    (other) => other.assessmentId === test.assessmentId && dayOf(other) < dayOf(test),
  )

/** A quiz covers one topic; the widest of the tests shows more of the class. */
export function widestTest(all: readonly Administration[]): Administration | undefined {
  const standards = ({ measures }: Administration): number =>
    measures.filter(({ kind }) => kind === 'standard').length
  const tests = testsByStandard(all)
  return tests.find((test) => standards(test) > 1) ?? tests[0]
}

export function useTeacherMastery(id: TeacherId, test: Administration | undefined) {
  return useBackendQuery(
    'analysis',
    'mastery',
    {
      scope: { kind: 'teacher', id, grade: null },
      administrationId: test?.id ?? 0,
    },
    { enabled: test !== undefined },
  )
}

/** Share at the cut of a standard in another test. */
export const shareIn = (mastery: Mastery | undefined, code: string): number | null =>
  mastery?.standards.find((standard) => standard.code === code)?.atCut.value ?? null
