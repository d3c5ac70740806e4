/** Lengths: `30m`, `45 min`, `1h15`, `1h 15m`, `1.5 hours`. */
import type { Word } from './words.ts'

export type LengthReading = { readonly count: number; readonly minutes: number }

const MINUTES_OF_A_DAY = 1440
const minuteUnit = 'm|min|mins|minute|minutes'
const hourUnit = 'h|hr|hrs|hour|hours'

const patterns: readonly (readonly [RegExp, (found: RegExpExecArray) => number])[] = [
  [new RegExp(`^(\\d{1,4}) ?(?:${minuteUnit})\\.?$`), ([, minutes]) => Number(minutes)],
  [
    new RegExp(`^(\\d{1,2}(?:\\.\\d{1,2})?) ?(?:${hourUnit})\\.?$`),
    ([, hours]) => Number(hours) * 60,
  ],
  [
    new RegExp(`^(\\d{1,2}) ?(?:${hourUnit}) ?(\\d{1,2}) ?(?:${minuteUnit})?$`),
    ([, hours, minutes]) => Number(hours) * 60 + Number(minutes),
  ],
]

/** As many words as belong to it: `1 h 15 m` is four. */
export function readLength(words: readonly Word[], at: number): LengthReading | null {
  for (const count of [4, 3, 2, 1]) {
    const text = words
      .slice(at, at + count)
      .map((word) => word.text)
      .join(' ')
    if (words.length < at + count) continue
    const minutes = minutesOf(text)
    if (minutes !== null) return { count, minutes }
  }
  return null
}

function minutesOf(text: string): number | null {
  for (const [pattern, count] of patterns) {
    const found = pattern.exec(text)
    const minutes = found ? Math.round(count(found)) : 0
    if (minutes >= 1 && minutes <= MINUTES_OF_A_DAY) return minutes
  }
  return null
}
