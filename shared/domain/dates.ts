/** Days as files write them, brought to `YYYY-MM-DD`, and the school year a day falls in. */

/** Which of the first two numbers of `3/7/2026` is the month. */
export type DayOrder = 'month first' | 'day first'

const monthNames = [
  'jan',
  'feb',
  'mar',
  'apr',
  'may',
  'jun',
  'jul',
  'aug',
  'sep',
  'oct',
  'nov',
  'dec',
]

/**
 * ISO days and time stamps, `2026/09/01`, `9/1/2026`, `9-1-26`, `01-Sep-26`, `Sep 1, 2026`, `09012026`,
 * `090126`, and day numbers of a spreadsheet (45536; days since 1899-12-30). @returns null where there is no such day.
 */
export function parseDay(typed: string, order: DayOrder = 'month first'): string | null {
  const text = typed.trim()
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ].*)?$/.exec(text)
  if (iso) return dayOf(iso[1], iso[2], iso[3])
  const slashed = /^(\d{4})[/.](\d{1,2})[/.](\d{1,2})(?:[T ].*)?$/.exec(text)
  if (slashed) return dayOf(slashed[1], slashed[2], slashed[3])
  const compact = /^(20\d{2}|19\d{2})(\d{2})(\d{2})$/.exec(text)
  const compactDay = compact && dayOf(compact[1], compact[2], compact[3])
  if (compactDay) return compactDay
  const run = /^(\d{2})(\d{2})(\d{4}|\d{2})$/.exec(text)
  if (run)
    return order === 'month first' ? dayOf(run[3], run[1], run[2]) : dayOf(run[3], run[2], run[1])
  const numeric = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})(?:[ T].*)?$/.exec(text)
  if (numeric) {
    const [, first, second, year] = numeric
    return order === 'month first' ? dayOf(year, first, second) : dayOf(year, second, first)
  }
  return namedMonth(text) ?? spreadsheetDay(text)
}

function namedMonth(text: string): string | null {
  const dayFirst = /^(\d{1,2})[ -]([a-z]{3,9})\.?,?[ -](\d{4}|\d{2})$/i.exec(text)
  const monthFirst = /^([a-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$/i.exec(text)
  const name = dayFirst?.[2] ?? monthFirst?.[1]
  if (name === undefined) return null
  const month = monthNames.indexOf(name.slice(0, 3).toLowerCase()) + 1
  return dayOf(dayFirst?.[3] ?? monthFirst?.[3], String(month), dayFirst?.[1] ?? monthFirst?.[2])
}

/** Only whole days of 1982 to 2064: smaller or larger numbers are something else. */
function spreadsheetDay(text: string): string | null {
  const days = /^\d{5}(\.\d+)?$/.test(text) ? Math.floor(Number(text)) : 0
  if (days < 30_000 || days > 60_000) return null
  return new Date(Date.UTC(1899, 11, 30) + days * 86_400_000).toISOString().slice(0, 10)
}

function dayOf(
  yearText: string | undefined,
  monthText: string | undefined,
  dayText: string | undefined,
): string | null {
  const short = Number(yearText)
  const year = yearText?.length === 2 ? (short < 70 ? 2000 + short : 1900 + short) : short
  const month = Number(monthText)
  const day = Number(dayText)
  const date = new Date(Date.UTC(year, month - 1, day))
  const exists = date.getUTCMonth() === month - 1 && date.getUTCDate() === day
  return exists ? date.toISOString().slice(0, 10) : null
}

/** `2025-26` for any day from 1 July 2025 to 30 June 2026. */
export function schoolYearOf(day: string): string {
  const year = Number(day.slice(0, 4)) - (day.slice(5, 7) < '07' ? 1 : 0)
  return `${year}-${String((year + 1) % 100).padStart(2, '0')}`
}
