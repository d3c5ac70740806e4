/** Entries under the heads of their months, what is ahead first. Pure. */
import type { TimelineEntry } from '#shared/contracts/teacher-timeline.ts'
import { formatMonth } from '#renderer/ui/format.ts'

export type TimelineGroup = { readonly title: string; readonly entries: readonly TimelineEntry[] }

/** Months of another year say which. @param past latest first; it stays in this order */
export function timelineGroups(
  {
    ahead,
    past,
  }: { readonly ahead: readonly TimelineEntry[]; readonly past: readonly TimelineEntry[] },
  today: string,
): readonly TimelineGroup[] {
  const months = Map.groupBy(past, ({ on }) => on.slice(0, 7))
  const titleOf = (month: string): string => {
    const name = formatMonth(`${month}-01`)
    return month.startsWith(today.slice(0, 4)) ? name : `${name} ${month.slice(0, 4)}`
  }
  return [
    ...(ahead.length > 0 ? [{ title: 'Ahead', entries: ahead }] : []),
    ...[...months].map(([month, entries]) => ({ title: titleOf(month), entries })),
  ]
}
