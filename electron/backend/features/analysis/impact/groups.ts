/** Who is set beside whom: the coached of the chosen cycles, and the comparison teachers. */
import type { Course, ImpactResult } from '#shared/contracts/analysis/impact.ts'
import type { ReadDb } from '../../../database/connection.ts'
import {
  sittingsOfTeachers,
  taughtClasses,
  type TaughtClass,
} from '../scope/sittings-of-teachers.ts'
import { candidatesOf, ownDays, type Candidate, type Sittings } from './candidates.ts'
import { coachedBetween, type TestDays } from './coached-time.ts'
import { courseChoices, isCourse, isRelated } from './courses.ts'
import { sessionDays } from './dosage.ts'
import type { ImpactInput, Setting } from './setting.ts'

export type CoachedTeacher = {
  readonly teacherId: number
  readonly teacher: string
  /** In a chosen cycle before the first test of their own students. */
  readonly beganBefore: boolean
  /** Titles of other cycles between the tests. */
  readonly alsoIn: readonly string[]
}

export type Groups = {
  readonly courses: ImpactResult['courses']
  readonly course: Course | null
  /** Members of the chosen cycles who were coached between their own tests. */
  readonly coached: readonly CoachedTeacher[]
  readonly candidates: readonly Candidate[]
  /** Classes of this course, by teacher's name. */
  readonly coachedClasses: readonly TaughtClass[]
  readonly comparisonClasses: readonly TaughtClass[]
  readonly sittings: Sittings
}

export async function readGroups(
  read: ReadDb,
  setting: Setting,
  input: ImpactInput,
): Promise<Groups> {
  const { days, members } = setting
  const classes =
    days === null ? [] : await taughtClasses(read, { from: days.first, to: days.last })
  const memberIds = new Set<number>(members.map(({ teacherId }) => teacherId))
  const courses = courseChoices(classes, memberIds)
  const wanted = input.course
  const course = (wanted && courses.find((one) => isCourse(one, wanted))) ?? courses[0] ?? null
  if (course === null || days === null) return { ...nobody, courses }
  const near = classes.filter((one) => isCourse(one, course) || isRelated(one, course))
  const classIds = [...new Set(near.map(({ classId }) => classId))]
  const sittings = {
    before: await sittingsOfTeachers(read, setting.before.id, classIds),
    after: await sittingsOfTeachers(read, setting.after.id, classIds),
  }
  const teacherIds = [...new Set(near.map(({ teacherId }) => teacherId))]
  const sessions = await sessionDays(read, teacherIds, days)
  const coached = coachedTeachers(setting, { sittings, days })
  const coachedIds = new Set(coached.map(({ teacherId }) => teacherId))
  const chosen = input.comparisonIds && new Set<number>(input.comparisonIds)
  const { before, after, memberships } = setting
  const windows = [before.window, after.window] as const
  const facts = { classes: near, course, sittings, memberships, days, windows, chosen, sessions }
  const candidates = candidatesOf({ ...facts, coached: coachedIds })
  return {
    courses,
    course: { grade: course.grade, course: course.course },
    coached,
    candidates,
    coachedClasses: near.filter((one) => coachedIds.has(one.teacherId) && isCourse(one, course)),
    comparisonClasses: candidates.flatMap((one) => (one.isCompared ? one.ownClasses : [])),
    sittings,
  }
}

const nobody: Groups = {
  courses: [],
  course: null,
  coached: [],
  candidates: [],
  coachedClasses: [],
  comparisonClasses: [],
  sittings: { before: [], after: [] },
}

/** By name, each once, however many of the chosen cycles they were in. */
function coachedTeachers(
  { members, memberships }: Setting,
  { sittings, days }: { readonly sittings: Sittings; readonly days: TestDays },
): readonly CoachedTeacher[] {
  const names = new Map(members.map(({ teacherId, teacher }) => [teacherId, teacher]))
  const chosen = new Set(members.map(({ cycleId }) => cycleId))
  return [...names].flatMap(([teacherId, teacher]) => {
    const own = ownDays(sittings, { teacherId, otherwise: days })
    const coached = coachedBetween(memberships, teacherId, own)
    const [inChosen, inOther] = [true, false].map((is) =>
      coached.filter(({ cycleId }) => chosen.has(cycleId) === is),
    )
    if (!inChosen || inChosen.length === 0) return []
    const beganBefore = inChosen.some(({ stretch }) => stretch.from < own.first)
    return [{ teacherId, teacher, beganBefore, alsoIn: inOther?.map(({ title }) => title) ?? [] }]
  })
}
