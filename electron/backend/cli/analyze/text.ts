/** Numbers as lines of text. */
import type { EstimateShape } from '#shared/contracts/common.ts'

export const lines = (list: readonly string[]): string =>
  list.map((line) => line.trimEnd()).join('\n')

const percent = (value: number): string => `${Math.round(value * 100)}%`

export function share({ value, n, interval, reason }: EstimateShape): string {
  if (value === null) return `none, n = ${n}: ${reason ?? ''}`
  const range = interval ? `, interval ${percent(interval.low)} to ${percent(interval.high)}` : ''
  return `${percent(value)}${range}, n = ${n}`
}

export function number({ value, n, interval, reason }: EstimateShape): string {
  if (value === null) return `none, n = ${n}: ${reason ?? ''}`
  const range = interval ? `, interval ${round(interval.low)} to ${round(interval.high)}` : ''
  return `${round(value)}${range}, n = ${n}`
}

const round = (value: number): string => String(Number(value.toPrecision(3)))
