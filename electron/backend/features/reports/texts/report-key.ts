/**
 * Which report this is: its kind and what it is about. How it looks, which windows it compares and
 * what is typed for one meeting do not make it another one.
 */
import type { ReportChoices } from '#shared/contracts/reports.ts'

/** Ids by which a report only chooses what to compare with, or how to look. */
const incidental = new Set(['templateId', 'beforeId', 'afterId', 'itemsId', 'groupSetId'])
const subjects = new Set(['kind', 'scope', 'month', 'period', 'from', 'to', 'schoolYear', 'form'])

export function reportKeyOf(choices: ReportChoices): string {
  const about = Object.entries(choices)
    .filter(([name]) => subjects.has(name) || (/Ids?$/u.test(name) && !incidental.has(name)))
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
  return JSON.stringify(Object.fromEntries(about))
}
