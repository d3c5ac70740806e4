/** A bell schedule as it is pasted: one period a line, `1st 8:05 8:55`, from a spreadsheet or a web page. Pure. */
import type { Period } from './school-calendar.ts'

export type BellLines = {
  readonly periods: readonly Period[]
  /** Lines that were not understood, from 1; nothing is guessed of them. */
  readonly problems: readonly { readonly line: number; readonly sentence: string }[]
}

const time = String.raw`(\d{1,2})[:.](\d{2})\s*([ap])?\.?\s*m?\.?`
const twoTimes = new RegExp(
  String.raw`^(.*?)[\s,;|]*${time}\s*(?:[-–—]|to|until|[\s,;|])+\s*${time}\W*$`,
  'i',
)

export function parseBellLines(text: string): BellLines {
  const periods: Period[] = []
  const problems: { line: number; sentence: string }[] = []
  for (const [index, line] of text.split(/\r\n|\r|\n/).entries()) {
    if (line.trim() === '') continue
    const period = periodOf(line.replaceAll('\t', ' ').trim())
    if (typeof period === 'string') problems.push({ line: index + 1, sentence: period })
    else periods.push(period)
  }
  return { periods, problems }
}

/** @returns the period, or a sentence that says what is missing. */
function periodOf(line: string): Period | string {
  const found = twoTimes.exec(line)
  if (!found) return `“${line}” has no two times, for instance 8:05 8:55.`
  const [, name = '', hour1, minute1, half1, hour2, minute2, half2] = found
  const startsAt = clockTime(hour1, minute1, half1)
  const endsAt = clockTime(hour2, minute2, half2)
  if (startsAt === null || endsAt === null) return `“${line}” has a time that no clock shows.`
  const title = name.replace(/[\s:,;|–—-]+$/, '').trim()
  if (title === '') return `“${line}” has no name before its times.`
  return { name: title, startsAt, endsAt }
}

/** Without AM or PM, 1:00 to 6:59 is after noon: no school day runs at night. */
function clockTime(hourText = '', minuteText = '', half = ''): string | null {
  const typed = Number(hourText)
  const minute = Number(minuteText)
  const isAfternoon = half === '' ? typed >= 1 && typed <= 6 : half.toLowerCase() === 'p'
  const hour = half === '' ? typed + (isAfternoon ? 12 : 0) : (typed % 12) + (isAfternoon ? 12 : 0)
  if (hour > 23 || minute > 59 || (half !== '' && (typed < 1 || typed > 12))) return null
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`
}

export const bellLinesOf = (periods: readonly Period[]): string =>
  periods.map(({ name, startsAt, endsAt }) => `${name} ${startsAt} ${endsAt}`).join('\n')
