import { expect, test } from 'vitest'
import { groupRules, type Board } from '#shared/contracts/small-groups/board.ts'
import { releaseTable } from '#shared/disclosure/release-table.ts'
import { groupsTable, needsTable } from './groups-table.ts'

test('a row a student, with group and class; those in none come last', () => {
  const board = {
    rules: groupRules.parse({}),
    classes: [{ id: 1, label: '4A', teachers: '' }],
    needs: [{ need: '4.NF.A.2', label: 'Compare fractions (4.NF.A.2)' }],
    groups: [
      {
        name: 'Compare 1',
        need: '4.NF.A.2',
        teach: 'Number lines',
        meets: 'Tue',
        staff: 'Rivera',
        students: [{ name: 'Noah', classId: 1, shows: '2 of 5 points' }],
      },
    ],
    rest: [{ title: 'Absent from the test', students: [{ name: 'Wren', classId: 1, shows: '' }] }],
  } as unknown as Board
  expect(groupsTable(board, 'Student')).toEqual({
    columns: [
      'Class',
      'Group',
      'About',
      'Student',
      'Shown by',
      'What to teach',
      'When',
      'Taught by',
    ],
    rows: [
      [
        '4A',
        'Compare 1',
        'Compare fractions (4.NF.A.2)',
        'Noah',
        '2 of 5 points',
        'Number lines',
        'Tue',
        'Rivera',
      ],
      ['4A', 'No group: Absent from the test', '', 'Wren', '', '', '', ''],
    ],
  })
})

test('what anyone else gets has no student in it, and nothing on under ten', () => {
  const need = (label: string, students: number) => ({
    label,
    students,
    share: { value: students / 40, n: 40, interval: { low: 0.1, high: 0.5 } },
  })
  const board = {
    rules: groupRules.parse({}),
    scopeLabel: 'Grade 4',
    needs: [need('Adds tops and bottoms', 12), need('Bigger bottom', 4)],
  } as unknown as Board
  const { rows } = releaseTable(needsTable(board), 'others', 10)
  expect(rows[0]?.slice(0, 3)).toEqual(['Adds tops and bottoms', 12, 40])
  expect(rows[1]?.slice(1)).toEqual(Array.from({ length: 5 }, () => 'held back'))
})
