/**
 * A district small enough to work every figure out by hand: two schools, three classes of grade 4,
 * thirteen students, a benchmark in Fall and Winter. Row ids are given, so that tests can name them.
 */
import { bulkInsert } from '#backend/database/bulk-insert.ts'
import type { WriteDb } from '#backend/database/open-workspace.ts'
import type { Database } from '#backend/database/schema.ts'
import { openTestWorkspace, type TestWorkspace } from '#test/support/workspace.ts'

export const HARBOR = 1
export const JUNIPER = 2
export const CLASS_A = 1
export const CLASS_B = 2
export const CLASS_J = 3
export const RIVERA = 1
export const CHEN = 2
export const PARK = 3
/** Takes class B over from Chen on January 1. */
export const OSEI = 4
export const FALL = 1
export const WINTER = 2
export const QUIZ = 3

export type Rows = readonly Readonly<Record<string, string | number | null>>[]

export async function insertRows(
  test: TestWorkspace,
  tables: Partial<Record<keyof Database, Rows>>,
): Promise<void> {
  await test.workspace.mutate('Test rows', async (tx: WriteDb, historyId) => {
    await bulkInsert(tx, 'importBatch', [batch(historyId)])
    for (const [table, rows] of Object.entries(tables)) {
      await bulkInsert(tx, table as keyof Database, rows)
    }
  })
}

export async function openSmallDistrict(): Promise<TestWorkspace> {
  const test = await openTestWorkspace()
  await insertRows(test, {
    school: [
      { id: HARBOR, name: 'Harbor Bend' },
      { id: JUNIPER, name: 'Juniper Hill' },
    ],
    teacher: [
      { id: RIVERA, givenName: 'Elena', familyName: 'Rivera' },
      { id: CHEN, givenName: 'Li', familyName: 'Chen' },
      { id: PARK, givenName: 'Lin', familyName: 'Park' },
      { id: OSEI, givenName: 'Kofi', familyName: 'Osei' },
    ],
    class: [
      { id: CLASS_A, schoolId: HARBOR, name: '4A', course: 'Grade 4', grade: '4' },
      { id: CLASS_B, schoolId: HARBOR, name: '4B', course: 'Grade 4', grade: '4' },
      { id: CLASS_J, schoolId: JUNIPER, name: '4J', course: 'Grade 4', grade: '4' },
    ],
    teachingAssignment: [
      { teacherId: RIVERA, classId: CLASS_A, startsOn: '2025-08-18', endsOn: null },
      { teacherId: CHEN, classId: CLASS_B, startsOn: '2025-08-18', endsOn: '2025-12-31' },
      { teacherId: OSEI, classId: CLASS_B, startsOn: '2026-01-01', endsOn: null },
      { teacherId: PARK, classId: CLASS_J, startsOn: '2025-08-18', endsOn: null },
    ],
    student: students.map((id) => ({ id, code: `S-${String(id).padStart(2, '0')}` })),
    studentIdentity: students.map((id) => ({
      studentId: id,
      localId: `00${id}`,
      givenName: `Given${id}`,
      familyName: `Family${String(id).padStart(2, '0')}`,
    })),
    enrolment: [
      ...[1, 2, 3, 4].map((id) => enrolled(id, { schoolId: HARBOR, classId: CLASS_A })),
      // Student 5 moves from Rivera's class to the other one between the two tests.
      { ...enrolled(5, { schoolId: HARBOR, classId: CLASS_A }), endsOn: '2025-10-31' },
      { ...enrolled(5, { schoolId: HARBOR, classId: CLASS_B }), startsOn: '2025-11-01' },
      ...[6, 7, 8].map((id) => enrolled(id, { schoolId: HARBOR, classId: CLASS_B })),
      ...[9, 10, 11, 12].map((id) => enrolled(id, { schoolId: JUNIPER, classId: CLASS_J })),
    ],
    assessment: [{ id: 1, name: 'District benchmark' }],
    administration: [
      { id: FALL, assessmentId: 1, window: 'Fall', schoolYear: '2025-26', windowOrder: 1 },
      { id: WINTER, assessmentId: 1, window: 'Winter', schoolYear: '2025-26', windowOrder: 2 },
    ],
    measure: standards.map((code, index) => ({
      id: index + 1,
      assessmentId: 1,
      kind: 'standard',
      code,
      maximum: possible[index] ?? 0,
    })),
    ...sittings(),
  })
  return test
}

const students = Array.from({ length: 13 }, (_, index) => index + 1)
const standards = ['4.NF.A.1', '4.NF.A.2', '4.NBT.A.1']
const possible = [5, 5, 2]

/** Points on 4.NF.A.1 of 5, 4.NF.A.2 of 5, 4.NBT.A.1 of 2; a word where there is no score. */
type Points = readonly (number | string)[]

/** Student 12 was not there; 13 has no enrolment. */
const fall: Readonly<Record<number, Points>> = {
  1: [2, 1, 1],
  2: [4, 3, 2],
  3: [2, 1, 1],
  4: [1, 1, 1],
  5: [3, 2, 2],
  6: [1, 2, 1],
  7: [2, 2, 1],
  8: [3, 3, 2],
  9: [0, 1, 1],
  10: [5, 5, 2],
  11: [2, 3, 2],
  13: [1, 1, 1],
}

/** Student 4 was absent, student 11's sitting holds nothing but a word. */
const winter: Readonly<Record<number, Points>> = {
  1: [4, 2, 2],
  2: [5, 4, 2],
  3: [3, 1, 'Exempt'],
  5: [4, 4, 2],
  6: [2, 2, 2],
  7: [4, 3, 2],
  8: [3, 3, 1],
  9: [1, 2, 2],
  10: [5, 5, 2],
  11: ['Absent', 'Absent', 'Absent'],
  12: [2, 2, 2],
  13: [2, 2, 2],
}

function sittings(): { readonly sitting: Rows; readonly score: Rows } {
  const windows = [
    { id: FALL, testedOn: '2025-09-16', scores: fall },
    { id: WINTER, testedOn: '2026-01-21', scores: winter },
  ]
  const sitting = windows.flatMap(({ id, testedOn, scores }) =>
    Object.keys(scores).map((student) => ({
      id: id * 100 + Number(student),
      administrationId: id,
      studentId: Number(student),
      testedOn,
    })),
  )
  const score = windows.flatMap(({ id, scores }) =>
    Object.entries(scores).flatMap(([student, points]) =>
      points.map((found, index) => ({
        sittingId: id * 100 + Number(student),
        measureId: index + 1,
        points: typeof found === 'number' ? found : null,
        possible: possible[index] ?? 0,
        missing: typeof found === 'number' ? null : found,
        batchId: 1,
      })),
    ),
  )
  return { sitting, score }
}

const enrolled = (
  studentId: number,
  place: { readonly schoolId: number; readonly classId: number },
) => ({ studentId, ...place, grade: '4', startsOn: '2025-08-18', endsOn: null as string | null })

const batch = (historyId: number) => ({
  historyId,
  fileName: 'test.csv',
  sha256: '0'.repeat(64),
  recipeId: 'test',
  recipeName: 'Test',
  rowsRead: 0,
  rowsStored: 0,
  rowsChanged: 0,
  rowsRefused: 0,
  rowsRepeated: 0,
  rowsNotStudents: 0,
  studentsNew: 0,
  studentsMatched: 0,
  committedAt: '2026-02-01T00:00:00.000Z',
})
