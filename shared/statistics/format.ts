// How numbers are printed, on screen and in Word alike: percent closed up, a true minus sign,
// two to three significant digits, an interval beside its estimate, never p = 0.

import type { Estimate, Interval } from './result.ts'

/** 0.174 → "17%". A share that is neither 0 nor 1 never prints as 0% or 100%. */
export function formatPercent(share: number): string {
  const rounded = Math.round(share * 100)
  if (rounded === 0 && share > 0) return '< 1%'
  if (rounded === 100 && share < 1) return '> 99%'
  return withMinus(`${rounded}%`)
}

/** {0.07, 0.374} → "7% to 37%". */
export function formatShareInterval({ low, high }: Interval): string {
  return withMinus(`${Math.round(low * 100)}% to ${Math.round(high * 100)}%`)
}

/** 4.3987 → "4.40", −12.71 → "−12.7", 1234.5 → "1,235". */
export function formatNumber(value: number): string {
  return print(value, decimalsFor(value))
}

/** A change carries its sign: "+4.40", "−0.75", "0". */
export function formatChange(value: number): string {
  const text = formatNumber(value)
  return value > 0 && /[1-9]/u.test(text) ? `+${text}` : text
}

/** Both ends with the decimals of the wider one: "3.5 to 10.2". */
export function formatInterval({ low, high }: Interval): string {
  const decimals = decimalsFor(Math.max(Math.abs(low), Math.abs(high)))
  return `${print(low, decimals)} to ${print(high, decimals)}`
}

/** "< 0.001", "0.012", "0.53", "> 0.99". */
export function formatP(p: number): string {
  if (p < 0.001) return '< 0.001'
  if (p > 0.99) return '> 0.99'
  return p < 0.1 ? p.toFixed(3) : p.toFixed(2)
}

/** "p < 0.001", "p = 0.012": with the sign that goes with it. */
export function formatPWithSign(p: number): string {
  const text = formatP(p)
  return /^[<>]/u.test(text) ? `p ${text}` : `p = ${text}`
}

/** "4.40 (95% interval 3.12 to 5.68)", "4.40" where no interval belongs, or the reason. */
export function formatEstimate({ value, interval, reason }: Estimate): string {
  if (value === null) return reason ?? ''
  const text = formatNumber(value)
  return interval === null ? text : `${text} (95% interval ${formatInterval(interval)})`
}

function decimalsFor(value: number): number {
  const size = Math.abs(Number(value.toPrecision(3)))
  if (size === 0 || size >= 100) return 0
  if (size >= 10) return 1
  if (size >= 0.01) return 2
  return 1 - Math.floor(Math.log10(size))
}

function print(value: number, decimals: number): string {
  const digits = { minimumFractionDigits: decimals, maximumFractionDigits: decimals }
  const text = new Intl.NumberFormat('en-US', digits).format(value)
  return withMinus(/[1-9]/u.test(text) ? text : text.replace('-', ''))
}

/** U+2212, as wide as a plus, so that columns of changes line up. */
function withMinus(text: string): string {
  return text.replaceAll('-', '−')
}
