/** A cell as the text that a file of plain text would have: days in ISO form, numbers with their digits. */
import type { CellStyle } from './styles.ts'

/** Days before 1 March 1900 are one off, because spreadsheets know a 29 February 1900. */
const FIRST_RIGHT_DAY = 61
const EPOCH = Date.UTC(1899, 11, 30)
const DAYS_TO_1904 = 1462
const LAST_DAY = 2_958_466

export function numberText(stored: string, style: CellStyle, is1904: boolean): string {
  const value = Number(stored)
  if (stored.trim() === '' || !Number.isFinite(value)) return stored
  switch (style.kind) {
    case 'number':
      return plain(value)
    case 'percent':
      return `${plain(value * 100)}%`
    case 'zeros':
      return Number.isInteger(value) ? String(value).padStart(style.digits, '0') : plain(value)
    case 'day':
    case 'time':
      return dayText(is1904 ? value + DAYS_TO_1904 : value, style.kind) ?? plain(value)
  }
}

/** Fifteen digits, as spreadsheets show them: 0.1 + 0.2 is 0.3 there. */
const plain = (value: number): string => String(Number(value.toPrecision(15)))

function dayText(serial: number, kind: 'day' | 'time'): string | null {
  if (serial < 0 || serial >= LAST_DAY) return null
  const days = serial < FIRST_RIGHT_DAY ? serial + 1 : serial
  const seconds = Math.round(days * 86_400)
  const iso = new Date(EPOCH + seconds * 1000).toISOString()
  const clock = iso.slice(11, 19)
  if (kind === 'time' && serial < 1) return clock
  return clock === '00:00:00' ? iso.slice(0, 10) : `${iso.slice(0, 10)} ${clock}`
}
