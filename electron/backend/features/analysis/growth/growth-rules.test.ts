/** Pairs of scores: nobody is filled in, nobody drops out of the sum, scales are never mixed. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { StudentId } from '#shared/domain/ids.ts'
import { growthGroup, membersByPart, pairScores } from './growth-rules.ts'
import type { WindowScore, WindowScores } from './growth-scores.ts'

const scores = (list: readonly (readonly [number, Partial<WindowScore>])[]): WindowScores =>
  new Map(
    list.map(([id, score]) => [
      id as StudentId,
      { points: 0, possible: 10, parts: 'Total', ...score },
    ]),
  )

const group = { label: 'All', kind: 'district', id: null } as const

describe('pairScores', () => {
  it('stays in points where everyone in a window has the same maximum', () => {
    const before = scores([
      [1, { points: 4 }],
      [2, { points: 6 }],
    ])
    const after = scores([
      [1, { points: 8, possible: 20 }],
      [2, { points: 9, possible: 20 }],
    ])
    const paired = pairScores(before, after, { asShare: false })
    expect(paired).toMatchObject({ unit: 'points', maxima: [10, 20] })
    expect(paired.pairs.map((pair) => pair.after - pair.before)).toEqual([4, 3])
  })

  it('turns to shares where grades have different forms: 43 points are not 40 points', () => {
    const before = scores([
      [1, { points: 5 }],
      [2, { points: 10, possible: 20 }],
    ])
    const after = scores([
      [1, { points: 6 }],
      [2, { points: 15, possible: 20 }],
    ])
    const paired = pairScores(before, after, { asShare: false })
    expect(paired.unit).toBe('percent of points')
    expect(paired.pairs).toMatchObject([
      { before: 0.5, after: 0.6 },
      { before: 0.5, after: 0.75 },
    ])
  })

  it('leaves out who was scored on other standards, and counts them as missing', () => {
    const before = scores([
      [1, { parts: 'A|B' }],
      [2, { parts: 'A|B' }],
      [3, { parts: 'A|B' }],
    ])
    const after = scores([
      [1, { parts: 'A|B' }],
      [2, { parts: 'A' }],
      [4, { parts: 'A|B' }],
    ])
    const paired = pairScores(before, after, { asShare: true })
    const { group: result } = growthGroup(paired, group)
    expect(paired.differentParts).toEqual([2])
    expect(result).toMatchObject({ lostBefore: 1, lostAfter: 1 })
    expect(result.difference).toMatchObject({ value: null, n: 1, missing: 3 })
    expect(result.difference.reason).toBe('Only one student has both scores.')
  })
})

describe('parts of a district', () => {
  it('add up to it, whoever moves, is absent or has no school', () => {
    const school = fc.constantFrom(null, 1, 2, 3)
    const student = fc.record({
      first: fc.option(fc.integer({ min: 0, max: 10 }), { nil: null }),
      second: fc.option(fc.integer({ min: 0, max: 10 }), { nil: null }),
      schoolBefore: school,
      schoolAfter: school,
    })
    fc.assert(
      fc.property(fc.array(student, { maxLength: 40 }), (students) => {
        const at = (key: 'first' | 'second') =>
          scores(
            students.flatMap((one, id) => {
              const points = one[key]
              return points === null ? [] : [[id, { points }] as const]
            }),
          )
        const places = (key: 'schoolBefore' | 'schoolAfter', score: 'first' | 'second') =>
          students.flatMap((one, id) => {
            const place = one[key]
            const isThere = place !== null && one[score] !== null
            return isThere
              ? [{ studentId: id as StudentId, id: place, label: `School ${place}` }]
              : []
          })
        const paired = pairScores(at('first'), at('second'), { asShare: false })
        const parts = membersByPart(
          places('schoolBefore', 'first'),
          places('schoolAfter', 'second'),
          paired,
        )
        const placed = new Set(parts.flatMap(({ members }) => [...members]))
        const rest = new Set(
          students.map((_, id) => id as StudentId).filter((id) => !placed.has(id)),
        )
        const groups = [...parts.map(({ members }) => members), rest].map(
          (members) => growthGroup(paired, group, members).group,
        )
        const overall = growthGroup(paired, group).group
        const sum = (count: (one: typeof overall) => number) =>
          groups.reduce((total, one) => total + count(one), 0)
        expect(sum((one) => one.difference.n)).toBe(overall.difference.n)
        expect(sum((one) => one.difference.missing)).toBe(overall.difference.missing)
        expect(sum((one) => one.declined)).toBe(overall.declined)
      }),
    )
  })
})
