import { describe, expect, test } from 'vitest'
import { lookForLines, lookForSets } from './look-for-lines.ts'

test('pasted lines lose their bullets and what is there twice', () =>
  expect(lookForLines('• Names the unit\r\n2. Waits\n\n- Names the unit\n3/4 is placed')).toEqual([
    'Names the unit',
    'Waits',
    '3/4 is placed',
  ]))

describe('the rows of a file', () => {
  test('with a head, in any order of columns', () =>
    expect(
      lookForSets(
        [
          ['Look-for', 'Set'],
          ['Waits', 'Questions'],
          ['Names the unit', 'Fractions'],
          ['Revoices', 'Questions'],
          ['', ''],
        ],
        'File',
      ),
    ).toEqual([
      { name: 'Questions', lines: ['Waits', 'Revoices'] },
      { name: 'Fractions', lines: ['Names the unit'] },
    ]))

  test('one column without a head is one set, called as the file', () =>
    expect(lookForSets([['Waits'], ['Revoices'], ['Waits']], 'My list')).toEqual([
      { name: 'My list', lines: ['Waits', 'Revoices'] },
    ]))

  test('two columns without a head are set and look-for', () =>
    expect(
      lookForSets(
        [
          ['A', 'Waits'],
          ['', 'Revoices'],
        ],
        'My list',
      ),
    ).toEqual([
      { name: 'A', lines: ['Waits'] },
      { name: 'My list', lines: ['Revoices'] },
    ]))

  test('an empty file has none', () => expect(lookForSets([], 'x')).toEqual([]))
})
