/**
 * Whether `3/7/2026` is in March or in July: one answer for the whole file. Days over 12 decide, then that no
 * test is given in the future; else it is the usual order, and the person is asked.
 */
import { parseDay, type DayOrder } from '#shared/domain/dates.ts'

export type DateEvidence = {
  /** In which the file is being read. */
  readonly order: DayOrder
  /** Said by the recipe or the person, so it is not asked. */
  readonly isSaid: boolean
  /** Different cells that can only be read with the month or the day first, and that can be both. */
  monthFirst: number
  dayFirst: number
  either: number
  /** Of `either`, those that would be in the future. */
  futureMonthFirst: number
  futureDayFirst: number
  /** The first cell that can be both. */
  example: string
}

export const USUAL_ORDER: DayOrder = 'month first'

export const createDateEvidence = (order: DayOrder, isSaid: boolean): DateEvidence => ({
  ...{ order, isSaid, monthFirst: 0, dayFirst: 0, either: 0 },
  ...{ futureMonthFirst: 0, futureDayFirst: 0, example: '' },
})

const twoNumbers = /^(\d{1,2})[/.-](\d{1,2})[/.-]\d{2}/

export function noteDay(dates: DateEvidence, cell: string, today: string): void {
  const found = twoNumbers.exec(cell.trim())
  if (!found) return
  const [first, second] = [Number(found[1]), Number(found[2])]
  if (first > 12 && second <= 12) dates.dayFirst += 1
  else if (second > 12 && first <= 12) dates.monthFirst += 1
  else if (first <= 12 && second <= 12 && first !== second) noteEither(dates, cell, today)
}

function noteEither(dates: DateEvidence, cell: string, today: string): void {
  dates.either += 1
  dates.example ||= Buffer.from(cell.trim()).toString()
  if ((parseDay(cell, 'month first') ?? '') > today) dates.futureMonthFirst += 1
  if ((parseDay(cell, 'day first') ?? '') > today) dates.futureDayFirst += 1
}

/** The order that the file shows; null when it could be both. */
export function shownOrder(dates: DateEvidence): DayOrder | null {
  if (dates.monthFirst !== dates.dayFirst)
    return dates.monthFirst > dates.dayFirst ? 'month first' : 'day first'
  if (dates.either === 0 || dates.monthFirst > 0) return USUAL_ORDER
  if (dates.futureMonthFirst > 0 && dates.futureDayFirst === 0) return 'day first'
  return dates.futureDayFirst > 0 && dates.futureMonthFirst === 0 ? 'month first' : null
}
