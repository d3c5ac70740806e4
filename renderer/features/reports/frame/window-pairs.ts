/** Two windows of one assessment as one choice, the latest pair first. */
import { latestFirst } from '#renderer/app/student-data.ts'
import type { Administration } from '#shared/contracts/analysis/scope.ts'

export type WindowPair = { readonly before: number; readonly after: number }

export function windowPairs(tests: readonly Administration[]) {
  const ordered = latestFirst(tests)
  return ordered.flatMap((after, place) =>
    ordered
      .slice(place + 1)
      .filter(({ assessmentId }) => assessmentId === after.assessmentId)
      .map((before) => ({
        value: `${before.id}-${after.id}`,
        label: `${after.assessment}, ${before.window} to ${after.window}`,
      })),
  )
}

/** `1-2` → both; null for what is no pair. */
export function pairOf(value: string | null): WindowPair | null {
  const [before, after] = (value ?? '').split('-').map(Number)
  return before && after ? { before, after } : null
}
