/**
 * Days: `yesterday`, `thu`, `last thu`, `2/23`, `Feb 23`, `2026-02-23`. A day without a year is the
 * nearest one. `3/4` may as well be a fraction: whoever reads it is told so.
 */
import { parseDay } from '../dates.ts'
import { addDays, daysBetween, mondayOf, weekdayOf } from '../days.ts'
import type { Word } from './words.ts'

export type DayReading = {
  readonly count: number
  readonly on: string
  /** False: it could be a fraction, or lies too far away to be meant. */
  readonly isSure: boolean
}

type Lean = {
  readonly today: string
  /** Which Thursday `thu` is: the last one for what was done, the next one for what is to do. */
  readonly leans: 'back' | 'ahead'
}

const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']
const weekdayWord =
  /^(?:mon|tues?|wed|weds|thu|thurs?|fri|sat|sun)$|^(?:mon|tues|wednes|thurs|fri|satur|sun)day$/
const fromToday: Readonly<Record<string, number>> = {
  today: 0,
  yesterday: -1,
  yday: -1,
  tomorrow: 1,
  tmrw: 1,
}

/** What is further away than this needs its year. */
const LONGEST_AGO = 150
const LONGEST_AHEAD = 150

export function readDay(words: readonly Word[], at: number, lean: Lean): DayReading | null {
  const texts = words.slice(at, at + 3).map(({ text }) => text.replace(/\.$/, ''))
  return relativeDay(texts, lean) ?? writtenDay(texts, lean.today)
}

function relativeDay(texts: readonly string[], { today, leans }: Lean): DayReading | null {
  const [first = '', second = ''] = texts
  const step = Object.hasOwn(fromToday, first) ? fromToday[first] : undefined
  if (step !== undefined) return sure(1, addDays(today, step))
  const week = { last: -7, this: 0, next: 7 }[first]
  if (week !== undefined && weekdayWord.test(second))
    return sure(2, addDays(mondayOf(today), week + numberOf(second)))
  if (!weekdayWord.test(first)) return null
  const behind = (weekdayOf(today) - 1 - numberOf(first) + 7) % 7
  return sure(1, addDays(today, leans === 'back' ? -behind : behind === 0 ? 7 : 7 - behind))
}

const sure = (count: number, on: string): DayReading => ({ count, on, isSure: true })

/** Monday is 0. */
const numberOf = (word: string): number => weekdays.indexOf(word.slice(0, 3))

function writtenDay(texts: readonly string[], today: string): DayReading | null {
  const [first = ''] = texts
  if (/^\d{4}-\d{1,2}-\d{1,2}$/.test(first) || /^\d{1,2}\/\d{1,2}\/(?:\d{2}|\d{4})$/.test(first)) {
    const on = parseDay(first)
    return on === null ? null : sure(1, on)
  }
  return namedDay(texts, today) ?? slashedDay(first, today)
}

const month = /^(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]*$/
const dayOfMonth = /^\d{1,2}(?:st|nd|rd|th)?$/

/** `Feb 23`, `23 Feb`, each also with a year. */
function namedDay([first = '', second = '', third = '']: readonly string[], today: string) {
  const [name, day] = month.test(first) ? [first, second] : [second, first]
  if (!month.test(name) || !dayOfMonth.test(day)) return null
  const dated = (year: string): string | null =>
    parseDay(`${name.slice(0, 3)} ${Number.parseInt(day, 10)}, ${year}`)
  if (/^20\d{2}$/.test(third)) {
    const on = dated(third)
    if (on) return sure(3, on)
  }
  const on = nearest(dated, today)
  return on === null ? null : { count: 2, on, isSure: isNear(on, today) }
}

/** Denominators that lessons are about. */
const denominators = new Set([2, 3, 4, 5, 6, 7, 8, 9, 10, 12])

function slashedDay(text: string, today: string): DayReading | null {
  const [, over, under] = /^(\d{1,2})\/(\d{1,2})$/.exec(text) ?? []
  if (over === undefined) return null
  const on = nearest((year) => parseDay(`${text}/${year}`), today)
  if (on === null) return null
  return { count: 1, on, isSure: isNear(on, today) && !denominators.has(Number(under)) }
}

/** Of last, this and next year's, the one nearest to today. */
function nearest(inYear: (year: string) => string | null, today: string): string | null {
  const year = Number(today.slice(0, 4))
  const found = [year - 1, year, year + 1].flatMap((one) => inYear(String(one)) ?? [])
  const away = (on: string): number => Math.abs(daysBetween(today, on))
  return found.toSorted((a, b) => away(a) - away(b))[0] ?? null
}

const isNear = (on: string, today: string): boolean => {
  const days = daysBetween(today, on)
  return days >= -LONGEST_AGO && days <= LONGEST_AHEAD
}
