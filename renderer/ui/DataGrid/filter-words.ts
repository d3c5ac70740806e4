/** How a filter reads on its pill. Pure. */
import type { DateSpan } from '#shared/domain/date-span.ts'
import type { GridFilter } from '#shared/domain/grid-layout.ts'
import { formatDay, formatFullDay } from '../format.ts'
import { noValueOf } from './grid-column.ts'
import type { GridColumn } from './grid-column.ts'

export const spanWords: Readonly<Record<DateSpan, string>> = {
  today: 'Today',
  'this-week': 'This week',
  'last-week': 'Last week',
  'next-week': 'Next week',
  'this-month': 'This month',
  'last-month': 'Last month',
  'next-month': 'Next month',
  'past-30-days': 'Past 30 days',
  'next-30-days': 'Next 30 days',
  'before-today': 'Before today',
  'after-today': 'After today',
}

/** `Two Rivers School`, `3 of them`, `Feb 1 – Feb 28`, `at least 2`, `none`. */
export function filterWords<Row>(column: GridColumn<Row>, filter: GridFilter): string {
  switch (filter.kind) {
    case 'text':
      return `“${filter.contains}”`
    case 'number':
      return rangeWords(filter, { least: 'at least', most: 'at most', write: String })
    case 'date':
      return dateWords(filter)
    case 'span':
      return spanWords[filter.span]
    case 'choice': {
      const [first, ...others] = filter.anyOf
      if (first === undefined) return 'Nothing chosen'
      return `${first || noValueOf(column)}${others.length > 0 ? ` + ${others.length}` : ''}`
    }
    case 'yes-no':
      return filter.is ? 'Yes' : 'No'
    case 'empty':
      return filter.is ? 'empty' : 'not empty'
  }
}

type Range<Value> = { readonly from: Value | null; readonly to: Value | null }

function dateWords(range: Range<string>): string {
  const { from, to } = range
  const isOneYear = from !== null && to !== null && from.slice(0, 4) === to.slice(0, 4)
  if (!isOneYear) return rangeWords(range, { least: 'from', most: 'until', write: formatFullDay })
  return rangeWords(range, { least: 'from', most: 'until', write: formatDay })
}

function rangeWords<Value extends string | number>(
  { from, to }: Range<Value>,
  words: {
    readonly least: string
    readonly most: string
    readonly write: (value: Value) => string
  },
): string {
  if (from !== null && to !== null)
    return from === to ? words.write(from) : `${words.write(from)} – ${words.write(to)}`
  if (from !== null) return `${words.least} ${words.write(from)}`
  return to === null ? 'any' : `${words.most} ${words.write(to)}`
}
