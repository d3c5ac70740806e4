/**
 * From the words of a roster to groups: yes and no in their spellings are one group each, and where
 * an attribute is only ever noted with yes, everyone else is the other group.
 */
import type { GroupedBy } from '#shared/contracts/analysis/gaps.ts'
import { compareGrades, gradeInWords } from '../scope/scopes.ts'
import { capitalized } from '../wording.ts'

export type Grouping = {
  /** In a fixed order: yes before no, grades as they follow, else by name. */
  readonly groups: readonly { readonly key: string; readonly label: string }[]
  /** The group of a student; null for one who is in none. */
  readonly groupOf: (value: string | null) => string | null
  /** Whether those without the attribute on record make the second group. */
  readonly hasRest: boolean
}

const YES = 'yes'
const NO = 'no'
export const REST = 'others'

/**
 * @param values of the students tested, one each, null without one
 * @param known all values of the attribute on record anywhere
 */
export function groupingOf(
  by: GroupedBy,
  values: readonly (string | null)[],
  known: readonly string[],
): Grouping {
  if (by.kind !== 'attribute') return byPlace(by.kind, values)
  const attribute = by.attribute ?? ''
  const hasRest = known.length > 0 && known.every((value) => folded(value) === YES)
  const keys = [...new Set(values.flatMap((value) => (value === null ? [] : [folded(value)])))]
  const sorted = keys.toSorted((a, b) => rank(a) - rank(b) || a.localeCompare(b, 'en'))
  const isThere = values.includes(null)
  return {
    groups: [
      ...sorted.map((key) => ({ key, label: labelOf(key, attribute) })),
      ...(hasRest && isThere ? [{ key: REST, label: 'Others' }] : []),
    ],
    groupOf: (value) => (value === null ? (hasRest ? REST : null) : folded(value)),
    hasRest,
  }
}

function byPlace(kind: 'grade' | 'school', values: readonly (string | null)[]): Grouping {
  const compare = kind === 'grade' ? compareGrades : byName
  const keys = [...new Set(values.filter((value) => value !== null))].toSorted(compare)
  const label = (key: string) => (kind === 'grade' ? capitalized(gradeInWords(key)) : key)
  return {
    groups: keys.map((key) => ({ key, label: label(key) })),
    groupOf: (value) => value,
    hasRest: false,
  }
}

/** "English learner", "Not English learner", or the value itself. */
function labelOf(key: string, attribute: string): string {
  if (key === YES) return capitalized(attribute)
  return key === NO ? `Not ${attribute}` : key
}

const byName = (a: string, b: string): number => a.localeCompare(b, 'en')

const rank = (key: string): number => [YES, NO].indexOf(key) + 1 || 3

/** `Y`, `TRUE` and `1` say yes; any other word stays as it is. */
function folded(value: string): string {
  if (/^(y|yes|true|t|1|x)$/i.test(value)) return YES
  return /^(n|no|false|f|0)$/i.test(value) ? NO : value
}
