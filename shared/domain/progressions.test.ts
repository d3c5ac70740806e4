import { describe, expect, it } from 'vitest'
import catalogueFile from '../../resources/standards/ccss-math.json' with { type: 'json' }
import { progressionOf } from './progressions.ts'
import { createStandardsCatalogue } from './standards.ts'

const catalogue = createStandardsCatalogue(catalogueFile.standards)
const codes = (standards: readonly { code: string }[]) => standards.map(({ code }) => code)

describe('progressionOf', () => {
  it('names what comes before and after', () => {
    const { before, after } = progressionOf('4.NF.A.2', catalogue)
    expect(codes(before)).toEqual(['4.NF.A.1', '3.NF.A.3'])
    expect(codes(after)).toEqual(['4.NF.C.7', '5.NF.A.2'])
  })

  it('gives a lettered part the links of its standard', () => {
    expect(progressionOf('3.NF.A.2a', catalogue)).toEqual(progressionOf('3.NF.A.2', catalogue))
  })

  it('is empty for a code that is not known', () => {
    expect(progressionOf('TEKS 4.3D', catalogue)).toEqual({ before: [], after: [] })
  })

  it('never leads in a circle, and links only whole standards that exist', () => {
    const seen = new Map<string, 'open' | 'closed'>()
    const visit = (code: string): void => {
      if (seen.get(code) === 'closed') return
      expect(seen.get(code), `${code} leads back to itself`).toBeUndefined()
      seen.set(code, 'open')
      const standard = catalogue.standards.find((one) => one.code === code)
      expect(standard, code).toBeDefined()
      for (const before of standard?.before ?? []) {
        expect(before).toMatch(/\d$/)
        visit(before)
      }
      seen.set(code, 'closed')
    }
    for (const { code } of catalogue.standards) visit(code)
  })

  it('joins every standard from grade 3 on to an earlier one, but for the roots of a new idea', () => {
    const alone = catalogue.standards.filter(
      ({ code, grade, before }) => grade >= 3 && /\d$/.test(code) && !before?.length,
    )
    expect(codes(alone)).toEqual(['4.G.A.1', '6.SP.A.1', '7.SP.C.5'])
  })
})
