// Plays the district benchmark: who was there, on which day, and how many points each standard got.
// A student has one ability; class, school, standard and chance of the day bend it.
import { schoolDays } from './calendar.ts'
import { blueprintOf } from './blueprint.ts'
import type { BlueprintStandard } from './blueprint.ts'
import { CLASS_PLANS, fullName, schoolOf, teacherOn } from './district.ts'
import { at, createRandom } from './random.ts'
import type { Random } from './random.ts'
import { enrolmentOn, planOf } from './students.ts'
import type { Student } from './students.ts'

export type Window = 'Fall' | 'Winter'

export interface BenchmarkScore {
  readonly student: Student
  readonly testedOn: string
  readonly classKey: string
  readonly standard: BlueprintStandard
  /** Points, or null where the standard was not taken; `mark` is how the file writes it. */
  readonly points: number | null
  readonly mark: string
}

export const BENCHMARK_HEADER = [
  'Student ID',
  'Last Name',
  'First Name',
  'Grade',
  'School',
  'Teacher',
  'Course',
  'Test',
  'Window',
  'Test Date',
  'Standard',
  'Points Earned',
  'Points Possible',
] as const

const TEST_WEEKS: Readonly<Record<Window, readonly [string, string]>> = {
  Fall: ['2025-09-15', '2025-09-24'],
  Winter: ['2026-01-20', '2026-01-29'],
}

/** Logits. Growth is of the same size for all on average, but classes and standards differ. */
const SPREAD = { student: 1, school: 0.12, class: 0.2, standard: 0.35, classStandard: 0.22 }
const GROWTH = { mean: 0.5, class: 0.24, classStandard: 0.2, student: 0.35 }

/** Students' lasting abilities in logits, from the same stream for both windows and the quiz. */
export function createAbilities(students: readonly Student[]): ReadonlyMap<string, number> {
  const random = createRandom('abilities')
  const schools = effects(CLASS_PLANS, (plan) => plan.schoolKey, { random, sd: SPREAD.school })
  const classes = effects(CLASS_PLANS, (plan) => plan.key, { random, sd: SPREAD.class })
  return new Map(
    students.map((student) => {
      const plan = planOf(at(student.enrolments, 0).classKey)
      const place = (schools.get(plan.schoolKey) ?? 0) + (classes.get(plan.key) ?? 0)
      return [student.id, place + random.normal() * SPREAD.student + groupShift(student)]
    }),
  )
}

export function playBenchmark(
  window: Window,
  students: readonly Student[],
  abilities: ReadonlyMap<string, number>,
): BenchmarkScore[] {
  const random = createRandom(`benchmark ${window}`)
  const bends = createBends(window)
  return students.flatMap((student) => {
    const day = testDay(window, student, random)
    const enrolment = enrolmentOn(student, day)
    if (!enrolment || random.chance(0.027)) return []
    const lasting = abilities.get(student.id) ?? 0
    const growth = window === 'Winter' ? random.normal() * GROWTH.student : 0
    const skipped = skippedStandards(student.grade, random)
    return blueprintOf(student.grade).map((standard) => {
      const bend = bends(enrolment.classKey, standard.code)
      const level = lasting + growth + bend + random.normal() * SPREAD.standard
      const points = score(standard, { level, random })
      const mark = skipped.get(standard.code)
      const shared = { student, testedOn: day, classKey: enrolment.classKey, standard }
      return mark === undefined
        ? { ...shared, points, mark: `${points}` }
        : { ...shared, points: null, mark }
    })
  })
}

export function benchmarkRow(window: Window, result: BenchmarkScore): string[] {
  const { student, testedOn, standard, classKey } = result
  const plan = planOf(classKey)
  return [
    student.id,
    student.family,
    student.given,
    `${student.grade}`,
    schoolOf(plan.schoolKey).name,
    fullName(teacherOn(classKey, testedOn)),
    plan.course,
    'District benchmark',
    window,
    testedOn,
    standard.code,
    result.mark,
    `${standard.points}`,
  ]
}

function groupShift(student: Student): number {
  const shifts = { 'English learner': -0.3, 'Student with disability': -0.55, Gifted: 1 } as const
  return student.groups.reduce((sum, group) => {
    return sum + (group in shifts ? shifts[group as keyof typeof shifts] : -0.05)
  }, 0)
}

/** What a class brings to a standard: there from the fall, plus what it grew by winter. */
function createBends(window: Window): (classKey: string, standard: string) => number {
  const random = createRandom('what a class brings')
  const bends = new Map<string, number>()
  for (const plan of CLASS_PLANS) {
    const grown = GROWTH.mean + random.normal() * GROWTH.class
    for (const { code } of blueprintOf(plan.grade)) {
      const before = random.normal() * SPREAD.classStandard
      const after = before + grown + random.normal() * GROWTH.classStandard
      bends.set(`${plan.key} ${code}`, window === 'Fall' ? before : after)
    }
  }
  return (classKey, standard) => bends.get(`${classKey} ${standard}`) ?? 0
}

/** Each class has its day; a few students make the test up later in the window. */
function testDay(window: Window, student: Student, random: Random): string {
  const days = schoolDays(...TEST_WEEKS[window])
  const first = enrolmentOn(student, at(days, 0)) ?? at(student.enrolments, 0)
  const ownDay = CLASS_PLANS.findIndex(({ key }) => key === first.classKey) % (days.length - 3)
  return random.chance(0.05) ? at(days, random.integer(ownDay, days.length - 1)) : at(days, ownDay)
}

const MISSING_MARKS = ['', 'N/A', '--', 'EX'] as const

/** About four in a hundred students leave some standards out: left early, exempted, not given. */
function skippedStandards(grade: number, random: Random): ReadonlyMap<string, string> {
  if (!random.chance(0.04)) return new Map()
  const mark = random.pick(MISSING_MARKS)
  const codes = blueprintOf(grade).map(({ code }) => code)
  return new Map(codes.slice(-random.integer(1, 5)).map((code) => [code, mark]))
}

/** Each point is one item: a logistic curve with a little guessing; items differ around the mean. */
function score(
  standard: BlueprintStandard,
  { level, random }: { readonly level: number; readonly random: Random },
): number {
  let points = 0
  for (let item = 0; item < standard.points; item += 1) {
    const offset = (item - (standard.points - 1) / 2) * 0.25
    const right = 1 / (1 + Math.exp(-1.5 * (level - standard.difficulty - offset)))
    if (random.chance(0.08 + 0.92 * right)) points += 1
  }
  return points
}

function effects<T>(
  from: readonly T[],
  keyOf: (value: T) => string,
  { random, sd }: { readonly random: Random; readonly sd: number },
): ReadonlyMap<string, number> {
  const found = new Map<string, number>()
  for (const value of from) {
    const key = keyOf(value)
    if (!found.has(key)) found.set(key, random.normal() * sd)
  }
  return found
}
