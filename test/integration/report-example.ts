/** A grade 4 team of three classes as analysis would give it, for tests of the packet without a database. */
import type { Administration } from '#shared/contracts/analysis/scope.ts'
import type { Growth } from '#shared/contracts/analysis/growth.ts'
import type { Items } from '#shared/contracts/analysis/items.ts'
import type { Mastery } from '#shared/contracts/analysis/mastery.ts'
import type { EstimateShape } from '#shared/contracts/common.ts'
import type { ResultFacts } from '#backend/features/reports/student-results/facts.ts'
import type { AdministrationId, AssessmentId } from '#shared/domain/ids.ts'
import { wilsonShare } from '#shared/statistics/wilson-share.ts'
import { packetChoices, type PacketChoices } from '#shared/contracts/reports/packet.ts'

export const oddName = 'Zoë "Ze" <O\'Neil> & 李\u0007\ufffe'

const administration = (id: number, assessment: string, window: string): Administration => ({
  id: id as AdministrationId,
  assessmentId: id as AssessmentId,
  assessment,
  window,
  schoolYear: '2025–26',
  startsOn: window === 'Fall' ? '2025-09-15' : '2026-01-20',
  endsOn: window === 'Fall' ? '2025-09-19' : '2026-01-23',
  students: 70,
  hasItems: assessment !== 'District benchmark',
  measures: [],
})
const fall = administration(1, 'District benchmark', 'Fall')
const winter = administration(2, 'District benchmark', 'Winter')
const check = administration(3, 'Fractions check', 'January')

const estimate = (value: number, n: number, half: number): EstimateShape => ({
  value,
  n,
  missing: 0,
  interval: { low: value - half, high: value + half, level: 0.95 },
  method: 'mean-t',
  reason: null,
})

/** Code, title, items, at mastery in fall of 69 and in winter of 70. */
const rows = [
  ['4.NF.B.3', 'Add and subtract fractions', 5, 4, 9],
  ['4.NF.A.2', 'Compare two fractions', 5, 6, 16],
  ['4.MD.A.3', 'Area and perimeter of rectangles', 2, 16, 20],
  ['4.NF.A.1', 'Explain equivalent fractions', 5, 7, 26],
  ['4.OA.A.3', 'Solve multistep word problems', 5, 13, 27],
  ['4.NBT.B.5', 'Multiply multi-digit numbers', 5, 23, 43],
  ['4.NBT.A.2', 'Read and compare whole numbers', 5, 47, 57],
] as const

function mastery(label: string, tested: number, share = 1): Mastery {
  return {
    scopeLabel: label,
    administration: winter,
    cut: 0.8,
    enrolled: tested + 1,
    tested,
    absent: 1,
    comparisonLabel: null,
    comparisons: [],
    doubtedItems: [],
    standards: rows.map(([code, title, items, , after]) => {
      const count = Math.min(tested, Math.round((after / 70) * tested * share))
      const atCut = wilsonShare(count, tested)
      return {
        code,
        title,
        items,
        possible: items,
        isThin: items < 3,
        atCut,
        studentsAtCut: count,
        meanShare: estimate(0.5, tested, 0.08),
        comparison: null,
      }
    }),
    students: [],
    sentences: [],
    limits: ['Fall and winter forms differ.'],
    methods: [],
  }
}

const teacherGrowth = (
  label: string,
  sizes: readonly [number, number, number],
): Growth['overall'] => ({
  label,
  kind: 'teacher',
  id: 1,
  before: estimate(0.46, sizes[0], 0.09),
  after: estimate(0.57, sizes[1], 0.08),
  difference: estimate(0.11, sizes[2], 0.04),
  effectSize: { ...estimate(0.67, sizes[2], 0), interval: null },
  lostBefore: 2,
  lostAfter: 1,
  improved: sizes[2] - 12,
  same: 2,
  declined: 10,
})

const growth: Growth = {
  scopeLabel: 'Juniper Hill Elementary, grade 4',
  before: fall,
  after: winter,
  measure: 'Share of points',
  unit: 'percent of points',
  overall: { ...teacherGrowth('Grade 4', [69, 70, 68]), kind: 'school' },
  groups: [
    teacherGrowth('Ana Reyes', [24, 23, 23]),
    teacherGrowth('David Okafor', [23, 24, 23]),
    teacherGrowth('Lin Park', [22, 23, 22]),
  ],
  matching: { sentence: '', partial: 0 },
  pairs: [],
  lost: [],
  moves: null,
  vendor: [],
  quadrant: null,
  standards: rows.map(([code, title, , before, after]) => ({
    code,
    title,
    before: wilsonShare(before, 69),
    after: wilsonShare(after, 70),
  })),
  details: [],
  sentences: [],
  limits: [],
  methods: [],
}

