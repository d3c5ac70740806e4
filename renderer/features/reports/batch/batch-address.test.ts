import { expect, test } from 'vitest'
import type { TeacherRow } from '#shared/contracts/caseload.ts'
import { formatBatchAddress, parseBatchAddress, teachersMeant } from './batch-address.ts'

test('an address says which kind and which teachers', () => {
  const address = '/reports/batch?kind=cycle-summary&teachers=3,8&names=names&audience=principal'
  const parsed = parseBatchAddress(address.split('?')[1] ?? '')
  expect(parsed).toMatchObject({ kind: 'cycle-summary', teachers: [3, 8], audience: 'principal' })
  expect(formatBatchAddress(parsed)).toBe(address)
  expect(formatBatchAddress(parseBatchAddress('kind=nothing&teachers=x'))).toBe('/reports/batch')
})

test('teachers are those named, else those of a school and tag', () => {
  const row = (id: number, school: number, tags: string[]) =>
    ({ id, schools: [{ id: school, name: '' }], tags }) as unknown as TeacherRow
  const all = [row(1, 1, ['new']), row(2, 1, []), row(3, 2, ['new'])]
  const meant = (search: string) =>
    teachersMeant(all, parseBatchAddress(search)).map(({ id }) => Number(id))
  expect(meant('')).toEqual([1, 2, 3])
  expect(meant('school=1')).toEqual([1, 2])
  expect(meant('school=1&tag=new')).toEqual([1])
  expect(meant('teachers=3,9&school=1')).toEqual([3])
})
