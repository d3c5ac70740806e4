/** What the cells of a caseload file say. Each reads its text, or says in a sentence what it would take. Pure. */
import { parseDay } from '#shared/domain/dates.ts'
import { parseGrade } from '#shared/domain/grades.ts'
import { teacherFields } from '#shared/contracts/teacher-record.ts'

export type Read<Value> = { readonly value: Value } | { readonly why: string }

const said = <Value>(value: Value): Read<Value> => ({ value })
const refused = (why: string): Read<never> => ({ why })

/** Our own files, and careful ones of others, keep a formula from running with an apostrophe. */
export const plainCell = (cell: string): string => {
  const text = cell.trim()
  return /^'\s*[=+\-@＝＋－＠]/.test(text) ? text.slice(1) : text
}

export function readEmail(text: string): Read<string> {
  const email = text.replace(/^mailto:/i, '')
  return teacherFields.shape.email.safeParse(email).success
    ? said(email)
    : refused('An address such as name@school.org is needed.')
}

export function readWhole(text: string, [low, high]: readonly [number, number]): Read<number> {
  const number = /^(\d+)(?:\.0+)?(?:\s*(?:years?|yrs?))?$/i.exec(text)?.[1]
  return number !== undefined && Number(number) >= low && Number(number) <= high
    ? said(Number(number))
    : refused(`A whole number from ${low} to ${high} is needed.`)
}

const spans: Readonly<Record<string, number>> = { day: 1, week: 7, month: 30 }
const words: Readonly<Record<string, number>> = {
  daily: 1,
  weekly: 7,
  biweekly: 14,
  'bi-weekly': 14,
  'every other week': 14,
  monthly: 30,
}

/** `14`, `14 days`, `every 2 weeks`, `weekly`, `monthly` */
export function readCadence(text: string): Read<number> {
  const plain = text.toLowerCase().replace(/^every\s+(?=\d)/, '')
  const found = /^(\d+)\s*(day|week|month)?s?$/.exec(plain)
  const days = found ? Number(found[1]) * (spans[found[2] ?? 'day'] ?? 1) : words[plain]
  return days !== undefined && days >= 1 && days <= 365
    ? said(days)
    : refused('Days are needed, for instance 14, 2 weeks or monthly.')
}

export function readStatus(text: string): Read<'active' | 'paused' | 'left'> {
  const status = text.toLowerCase()
  return status === 'active' || status === 'paused' || status === 'left'
    ? said(status)
    : refused('One of active, paused, left is needed.')
}

export function readEnrolled(text: string): Read<'volunteered' | 'asked' | 'assigned'> {
  const how = text.toLowerCase().replace(/^was\s+/, '')
  return how === 'volunteered' || how === 'asked' || how === 'assigned'
    ? said(how)
    : refused('One of volunteered, asked, assigned is needed.')
}

export function readDay(text: string): Read<string> {
  const day = parseDay(text)
  return day === null ? refused('A day such as 2026-01-05 or 1/5/2026 is needed.') : said(day)
}

export const readTags = (text: string): Read<readonly string[]> => {
  const tags = text
    .split(/[,;|\n]/)
    .map((tag) => tag.trim())
    .filter(Boolean)
  return tags.some((tag) => tag.length > 40)
    ? refused('A tag has at most 40 letters.')
    : said([...new Set(tags)])
}

const order = ['PK', 'K', ...Array.from({ length: 13 }, (_, index) => String(index + 1))]

/** `4`, `Grade 4`, `6, 7, 8`, `6-8`, `K–2`: each grade on its own. */
export function readGrades(text: string): Read<readonly string[]> {
  const grades: string[] = []
  for (const part of text
    .split(/[,;/&]|\band\b/)
    .map((one) => one.trim())
    .filter(Boolean)) {
    const [from, to, more] = part.split(/\s*(?:[-–—]|\bto\b)\s*/)
    const single = parseGrade(part)
    const first = single ?? parseGrade(from ?? '')
    const last = single ?? parseGrade(to ?? '')
    if (first === null || last === null || more !== undefined || rank(first) > rank(last))
      return refused('Grade levels are needed, for instance 4, K-2 or 6, 7, 8.')
    grades.push(...order.slice(rank(first), rank(last) + 1))
  }
  return said([...new Set(grades)])
}

const rank = (grade: string): number => order.indexOf(grade)

/** `Rivera, Elena` and `Elena Rivera`. One word alone is no name of a person. */
export function readFullName(text: string): Read<{ givenName: string; familyName: string }> {
  const [family, given] = text.split(',').map((part) => part.trim())
  if (given !== undefined && family) {
    return given === ''
      ? refused('First and last name are needed.')
      : said({ givenName: given, familyName: family })
  }
  const parts = text.replace(/^(mr|mrs|ms|mx|dr)\.?\s+/i, '').split(/\s+/)
  const last = parts.at(-1) ?? ''
  return parts.length < 2
    ? refused('First and last name are needed.')
    : said({ givenName: parts.slice(0, -1).join(' '), familyName: last })
}

/** At most what the record takes. */
export const readText = (text: string, most: number): Read<string> =>
  text.length > most ? refused(`At most ${most.toLocaleString('en-US')} letters.`) : said(text)
