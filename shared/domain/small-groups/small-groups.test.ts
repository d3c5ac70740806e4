import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { groupSizes } from './group-sizes.ts'
import type { Candidate, FixedGroup, GroupingRules } from './model.ts'
import { proposeGroups } from './propose.ts'

const rules: GroupingRules = {
  arrangement: 'similar',
  smallest: 3,
  largest: 6,
  mixesClasses: false,
  focus: null,
}

type Strengths = Readonly<Record<string, number>>

const student = (id: number, strengths: Strengths, more: Partial<Candidate> = {}): Candidate => ({
  id,
  classId: 1,
  order: String(id).padStart(3, '0'),
  signs: Object.entries(strengths).map(([need, strength]) => ({ need, strength, isThin: false })),
  without: 'no-pattern',
  level: 0.5,
  ...more,
})

const grouped = (proposal: ReturnType<typeof proposeGroups>) =>
  proposal.groups.map(({ need, members }) => `${need}: ${members.join(' ')}`)

describe('sizes', () => {
  test('as few groups as fit, as even as can be', () => {
    expect([2, 3, 6, 7, 13, 24].map((n) => groupSizes(n, rules))).toEqual([
      [],
      [3],
      [6],
      [4, 3],
      [5, 4, 4],
      [6, 6, 6, 6],
    ])
  })
  test('where even ones would be too small, fewer full ones', () => {
    expect(groupSizes(7, { smallest: 5, largest: 6 })).toEqual([6])
    expect(groupSizes(9, { smallest: 4, largest: 4 })).toEqual([4, 4])
  })
})

describe('the same need together', () => {
  test('a student stands where the evidence is strongest; ties go to the need more students have', () => {
    const proposal = proposeGroups(
      [
        student(1, { A: 3, B: 2 }),
        student(2, { A: 2, B: 2 }),
        student(3, { B: 4 }),
        student(4, { B: 2 }),
        student(5, { A: 2 }),
        student(6, { A: 2 }),
        student(7, {}),
      ],
      rules,
    )
    // A and B are both shown by four: student 2 goes by name, and B is left with two.
    expect(grouped(proposal)).toEqual(['A: 1 2 5 6'])
    expect(proposal.leftOver).toEqual([
      { id: 3, reason: 'too-few' },
      { id: 4, reason: 'too-few' },
      { id: 7, reason: 'no-pattern' },
    ])
  })

  test('a need with too few is given up, and its students stand under their next one', () => {
    const proposal = proposeGroups(
      [
        student(1, { B: 3, A: 2 }),
        student(2, { A: 2 }),
        student(3, { A: 4 }),
        student(4, { C: 2 }),
      ],
      rules,
    )
    expect(grouped(proposal)).toEqual(['A: 3 1 2'])
    expect(proposal.leftOver).toEqual([{ id: 4, reason: 'too-few' }])
  })

  test('a thin sign counts only where nothing else shows', () => {
    const thin = { need: 'T', strength: 9, isThin: true }
    const both = [1, 2, 3].map((id) =>
      student(id, {}, { signs: [thin, { need: 'A', strength: 1, isThin: false }] }),
    )
    expect(grouped(proposeGroups(both, rules))).toEqual(['A: 1 2 3'])
    const only = [1, 2, 3].map((id) => student(id, {}, { signs: [thin] }))
    expect(grouped(proposeGroups(only, rules))).toEqual(['T: 1 2 3'])
  })

  test('seven become four and three, those in whom it shows most together', () => {
    const seven = [1, 2, 3, 4, 5, 6, 7].map((id) => student(id, { A: id }))
    expect(grouped(proposeGroups(seven, rules))).toEqual(['A: 7 6 5 4', 'A: 3 2 1'])
  })

  test('classes are never mixed unless asked', () => {
    const six = [1, 2, 3, 4, 5, 6].map((id) => student(id, { A: 2 }, { classId: id % 2 }))
    expect(grouped(proposeGroups(six, rules))).toEqual(['A: 1 3 5', 'A: 2 4 6'])
    expect(grouped(proposeGroups(six, { ...rules, mixesClasses: true }))).toEqual([
      'A: 1 2 3 4 5 6',
    ])
  })

  test('proposing again fills up the groups in which somebody is locked', () => {
    const seven = [1, 2, 3, 4, 5, 6, 7].map((id) => student(id, { A: id }))
    const fixed: FixedGroup[] = [
      { id: 9, classId: 1, need: 'A', members: [1] },
      { id: 10, classId: 1, need: null, members: [2] },
    ]
    const { groups, leftOver } = proposeGroups(seven, rules, fixed)
    expect(groups).toEqual([
      { fixedId: 9, classId: 1, need: 'A', members: [1, 7, 6, 5, 4, 3] },
      { fixedId: 10, classId: 1, need: null, members: [2] },
    ])
    expect(leftOver).toEqual([])
  })
})

