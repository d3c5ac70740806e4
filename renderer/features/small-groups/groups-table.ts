/** The groups as plain tables: for the clipboard, a file, or the wall of a classroom. Pure. */
import type { Board } from '#shared/contracts/small-groups/board.ts'
import type { SourceTable } from '#shared/disclosure/release-table.ts'
import type { Table } from '#shared/domain/table.ts'

/**
 * A row a student: for the students' own teachers only.
 * @param who names the column of students, as the board shows them: names or codes
 */
export function groupsTable(board: Board, who: 'Student' | 'Code'): Table {
  const classOf = new Map(board.classes.map(({ id, label }) => [id, label]))
  const labels = new Map(board.needs.map(({ need, label }) => [need, label]))
  const grouped = board.groups.flatMap((group) =>
    group.students.map((student) => [
      classOf.get(student.classId) ?? '',
      group.name,
      group.need === null ? '' : (labels.get(group.need) ?? group.need),
      student.name,
      student.shows,
      group.teach,
      group.meets,
      group.staff,
    ]),
  )
  const rest = board.rest.flatMap(({ title, students }) =>
    students.map((student) => [
      classOf.get(student.classId) ?? '',
      `No group: ${title}`,
      '',
      student.name,
      student.shows,
      '',
      '',
      '',
    ]),
  )
  return {
    columns: ['Class', 'Group', 'About', who, 'Shown by', 'What to teach', 'When', 'Taught by'],
    rows: [...grouped, ...rest],
  }
}

/** How many show each need: what anyone else may have, with small numbers held back. */
export const needsTable = ({ needs, rules, scopeLabel }: Board): SourceTable => ({
  kind: 'rows',
  title: `Students by ${rules.basis}, ${scopeLabel}`,
  columns: [
    { title: rules.basis === 'misconception' ? 'Misconception' : 'Standard', kind: 'label' },
    { title: 'Students', kind: 'count', about: 'share' },
    { title: 'Of', kind: 'count' },
    { title: 'Share', kind: 'share', about: 'share' },
    { title: '95% interval from', kind: 'figure', about: 'share' },
    { title: 'to', kind: 'figure', about: 'share' },
  ],
  rows: needs.map(({ label, share, students }) => ({
    cells: [
      label,
      students,
      share.n,
      share.value,
      share.interval?.low ?? null,
      share.interval?.high ?? null,
    ],
    sizes: [students, share.n - students],
  })),
})
