/** Stores `resources/sample/roster.csv`: one row a student and enrolment, so several after a transfer. */
import { parse } from 'csv-parse/sync'
import { nameKey } from '#shared/domain/student-names.ts'
import { bulkInsert } from '../../database/bulk-insert.ts'
import type { WriteDb } from '../../database/open-workspace.ts'
import type { SampleKeys } from './sample-caseload.ts'

type RosterRow = Readonly<
  Record<
    | 'Student ID'
    | 'State ID'
    | 'Last Name'
    | 'First Name'
    | 'Birth Date'
    | 'Grade'
    | 'School Code'
    | 'Class Key'
    | 'Start Date'
    | 'End Date'
    | 'Groups',
    string
  >
>

export async function storeRoster(tx: WriteDb, text: string, keys: SampleKeys): Promise<void> {
  const rows: RosterRow[] = parse(text, { columns: true, bom: true })
  const students = [...Map.groupBy(rows, (row) => row['Student ID']).values()]
  await bulkInsert(
    tx,
    'student',
    students.map((_, index) => ({
      id: index + 1,
      code: `S-${String(index + 1).padStart(4, '0')}`,
    })),
  )
  await bulkInsert(
    tx,
    'studentIdentity',
    students.flatMap(([row], index) => (row ? [identity(row, index + 1)] : [])),
  )
  const classSchools = new Map(
    (await tx.selectFrom('class').select(['id', 'schoolId']).execute()).map((row) => [
      row.id,
      row.schoolId,
    ]),
  )
  await bulkInsert(
    tx,
    'enrolment',
    students.flatMap((own, index) =>
      own.map((row) => {
        const classId = keys.classes.get(row['Class Key']) ?? null
        const schoolId = classId === null ? undefined : classSchools.get(classId)
        if (schoolId === undefined) throw new Error(`The roster names class ${row['Class Key']}`)
        return {
          studentId: index + 1,
          schoolId,
          classId,
          grade: row.Grade,
          startsOn: row['Start Date'],
          endsOn: row['End Date'] || null,
        }
      }),
    ),
  )
  await bulkInsert(tx, 'studentGroup', students.flatMap(groups))
}

const identity = (row: RosterRow, studentId: number) => ({
  studentId,
  localId: row['Student ID'],
  stateId: row['State ID'] || null,
  givenName: row['First Name'],
  familyName: row['Last Name'],
  nameKey: nameKey(row['First Name'], row['Last Name']),
  bornOn: row['Birth Date'] || null,
})

/** Membership as in the student's first row; the sample does not change it within the year. */
function groups([row]: readonly RosterRow[], index: number) {
  if (!row) return []
  const names = row.Groups.split(';')
    .map((name) => name.trim())
    .filter(Boolean)
  return names.map((attribute) => ({
    studentId: index + 1,
    attribute,
    value: 'yes',
    startsOn: row['Start Date'],
    endsOn: null,
  }))
}
