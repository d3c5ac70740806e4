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
})
