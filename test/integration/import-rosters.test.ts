/** Rosters: enrolments, classes, teachers and names, and how they go together with scores that came before. */
import { describe, expect, it } from 'vitest'
import { vendorFile } from '#test/fixtures/imports/vendor-file.ts'
import { useImportWorkspace } from '#test/support/import-workspace.ts'
import { wholeWorkspace } from '#test/support/whole-workspace.ts'

const { test, token, store } = useImportWorkspace()
const vendor = (name: string) => store(vendorFile(name), name)
const enrolments = () =>
  test.workspace.read
    .selectFrom('enrolment')
    .leftJoin('class', 'class.id', 'enrolment.classId')
    .innerJoin('studentIdentity', 'studentIdentity.studentId', 'enrolment.studentId')
    .select(['localId', 'class.name as class', 'enrolment.grade', 'startsOn', 'endsOn'])
    .orderBy('enrolment.id')
    .execute()
const identities = () =>
  test.workspace.read.selectFrom('studentIdentity').selectAll().orderBy('id').execute()

const header =
  'Student ID,Last Name,First Name,Grade,School,Class,Teacher,Teacher Email,Start Date,End Date'
const roster = (...rows: readonly string[]): string => [header, ...rows].join('\n')
const ana =
  '0100234,Rivera,Ana,4,Cedar Elementary,Math 4 A,"Lee, Kim",kim.lee@example.org,8/18/2025,'

it('brings students, a class, its teacher and enrolments; the same again is all repeats', async () => {
  const liam = "0100235,O'Neil,Liam,4,Cedar Elementary,Math 4 A,Kim Lee,,9/15/2025,12/19/2025"
  const content = roster(ana, liam, ana)
  const { accounting } = await store(content)
  expect(accounting).toMatchObject({ rowsRead: 3, rowsStored: 2, rowsRepeated: 1, studentsNew: 2 })
  expect(await enrolments()).toEqual([
    { localId: '0100234', class: 'Math 4 A', grade: '4', startsOn: '2025-08-18', endsOn: null },
    {
      localId: '0100235',
      class: 'Math 4 A',
      grade: '4',
      startsOn: '2025-09-15',
      endsOn: '2025-12-19',
    },
  ])
  const taught = await test.workspace.read
    .selectFrom('teachingAssignment')
    .innerJoin('teacher', 'teacher.id', 'teacherId')
    .select(['familyName', 'givenName', 'email', 'startsOn'])
    .execute()
  expect(taught).toEqual([
    { familyName: 'Lee', givenName: 'Kim', email: 'kim.lee@example.org', startsOn: '2025-08-18' },
  ])
  const again = await test.client.imports.preview({ token: token(content) })
  expect(again.accounting).toMatchObject({ rowsStored: 0, rowsRepeated: 3, studentsMatched: 2 })
})

it('ends an enrolment that is over, and undo brings the old one back', async () => {
  await store(roster(ana))
  const before = await wholeWorkspace(test.workspace)
  const { accounting } = await store(roster(`${ana}1/30/2026`))
  expect(accounting).toMatchObject({ rowsStored: 1, rowsChanged: 1 })
  expect(await enrolments()).toMatchObject([{ startsOn: '2025-08-18', endsOn: '2026-01-30' }])
  await test.client.history.undo({})
  expect(await wholeWorkspace(test.workspace)).toEqual(before)
})

describe('NWEA', () => {
  const students = [
    'TermName,DistrictName,SchoolName,StudentLastName,StudentFirstName,StudentMI,StudentID,StudentDateOfBirth,StudentEthnicGroup,StudentGender,Grade',
    'Fall 2026-2027,Example USD,Cedar Elementary,Rivera,Ana,M,0100234,03/07/2016,Hispanic,F,4',
    "Fall 2026-2027,Example USD,Cedar Elementary,O'Neil,Liam,,0100235,11/21/2015,White,M,5",
    'Fall 2026-2027,Example USD,Cedar Elementary,Cole,Cy,,0100299,01/02/2016,White,M,4',
  ].join('\n')

  it.each(['scores first', 'students first'])('joins scores and students, %s', async (order) => {
    if (order === 'scores first') {
      await vendor('nwea-map-growth.csv')
      const { accounting } = await store(students, 'StudentsBySchool.csv')
      expect(accounting).toMatchObject({ rowsStored: 3, studentsNew: 1, studentsMatched: 2 })
    } else {
      await store(students, 'StudentsBySchool.csv')
      await vendor('nwea-map-growth.csv')
    }
    const known = await identities()
    expect(known.find(({ localId }) => localId === '0100234')).toMatchObject({
      ...{ familyName: 'Rivera', givenName: 'Ana', bornOn: '2016-03-07', stateId: '510100234' },
    })
    const grades = await enrolments()
    expect(grades.find(({ localId }) => localId === '0100234')).toMatchObject({ grade: '4' })
    expect(grades.filter(({ localId }) => localId === '0100235')).toHaveLength(1)
  })
})

it('takes the students of Clever', async () => {
  const { accounting } = await vendor('clever-students.csv')
  expect(accounting).toMatchObject({ rowsRead: 3, rowsStored: 3, studentsNew: 3 })
  expect((await enrolments()).map(({ grade }) => grade)).toEqual(['5', '5', 'K'])
})

it('does not take a file with a column of numbers for a roster', async () => {
  const content = 'Student ID,Last Name,School,Benchmark 7\n1,Rivera,Cedar,34\n2,Ito,Cedar,40\n'
  await expect(test.client.imports.preview({ token: token(content) })).rejects.toMatchObject({
    code: 'LAYOUT_UNKNOWN',
  })
})

it('notes ids that lost their zeros, also in a file without names', async () => {
  await store(roster(ana))
  const { problems } = await test.client.imports.preview({
    token: token('Student ID,Test,Test Date,Score\n100234,Quiz,2026-01-20,7\n'),
  })
  const lost = problems.find(({ kind }) => kind === 'lost-zeros')
  expect(lost?.examples).toMatchObject([{ row: 2, found: '100234; here 0100234' }])
})
