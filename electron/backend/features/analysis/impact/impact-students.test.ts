/** Each student once, in one group, on one scale; nobody drops out of the sum. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ClassId, StudentId, TeacherId } from '#shared/domain/ids.ts'
import type { TeacherSitting } from '../scope/sittings-of-teachers.ts'
import { classWindows, groupStudents } from './impact-students.ts'

const sat = (student: number, teacher: number): TeacherSitting => ({
  sittingId: student,
  studentId: student as StudentId,
  testedOn: '2025-09-16',
  teacherId: teacher as TeacherId,
  classId: teacher as ClassId,
})

type Given = { readonly before?: number; readonly after?: number; readonly parts?: string }

function scores(list: Readonly<Record<number, Given>>) {
  return Object.entries(list).map(([id, { before, after, parts = 'A|B' }]) => {
    const isBoth = before !== undefined && after !== undefined
    const count = parts.split('|').length
    return {
      studentId: Number(id) as StudentId,
      partsBefore: before === undefined ? 0 : count,
      partsAfter: after === undefined ? 0 : count,
      common: isBoth ? count : 0,
      pointsBefore: isBoth ? before : null,
      pointsAfter: isBoth ? after : null,
      possibleBefore: isBoth ? 10 : null,
      possibleAfter: isBoth ? 10 : null,
      parts: isBoth ? parts : null,
    }
  })
}

const teachers = { coached: [1, 2], comparison: [3] }
const options = { teachers, asShare: false }

describe('groupStudents', () => {
  it('counts who was in a group both times, in the class of the second test', () => {
    const { coached, comparison, moved } = groupStudents(
      { before: [sat(10, 1), sat(11, 3)], after: [sat(10, 2), sat(11, 3)] },
      scores({ 10: { before: 4, after: 6 }, 11: { before: 5, after: 5 } }),
      options,
    )
    expect(coached).toEqual([{ id: 10, teacherId: 2, classId: 2, before: 4, after: 6, left: '' }])
    expect(comparison).toMatchObject([{ id: 11, before: 5, after: 5 }])
    expect(moved).toBe(0)
  })

  it('one who moved between the groups counts in neither, and is lost to both', () => {
    const { coached, comparison, moved } = groupStudents(
      { before: [sat(10, 3)], after: [sat(10, 1)] },
      scores({ 10: { before: 4, after: 6 } }),
      options,
    )
    expect(moved).toBe(1)
    expect(coached).toMatchObject([{ left: 'only after', before: null, after: null }])
    expect(comparison).toMatchObject([{ left: 'only before', before: null, after: null }])
  })

  it('with a coached teacher beside another one a student is coached', () => {
    const both = [sat(10, 3), sat(10, 1)]
    const { coached, comparison } = groupStudents(
      { before: both, after: both },
      scores({ 10: { before: 4, after: 6 } }),
      options,
    )
    expect(coached).toHaveLength(1)
    expect(comparison).toEqual([])
  })

  it('leaves out who was scored on what the coached were not: other forms are other scales', () => {
    const { coached, comparison } = groupStudents(
      {
        before: [10, 11, 12, 13].map((id) => sat(id, id < 12 ? 1 : 3)),
        after: [10, 11, 12, 13].map((id) => sat(id, id < 12 ? 1 : 3)),
      },
      scores({
        10: { before: 4, after: 6 },
        11: { before: 4, after: 6 },
        12: { before: 4, after: 6, parts: 'A' },
        13: { before: 4, after: 6, parts: 'A|C' },
      }),
      options,
    )
    expect(coached.map(({ left }) => left)).toEqual(['', ''])
    // 12 was exempted from B and is on the form; C is on another one.
    expect(comparison.map(({ left }) => left)).toEqual(['', 'other form'])
    expect(classWindows(comparison)).toEqual([
      { teacher: '3', before: [4, null], after: [6, null] },
    ])
  })

  it('loses nobody: every student of a class is in its group, with both scores or a reason', () => {
    const seat = fc.constantFrom(null, 1, 2, 3)
    const one = fc.record({
      was: seat,
      is: seat,
      before: fc.option(fc.integer({ min: 0, max: 10 }), { nil: undefined }),
      after: fc.option(fc.integer({ min: 0, max: 10 }), { nil: undefined }),
      parts: fc.constantFrom('A|B', 'A', 'C'),
    })
    fc.assert(
      fc.property(fc.array(one, { maxLength: 30 }), (students) => {
        const at = (key: 'was' | 'is') =>
          students.flatMap((student, id) => {
            const teacher = student[key]
            return teacher === null ? [] : [sat(id + 1, teacher)]
          })
        const given = Object.fromEntries(
          students.map(({ before, after, parts }, id) => [
            id + 1,
            {
              parts,
              ...(before !== undefined && { before }),
              ...(after !== undefined && { after }),
            },
          ]),
        )
        const groups = groupStudents({ before: at('was'), after: at('is') }, scores(given), options)
        const inGroup = (teacher: number | null, coached: boolean) =>
          teacher !== null && teacher < 3 === coached
        for (const isCoached of [true, false]) {
          const expected = students.filter(
            ({ was, is, before, after }) =>
              (inGroup(was, isCoached) && before !== undefined) ||
              (inGroup(is, isCoached) && after !== undefined),
          )
          const found = groups[isCoached ? 'coached' : 'comparison']
          expect(found).toHaveLength(expected.length)
          for (const { left, before, after } of found) {
            expect([before === null, after === null]).toEqual([left !== '', left !== ''])
          }
        }
      }),
    )
  })
})
