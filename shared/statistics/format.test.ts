import { describe, expect, it } from 'vitest'
import * as format from './format.ts'

describe('format', () => {
  it.each([
    [0.174, '17%'],
    [0, '0%'],
    [1, '100%'],
    [0.001, '< 1%'],
    [0.998, '> 99%'],
  ])('prints the share %d as %s', (share, text) => {
    expect(format.formatPercent(share)).toBe(text)
  })

  it.each([
    [4.3987, '4.40'],
    [-12.71, '−12.7'],
    [1234.5, '1,235'],
    [0.0042, '0.0042'],
    [9.996, '10.0'],
    [0, '0'],
  ])('prints %d as %s', (value, text) => {
    expect(format.formatNumber(value)).toBe(text)
  })

  it('signs changes', () => {
    expect(format.formatChange(4.3987)).toBe('+4.40')
    expect(format.formatChange(-0.75)).toBe('−0.75')
    expect(format.formatChange(0)).toBe('0')
  })

  it('prints intervals', () => {
    expect(format.formatShareInterval({ low: 0.0698, high: 0.371, level: 0.95 })).toBe('7% to 37%')
    expect(format.formatInterval({ low: -0.2, high: 10.24, level: 0.95 })).toBe('−0.2 to 10.2')
    expect(format.formatInterval({ low: -0.004, high: 1.5, level: 0.95 })).toBe('0.00 to 1.50')
  })

  it('never prints p as 0', () => {
    const printed = [0, 0.00099, 0.0117, 0.525, 0.999].map(format.formatP)
    expect(printed).toEqual(['< 0.001', '< 0.001', '0.012', '0.53', '> 0.99'])
  })

  it('puts the sign that goes with p', () => {
    expect([0, 0.0117].map(format.formatPWithSign)).toEqual(['p < 0.001', 'p = 0.012'])
  })

  it('prints an estimate with its interval, or the reason', () => {
    const base = { n: 9, missing: 0, method: 'welch-t', reason: null } as const
    const interval = { low: 3.123, high: 12.5, level: 0.95 } as const
    const estimate = { ...base, value: 4.4, interval }
    expect(format.formatEstimate(estimate)).toBe('4.40 (95% interval 3.1 to 12.5)')
    expect(format.formatEstimate({ ...estimate, interval: null })).toBe('4.40')
    const none = { ...base, value: null, interval: null, reason: 'There are no scores.' }
    expect(format.formatEstimate(none)).toBe('There are no scores.')
  })
})
