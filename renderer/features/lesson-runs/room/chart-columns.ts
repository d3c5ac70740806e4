/** The columns of the monitoring chart and what stands in its cells. Pure. */
import type { LessonRun, RunMark, RunRow } from '#shared/contracts/lesson-runs/records.ts'

export type Column = {
  readonly key: string
  /** Above the column. */
  readonly label: string
  /** In full, for names of buttons. */
  readonly name: string
  readonly who:
    | { readonly studentId: LessonRun['students'][number]['id'] }
    | { readonly groupId: LessonRun['groups'][number]['id'] }
  /** Of a group: who is in it. */
  readonly members: readonly string[]
}

export type ColumnKind = 'students' | 'groups'

type Label = (student: { readonly name: string; readonly code: string }) => string

/** @param labelOf the name, or the code while names are hidden */
export function columnsOf(run: LessonRun, kind: ColumnKind, labelOf: Label): readonly Column[] {
  const short = ({ shortName, code }: LessonRun['students'][number]): string =>
    labelOf({ name: shortName, code })
  if (kind === 'students')
    return run.students.map((student) => ({
      key: `student-${student.id}`,
      label: short(student),
      name: labelOf(student),
      who: { studentId: student.id },
      members: [],
    }))
  const byId = new Map(run.students.map((student) => [student.id, student]))
  return run.groups.map(({ id, name, students }) => ({
    key: `group-${id}`,
    label: name,
    name,
    who: { groupId: id },
    members: students.flatMap((studentId) => {
      const student = byId.get(studentId)
      return student ? [short(student)] : []
    }),
  }))
}

/** Which mark a cell has. */
export const markIn = (
  marks: readonly RunMark[],
  row: Pick<RunRow, 'id'>,
  { who }: Pick<Column, 'who'>,
): RunMark | undefined =>
  marks.find(
    (mark) =>
      mark.rowId === row.id &&
      ('studentId' in who ? mark.studentId === who.studentId : mark.groupId === who.groupId),
  )

/** Nothing was marked for them in any row yet. */
export const unseenOf = (run: LessonRun, columns: readonly Column[]): readonly Column[] =>
  columns.filter((column) => !run.rows.some((row) => markIn(run.marks, row, column)))

export type Sharing = {
  readonly mark: RunMark
  readonly who: string
  readonly what: string
}

/** Who was chosen to share, in order. */
export function sharingOf(run: LessonRun, labelOf: Label): readonly Sharing[] {
  const columns = [...columnsOf(run, 'students', labelOf), ...columnsOf(run, 'groups', labelOf)]
  return run.marks
    .filter(({ shareOrder }) => shareOrder !== null)
    .toSorted((a, b) => (a.shareOrder ?? 0) - (b.shareOrder ?? 0))
    .map((mark) => ({
      mark,
      who:
        columns.find(({ who }) =>
          'studentId' in who ? who.studentId === mark.studentId : who.groupId === mark.groupId,
        )?.label ?? '–',
      what: run.rows.find(({ id }) => id === mark.rowId)?.name ?? '',
    }))
}
