// Plays the fractions quiz for grade 4: a student who holds a misconception tends to choose the
// option it leads to, in every item that offers one.
import { schoolDays } from './calendar.ts'
import { CLASS_PLANS, fullName, schoolOf, teacherOn } from './district.ts'
import { QUIZ_ITEMS } from './quiz-items.ts'
import type { PlannedItem } from './quiz-items.ts'
import { at, createRandom } from './random.ts'
import type { Random } from './random.ts'
import { enrolmentOn, planOf } from './students.ts'
import type { Student } from './students.ts'

export const QUIZ_HEADER = [
  'Student ID',
  'Last Name',
  'First Name',
  'School',
  'Teacher',
  'Test Date',
  ...QUIZ_ITEMS.map(({ label }) => label),
] as const

const QUIZ_DAYS = schoolDays('2026-02-10', '2026-02-12')
const GRADE = 4
const GROWN_SINCE_FALL = 0.7

const MISCONCEPTIONS = [
  ...new Set(QUIZ_ITEMS.flatMap(({ options }) => options.map((o) => o.misconception))),
].filter((misconception) => misconception !== null)

export function playQuiz(
  students: readonly Student[],
  abilities: ReadonlyMap<string, number>,
): string[][] {
  const random = createRandom('quiz')
  return students
    .filter(({ grade }) => grade === GRADE)
    .flatMap((student) => {
      const classes = CLASS_PLANS.filter(({ grade }) => grade === GRADE)
      const now = enrolmentOn(student, at(QUIZ_DAYS, 0))
      const index = classes.findIndex(({ key }) => key === now?.classKey)
      const day = at(QUIZ_DAYS, Math.max(index, 0) % QUIZ_DAYS.length)
      if (!now || !enrolmentOn(student, day) || random.chance(0.04)) return []
      const level = (abilities.get(student.id) ?? 0) + GROWN_SINCE_FALL + random.normal() * 0.35
      const plan = planOf(now.classKey)
      return [
        [
          student.id,
          student.family,
          student.given,
          schoolOf(plan.schoolKey).name,
          fullName(teacherOn(plan.key, day)),
          day,
          ...answers(level, random),
        ],
      ]
    })
}

function answers(level: number, random: Random): string[] {
  const held = new Set(
    MISCONCEPTIONS.filter(() => random.chance(0.62 / (1 + Math.exp(1.5 * (level - 0.4))))),
  )
  const reached = random.chance(0.05) ? random.integer(9, 11) : QUIZ_ITEMS.length
  return QUIZ_ITEMS.map((item, index) => {
    if (index >= reached || random.chance(0.012)) return ''
    return answer(item, { level, held, random })
  })
}

interface Thinking {
  readonly level: number
  readonly held: ReadonlySet<string>
  readonly random: Random
}

function answer(item: PlannedItem, { level, held, random }: Thinking): string {
  const tempting = item.options.filter(({ misconception }) => held.has(misconception ?? ''))
  if (tempting.length > 0 && random.chance(0.75)) return random.pick(tempting).label
  const knows = 1 / (1 + Math.exp(-1.7 * (level - item.difficulty)))
  if (random.chance(knows)) return item.right
  return random.pick(item.options).label
}
