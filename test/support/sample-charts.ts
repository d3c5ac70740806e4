// One invented data set per chart, for the tests of shared/charts.

import { optionShares } from '#shared/statistics/option-shares.ts'
import { pairedDifference } from '#shared/statistics/paired-difference.ts'
import { wilsonShare } from '#shared/statistics/wilson-share.ts'
import { impactOf } from '#shared/statistics/impact.ts'
import type { BaselineStrip } from '#shared/charts/baseline-strip.ts'
import type { GrowthQuadrant } from '#shared/charts/growth-quadrant.ts'
import type { IntervalRows } from '#shared/charts/interval-rows.ts'
import type { PairedSlopes } from '#shared/charts/paired-slopes.ts'
import type { TransitionFlow } from '#shared/charts/transition-flow.ts'
import { welchGap } from '#shared/statistics/group-gap.ts'
import { describe } from '#shared/statistics/describe.ts'
import type { BeforeAfter } from '#shared/charts/before-after.ts'
import type { DifferenceInDifferencesPicture } from '#shared/charts/difference-in-differences-words.ts'
import type { DosageBars } from '#shared/charts/dosage-bars.ts'
import type { Growth } from '#shared/charts/growth-distribution.ts'
import type { StandardBars } from '#shared/charts/interval-bars.ts'
import type { ItemMap } from '#shared/charts/item-map.ts'
import type { HeatMap } from '#shared/charts/mastery-heat-map.ts'
import type { ItemOptions } from '#shared/charts/option-dumbbell.ts'
import type { TimeByWeek } from '#shared/charts/time-by-week.ts'

const counted = (count: number, n: number) => ({ count, share: wilsonShare(count, n) })

const bar = (code: string, title: string, count: number, comparison: number | null) => ({
  code,
  title,
  comparison,
  isThinEvidence: code === '4.MD.A.3',
  ...counted(count, 23),
})

export const standardBars: StandardBars = {
  comparisonLabel: 'other Grade 4 classes, n = 47',
  rows: [
    bar('4.NF.A.2', 'Compare fractions', 4, 0.32),
    bar('4.NF.A.1', 'Equivalent fractions', 6, 0.28),
    bar('4.NBT.B.5', 'Multiply', 6, 0.51),
    bar('4.OA.A.3', 'Multistep word problems with all four operations', 13, 0.45),
    bar('4.MD.A.3', 'Area and perimeter of rectangles', 13, null),
    bar('4.NBT.A.3', 'Round whole numbers', 23, 0.87),
  ],
}

export const beforeAfter: BeforeAfter = {
  beforeLabel: 'Fall',
  afterLabel: 'Winter',
  measure: 'Share of students on track',
  rows: [
    { label: 'Ana Reyes', before: counted(11, 24), after: counted(13, 23) },
    { label: 'David Okafor', before: counted(8, 23), after: counted(12, 24) },
    { label: 'Lin Park', before: counted(13, 22), after: counted(22, 23) },
    { label: 'New class', before: counted(0, 0), after: counted(3, 12) },
    { label: 'Grade 4 team', before: counted(32, 69), after: counted(40, 70) },
  ],
}

const changes = [5, 7, 3, -2, 0, 9, 12, 4, 4, 6, 8, -4, 2, 5, 7, 3, 1, 10, 6, 5, 14, -1, 4]

const onMap = (label: string, at: readonly [number, number | null], question: string | null) => ({
  label,
  difficulty: at[0],
  discrimination: at[1],
  isGraded: label === '25',
  question,
})

export const itemMap: ItemMap = {
  n: 70,
  chosen: '28',
  idea: { label: 'with B as key', difficulty: 0.73, discrimination: 0.44 },
  items: [
    onMap('28', [0.09, -0.47], 'Check the key? A goes with low scores.'),
    onMap('29', [0.9, 0.11], 'Separates students? Little.'),
    onMap('25', [0.57, 0.69], null),
    onMap('31', [1, null], null),
  ],
}

export const growth: Growth = {
  label: 'fall to winter',
  unit: 'points',
  result: pairedDifference(
    [...changes.map((_, student) => 10 + (student % 7)), null],
    [...changes.map((change, student) => 10 + (student % 7) + change), 15],
  ),
}

const choices = Array.from('AAAAAAAAABBBBBBCCDDDAAAABBBBBD')
const rests = choices.map((choice, student) => (choice === 'A' ? 6 : 2) + ((student * 5) % 4))
const options = optionShares(choices, {
  options: ['A', 'B', 'C', 'D'],
  key: 'A',
  item: 0,
  scores: choices.map((choice, student) => [choice === 'A' ? 1 : 0, rests[student] ?? 0]),
})

export const itemOptions: ItemOptions = { itemLabel: 'Item 7', ...options }

const codes = ['4.NF.A.2', '4.NF.A.1', '4.NBT.B.5', '4.NF.B.3', '4.OA.A.3', '4.MD.A.3', '4.NBT.A.3']
const names = [
  'Noah Brandvold',
  'Tomasz Zieliński',
  'Sefina Leota',
  'Kai Nakamura',
  'Grace Oyelaran',
  'Minh Anh Phạm',
  'Malachi Greene',
]

