/** What is said of a comparison, above all where the honest answer is that these data cannot tell. */
import { describe, expect, it } from 'vitest'
import type { ClassWindows } from '#shared/statistics/clustered-difference.ts'
import { impactOf } from '#shared/statistics/impact.ts'
import { strengthOfEvidence } from '#shared/statistics/strength-of-evidence.ts'
import { evidenceInWords } from './evidence-words.ts'
import { impactLimits, impactSentences, type ImpactFacts } from './impact-sentences.ts'
import { refusalOfImpact } from './refusals.ts'

/** Eight students a teacher, before 12 to 30, gains 3 to 5 and `more`; `more` may differ by teacher. */
function classes(
  count: number,
  { more = [0], shift = 0 }: { more?: readonly number[]; shift?: number } = {},
): readonly ClassWindows[] {
  const first = [12, 15, 18, 20, 22, 25, 27, 30].map((score) => score + shift)
  return Array.from({ length: count }, (_, t) => ({
    teacher: `${more.join()} ${shift} ${t}`,
    before: first,
    after: first.map((score, i) => score + 3 + ((i + t) % 3) + (more[t % more.length] ?? 0)),
  }))
}

function said(
  coached: readonly ClassWindows[],
  comparison: readonly ClassWindows[],
  more: Partial<ImpactFacts> = {},
) {
  const impact = impactOf(coached, comparison)
  const evidence = evidenceInWords(strengthOfEvidence({ impact, beganBefore: false }), impact)
  const facts: ImpactFacts = {
    impact,
    evidence: evidence.sentence,
    unit: 'points',
    windows: ['Fall', 'Winter'],
    refusal: refusalOfImpact(impact),
    coached: [],
    notCoached: [],
    comparisonWithSessions: 0,
    moved: 0,
    lost: { oneScore: 0, otherForm: 0 },
    ...more,
  }
  return { sentences: impactSentences(facts), limits: impactLimits(facts), evidence }
}

describe('what may be said', () => {
  it('of ten teachers and a clear difference: how much, how sure, moderate evidence', () => {
    const { sentences, evidence } = said(classes(5, { more: [2, 3] }), classes(6))
    expect(sentences[0]).toMatch(
      /^From Fall to Winter, students of the coached teachers gained more than the comparison students by 2\.\d+ points, interval 1\.\d+ to \d\.\d+\.$/,
    )
    expect(sentences[1]).toMatch(/^Moderate evidence: .* nobody was assigned by lot\.$/)
    expect(sentences.at(-1)).toBe(
      'The interval takes the students of each of the 11 teachers together.',
    )
    expect(evidence.stronger).toEqual([])
  })

  it('of coached students who gained less: the same sentence, turned', () => {
    const { sentences } = said(classes(5), classes(6, { more: [2, 3] }))
    expect(sentences[0]).toMatch(
      /gained less than the comparison students by 2\.\d+ points, interval \d\.\d+ to \d\./,
    )
  })

  it('of groups a little apart: at equal first scores', () => {
    const { sentences } = said(classes(5, { more: [2, 3], shift: 1 }), classes(6))
    expect(sentences[0]).toMatch(
      /^At equal scores in Fall, students of the coached teachers were higher in Winter/,
    )
    expect(sentences).toContainEqual(
      expect.stringMatching(/^Before, the groups were 0\.1\d standard deviations apart, so that/),
    )
  })
})

describe('these data cannot tell', () => {
  it('when the interval includes no difference: the size is given, no direction is claimed', () => {
    const { sentences, evidence } = said(
      classes(5, { more: [-2, 3] }),
      classes(6, { more: [2, -2] }),
    )
    expect(sentences[0]).toMatch(
      /^Whether the coached students grew more or less than the others cannot be told: the difference is/,
    )
    expect(sentences.join(' ')).not.toMatch(/gained (more|less)/)
    expect(evidence).toMatchObject({
      strength: 'none',
      sentence: 'No evidence either way: the interval includes no difference.',
    })
  })

  it('when one teacher stands for a side, however large the difference', () => {
    const { evidence } = said(
      classes(1, { more: [9] }).map((one) => ({
        ...one,
        before: [...one.before, 20, 21],
        after: [...one.after, 33, 35],
      })),
      classes(6),
    )
    expect(evidence.strength).toBe('none')
    expect(evidence.sentence).toBe(
      'No evidence either way: with only one coached teacher, teacher and coaching cannot be told apart.',
    )
  })

  it.each([
    [
      'too few students',
      classes(1),
      classes(6),
      /^Only 8 students of the coached group have both scores/,
    ],
    ['nobody at all', [], classes(6), /^No student of the coached group has both scores/],
    [
      'groups apart',
      classes(5, { more: [9], shift: 4 }),
      classes(6),
      /^The groups were 0\.\d+ standard deviations apart before/,
    ],
  ])(
    '%s: the reason and what it would take, and no number about impact',
    (_, coached, comparison, reason) => {
      const { sentences, limits } = said(coached, comparison)
      expect(sentences).toHaveLength(3)
      expect(sentences[0]).toBe('These data cannot tell what the coaching did.')
      expect(sentences[1]).toMatch(reason)
      expect(sentences[2]).not.toBe('')
      expect(sentences.join(' ')).not.toMatch(/gained|interval/)
      expect(limits).toEqual([])
    },
  )
})

it('limits name what else could explain it', () => {
  const { limits } = said(classes(5, { more: [2] }), classes(6), {
    coached: [
      { teacherId: 1, teacher: 'Kim Abara', beganBefore: true, alsoIn: ['Number talks'] },
      { teacherId: 2, teacher: 'Kim Bloom', beganBefore: true, alsoIn: [] },
    ],
    notCoached: ['Kim Chen'],
    comparisonWithSessions: 3,
    moved: 1,
    lost: { oneScore: 12, otherForm: 1 },
  })
  expect(limits).toEqual([
    'Nobody was assigned to coaching by lot: teachers who work with a coach may differ in other ways.',
    'Kim Abara and Kim Bloom had begun before the first test: what the coaching had done by then is not seen.',
    'Kim Abara was also in Number talks in this time: the cycles cannot be told apart.',
    'Kim Chen was a member, but not between the tests, and does not count as coached.',
    'Three comparison teachers had sessions with you between the tests: a comparison without any coaching could look different.',
    '12 students with only one of the two scores in these classes are left out.',
    '1 student is left out: not scored on the same standards as the others both times.',
    '1 student moved between the groups and counts in neither.',
  ])
})