type Option = readonly [string, string, string | null, number, number, number]

function item(
  label: string,
  standard: string,
  parts: { stem: string; key: string; options: readonly Option[] },
) {
  const right = parts.options.find(([option]) => option === parts.key)?.[3] ?? 0
  return {
    id: Number(label),
    label,
    standard,
    standards: [standard],
    standardTitle: '',
    depthOfKnowledge: null,
    kind: 'one answer' as const,
    stem: parts.stem,
    maxPoints: 1,
    answerKey: parts.key,
    difficulty: wilsonShare(right, 70),
    discrimination: estimate(0.4, 70, 0.2),
    options: parts.options.map(([option, text, misconception, count, upperShare, lowerShare]) => ({
      label: option,
      isKey: option === parts.key,
      text,
      misconception,
      count,
      share: count / 70,
      upperShare,
      lowerShare,
      restCorrelation: 0.3,
    })),
    omitted: 0,
    notReached: 0,
    question: null,
  }
}

const items: Items = {
  scopeLabel: growth.scopeLabel,
  administration: check,
  n: 70,
  alpha: estimate(0.72, 70, 0.1),
  standardError: estimate(1.5, 70, 0.1),
  groupSize: 19,
  mean: estimate(8, 70, 1),
  possible: 12,
  dropped: [],
  misconceptions: [],
  items: [
    item('7', '4.NF.A.2', {
      stem: 'Maya ran 3/8 of a mile. Leo ran 3/5 of a mile. Who ran farther, and how do you know?',
      key: 'A',
      options: [
        ['A', 'Leo: fifths are larger pieces', null, 31, 0.8, 0.13],
        ['B', 'Maya: 8 is greater than 5', 'Larger denominator, larger fraction', 24, 0.09, 0.57],
        ['C', 'The same: both ran 3 pieces', null, 5, 0.01, 0.05],
        [
          'D',
          'Leo: he is closer to a whole, 2 away, not 5',
          'Compares the gap to one whole',
          10,
          0.11,
          0.24,
        ],
      ],
    }),
    item('10', '4.NF.B.3', {
      stem: 'What is 3/8 + 2/8?',
      key: 'B',
      options: [
        ['A', '5/16', 'Adds tops and bottoms', 25, 0.13, 0.54],
        ['B', '5/8', null, 35, 0.82, 0.08],
        ['C', '1/8', null, 5, 0, 0.24],
        ['D', '6/8', null, 5, 0.05, 0.14],
      ],
    }),
  ],
  sentences: [],
  limits: [],
  methods: [],
}

const classes = ['4A Reyes', '4B Okafor', '4C Park']

/** `count` students over three classes, in groups of at most six. */
function idea(misconception: string, from: number, count: number) {
  const students = Array.from({ length: count }, (_, place) => ({
    name: place === 0 ? oddName : `Given${from + place} Family${from + place}`,
    code: `S-${String(from + place).padStart(3, '0')}`,
  }))
  return {
    misconception,
    n: count,
    classes: classes.map((label, part) => {
      const own = students.filter((_, place) => place % 3 === part)
      const groups = [own.slice(0, 6), own.slice(6)].filter((group) => group.length > 0)
      return { label, groups }
    }),
  }
}

export const exampleFacts: ResultFacts = {
  workspace: { name: 'Sample caseload', isSample: true },
  today: '2026-02-04',
  dataVersion: 118,
  smallestGroup: 10,
  unnamed: 0,
  mastery: mastery(growth.scopeLabel, 70),
  earlier: { ...mastery(growth.scopeLabel, 69, 0.7), administration: fall },
  parts: [
    { label: 'Ana Reyes', mastery: mastery('Ana Reyes', 23, 1.1) },
    { label: 'David Okafor', mastery: mastery('David Okafor', 24, 0.4) },
    { label: 'Lin Park', mastery: mastery('Lin Park', 23, 1.3) },
  ],
  growth,
  items,
  ideas: {
    n: 70,
    listed: 51,
    kept: null,
    groups: [
      idea('Larger denominator, larger fraction', 100, 23),
      idea('Adds tops and bottoms', 200, 14),
      idea('Makes equivalents by adding the same number', 300, 10),
      idea('Compares the gap to one whole, not its size', 400, 4),
    ],
  },
}

export const exampleChoices = (changes: Partial<PacketChoices> = {}): PacketChoices => ({
  ...packetChoices.parse({
    kind: 'data-meeting-packet',
    scope: { kind: 'school', id: 1, grade: '4' },
    administrationId: 2,
    beforeId: 1,
    itemsId: 3,
    preparedBy: 'Maya Torres, mathematics coach',
    meeting: { on: '2026-02-05', startsAt: '3:15 p.m.', room: 'room 12' },
  }),
  ...changes,
})
