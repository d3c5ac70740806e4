/** The columns of the grid of students. */
import type { StudentRow } from '#shared/contracts/students.ts'
import type { GridColumn } from '#renderer/ui/DataGrid/grid-column.ts'
import { formatCount, formatDay } from '#renderer/ui/format.ts'
import { groupWords, holdsOn } from './student-words.ts'

const none = <span className="t3">–</span>
const gradeOrder = ['PK', 'K', ...Array.from({ length: 12 }, (_, index) => String(index + 1))]

const groupsOn = ({ groups }: StudentRow, today: string): readonly string[] => [
  ...new Set(groups.filter((group) => holdsOn(group, today)).map(groupWords)),
]

/** Where names are hidden, the columns that tell who it is are left out altogether. */
export function studentColumns(
  isHidden: boolean,
  today: string,
): readonly GridColumn<StudentRow>[] {
  const who: readonly GridColumn<StudentRow>[] = [
    {
      id: 'family',
      header: 'Last name',
      width: 120,
      grow: 1,
      value: ({ familyName }) => familyName,
    },
    { id: 'given', header: 'First name', width: 104, grow: 1, value: ({ givenName }) => givenName },
    { id: 'local', header: 'Local id', width: 88, value: ({ localId }) => localId, cell: idCell },
    {
      id: 'state',
      header: 'State id',
      width: 104,
      isHidden: true,
      value: ({ stateId }) => stateId,
    },
  ]
  return [
    { id: 'code', header: 'Code', width: 92, value: ({ code }) => code, cell: codeCell },
    ...(isHidden ? [] : who),
    {
      id: 'grade',
      header: 'Grade',
      kind: 'choice',
      width: 60,
      order: gradeOrder,
      value: ({ grade }) => grade,
    },
    {
      id: 'school',
      header: 'School',
      kind: 'choice',
      width: 140,
      grow: 1,
      value: ({ school }) => school,
    },
    {
      id: 'class',
      header: 'Class',
      kind: 'choice',
      width: 112,
      grow: 1,
      value: (row) => row.class,
    },
    {
      id: 'teachers',
      header: 'Teacher',
      kind: 'choice',
      width: 120,
      grow: 1,
      value: ({ teachers }) => teachers,
    },
    {
      id: 'groups',
      header: 'Groups',
      kind: 'choice',
      width: 140,
      grow: 2,
      value: (row) => groupsOn(row, today),
    },
    {
      id: 'tests',
      header: 'Tests',
      kind: 'number',
      width: 56,
      align: 'right',
      value: ({ tests }) => tests,
      cell: ({ tests }) => (tests === 0 ? none : formatCount(tests)),
    },
    {
      id: 'scores',
      header: 'Scores',
      kind: 'number',
      width: 64,
      align: 'right',
      value: ({ scores }) => scores,
      cell: ({ scores }) => (scores === 0 ? none : formatCount(scores)),
    },
    {
      id: 'last',
      header: 'Last test',
      kind: 'date',
      width: 76,
      value: ({ lastTestedOn }) => lastTestedOn,
      cell: ({ lastTestedOn }) =>
        lastTestedOn ? <span className="tnum t2 sm">{formatDay(lastTestedOn)}</span> : none,
    },
  ]
}

function idCell({ localId: own }: StudentRow) {
  return own === null ? none : <span className="tnum t2 sm">{own}</span>
}
function codeCell({ code: own }: StudentRow) {
  return <span className="tnum m">{own}</span>
}
