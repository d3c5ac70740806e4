/** OneRoster exports of both versions, as a folder and as a zip. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { useImportWorkspace } from '#test/support/import-workspace.ts'
import { storedScores } from '#test/support/stored-scores.ts'

const { test, folder, token } = useImportWorkspace()

type Files = Readonly<Record<string, string>>
const stamp = '2026-08-01T00:00:00.000Z'

const shared: Files = {
  'orgs.csv': `sourcedId,status,dateLastModified,name,type,identifier,parentSourcedId
org-1,active,${stamp},Cedar Elementary,school,0123,`,
  'academicSessions.csv': `sourcedId,status,dateLastModified,title,type,startDate,endDate,parentSourcedId,schoolYear
term-1,active,${stamp},Semester 1,semester,2026-08-17,2026-12-18,,2027
gp-1,active,${stamp},Quarter 1,gradingPeriod,2026-08-17,2026-10-16,term-1,2027`,
  'courses.csv': `sourcedId,status,dateLastModified,schoolYearSourcedId,title
crs-1,active,${stamp},,Grade 5 Mathematics`,
  'classes.csv': `sourcedId,status,dateLastModified,title,grades,courseSourcedId,classCode,classType,location,schoolSourcedId,termSourcedIds
cls-1,active,${stamp},Math 5 P2,5,crs-1,M5,scheduled,,org-1,term-1`,
  'enrollments.csv': `sourcedId,status,dateLastModified,classSourcedId,schoolSourcedId,userSourcedId,role,primary,beginDate,endDate
e-1,active,${stamp},cls-1,org-1,usr-1,student,false,,
e-2,active,${stamp},cls-1,org-1,usr-2,student,false,2026-09-08,
e-3,tobedeleted,${stamp},cls-1,org-1,usr-3,student,false,,
e-4,active,${stamp},cls-1,org-1,usr-9,teacher,false,,
e-5,active,${stamp},cls-1,org-1,usr-8,teacher,true,,`,
  'demographics.csv': `sourcedId,status,dateLastModified,birthDate,sex
usr-1,active,${stamp},2016-03-07,female`,
  'lineItems.csv': `sourcedId,status,dateLastModified,title,description,assignDate,dueDate,classSourcedId,categorySourcedId,gradingPeriodSourcedId,resultValueMin,resultValueMax
li-1,active,${stamp},Unit 3 Quiz,,2026-10-01,2026-10-07,cls-1,cat-1,gp-1,0.0,20.0`,
  'results.csv': `sourcedId,status,dateLastModified,lineItemSourcedId,studentSourcedId,scoreStatus,score,scoreDate,comment
r-1,active,${stamp},li-1,usr-1,fully graded,15.5,2026-10-07,
r-2,active,${stamp},li-1,usr-2,exempt,,2026-10-08,absent
r-3,tobedeleted,${stamp},li-1,usr-3,fully graded,9,2026-10-07,`,
}

const people: readonly (readonly string[])[] = [
  ['usr-1', 'active', 'student', '0100234', 'Ana', 'Rivera', '', '05', '{State:5120000011}'],
  ['usr-2', 'active', 'student', '0100235', 'Liam', "O'Neil", '', '05', ''],
  ['usr-3', 'active', 'student', '0100236', 'Cy', 'Cole', '', '05', ''],
  ['usr-4', 'active', 'student', '0100237', 'Zoë', 'Smith', '', '04', ''],
  ['usr-5', 'tobedeleted', 'student', '0100238', 'Old', 'Gone', '', '05', ''],
  ['usr-8', 'active', 'teacher', 't8', 'Kim', 'Lee', 'kim.lee@example.org', '', ''],
  ['usr-9', 'active', 'teacher', 't9', 'Pat', 'Aide', 'pat@example.org', '', ''],
]

const versionOne: Files = {
  ...shared,
  'users.csv': [
    'sourcedId,status,dateLastModified,enabledUser,orgSourcedIds,role,username,userIds,givenName,familyName,middleName,identifier,email,sms,phone,agentSourcedIds,grades,password',
    ...people.map(
      ([id, status, role, identifier, given, family, email, grade, ids]) =>
        `${id},${status},${stamp},true,org-1,${role},u${id},${ids},${given},${family},,${identifier},${email},,,,${grade},`,
    ),
  ].join('\r\n'),
}

const versionTwo: Files = {
  ...shared,
  'users.csv': [
    'sourcedId,status,dateLastModified,enabledUser,username,userIds,givenName,familyName,middleName,identifier,email,sms,phone,agentSourcedIds,grades,password,userMasterIdentifier,primaryOrgSourcedId',
    ...people.map(
      ([id, status, , identifier, given, family, email, grade, ids]) =>
        `${id},${status},${stamp},true,u${id},${ids},${given},${family},,${identifier},${email},,,,${grade},,,org-1`,
    ),
  ].join('\n'),
  'roles.csv': [
    'sourcedId,status,dateLastModified,userSourcedId,roleType,role,beginDate,endDate,orgSourcedId,userProfileSourcedId',
    ...people.map(([id, , role]) => `ro-${id},active,${stamp},${id},primary,${role},,,org-1,`),
  ].join('\n'),
}

function inFolder(files: Files): string {
  const path = join(folder.path, 'oneroster')
  mkdirSync(path)
  for (const [name, content] of Object.entries(files)) writeFileSync(join(path, name), content)
  return test.backend.files.grant(path, 'open')
}

const zipped = (files: Files): string => {
  const entries = Object.entries(files).map(([name, text]) => [`export/${name}`, strToU8(text)])
  return token(zipSync(Object.fromEntries(entries)), 'oneroster.zip')
}

describe.each([
  ['version 1.1 in a folder', () => inFolder(versionOne)],
  ['version 1.2 in a zip', () => zipped(versionTwo)],
])('%s', (_, grant) => {
  it('brings schools, classes, the primary teacher, students and enrolments', async () => {
    const source = grant()
    const preview = await test.client.imports.preview({ token: source })
    expect(preview).toMatchObject({
      recipe: { recipeId: 'oneroster-roster' },
      sheets: ['Roster', 'Results'],
      reading: { sheet: 'Roster' },
    })
    const { accounting } = await test.client.imports.commit({ token: source })
    // Five enrolments and two users without one: two students placed, one without a class, one
    // enrolment and one user marked to be deleted, two teachers.
    expect(accounting).toMatchObject({ rowsRead: 7, rowsStored: 3, studentsNew: 3 })
    expect(accounting).toMatchObject({ rowsRefused: 2, rowsNotStudents: 2 })
    const enrolled = await test.workspace.read
      .selectFrom('enrolment')
      .leftJoin('class', 'class.id', 'classId')
      .innerJoin('studentIdentity', 'studentIdentity.studentId', 'enrolment.studentId')
      .select(['localId', 'stateId', 'bornOn', 'course', 'enrolment.grade', 'startsOn', 'endsOn'])
      .orderBy('localId')
      .execute()
    const course = 'Grade 5 Mathematics'
    expect(enrolled).toMatchObject([
      { localId: '0100234', stateId: '5120000011', bornOn: '2016-03-07', course, grade: '5' },
      { localId: '0100235', startsOn: '2026-09-08', endsOn: '2026-12-18' },
      { localId: '0100237', course: null, grade: '4' },
    ])
    const teachers = await test.workspace.read.selectFrom('teacher').selectAll().execute()
    expect(teachers).toMatchObject([{ familyName: 'Lee', email: 'kim.lee@example.org' }])
    const again = await test.client.imports.preview({ token: source })
    expect(again.accounting).toMatchObject({ rowsStored: 0, rowsRepeated: 3 })
  })

  it('brings results as tests, a result without a score with its status', async () => {
    const source = grant()
    await test.client.imports.commit({ token: source })
    const reading = { sheet: 'Results' }
    const { accounting } = await test.client.imports.commit({ token: source, reading })
    expect(accounting).toMatchObject({ rowsRead: 3, rowsStored: 2, rowsRefused: 1, studentsNew: 0 })
    expect(await storedScores(test)).toMatchObject([
      { localId: '0100234', test: 'Unit 3 Quiz', window: 'Quarter 1', points: 15.5, possible: 20 },
      { localId: '0100235', points: null, missing: 'exempt', testedOn: '2026-10-08' },
    ])
  })
})

it('reads results without users under the ids that they have', async () => {
  const { 'results.csv': results = '', 'lineItems.csv': lineItems = '' } = shared
  const source = inFolder({ 'results.csv': results, 'lineItems.csv': lineItems })
  const { accounting } = await test.client.imports.commit({ token: source })
  expect(accounting).toMatchObject({ rowsRead: 3, rowsStored: 2, rowsRefused: 1 })
  expect((await storedScores(test)).map(({ localId }) => localId)).toEqual(['usr-1', 'usr-2'])
})

it('refuses an export whose file ends inside a cell, and stores nothing', async () => {
  const files = { ...versionOne, 'users.csv': `${versionOne['users.csv']}\nusr-7,"active` }
  await expect(test.client.imports.commit({ token: inFolder(files) })).rejects.toMatchObject({
    code: 'FILE_UNUSABLE',
    data: { why: expect.stringContaining('quotation mark') },
  })
  expect(await test.client.imports.batches()).toEqual([])
})
