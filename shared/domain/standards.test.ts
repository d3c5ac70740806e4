import { describe, expect, it } from 'vitest'
import catalogueFile from '../../resources/standards/ccss-math.json' with { type: 'json' }
import {
  compareStandardCodes,
  createStandardsCatalogue,
  domainOfStandard,
  normalizeStandardCode,
  parseStandardCode,
} from './standards.ts'

const catalogue = createStandardsCatalogue(catalogueFile.standards)

describe('normalizeStandardCode', () => {
  it.each([
    '4.NF.A.1',
    '4.NF.1',
    '4-NF-1',
    '4nf1',
    '04.NF.A.01',
    ' 4.NF.A.1 ',
    'CCSS.MATH.CONTENT.4.NF.A.1',
    'CCSS.Math.Content.4.NF.A.1',
    'CCSS.4.NF.A.1',
    'Math.4.NF.A.1',
    'Grade 4 NF A 1',
  ])('reads %j as 4.NF.A.1', (typed) => {
    expect(normalizeStandardCode(typed, catalogue)).toBe('4.NF.A.1')
  })

  it.each(['4.NF.B.3.c', '4.NF.3c', 'CCSS.MATH.CONTENT.4.NF.B.3.C', '4.NF.B.3C'])(
    'reads the lettered part %j',
    (typed) => expect(normalizeStandardCode(typed, catalogue)).toBe('4.NF.B.3c'),
  )

  it.each(['HSA.REI.B.3', 'HSA-REI.B.3', 'A-REI.3', 'A.REI.B.3', 'CCSS.MATH.CONTENT.HSA.REI.B.3'])(
    'reads %j as a high school standard',
    (typed) => expect(normalizeStandardCode(typed, catalogue)).toBe('HSA.REI.B.3'),
  )

  it.each(['4.NF.B.1', '4.NF.A.9', '4.NF.A.1z', '9.CC.A.1', 'SID1', 'A-RN.1', 'TEKS 4.3D', ''])(
    'keeps %j, which it does not know, as typed',
    (typed) => expect(normalizeStandardCode(` ${typed} `, catalogue)).toBe(typed),
  )

  it('finds every code of the catalogue, also without its cluster letter', () => {
    for (const { code, cluster } of catalogue.standards) {
      const short = code.replace(cluster, cluster.slice(0, -2))
      expect(normalizeStandardCode(short, catalogue)).toBe(code)
      expect(code.startsWith(`${cluster}.`)).toBe(true)
    }
  })
})

describe('the catalogue', () => {
  it('has as many standards per grade as the published ones, not counting lettered parts', () => {
    const whole = catalogue.standards.filter((standard) => /\d$/.test(standard.code))
    const perGrade = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9].map(
      (g) => whole.filter((s) => s.grade === g).length,
    )
    expect(perGrade).toEqual([22, 21, 26, 25, 28, 26, 29, 24, 28, 156])
  })

  it('is in order and has a title and a sentence for each', () => {
    const codes = catalogue.standards.map((standard) => standard.code)
    expect(new Set(codes).size).toBe(codes.length)
    expect(codes.toSorted(compareStandardCodes)).toEqual(codes)
    for (const standard of catalogue.standards) {
      expect(standard.title).toMatch(/^[A-Z].{2,30}$/)
      expect(standard.whatStudentsDo).toMatch(/^[A-Z].{20,160}\.$/)
      expect(parseStandardCode(standard.code)?.grade).toBe(standard.grade)
      expect(domainOfStandard(standard.code)).toBe(standard.domain)
    }
  })
})

describe('domainOfStandard', () => {
  it('works for codes outside the catalogue and not for other text', () => {
    expect(domainOfStandard('K.CC.A.1')).toBe('CC')
    expect(domainOfStandard('8.F.4')).toBe('F')
    expect(domainOfStandard('8.G.4')).toBe('G')
    expect(domainOfStandard('Question 4')).toBeNull()
  })
})

describe('compareStandardCodes', () => {
  it('orders by grade, domain, number and part, and puts other text last', () => {
    const shuffled = ['Other', '4.NF.B.3b', '10', '4.OA.B.4', '5.NBT.1', '4.NF.B.3', '4.NBT.10']
    shuffled.push('4.NBT.B.5', '3.G.A.2', 'K.CC.1')
    expect(shuffled.toSorted(compareStandardCodes)).toEqual([
      'K.CC.1',
      '3.G.A.2',
      '4.OA.B.4',
      '4.NBT.B.5',
      '4.NBT.10',
      '4.NF.B.3',
      '4.NF.B.3b',
      '5.NBT.1',
      '10',
      'Other',
    ])
  })
})
