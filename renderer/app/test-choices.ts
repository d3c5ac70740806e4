/** Which tests there are to choose from, how they are called, and what is looked at first. */
import type { PillChoice } from '#renderer/ui/PillSelect.tsx'
import { formatDay } from '#renderer/ui/format.ts'
import { latestFirst } from './student-data.ts'
import type { Administration } from '#shared/contracts/analysis/scope.ts'

/** `Winter benchmark, Jan 21`; the school year only where the same window came twice. */
export function administrationChoices(list: readonly Administration[]): readonly PillChoice[] {
  return latestFirst(list).map((one) => ({
    value: String(one.id),
    label: [nameOf(one), one.endsOn && formatDay(one.endsOn)].filter(Boolean).join(', '),
    group: one.schoolYear,
  }))
}

/** `District benchmark, winter`; the window is left out where the name has it already. */
export function nameOf({ assessment, window }: Administration): string {
  return assessment.toLowerCase().includes(window.toLowerCase())
    ? assessment
    : `${assessment}, ${window}`
}

/** The one chosen, else the latest. */
export function chosenTest(
  list: readonly Administration[],
  id: number | null,
): Administration | undefined {
  return list.find((one) => one.id === id) ?? latestFirst(list)[0]
}

/** The pair chosen; else the latest given twice, each with the one of the same assessment before it. */
export function chosenPair(
  list: readonly Administration[],
  chosen: { readonly before: number | null; readonly after: number | null },
): { readonly before: Administration | undefined; readonly after: Administration | undefined } {
  const ordered = latestFirst(list)
  const earlierThan = (later: Administration | undefined) =>
    later &&
    ordered.slice(ordered.indexOf(later) + 1).find((one) => one.assessmentId === later.assessmentId)
  const after =
    list.find((one) => one.id === chosen.after) ??
    ordered.find((one) => earlierThan(one) !== undefined)
  return { before: list.find((one) => one.id === chosen.before) ?? earlierThan(after), after }
}
