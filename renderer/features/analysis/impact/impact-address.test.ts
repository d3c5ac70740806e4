import { expect, test } from 'vitest'
import { formatImpactAddress, parseImpactAddress, type ImpactAddress } from './impact-address.ts'

const nothing: ImpactAddress = {
  cycles: [],
  before: null,
  test: null,
  course: null,
  measure: null,
  compare: null,
}

test('an address keeps cycles, tests, course, measure and teachers', () => {
  const address: ImpactAddress = {
    cycles: [2, 19],
    before: 1,
    test: 2,
    course: { grade: '4', course: 'Grade 4 & up' },
    measure: '4.NF.A.2',
    compare: [5, 8],
  }
  const text = formatImpactAddress(address)
  expect(text).toBe(
    '/data/impact?cycles=2,19&before=1&test=2&course=4~Grade%204%20%26%20up&measure=4.NF.A.2&compare=5,8',
  )
  expect(parseImpactAddress(text.split('?')[1] ?? '')).toEqual(address)
})

test('nobody ticked is not the same as nothing said', () => {
  const text = formatImpactAddress({ ...nothing, cycles: [2], compare: [] })
  expect(text).toBe('/data/impact?cycles=2&compare=none')
  expect(parseImpactAddress('cycles=2&compare=none').compare).toEqual([])
  expect(parseImpactAddress('cycles=2').compare).toBeNull()
})

test('a cycle as scope of another analysis is the cycle; what makes no sense is left out', () => {
  expect(parseImpactAddress('scope=cycle:7&test=2')).toEqual({ ...nothing, cycles: [7], test: 2 })
  expect(parseImpactAddress('scope=teacher:7&cycles=x,-3&course=4&before=no')).toEqual(nothing)
  expect(parseImpactAddress('course=~Algebra 1').course).toEqual({
    grade: null,
    course: 'Algebra 1',
  })
})
