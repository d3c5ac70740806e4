/** Pairs of scores: nobody is filled in, nobody drops out of the sum, scales are never mixed. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { StudentId } from '#shared/domain/ids.ts'
import { growthGroup, membersByPart } from './growth-rules.ts'
import { pairScores } from './pair-scores.ts'
import type { StudentScores } from './paired-scores.ts'

/** One student with one score of 10 in each window, unless said otherwise. */
const scores = (id: number, more: Partial<StudentScores> = {}): StudentScores => ({
  studentId: id as StudentId,
  ...{ partsBefore: 1, partsAfter: 1, common: 1 },
  ...{ pointsBefore: 0, pointsAfter: 0, possibleBefore: 10, possibleAfter: 10 },
  ...more,
})

const group = { label: 'All', kind: 'district', id: null } as const

describe('pairScores', () => {
  it('stays in points where everyone in a window has the same maximum', () => {
    const paired = pairScores(
      [
        scores(1, { pointsBefore: 4, pointsAfter: 8, possibleAfter: 20 }),
        scores(2, { pointsBefore: 6, pointsAfter: 9, possibleAfter: 20 }),
      ],
      { asShare: false },
    )
    expect(paired).toMatchObject({ unit: 'points', maxima: [10, 20] })
    expect(paired.pairs.map((pair) => pair.after - pair.before)).toEqual([4, 3])
  })

  it('turns to shares where grades have different forms: 43 points are not 40 points', () => {
    const twenty = { possibleBefore: 20, possibleAfter: 20 }
    const paired = pairScores(
      [
        scores(1, { pointsBefore: 5, pointsAfter: 6 }),
        scores(2, { pointsBefore: 10, pointsAfter: 15, ...twenty }),
      ],
      { asShare: false },
    )
    expect(paired.unit).toBe('percent of points')
    expect(paired.pairs).toMatchObject([
      { before: 0.5, after: 0.6 },
      { before: 0.5, after: 0.75 },
    ])
  })

  it('keeps a student scored on half of the standards both times, and says that it is not the whole', () => {
    const paired = pairScores(
      [
        scores(1, { partsBefore: 4, partsAfter: 4, common: 4 }),
        scores(2, { partsBefore: 4, partsAfter: 3, common: 3 }),
        scores(3, { partsBefore: 4, partsAfter: 2, common: 2 }),
        scores(4, { partsBefore: 4, partsAfter: 1, common: 1 }),
        scores(5, { partsBefore: 2, partsAfter: 2, common: 0, pointsBefore: null }),
      ],
      { asShare: true },
    )
    expect(paired.pairs.map(({ id }) => id)).toEqual([1, 2, 3])
    expect(paired).toMatchObject({ partial: 2, tooLittle: [4, 5] })
  })

  it('counts everyone in no pair as missing', () => {
    const paired = pairScores(
      [
        scores(1),
        scores(2, { partsAfter: 0, common: 0 }),
        scores(3, { partsBefore: 0, common: 0 }),
        scores(4, { partsBefore: 5 }),
      ],
      { asShare: true },
    )
    const { group: result } = growthGroup(paired, group)
    expect(result).toMatchObject({ lostBefore: 1, lostAfter: 1 })
    expect(result.difference).toMatchObject({ value: null, n: 1, missing: 3 })
    expect(result.difference.reason).toBe('Only one student has both scores.')
  })

  it('a share without points possible is no score', () => {
    const paired = pairScores([scores(1, { possibleBefore: null })], { asShare: true })
    expect(paired).toMatchObject({ pairs: [], tooLittle: [1] })
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
        const both = students.flatMap(({ first, second }, id): StudentScores[] =>
          first === null && second === null
            ? []
            : [
                scores(id, {
                  partsBefore: first === null ? 0 : 1,
                  partsAfter: second === null ? 0 : 1,
                  common: first === null || second === null ? 0 : 1,
                  pointsBefore: first,
                  pointsAfter: second,
                }),
              ],
        )
        const places = (key: 'schoolBefore' | 'schoolAfter', score: 'first' | 'second') =>
          students.flatMap((one, id) => {
            const place = one[key]
            const isThere = place !== null && one[score] !== null
            return isThere
              ? [{ studentId: id as StudentId, id: place, label: `School ${place}` }]
              : []
          })
        const paired = pairScores(both, { asShare: false })
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
