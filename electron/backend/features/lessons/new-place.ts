/** Whose lesson a new plan is, from the scope that one came from. */
import type { ReadDb } from '../../database/connection.ts'
import { standardsOf } from '../../standards/standards-of.ts'
import type { Input } from './call-input.ts'

type Place = {
  readonly cycleId: number | null
  readonly teacherId: number | null
  readonly classId: number | null
  readonly schoolId: number | null
  readonly grade: string | null
}

const nobody: Place = {
  cycleId: null,
  teacherId: null,
  classId: null,
  schoolId: null,
  grade: null,
}

type Asked = Pick<Input<'add'>, 'scope' | 'standard' | 'taughtOn'> & { readonly today: string }

/** A class brings its teacher of that day. A teacher brings the class, where only one can be meant. */
export async function placeOf(read: ReadDb, asked: Asked): Promise<Place> {
  const { scope } = asked
  if (scope === null) return nobody
  const { kind, id, grade } = scope
  if (kind === 'school') return { ...nobody, schoolId: id, grade }
  if (kind === 'cycle') return { ...nobody, cycleId: id, grade }
  if (kind !== 'class' && kind !== 'teacher') return { ...nobody, grade }
  const assignments = await assignmentsOn(read, asked.taughtOn ?? asked.today)
  if (kind === 'class') {
    const teacher = assignments.find(({ classId }) => classId === id)
    return { ...nobody, classId: id, teacherId: teacher?.teacherId ?? null }
  }
  const own = assignments.filter(({ teacherId }) => teacherId === id)
  const wanted = grade === null ? await gradesOf(read, asked.standard) : [grade]
  const fitting = own.filter(
    (one) => wanted.length === 0 || (one.grade !== null && wanted.includes(one.grade)),
  )
  const only = fitting.length === 1 ? fitting[0] : undefined
  return { ...nobody, teacherId: id, classId: only?.classId ?? null, grade }
}

/** As class rows have them: "K" or a number. */
const gradesOf = async (read: ReadDb, standard: string | null): Promise<readonly string[]> =>
  standard === null ? [] : (await standardsOf(read)).gradesOf(standard)

const assignmentsOn = (read: ReadDb, day: string) =>
  read
    .selectFrom('teachingAssignment as assignment')
    .innerJoin('class', 'class.id', 'assignment.classId')
    .select(['assignment.teacherId', 'assignment.classId', 'class.grade'])
    .where('assignment.startsOn', '<=', day)
    .where((where) =>
      where.or([where('assignment.endsOn', 'is', null), where('assignment.endsOn', '>=', day)]),
    )
    .orderBy('assignment.id')
    .execute()