export const heatMap: HeatMap = {
  cut: 0.8,
  standards: codes.map((code, column) => ({ code, possible: column === 5 ? 2 : 5 })),
  students: [
    ...names.map((label, row) => ({
      label,
      points: codes.map((_, column) => {
        if (row === 3 && column === 2) return null
        return Math.min(column === 5 ? 2 : 5, (row + column * 2 + row * column) % 6)
      }),
    })),
    { label: 'Wren Halvorsen', points: codes.map(() => null) },
  ],
}

export const timeByWeek: TimeByWeek = {
  planned: 900,
  weeks: [
    { label: 'Feb 2', session: 600, preparation: 150, travel: 90, sessions: 14 },
    { label: 'Feb 9', session: 780, preparation: 120, travel: 105, sessions: 18 },
    { label: 'Feb 16', session: 0, preparation: 0, travel: 0, sessions: 0 },
    { label: 'Feb 23', session: 330, preparation: 45, travel: 30, sessions: 7 },
  ],
}

const scored = (teacher: string, more: number) => {
  const before = [12, 15, 18, 20, 22, 25, 27, 30]
  return { teacher, before, after: before.map((score, index) => score + 3 + (index % 3) + more) }
}
/** Two coached and three other teachers, eight students each; the coached gain two points more. */
const impact = impactOf(
  [scored('A', 2), scored('B', 2)],
  [scored('C', 0), scored('D', 0), scored('E', 0)],
)

export const baseline: BaselineStrip = {
  gap: impact.baseline.gap,
  sentence: impact.baseline.sentence,
  coachedN: impact.coached.before.n,
  comparisonN: impact.comparison.before.n,
}

export const coachedAndComparison: DifferenceInDifferencesPicture = {
  beforeLabel: 'Fall',
  afterLabel: 'Winter',
  unit: 'points',
  measure: 'Total',
  coached: { label: 'coached', ...impact.coached },
  comparison: { label: 'comparison', ...impact.comparison },
  difference: impact.differences.estimate,
}

export const dosage: DosageBars = {
  types: [
    { type: 'Modeling', sessions: 4, minutes: 240 },
    { type: 'Professional development in the district', sessions: 1, minutes: 90 },
    { type: 'Check-in', sessions: 3, minutes: 45 },
  ],
}

const firsts = changes.map((_, student) => (20 + ((student * 7) % 55)) / 100)
const seconds = firsts.map((first, student) => first + (changes[student] ?? 0) / 40)
const shares = pairedDifference(firsts, seconds)

export const pairedSlopes: PairedSlopes = {
  ...{ beforeLabel: 'Fall', afterLabel: 'Winter' },
  ...{ measure: 'Share of points', unit: 'percent of points' },
  students: firsts.map((before, student) => ({ before, after: seconds[student] ?? before })),
  before: describe(firsts).mean,
  after: describe(seconds).mean,
  difference: shares.meanDifference,
}

export const transitionFlow: TransitionFlow = {
  ...{ beforeLabel: 'Fall', afterLabel: 'Winter' },
  levels: ['Urgent intervention', 'On watch', 'At or above benchmark', 'Advanced'],
  counts: [
    [11, 9, 2, 0],
    [4, 18, 14, 1],
    [0, 6, 31, 8],
    [0, 0, 3, 12],
  ],
}

export const gapPlot: IntervalRows = {
  ...{ measure: 'Gap in percentage points', scale: 'change' },
  ...{ nowLabel: 'Winter', beforeLabel: 'Fall' },
  rows: [
    {
      label: 'English learner minus others',
      now: welchGap([52, 40, 61, 48, 55], [66, 71, 58, 80, 62, 74]).gap,
      before: welchGap([41, 30, 55, 38, 47], [60, 66, 49, 75, 55, 70]).gap,
    },
    { label: 'Gifted minus others', now: welchGap([90], [66, 71]).gap, before: null },
  ],
}

export const groupMeans: IntervalRows = {
  ...{ measure: 'Share of points', scale: 'share', nowLabel: 'Winter', beforeLabel: null },
  rows: [
    { label: 'English learner', now: describe([0.52, 0.4, 0.61, 0.48, 0.55]).mean, before: null },
    { label: 'Others', now: describe([0.66, 0.71, 0.58, 0.8, 0.62, 0.74]).mean, before: null },
  ],
}

export const growthQuadrant: GrowthQuadrant = {
  achievement: { label: 'Share of points, Winter', line: 0.6, lineLabel: 'cut 60%' },
  growth: { label: 'Change in percentage points', line: 0.117, lineLabel: 'mean change +11.7' },
  unit: 'percent of points',
  points: seconds.map((achievement, student) => ({
    achievement,
    growth: achievement - (firsts[student] ?? achievement),
  })),
}
