import { describe, expect, it } from 'vitest'
import catalogue from '../../resources/standards/ccss-math.json' with { type: 'json' }
import { createStandardsCatalogue } from './standards.ts'
import { createStandards } from './state-standards.ts'
import { suggestStandards } from './suggest-standards.ts'

const standards = createStandards(createStandardsCatalogue(catalogue.standards), [])

const codes = (text: string, grades: readonly string[], focus: readonly string[] = []) =>
  suggestStandards(standards, { text, grades, focus }).map(({ code }) => code)

describe('suggested standards', () => {
  it('fit the grade of the teacher', () => {
    expect(codes('fractions number line', ['3'])[0]).toBe('3.NF.A.2')
    expect(codes('fractions number line', ['4']).every((code) => code.startsWith('4.NF'))).toBe(
      true,
    )
    expect(codes('slope', ['8'])).toEqual(['8.EE.B.5', '8.EE.B.6'])
  })

  it('begin with the focus of the cycle where the words fit it', () => {
    expect(codes('fractions number line', ['4'], ['4.NF.A.2'])[0]).toBe('4.NF.A.2')
    expect(codes('place value', ['4'], ['4.NF.A.2'])).not.toContain('4.NF.A.2')
  })

  it('find a code however it is written, in any grade', () => {
    expect(codes('4.NF.1', ['8'])).toEqual(['4.NF.A.1'])
    expect(codes('more on 4.NF.A.1.', ['8'])).toEqual(['4.NF.A.1'])
  })

  it('find word forms and ignore accents and case', () => {
    expect(codes('COMPARING Fráctions', ['4'])[0]).toBe('4.NF.A.2')
  })

  it('are none for words about something else', () => {
    expect(codes('wait time, students tired; model number talk', ['4'])).toEqual([])
    expect(codes('', [])).toEqual([])
  })
})
