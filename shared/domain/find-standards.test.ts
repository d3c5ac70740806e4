import { expect, it } from 'vitest'
import catalogueFile from '../../resources/standards/ccss-math.json' with { type: 'json' }
import { findStandards } from './find-standards.ts'
import { createStandardsCatalogue } from './standards.ts'
import { createStandards } from './state-standards.ts'

const standards = createStandards(createStandardsCatalogue(catalogueFile.standards), [
  {
    ...{ id: 1, listId: 1, list: 'Our state', code: '4.3.D', grades: ['4'], domain: 'Fractions' },
    ...{ description: 'Compare fractions', cluster: '', commonCore: [], before: [], after: [] },
  },
])
const codes = (text: string, grades: readonly string[] = [], focus: readonly string[] = []) =>
  findStandards(standards, { text, grades, focus }).map(({ code }) => code)

it('finds beginnings of codes, with or without the cluster', () => {
  expect(codes('4.nf')[0]).toBe('4.NF.A.1')
  expect(codes('4.NF.2')).toEqual(['4.NF.A.2'])
  expect(codes('4nf2')).toEqual(['4.NF.A.2'])
  expect(codes('nf.b').every((code) => code.includes('.NF.B.'))).toBe(true)
  expect(codes('4.3')[0]).toBe('4.3.D')
  expect(codes('A-SSE.1')[0]).toBe('HSA.SSE.A.1')
})

it('finds beginnings of words; all of them have to occur', () => {
  expect(codes('compa fract', ['4']).slice(0, 2)).toEqual(['4.3.D', '4.NF.A.2'])
  expect(codes('comparing elephants')).toEqual([])
  expect(codes('4.NF compare')[0]).toBe('4.NF.A.2')
  expect(codes('  ')).toEqual([])
})

it('leads with the focus of a cycle among those that fit', () => {
  expect(codes('fraction', ['4'], ['4.NF.B.4'])[0]).toBe('4.NF.B.4')
  expect(codes('circle', ['4'], ['4.NF.B.4'])).not.toContain('4.NF.B.4')
})
