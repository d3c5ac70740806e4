/** What a file says of its standards, whatever form it has; nothing of it is stored yet. */
import type { ListPreview, ListProblem } from '#shared/contracts/standards/records.ts'
import { parseGrade } from '#shared/domain/grades.ts'

export type StatedMatch = {
  readonly code: string
  readonly basis: 'exact' | 'related' | 'column'
}

export type WantedStandard = {
  /** Row of the table, or number of the item, from 1. */
  readonly row: number
  readonly code: string
  /** Of a CASE item; '' in a table. */
  readonly identifier: string
  readonly description: string
  readonly grades: readonly string[]
  readonly domain: string
  readonly cluster: string
  readonly parentCode: string
  /** Codes of the Common Core that the file itself names. */
  readonly matches: readonly StatedMatch[]
  /** Codes of this list that the file says come next. */
  readonly after: readonly string[]
}

export type WantedList = Pick<ListPreview, 'fileName' | 'source' | 'publisher' | 'version'> & {
  readonly name: string
  /** Of a CASE document; '' for a table. */
  readonly identifier: string
  readonly columns: ListPreview['columns']
  readonly rowsRead: number
  readonly headings: number
  readonly standards: readonly WantedStandard[]
  readonly problems: readonly ListProblem[]
}

const MOST_DESCRIPTION = 4000
const MOST_NAME = 300

/** Signs that are not seen, such as marks that turn the direction of writing; joiners belong to words. */
const unseen = /(?![\n\u200c\u200d])[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu
/** Of the markup that frameworks are published with; "2 < x" stays. */
const markup =
  /<\/?(p|br|b|i|u|em|strong|sub|sup|ul|ol|li|span|div|img|table|tbody|tr|td|th|a)\b[^<>]*>/gi

/** One line or several, without markup and signs that are not seen. */
export const plainText = (text: string): string =>
  text
    .replaceAll(markup, ' ')
    .replaceAll(unseen, ' ')
    .replaceAll(/[ \u00a0]+/g, ' ')
    .replaceAll(/ ?\n[\n ]*/g, '\n')
    .trim()

export const plainLine = (text: string): string => plainText(text).replaceAll('\n', ' ')

export const descriptionOf = (text: string): string => plainText(text).slice(0, MOST_DESCRIPTION)
export const headingOf = (text: string): string => plainLine(text).slice(0, MOST_NAME)

const highSchool = ['9', '10', '11', '12']

/** `3`, `03`, `Grades 3-5`, `K, 1`, `HS`, `KG|01` → as classes have them, in order; what is no grade is left out. */
export function gradesIn(texts: readonly string[]): readonly string[] {
  const found = new Set(
    texts.flatMap((text) => text.split(/[,;/|&\n]|\band\b/i)).flatMap(gradesOfPart),
  )
  return [...found].toSorted((a, b) => numberOf(a) - numberOf(b))
}

function gradesOfPart(text: string): readonly string[] {
  const plain = text.trim().replace(/^grades?\s+/i, '')
  if (plain === '') return []
  if (/^(hs|high ?school|secondary)$/i.test(plain)) return highSchool
  const [, from = '', to = ''] = /^(.+?)\s*(?:-|–|to)\s*(.+)$/i.exec(plain) ?? []
  const one = parseGrade(plain)
  if (one !== null) return [one]
  const [first, last] = [parseGrade(from), parseGrade(to)]
  if (first === null || last === null) return []
  const years = ['PK', 'K', ...Array.from({ length: 12 }, (_, index) => String(index + 1))]
  return years.slice(years.indexOf(first), years.indexOf(last) + 1)
}

const numberOf = (grade: string): number =>
  grade === 'PK' ? -1 : grade === 'K' ? 0 : Number(grade)
