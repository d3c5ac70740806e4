import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { noncentralityInterval, noncentralTCumulative } from './noncentral-t.ts'
import { normalCumulative } from './normal.ts'
import { twoSidedP } from './student-t.ts'

describe('noncentralTCumulative', () => {
  // By numerical integration with 30 digits (mpmath).
  it.each([
    [2, 10, 1, 0.80761156253038],
    [3, 5, 2, 0.73110984350838],
    [1, 2, -1, 0.9579437362563],
    [50, 20, 45, 0.70274990002209],
    [0.5, 1, 0, 0.64758361765043],
  ])('P(T ≤ %d) with df %d and noncentrality %d is %d', (t, df, noncentrality, p) => {
    expect(noncentralTCumulative(t, { df, noncentrality })).toBeCloseTo(p, 12)
  })

  it('is Φ(−δ) at 0, Student’s t without δ, and mirrors', () => {
    const t = fc.double({ min: -8, max: 8, noNaN: true })
    const df = fc.integer({ min: 1, max: 400 })
    fc.assert(
      fc.property(t, df, fc.double({ min: -6, max: 6, noNaN: true }), (value, degrees, delta) => {
        const law = { df: degrees, noncentrality: delta }
        const mirrored = { df: degrees, noncentrality: -delta }
        const p = noncentralTCumulative(value, law)
        expect(noncentralTCumulative(0, law)).toBeCloseTo(normalCumulative(-delta), 10)
        expect(1 - noncentralTCumulative(-value, mirrored)).toBeCloseTo(p, 10)
        const central = noncentralTCumulative(-Math.abs(value), { df: degrees, noncentrality: 0 })
        expect(2 * central).toBeCloseTo(twoSidedP(value, degrees), 10)
      }),
      { numRuns: 40 },
    )
  })
})

describe('noncentralityInterval', () => {
  it('leaves 2.5 % beyond t on either side', () => {
    for (const [t, df] of [
      [2.5, 4],
      [-0.3, 12],
      [60, 300],
    ] as const) {
      const { low, high } = noncentralityInterval(t, df)
      expect(noncentralTCumulative(t, { df, noncentrality: low })).toBeCloseTo(0.975, 9)
      expect(noncentralTCumulative(t, { df, noncentrality: high })).toBeCloseTo(0.025, 9)
    }
  })
})