describe('mixed strength', () => {
  const balanced = { ...rules, arrangement: 'balanced' as const, focus: 'A' }

  test('there and back by level; who was absent is left over', () => {
    const eight = [0.9, 0.8, 0.7, 0.6, 0.5, 0.4, 0.3].map((level, index) =>
      student(index + 1, {}, { level, without: 'at-cut' }),
    )
    const absent = student(8, {}, { level: null, without: 'absent' })
    const { groups, leftOver } = proposeGroups([...eight, absent], balanced)
    expect(groups.map(({ need, members }) => [need, members])).toEqual([
      ['A', [1, 4, 5, 7]],
      ['A', [2, 3, 6]],
    ])
    expect(leftOver).toEqual([{ id: 8, reason: 'absent' }])
  })
})

const candidates = fc
  .array(
    fc.record({
      classId: fc.constantFrom(1, 2, null),
      signs: fc.dictionary(fc.constantFrom('A', 'B', 'C', 'D'), fc.integer({ min: 1, max: 4 })),
      isThin: fc.boolean(),
      level: fc.option(fc.integer({ min: 0, max: 10 })),
    }),
    { maxLength: 60 },
  )
  .map((list) =>
    list.map(({ classId, signs, isThin, level }, index) => {
      const made = student(index + 1, signs, { classId, level })
      return { ...made, signs: made.signs.map((sign) => ({ ...sign, isThin })) }
    }),
  )

const anyRules = fc
  .record({
    arrangement: fc.constantFrom('similar' as const, 'balanced' as const),
    smallest: fc.integer({ min: 2, max: 8 }),
    more: fc.integer({ min: 0, max: 6 }),
    mixesClasses: fc.boolean(),
  })
  .map(({ smallest, more, ...given }) => ({
    ...given,
    smallest,
    largest: Math.min(8, smallest + more),
    focus: null,
  }))

/** Some of the candidates locked in groups of their class. */
const withLocked = fc
  .tuple(candidates, fc.array(fc.nat(), { maxLength: 6 }))
  .map(([list, picks]) => {
    const locked = [...new Set(picks.map((pick) => list[pick % list.length]))].filter(
      (one) => one !== undefined,
    )
    const fixed = [...Map.groupBy(locked, ({ classId }) => classId)].map(
      ([classId, members], index): FixedGroup => ({
        id: index + 1,
        classId,
        need: index % 2 === 0 ? 'A' : null,
        members: members.map(({ id }) => id),
      }),
    )
    return { list, fixed }
  })

describe('whatever comes in', () => {
  test('everyone is exactly once somewhere, new groups keep to their sizes and classes, locked stay', () => {
    fc.assert(
      fc.property(withLocked, anyRules, ({ list, fixed }, given) => {
        const { groups, leftOver } = proposeGroups(list, given, fixed)
        const placed = [
          ...groups.flatMap(({ members }) => members),
          ...leftOver.map(({ id }) => id),
        ]
        expect(placed.toSorted((a, b) => a - b)).toEqual(list.map(({ id }) => id))
        const classOf = new Map(list.map(({ id, classId }) => [id, classId]))
        for (const group of groups) {
          const before = fixed.find(({ id }) => id === group.fixedId)
          if (before) {
            expect(group.members).toEqual(expect.arrayContaining([...before.members]))
            continue
          }
          expect(group.members.length).toBeGreaterThanOrEqual(given.smallest)
          expect(group.members.length).toBeLessThanOrEqual(given.largest)
          if (!given.mixesClasses) {
            expect(new Set(group.members.map((id) => classOf.get(id))).size).toBe(1)
          }
        }
        const kept = fixed.flatMap(({ members }) => members)
        const inFixed = groups.flatMap(({ fixedId, members }) => (fixedId === null ? [] : members))
        expect(inFixed).toEqual(expect.arrayContaining(kept))
      }),
      { numRuns: 300 },
    )
  })

  test('the order in which students come makes no difference', () => {
    fc.assert(
      fc.property(candidates, anyRules, (list, given) => {
        const groupsOf = (some: readonly Candidate[]) =>
          proposeGroups(some, given)
            .groups.map(({ need, classId, members }) => `${classId} ${need} ${members.join(' ')}`)
            .toSorted()
        expect(groupsOf(list.toReversed())).toEqual(groupsOf(list))
      }),
    )
  })
})
