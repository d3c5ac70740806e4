/** Spans of days that move along with today, so that a kept filter still means this week next week. Pure. */
import { z } from 'zod'
import { addDays, mondayOf } from './days.ts'

export const dateSpan = z.enum([
  'today',
  'this-week',
  'last-week',
  'next-week',
  'this-month',
  'last-month',
  'next-month',
  'past-30-days',
  'next-30-days',
  'before-today',
  'after-today',
])
export type DateSpan = z.infer<typeof dateSpan>

export type DayRange = { readonly from: string | null; readonly to: string | null }

/** First and last day, both inside. Weeks run from Monday to Sunday. */
export function daysOf(span: DateSpan, today: string): DayRange {
  const week = (weeks: number): DayRange => {
    const from = addDays(mondayOf(today), weeks * 7)
    return { from, to: addDays(from, 6) }
  }
  switch (span) {
    case 'today':
      return { from: today, to: today }
    case 'this-week':
      return week(0)
    case 'last-week':
      return week(-1)
    case 'next-week':
      return week(1)
    case 'this-month':
      return monthOf(today, 0)
    case 'last-month':
      return monthOf(today, -1)
    case 'next-month':
      return monthOf(today, 1)
    case 'past-30-days':
      return { from: addDays(today, -30), to: today }
    case 'next-30-days':
      return { from: today, to: addDays(today, 30) }
    case 'before-today':
      return { from: null, to: addDays(today, -1) }
    case 'after-today':
      return { from: addDays(today, 1), to: null }
  }
}

function monthOf(today: string, months: number): DayRange {
  const year = Number(today.slice(0, 4))
  const month = Number(today.slice(5, 7)) - 1 + months
  const day = (date: number): string => new Date(date).toISOString().slice(0, 10)
  return { from: day(Date.UTC(year, month, 1)), to: day(Date.UTC(year, month + 1, 0)) }
}
