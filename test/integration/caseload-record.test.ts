/** A teacher's record: changed in place, archived and restored, with dated assignments and their history. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { TeacherChanges } from '#shared/contracts/teacher-record.ts'
import type { SchoolId, TeacherId } from '#shared/domain/ids.ts'
import { openTestWorkspace, type TestWorkspace } from '#test/support/workspace.ts'

let test: TestWorkspace
let harbor: SchoolId
let rivera: TeacherId

const elena = { givenName: 'Elena', familyName: 'Rivera' }
const grade4 = { course: 'Grade 4', grade: '4', startsOn: '2025-08-18' }

beforeEach(async () => {
  test = await openTestWorkspace()
  await test.workspace.connections.write
    .updateTable('workspaceInfo')
    .set({ fixedToday: '2026-02-24' })
    .execute()
  harbor = (await test.client.caseload.addSchool({ name: 'Harbor Bend' })).id
  rivera = (await test.client.caseload.addTeacher({ ...elena, ...grade4, schoolId: harbor })).id
})
afterEach(() => test.close())

const record = () => test.client.caseload.record({ id: rivera })
const undoLabel = async () => (await test.client.history.state()).undo?.label

describe('the fields of a record', () => {
  const everything: TeacherChanges = {
    givenName: 'Elena M.',
    familyName: 'Rivera-Soto',
    email: 'erivera@harbor.example',
    yearsExperience: 6,
    certification: 'K-6, math endorsement',
    enrolledHow: 'volunteered',
    contactCadenceDays: 14,
    supportWanted: 'Launching tasks',
    strengths: 'Knows every student’s thinking',
    readiness: 'Ready for modeling',
    concerns: 'Wants no observer',
    tags: ['fractions', 'mentor'],
    status: 'paused',
  }

  it('are all kept, and one undo brings all of them back', async () => {
    const before = await record()
    await test.client.caseload.updateTeacher({ id: rivera, changes: everything })
    expect(await record()).toEqual({ ...before, ...everything })
    await test.client.history.undo({})
    expect(await record()).toEqual(before)
  })

  it('can be emptied again', async () => {
    await test.client.caseload.updateTeacher({ id: rivera, changes: everything })
    const none = { email: null, yearsExperience: null, contactCadenceDays: null, enrolledHow: null }
    await test.client.caseload.updateTeacher({ id: rivera, changes: { ...none, tags: [] } })
    expect(await record()).toMatchObject({ ...none, tags: [] })
  })

  it.each([
    [{ familyName: '  ' }],
    [{ email: 'rivera at harbor' }],
    [{ yearsExperience: -1 }],
    [{ contactCadenceDays: 0 }],
    [{ contactCadenceDays: 1.5 }],
  ])('refuse %j and stay as they were', async (changes) => {
    const before = await record()
    const refused = test.client.caseload.updateTeacher({ id: rivera, changes })
    await expect(refused).rejects.toMatchObject({ code: 'INVALID_INPUT' })
    expect(await record()).toEqual(before)
  })

  it('name what was changed in the undo menu', async () => {
    await test.client.caseload.updateTeacher({ id: rivera, changes: { status: 'paused' } })
    expect(await undoLabel()).toBe('Change the status of Elena Rivera')
  })

  it('undo a text that was saved while it was typed as one step, other fields one by one', async () => {
    for (const concerns of ['Un', 'Unsure', 'Unsure about the visit'])
      await test.client.caseload.updateTeacher({ id: rivera, changes: { concerns } })
    await test.client.history.undo({})
    expect((await record()).concerns).toBe('')
    for (const yearsExperience of [5, 6])
      await test.client.caseload.updateTeacher({ id: rivera, changes: { yearsExperience } })
    await test.client.history.undo({})
    expect((await record()).yearsExperience).toBe(5)
  })

  it('change for several teachers at once, as one step, each with tags of their own', async () => {
    const marco = { givenName: 'Marco', familyName: 'Diaz', ...grade4, schoolId: harbor }
    const { id: diaz } = await test.client.caseload.addTeacher(marco)
    await test.client.caseload.updateTeacher({ id: rivera, changes: { tags: ['new', 'pilot'] } })
    await test.client.caseload.updateTeachers({
      ids: [rivera, diaz],
      changes: { contactCadenceDays: 21 },
      addTags: ['fractions'],
      removeTags: ['New'],
    })
    expect(await record()).toMatchObject({ contactCadenceDays: 21, tags: ['pilot', 'fractions'] })
    expect(await test.client.caseload.record({ id: diaz })).toMatchObject({
      contactCadenceDays: 21,
      tags: ['fractions'],
    })
    expect(await undoLabel()).toBe('Change the record of 2 teachers')
    await test.client.history.undo({})
    expect((await record()).tags).toEqual(['new', 'pilot'])
  })
})

describe('an archived teacher', () => {
  const names = async (choice?: { readonly includeArchived: boolean }) =>
    (await test.client.caseload.teachers(choice)).map(({ familyName }) => familyName)

  it('leaves the lists, keeps everything, and comes back', async () => {
    await test.client.caseload.updateTeacher({ id: rivera, changes: { contactCadenceDays: 7 } })
    const before = await record()
    await test.client.caseload.archiveTeacher({ id: rivera })
    expect(await names()).toEqual([])
    expect(await names({ includeArchived: true })).toEqual(['Rivera'])
    expect(await record()).toEqual({ ...before, archivedOn: '2026-02-24' })
    const { teacher } = await test.client.caseload.teacher({ id: rivera })
    expect(teacher).toMatchObject({ archivedOn: '2026-02-24', isPastCadence: false })
    await test.client.caseload.restoreTeacher({ id: rivera })
    expect(await names()).toEqual(['Rivera'])
    expect(await record()).toEqual(before)
  })

  it('is one of several that one undo brings back', async () => {
    const marco = { givenName: 'Marco', familyName: 'Diaz', ...grade4, schoolId: harbor }
    const { id: diaz } = await test.client.caseload.addTeacher(marco)
    await test.client.caseload.archiveTeachers({ ids: [rivera, diaz] })
    expect(await undoLabel()).toBe('Archive 2 teachers')
    await test.client.history.undo({})
    expect(await names()).toEqual(['Diaz', 'Rivera'])
  })

  it('must be there', async () => {
    await test.client.caseload.removeTeacher({ id: rivera })
    const { record: read, archiveTeacher, restoreTeacher, updateTeacher } = test.client.caseload
    for (const call of [
      () => read({ id: rivera }),
      () => archiveTeacher({ id: rivera }),
      () => restoreTeacher({ id: rivera }),
      () => updateTeacher({ id: rivera, changes: { status: 'left' } }),
    ])
      await expect(call()).rejects.toMatchObject({ code: 'TEACHER_MISSING' })
  })
})

describe('teaching assignments', () => {
  const assignments = async () =>
    (await record()).assignments.map(({ school, course, grade, startsOn, endsOn }) =>
      [school, course, grade, startsOn, endsOn].join(' | '),
    )
  const shown = async () => {
    const { teacher } = await test.client.caseload.teacher({ id: rivera })
    const { schools, courses, grades } = teacher
    return { schools: schools.map(({ name }) => name), courses, grades }
  }
  const add = (...list: Parameters<typeof test.client.caseload.addAssignments>[0]['assignments']) =>
    test.client.caseload.addAssignments({ teacherId: rivera, assignments: list })
  const open = { startsOn: '2026-01-05', endsOn: null }

  it('hold in several schools, grades and courses at once, as one undo step', async () => {
    const { id: mesa } = await test.client.caseload.addSchool({ name: 'Mesa Verde' })
    await add(
      { schoolId: mesa, course: 'Math lab', grade: '3rd', ...open },
      { schoolId: mesa, course: 'Math lab', grade: '5', ...open },
    )
    expect(await shown()).toEqual({
      schools: ['Harbor Bend', 'Mesa Verde'],
      courses: ['Grade 4', 'Math lab'],
      grades: ['4', '3', '5'],
    })
    expect(await undoLabel()).toBe('Add 2 classes to Elena Rivera')
    await test.client.history.undo({})
    expect((await record()).assignments).toHaveLength(1)
  })

  it('end on a day, and stay in the record', async () => {
    const [first] = (await record()).assignments
    const { ids } = await add({ schoolId: harbor, course: 'Grade 5', grade: '5', ...open })
    await test.client.caseload.updateAssignment({
      id: first?.id ?? 0,
      changes: { endsOn: '2026-01-04' },
    })
    expect(await assignments()).toEqual([
      'Harbor Bend | Grade 5 | 5 | 2026-01-05 | ',
      'Harbor Bend | Grade 4 | 4 | 2025-08-18 | 2026-01-04',
    ])
    expect((await shown()).courses).toEqual(['Grade 5'])
    await test.client.caseload.removeAssignment({ id: ids[0] ?? 0 })
    expect(await assignments()).toHaveLength(1)
    expect(await undoLabel()).toBe('Remove Grade 5 of Elena Rivera')
  })

  it('cannot end before they start, nor hold the same class twice', async () => {
    const [first] = (await record()).assignments
    const id = first?.id ?? 0
    const early = test.client.caseload.updateAssignment({ id, changes: { endsOn: '2025-08-17' } })
    await expect(early).rejects.toMatchObject({
      code: 'END_BEFORE_START',
      data: { startsOn: '2025-08-18', endsOn: '2025-08-17' },
    })
    const twice = add({ classId: first?.classId ?? 0, ...open })
    await expect(twice).rejects.toMatchObject({
      code: 'ASSIGNMENT_EXISTS',
      data: { className: 'Rivera Grade 4' },
    })
    await test.client.caseload.updateAssignment({ id, changes: { endsOn: '2026-01-04' } })
    await add({ classId: first?.classId ?? 0, ...open })
    expect(await assignments()).toHaveLength(2)
  })

  it('take over a class that somebody else taught', async () => {
    const marco = { givenName: 'Marco', familyName: 'Diaz', ...grade4, schoolId: harbor }
    await test.client.caseload.addTeacher(marco)
    const classes = await test.client.caseload.classes({ schoolId: harbor })
    expect(classes.map(({ name, teachers }) => [name, teachers])).toEqual([
      ['Diaz Grade 4', ['Marco Diaz']],
      ['Rivera Grade 4', ['Elena Rivera']],
    ])
    await add({ classId: classes[0]?.id ?? 0, ...open })
    expect((await record()).assignments[0]?.className).toBe('Diaz Grade 4')
  })

  describe('moved to another school', () => {
    const move = async () => {
      const { id: mesa } = await test.client.caseload.addSchool({ name: 'Mesa Verde' })
      const [first] = (await record()).assignments
      await test.client.caseload.updateAssignment({
        id: first?.id ?? 0,
        changes: { schoolId: mesa, course: 'Grade 4 math' },
      })
      return first?.classId
    }

    it('take an empty class along', async () => {
      const classId = await move()
      expect((await record()).assignments).toMatchObject([
        { classId, school: 'Mesa Verde', course: 'Grade 4 math' },
      ])
      await test.client.history.undo({})
      expect(await assignments()).toEqual(['Harbor Bend | Grade 4 | 4 | 2025-08-18 | '])
    })

    it('leave a class with students where it is', async () => {
      const [first] = (await record()).assignments
      await test.workspace.mutate('Enroll', async (tx) => {
        const { id } = await tx
          .insertInto('student')
          .values({ code: 'S-1' })
          .returning('id')
          .executeTakeFirstOrThrow()
        const enrolment = { studentId: id, schoolId: harbor, classId: first?.classId ?? 0 }
        await tx
          .insertInto('enrolment')
          .values({ ...enrolment, grade: '4', startsOn: '2025-08-18', endsOn: null })
          .execute()
      })
      expect((await record()).assignments[0]?.students).toBe(1)
      await move()
      expect((await record()).assignments).toMatchObject([{ school: 'Mesa Verde', students: 0 }])
      const left = await test.client.caseload.classes({ schoolId: harbor })
      expect(left).toMatchObject([{ name: 'Rivera Grade 4', course: 'Grade 4', teachers: [] }])
    })
  })
})
