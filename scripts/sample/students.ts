// The students of the invented district and their dated enrolments: who was where on which day.
import { addDays, SCHOOL_YEAR, schoolDays, TODAY } from './calendar.ts'
import { CLASS_PLANS, schoolOf } from './district.ts'
import type { ClassPlan } from './district.ts'
import { FAMILY_NAMES, GIVEN_NAMES, RIVERA_CLASS } from './names.ts'
import { at, createRandom } from './random.ts'
import type { Random } from './random.ts'

export interface Enrolment {
  readonly classKey: string
  readonly startsOn: string
  readonly endsOn: string | null
}

export interface Student {
  readonly id: string
  readonly stateId: string
  readonly family: string
  readonly given: string
  readonly bornOn: string
  readonly grade: number
  readonly groups: readonly string[]
  readonly enrolments: readonly Enrolment[]
}

export const ROSTER_HEADER = [
  'Student ID',
  'State ID',
  'Last Name',
  'First Name',
  'Birth Date',
  'Grade',
  'School Code',
  'Class Key',
  'Start Date',
  'End Date',
  'Groups',
] as const

export function createStudents(): readonly Student[] {
  const random = createRandom('students')
  const ids = createIds(random)
  const seats = CLASS_PLANS.flatMap((plan) =>
    Array.from({ length: plan.size }, (_, seat) => ({ plan, seat })),
  )
  const students: Student[] = []
  for (const { plan, seat } of seats) {
    students.push({
      ...ids(students.length),
      ...nameFor(plan, { seat, random, before: students }),
      bornOn: birthday(plan.grade, random),
      grade: plan.grade,
      groups: groupsFor(plan, random),
      enrolments: enrolmentsFor(plan, random),
    })
  }
  return students
}

export function rosterRows(students: readonly Student[]): string[][] {
  return students.flatMap((student) =>
    student.enrolments.map((enrolment) => [
      student.id,
      student.stateId,
      student.family,
      student.given,
      student.bornOn,
      `${student.grade}`,
      schoolOf(planOf(enrolment.classKey).schoolKey).code,
      enrolment.classKey,
      enrolment.startsOn,
      enrolment.endsOn ?? '',
      student.groups.join('; '),
    ]),
  )
}

export function enrolmentOn(student: Student, date: string): Enrolment | undefined {
  return student.enrolments.find(
    ({ startsOn, endsOn }) => startsOn <= date && (endsOn === null || date <= endsOn),
  )
}

export function planOf(classKey: string): ClassPlan {
  const plan = CLASS_PLANS.find(({ key }) => key === classKey)
  if (!plan) throw new Error(`No class ${classKey}`)
  return plan
}

/** Six or seven digits; ids given out in earlier years begin with zeros, as real ones do. */
function createIds(random: Random): (index: number) => { id: string; stateId: string } {
  const taken = random.shuffle(Array.from({ length: 9000 }, (_, index) => index))
  return (index) => {
    const number = at(taken, index)
    const id = number < 3000 ? `00${41000 + number * 3}` : `${120000 + number * 97}`
    return { id: id.padStart(6, '0'), stateId: `97${10_000_000 + number * 7919}` }
  }
}

interface NameContext {
  readonly seat: number
  readonly random: Random
  readonly before: readonly Student[]
}

function nameFor(plan: ClassPlan, { seat, random, before }: NameContext) {
  const drawn = plan.key === 'hbe-rivera-4' ? RIVERA_CLASS[seat] : undefined
  if (drawn) return { given: drawn[0], family: drawn[1] }
  const twin = NAMESAKES[`${plan.key}/${seat}`]
  if (twin) return twin
  const given = random.pick(GIVEN_NAMES)
  // About one in nine has a brother or sister in another grade: the same family name again.
  const sibling = before.length > 60 && random.chance(0.11) ? random.pick(before) : undefined
  const family =
    sibling && sibling.grade !== plan.grade ? sibling.family : random.pick(FAMILY_NAMES)
  const known = before.some((other) => other.given === given && other.family === family)
  return known ? { given: random.pick(GIVEN_NAMES), family: 'Ashworth-Vega' } : { given, family }
}

/** Two different students with one name: in one grade (4), across grades, and in one school. */
const NAMESAKES: Readonly<Record<string, { readonly given: string; readonly family: string }>> = {
  'hbe-rahman-4/5': { given: 'Mia', family: 'Hernández' },
  'trs-kobayashi-4-a/7': { given: 'Mia', family: 'Hernández' },
  'egm-haddad-6-p1/3': { given: 'José', family: 'García' },
  'egm-park-8-p1/9': { given: 'José', family: 'García' },
  'egm-pires-7-p1/2': { given: 'Emma', family: 'Johnson' },
  'egm-wojcik-7-p2/11': { given: 'Emma', family: 'Johnson' },
}

function birthday(grade: number, random: Random): string {
  const held = random.chance(0.04) ? 365 : 0
  return addDays(`${2025 - grade - 6}-09-02`, random.integer(0, 364) - held)
}

const LUNCH_SHARE: Readonly<Record<string, number>> = {
  'harbor-bend': 0.71,
  'two-rivers': 0.58,
  eastgate: 0.33,
}

function groupsFor(plan: ClassPlan, random: Random): string[] {
  const english = plan.schoolKey === 'harbor-bend' ? 0.27 : 0.12
  const shares: readonly (readonly [string, number])[] = [
    ['English learner', english * (plan.grade > 5 ? 0.8 : 1)],
    ['Student with disability', 0.14],
    ['Gifted', 0.07],
    ['Free or reduced lunch', LUNCH_SHARE[plan.schoolKey] ?? 0],
  ]
  return shares.filter(([, share]) => random.chance(share)).map(([group]) => group)
}

/** Most stay; some arrive late, leave, change class in the school, or change school. */
function enrolmentsFor(plan: ClassPlan, random: Random): Enrolment[] {
  const classKey = plan.key
  const draw = random.next()
  const late = schoolDays('2025-09-22', addDays(TODAY, -7))
  const startsOn = draw < 0.035 ? random.pick(late) : SCHOOL_YEAR.start
  if (draw < 0.035 || draw > 0.105) return [{ classKey, startsOn, endsOn: null }]
  const lastDay = random.pick(schoolDays('2025-09-26', addDays(TODAY, -10)))
  if (draw < 0.065) return [{ classKey, startsOn, endsOn: lastDay }]
  const others = CLASS_PLANS.filter(
    (other) =>
      other.grade === plan.grade &&
      other.key !== classKey &&
      (other.schoolKey === plan.schoolKey) === draw < 0.09,
  )
  if (others.length === 0) return [{ classKey, startsOn, endsOn: null }]
  const nextKey = random.pick(others).key
  return [
    { classKey, startsOn, endsOn: lastDay },
    { classKey: nextKey, startsOn: addDays(lastDay, 1), endsOn: null },
  ]
}
