/** The exact words of groups and gaps, each for the reason in the test's name. */
import { describe, expect, it } from 'vitest'
import type { Gap, GapGroup } from '#shared/contracts/analysis/gaps.ts'
import type { Administration } from '#shared/contracts/analysis/scope.ts'
import type { AdministrationId, AssessmentId } from '#shared/domain/ids.ts'
import { wilsonShare } from '#shared/statistics/wilson-share.ts'
import { gapLimits, gapSentences, type GapFacts } from './gap-sentences.ts'

const administration = (window: string): Administration => ({
  ...{
    id: 1 as AdministrationId,
    assessmentId: 1 as AssessmentId,
    assessment: 'Benchmark',
    window,
  },
  ...{ schoolYear: '2025-26', startsOn: null, endsOn: null, students: 70, hasItems: false },
  measures: [],
})

const estimate = (value: number | null, low = 0, high = 0, n = 200) => ({
  ...{ value, n, missing: 0, method: 'welch-t', reason: value === null ? 'None.' : null },
  interval: low === high ? null : ({ low, high, level: 0.95 } as const),
})

const group = (key: string, label: string, n: number, atCut = 0): GapGroup => ({
  ...{ key, label, sd: 0.2, studentsAtCut: atCut, caution: null },
  ...{ mean: estimate(0.5, 0.4, 0.6, n), atCut: wilsonShare(atCut, n) },
})

const gap = (value: number | null, low: number, high: number, more: Partial<Gap> = {}): Gap => ({
  ...{ label: 'English learner minus others', first: 'yes', second: 'others' },
  ...{ points: estimate(value, low, high), hedgesG: estimate(-0.52, -0.7, -0.34) },
  ...{ share: null, test: null, change: null },
  ...more,
})

const two = [group('yes', 'English learner', 40, 4), group('others', 'Others', 160, 48)]

const facts = (more: Partial<GapFacts> = {}): GapFacts => ({
  ...{ administration: administration('Winter'), before: null },
  ...{ by: { kind: 'attribute', attribute: 'English learner' }, unit: 'percent of points' },
  ...{ cut: 0.8, groups: two, gaps: [gap(-0.12, -0.16, -0.08)], withoutValue: 0, noChange: null },
  ...more,
})

describe('gapSentences', () => {
  it('a gap whose interval lies on one side of zero, with its size', () => {
    const share = { ...estimate(-0.2, -0.29, -0.06), method: 'share-gap' }
    expect(gapSentences(facts({ gaps: [gap(-0.12, -0.16, -0.08, { share })] }))).toEqual([
      'English learner (n = 40) scored on average 12 percentage points below the others (n = 160), interval 8 to 16 (Hedges’ g −0.52).',
      'At 80% of the points and more: English learner 4 of 40 students (10%), others 48 of 160 students (30%), 20 percentage points apart, interval 6 to 29.',
    ])
  })

  it('an interval across zero cannot tell', () => {
    expect(gapSentences(facts({ gaps: [gap(-0.03, -0.08, 0.02)] }))).toEqual([
      'These data cannot tell whether English learner and the others differ: −3.0 percentage points, interval −8.0 to 2.0.',
    ])
  })

  it('one student in a group shows no gap, and the group is called small', () => {
    const groups = [group('yes', 'Gifted', 1), group('others', 'Others', 22)]
    expect(gapSentences(facts({ groups, gaps: [gap(null, 0, 0)] }))).toEqual([
      'There is no gap to show. Gifted has only one student with a score.',
      'Under 10 students, so indicative only: Gifted (1).',
    ])
  })

  it('without spread the reason stands', () => {
    const points = { ...estimate(null), reason: 'The scores do not vary within the groups.' }
    expect(gapSentences(facts({ gaps: [gap(null, 0, 0, { points })] }))[0]).toBe(
      'There is no gap to show. The scores do not vary within the groups.',
    )
  })

  it('everyone in one group, and nobody at all', () => {
    expect(gapSentences(facts({ groups: [group('others', 'Others', 23)], gaps: [] }))).toEqual([
      'Everyone tested here is in one group by English learner, Others: there is nothing to compare.',
    ])
    expect(gapSentences(facts({ groups: [], gaps: [] }))).toEqual([
      'Nobody here has a score and a group: there is nothing to compare.',
    ])
  })

  it('says whether a gap changed, for the same students', () => {
    const changed = (value: number, low: number, high: number) =>
      gap(-0.12, -0.16, -0.08, {
        change: {
          ...{ kind: 'matched' as const, before: estimate(-0.2, -0.3, -0.1), share: null },
          ...{ after: estimate(-0.2 + value, -0.2, -0.1), points: estimate(value, low, high, 180) },
        },
      })
    const said = (one: Gap) =>
      gapSentences(facts({ before: administration('Fall'), gaps: [one] }))[1]
    expect(said(changed(0.08, 0.02, 0.14))).toBe(
      'For the 180 students with both scores, the gap became smaller from Fall to Winter, by 8 percentage points, interval 2 to 14.',
    )
    expect(said(changed(-0.08, -0.14, -0.02))).toMatch(
      /became larger .* by 8 .*, interval 2 to 14\.$/,
    )
    expect(said(changed(0.01, -0.04, 0.06))).toBe(
      'For the 180 students with both scores, no change of the gap from Fall to Winter can be told: 1.0 percentage points, interval −4.0 to 6.0.',
    )
  })

  it('several groups: only those apart from the rest are named; schools never', () => {
    const groups = ['A', 'B', 'C'].map((key) => group(key, key, 40))
    const of = (first: string, value: number, low: number, high: number) =>
      gap(value, low, high, { first, second: null })
    const gaps = [
      of('A', 0.12, 0.08, 0.16),
      of('B', -0.01, -0.03, 0.02),
      of('C', -0.02, -0.06, 0.01),
    ]
    expect(gapSentences(facts({ groups, gaps }))).toEqual([
      'Apart from all others: A (12 percentage points, interval 8 to 16).',
      'The other two cannot be told from the rest.',
    ])
    expect(gapSentences(facts({ groups, gaps: gaps.slice(1) }))[0]).toBe(
      'The three groups cannot be told apart: each one’s gap to all others may be none.',
    )
    const by = { kind: 'school', attribute: null } as const
    expect(gapSentences(facts({ groups, gaps, by })).join(' ')).not.toMatch(/\bA\b|\d/)
  })

  it('grades stand side by side, without a gap', () => {
    const groups = [group('4', 'Grade 4', 40), group('5', 'Grade 5', 30)]
    const by = { kind: 'grade', attribute: null } as const
    expect(gapSentences(facts({ groups, gaps: [], by }))[0]).toBe(
      'The two grades stand side by side: each took its own test, so that no gap between them is computed.',
    )
  })
})

describe('gapLimits', () => {
  it('says who the others are, who is in no group, and that grades are mixed', () => {
    const sampled = { hasRest: true, grades: 3, tooLittle: 1 }
    expect(gapLimits(facts({ withoutValue: 2, noChange: 'Two scales.' }), sampled)).toEqual([
      'A gap says how far apart groups are, not why.',
      '“Others” are without English learner on record on the day of the test.',
      '2 students are in no group: no English learner on record that day.',
      'Here are three grades with different tests: choose one grade for a clean comparison.',
      '1 student is left out: scored on under half of the test.',
      'Two scales.',
    ])
  })
})
