import { describe, expect, it } from 'vitest'
import { pairedDifference } from './paired-difference.ts'
import { exactPairedInterval, pairedEffects } from './paired-effects.ts'

// Student (1908), see paired-difference.test.ts: d_z = 4.0621/√10, r = 0.79517 (R), sd 1.78901 before.
const drug1 = [0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0, 2]
const drug2 = [1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4]

describe('pairedEffects', () => {
  it('gives the figures of Student’s sleep data', () => {
    const { gZ, dRm, glassBefore, correlation } = pairedEffects(drug1, drug2)
    const dZ = 4.0621277 / Math.sqrt(10)
    expect(correlation).toBeCloseTo(0.79517, 5)
    // J(9) = 0.9139 in Hedges (1981), table 1.
    expect(gZ.value).toBeCloseTo(dZ * 0.9139, 4)
    expect(dRm.value).toBeCloseTo(dZ * Math.sqrt(2 * (1 - 0.795170206)), 5)
    expect(glassBefore.value).toBeCloseTo(1.58 / 1.78901, 5)
  })

  it('holds d_z inside its exact interval', () => {
    const result = pairedDifference(drug1, drug2)
    const interval = exactPairedInterval(result)
    expect(interval?.low).toBeGreaterThan(0)
    expect(interval?.low).toBeLessThan(result.dZ.value ?? 0)
    expect(interval?.high).toBeGreaterThan(result.dZ.value ?? 9)
    expect(exactPairedInterval(pairedDifference([1, 2], [2, 3]))).toBeNull()
  })

  it('says why under three students and when nothing varies', () => {
    expect(pairedEffects([], []).gZ.reason).toContain('Only 0 of the three')
    expect(pairedEffects([1, 2, null], [3, 5, 7]).dRm).toMatchObject({ n: 2, missing: 1 })
    const flat = pairedEffects([2, 2, 2], [3, 4, 5])
    expect(flat.glassBefore.reason).toBe('The first scores do not vary.')
    expect([flat.dRm.value, flat.correlation]).toEqual([null, null])
    expect(flat.gZ.value).not.toBeNull()
  })
})
