/** Groups as columns of one board: which student the arrow keys lead to, which group is beside. Pure. */
import type { Board, GroupStudent, SmallGroup } from '#shared/contracts/small-groups/board.ts'
import type { StudentId } from '#shared/domain/ids.ts'

/** A group by its place on the board, or none. */
export type GroupPlace = number | null

export type BoardColumn = {
  readonly key: string
  /** Null: students in no group. */
  readonly place: GroupPlace
  readonly students: readonly GroupStudent[]
}

export type ClassPart = {
  readonly key: string
  /** Null where classes mix: one part without a heading. */
  readonly label: string | null
  readonly teachers: string
  readonly groups: readonly { readonly place: number; readonly group: SmallGroup }[]
}

/** Classes with a group, by name; then those made by hand out of several. */
export function partsOf(board: Board): readonly ClassPart[] {
  const groups = board.groups.map((group, place) => ({ place, group }))
  if (board.rules.mixesClasses || board.classes.length <= 1) {
    const [only] = board.classes
    return [{ key: 'all', label: only?.label ?? null, teachers: only?.teachers ?? '', groups }]
  }
  const known = new Set(board.classes.map(({ id }) => id))
  const parts = board.classes.map(({ id, label, teachers }) => ({
    key: String(id),
    label,
    teachers,
    groups: groups.filter(({ group }) => group.classId === id),
  }))
  const others = groups.filter(({ group }) => !known.has(group.classId))
  return [
    ...parts.filter((part) => part.groups.length > 0),
    ...(others.length > 0
      ? [{ key: 'others', label: 'Several classes', teachers: '', groups: others }]
      : []),
  ]
}

/** In the order on screen: groups class by class, then those in no group by reason. */
export const columnsOf = (board: Board): readonly BoardColumn[] => [
  ...partsOf(board).flatMap(({ groups }) =>
    groups.map(({ place, group }) => ({
      key: `group-${place}`,
      place,
      students: group.students,
    })),
  ),
  ...board.rest.map(({ reason, students }) => ({ key: reason, place: null, students })),
]

export const groupOf = (board: Board, id: StudentId): GroupPlace => {
  const place = board.groups.findIndex(({ students }) => students.some((one) => one.id === id))
  return place < 0 ? null : place
}

/** Where a student may go: groups of the same class, of any class where classes mix. */
export function goalsOf(
  board: Board,
  student: Pick<GroupStudent, 'id' | 'classId'>,
): readonly { readonly place: number; readonly name: string }[] {
  const own = groupOf(board, student.id)
  return board.groups.flatMap(({ classId, name }, place) => {
    const fits = board.rules.mixesClasses || classId === null || classId === student.classId
    return fits && place !== own ? [{ place, name }] : []
  })
}

/** The group before or after on the board that the student may go to. */
export function groupBeside(
  board: Board,
  student: Pick<GroupStudent, 'id' | 'classId'>,
  step: -1 | 1,
): number | undefined {
  const order = columnsOf(board).flatMap(({ place }) => place ?? [])
  const own = groupOf(board, student.id)
  const goals = new Set(goalsOf(board, student).map(({ place }) => place))
  const from = own === null ? (step === 1 ? -1 : order.length) : order.indexOf(own)
  const ahead = step === 1 ? order.slice(from + 1) : order.slice(0, Math.max(0, from)).toReversed()
  return ahead.find((place) => goals.has(place))
}

export type ArrowKey = 'ArrowUp' | 'ArrowDown' | 'ArrowLeft' | 'ArrowRight' | 'Home' | 'End'

export const isArrowKey = (key: string): key is ArrowKey =>
  ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'Home', 'End'].includes(key)

/** Up and down within a column and on to the next, left and right to the same row of the one beside. */
export function studentBeside(board: Board, id: StudentId, key: ArrowKey): StudentId | undefined {
  const columns = columnsOf(board).filter(({ students }) => students.length > 0)
  const all = columns.flatMap(({ students }) => students.map((one) => one.id))
  if (key === 'Home') return all[0]
  if (key === 'End') return all.at(-1)
  if (key === 'ArrowUp' || key === 'ArrowDown') {
    return all[all.indexOf(id) + (key === 'ArrowUp' ? -1 : 1)]
  }
  const column = columns.findIndex(({ students }) => students.some((one) => one.id === id))
  const row = columns[column]?.students.findIndex((one) => one.id === id) ?? 0
  const beside = columns[column + (key === 'ArrowLeft' ? -1 : 1)]?.students ?? []
  return beside[Math.min(row, beside.length - 1)]?.id
}
