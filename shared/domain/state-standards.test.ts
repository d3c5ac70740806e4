import { describe, expect, it } from 'vitest'
import catalogueFile from '../../resources/standards/ccss-math.json' with { type: 'json' }
import { createStandardsCatalogue } from './standards.ts'
import { createStandards, shortTitle, standardKey, type StateStandard } from './state-standards.ts'

const catalogue = createStandardsCatalogue(catalogueFile.standards)

const state = (code: string, more: Partial<StateStandard> = {}): StateStandard => ({
  ...{ id: 1, listId: 1, list: 'Our state', code, description: `What ${code} asks for.` },
  ...{ grades: ['4'], domain: '', cluster: '', commonCore: [], before: [], after: [] },
  ...more,
})

const standards = createStandards(catalogue, [
  state('4.3.D', {
    description: 'Compare two fractions with different numerators and denominators. Use symbols.',
    commonCore: ['4.NF.A.2'],
  }),
  state('3.3.H', { grades: ['3'], commonCore: ['3.NF.A.3'] }),
  state('4.9.Z'),
  state('4.5.A', { before: ['4.9.Z'] }),
  state('4.NF.1', { description: 'Explain why fractions are equivalent.' }),
])

describe('one answer for any code', () => {
  it('finds a state code however it is written', () => {
    for (const typed of ['4.3.D', '4.3D', '4.3(D)', 'TEKS 4.3d', ' 4.3.d '])
      expect(standards.stateOf(typed)?.code, typed).toBe('4.3.D')
    expect(standards.normalize('TEKS 4.3D')).toBe('4.3.D')
    expect(standards.isKnown('4.3.E')).toBe(false)
    expect(standards.normalize(' 4.3.E ')).toBe('4.3.E')
    expect(standardKey('()')).toBe('')
    expect(standards.stateOf('')).toBeUndefined()
  })

  it('names it by the state’s own words, cut short', () => {
    expect(standards.named('4.3D')).toBe(
      'Compare two fractions with different numerators and denominators (4.3D)',
    )
    expect(standards.named('4.NF.A.2')).toBe('Compare fractions (4.NF.A.2)')
    expect(standards.named('nothing')).toBe('nothing')
    expect(shortTitle(`${'many words '.repeat(20)}end`)).toMatch(/^many words .{60,75}…$/)
  })

  it('stays with the spelling of the Common Core, and with the state’s words, where both know it', () => {
    expect(standards.normalize('4.NF.1')).toBe('4.NF.A.1')
    for (const code of ['4.NF.1', '4.NF.A.1'])
      expect(standards.titleOf(code)).toBe('Explain why fractions are equivalent')
    expect(standards.commonCoreOf('4.NF.1')).toEqual(['4.NF.A.1'])
  })

  it('walks by the cross-walk, in the state’s codes where its list has one', () => {
    const { before, after } = standards.progressionOf('4.3.D')
    expect(before.map(({ code }) => code)).toContain('3.3.H')
    expect(before.map(({ code }) => code)).not.toContain('3.NF.A.3')
    expect(after.length).toBeGreaterThan(0)
    expect(standards.progressionOf('4.5.A').before).toEqual([
      { code: '4.9.Z', title: 'What 4.9.Z asks for' },
    ])
    expect(standards.progressionOf('4.9.Z')).toEqual({ before: [], after: [] })
  })

  it('knows grade and domain by the list or the cross-walk', () => {
    expect(standards.domainOf('4.3.D')).toBe('NF')
    expect(standards.domainOf('4.9.Z')).toBeNull()
    expect(standards.gradesOf('3.3.H')).toEqual(['3'])
    expect(standards.gradesOf('HSA.SSE.A.1')).toEqual(['9', '10', '11', '12'])
    expect(standards.gradesOf('K.CC.A.1')).toEqual(['K'])
  })
})
