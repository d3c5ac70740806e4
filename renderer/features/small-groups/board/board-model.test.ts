import { expect, test } from 'vitest'
import type { Board, GroupStudent, SmallGroup } from '#shared/contracts/small-groups/board.ts'
import { groupRules } from '#shared/contracts/small-groups/board.ts'
import type { ClassId, StudentId } from '#shared/domain/ids.ts'
import { goalsOf, groupBeside, partsOf, studentBeside } from './board-model.ts'

const student = (id: number, classId: number) =>
  ({ id: id as StudentId, classId: classId as ClassId }) as GroupStudent
const group = (name: string, classId: number, ids: readonly number[]) =>
  ({
    name,
    classId: classId as ClassId,
    students: ids.map((id) => student(id, classId)),
  }) as unknown as SmallGroup

const board = {
  rules: groupRules.parse({}),
  classes: [
    { id: 1, label: '4A', teachers: 'Rivera' },
    { id: 2, label: '4B', teachers: 'Osei' },
  ],
  groups: [group('A', 1, [1, 2, 3]), group('C', 2, [6, 7, 8]), group('B', 1, [4, 5])],
  rest: [{ reason: 'no-pattern', title: '', students: [student(9, 1)] }],
} as unknown as Board

test('groups stand under their class', () => {
  expect(
    partsOf(board).map(({ label, groups }) => [label, ...groups.map((one) => one.group.name)]),
  ).toEqual([
    ['4A', 'A', 'B'],
    ['4B', 'C'],
  ])
})

test('arrow keys go down a group and on to the next, and across to the same row', () => {
  const from = (id: number, key: Parameters<typeof studentBeside>[2]) =>
    studentBeside(board, id as StudentId, key)
  expect(from(3, 'ArrowDown')).toBe(4)
  expect(from(3, 'ArrowRight')).toBe(5)
  expect(from(5, 'ArrowRight')).toBe(7)
  expect(from(1, 'ArrowLeft')).toBeUndefined()
  expect(from(8, 'ArrowDown')).toBe(9)
  expect(from(9, 'ArrowLeft')).toBe(6)
  expect(from(6, 'Home')).toBe(1)
  expect(from(6, 'End')).toBe(9)
})

test('a student goes only to groups of the same class, unless classes mix', () => {
  const names = (shown: Board, id: number) => goalsOf(shown, student(id, 1)).map(({ name }) => name)
  expect(names(board, 1)).toEqual(['B'])
  expect(names(board, 9)).toEqual(['A', 'B'])
  expect(names({ ...board, rules: groupRules.parse({ mixesClasses: true }) }, 1)).toEqual([
    'C',
    'B',
  ])
})

test('the group beside passes over those of other classes', () => {
  expect(groupBeside(board, student(1, 1), 1)).toBe(2)
  expect(groupBeside(board, student(4, 1), -1)).toBe(0)
  expect(groupBeside(board, student(6, 2), -1)).toBeUndefined()
  expect(groupBeside(board, student(9, 1), 1)).toBe(0)
})
