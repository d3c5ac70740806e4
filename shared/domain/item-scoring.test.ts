/** Answers to points, worked out by hand. */
import { describe, expect, it } from 'vitest'
import { answersIn, isInKey, kindOfKey, pointsFor, type ScoredItem } from './item-scoring.ts'

const item: ScoredItem = {
  kind: 'one answer',
  answerKey: 'B',
  scoring: 'all or nothing',
  scoredBy: 'key',
  maxPoints: 2,
  importedMaximum: null,
  isDropped: false,
  optionPoints: new Map(),
}
const several: ScoredItem = { ...item, kind: 'several answers', answerKey: 'A,C' }
const earned = (of: ScoredItem, response: string | null, points: number | null = null) =>
  pointsFor(of, { response, points })

describe('one answer', () => {
  it.each([
    [item, 'B', 2],
    [item, ' b ', 2],
    [item, 'A', 0],
    [{ ...item, answerKey: 'B or c' }, 'C', 2],
    [{ ...item, answerKey: '3/4' }, '3/4', 2],
    [{ ...item, answerKey: null }, 'B', null],
    [{ ...item, isDropped: true }, 'B', null],
  ])('%# %s', (of, response, points) => expect(earned(of, response)).toBe(points))

  it('keeps omitted (0) and not reached (none) apart', () => {
    expect(earned(item, null, 0)).toBe(0)
    expect(earned(item, null)).toBeNull()
  })
})

describe('several answers', () => {
  it.each([
    ['A,C', 2, 2],
    ['ca', 2, 2],
    ['A', 0, 1],
    ['A,B', 0, 0],
    ['A;B;C', 0, 1],
    ['B', 0, 0],
  ])('%s: %s all or nothing, %s right less wrong', (response, all, part) => {
    expect(earned(several, response)).toBe(all)
    expect(earned({ ...several, scoring: 'right less wrong' }, response)).toBe(part)
  })

  it('reads keys as files write them', () => {
    expect(answersIn('A, C')).toEqual(['A', 'C'])
    expect(answersIn('BD')).toEqual(['B', 'D'])
    expect(answersIn('six eighths')).toEqual(['SIX EIGHTHS'])
    expect(['A,C', 'BD', 'B', '3/4', '3,4', null, 'BAG'].map(kindOfKey)).toEqual([
      'several answers',
      'several answers',
      'one answer',
      'one answer',
      'one answer',
      'points',
      'several answers',
    ])
    expect(['A', 'b', 'C'].map((label) => isInKey(several, label))).toEqual([true, false, true])
  })
})

describe('points of the file', () => {
  const judged: ScoredItem = { ...item, scoredBy: 'file' }

  it('keeps part of the points, which is a judgement, and goes by the key otherwise', () => {
    expect(earned(judged, 'A', 1)).toBe(1)
    expect(earned(judged, 'A', 2)).toBe(0)
    expect(earned(judged, 'B', 0)).toBe(2)
  })

  it('weighs with what the item is worth now', () => {
    const doubled = { ...judged, answerKey: null, maxPoints: 4, importedMaximum: 2 }
    expect(earned(doubled, '1', 1)).toBe(2)
    expect(earned({ ...doubled, answerKey: 'B' }, 'B', 0)).toBe(4)
  })

  it('lets options have points of their own', () => {
    const shares = { ...item, answerKey: 'B', optionPoints: new Map([['C', 1]]) }
    expect([earned(shares, 'B'), earned(shares, 'C'), earned(shares, 'A')]).toEqual([2, 1, 0])
  })
})
