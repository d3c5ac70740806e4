import { describe, expect, it } from 'vitest'
import catalogueFile from '../../resources/standards/ccss-math.json' with { type: 'json' }
import { createMatcher } from './crosswalk.ts'
import { createStandardsCatalogue } from './standards.ts'

const matcher = createMatcher(createStandardsCatalogue(catalogueFile.standards))
const best = (code: string, description: string, ...grades: readonly string[]) =>
  matcher({ code, description, grades })[0]

describe('by the end of a code', () => {
  it('finds the Common Core behind the prefixes of states', () => {
    for (const [code, same] of [
      ['MGSE4.NF.1', '4.NF.A.1'],
      ['NY-4.NF.2', '4.NF.A.2'],
      ['NC.K.CC.1', 'K.CC.A.1'],
      ['AZ.5.NBT.A.3a', '5.NBT.A.3a'],
      ['MA.A-SSE.1', 'HSA.SSE.A.1'],
    ] as const)
      expect(best(code, ''), code).toMatchObject({ code: same, basis: 'code', sureness: 0.7 })
  })

  it('is sure of the same code, surer where words agree, less sure of another grade', () => {
    expect(best('4.NF.1', 'Anything')).toMatchObject({ code: '4.NF.A.1', basis: 'same code' })
    const agreeing = best('NC.4.NF.1', 'Explain why two fractions are equivalent', '4')
    expect(agreeing).toMatchObject({ code: '4.NF.A.1', sureness: 0.95 })
    expect(agreeing?.why).toMatch(/ends like 4\.NF\.A\.1; both speak of “(equivalent|fractions)”/)
    expect(best('NC.4.NF.1', 'Explain why two fractions are equivalent', '7')?.why).toMatch(
      /the grade is another/,
    )
  })
})

describe('by words', () => {
  it('has the right one among its three for nine of ten paraphrases, within their grade', () => {
    const paraphrases = [
      [
        'compare two fractions with different numerators and different denominators',
        ...['4', '4.NF.A.2'],
      ],
      ['recite the count sequence to 100 by ones and tens', 'K', 'K.CC.A.1'],
      ['find the area and perimeter of rectangles using formulas', '4', '4.MD.A.3'],
      ['use the Pythagorean theorem to find side lengths of right triangles', '8', '8.G.B.7'],
      ['find percents, and the whole given a part and the percent', '6', '6.RP.A.3c'],
      ['draw and identify lines of symmetry', '4', '4.G.A.3'],
      ['convert measurement units within one system', '5', '5.MD.A.1'],
      ['summarize distributions with mean, median and variability', '6', '6.SP.B.5'],
      ['round multi-digit whole numbers to any place', '4', '4.NBT.A.3'],
      ['multiply fractions and whole numbers by fractions', '5', '5.NF.B.4'],
    ] as const
    const right = paraphrases.filter(([description, grade, same]) => {
      const found = matcher({ code: 'X.1', description, grades: [grade] })
      expect(found.every(({ why }) => why.startsWith('Both speak of “'))).toBe(true)
      return found.some(({ code }) => code === same)
    })
    expect(right.length).toBeGreaterThanOrEqual(9)
  })

  it('suggests nothing for words that say nothing', () => {
    expect(matcher({ code: 'X', description: 'Be kind to one another', grades: [] })).toEqual([])
    expect(matcher({ code: '', description: '', grades: ['4'] })).toEqual([])
  })
})
