import { describe, expect, it } from 'vitest'
import misconceptionFile from '../../resources/library/misconceptions.json' with { type: 'json' }
import strategyFile from '../../resources/library/strategies.json' with { type: 'json' }
import quiz from '../../resources/sample/fractions-quiz.items.json' with { type: 'json' }
import standardsFile from '../../resources/standards/ccss-math.json' with { type: 'json' }
import {
  misconceptionNamed,
  misconceptionsOf,
  shippedLibrary,
  strategiesFor,
} from './thinking-library.ts'

const library = shippedLibrary({
  strategies: strategyFile.strategies,
  misconceptions: misconceptionFile.misconceptions,
})

describe('the library', () => {
  it('names only standards, practices and strategies that there are, each once', () => {
    const codes = new Set(standardsFile.standards.map(({ code }) => code))
    const domains = new Set(standardsFile.standards.map(({ domain }) => domain))
    const ids = library.strategies.map(({ key }) => key)
    expect(new Set(ids).size).toBe(ids.length)
    for (const { key: id, domains: own, practices, kind } of library.strategies) {
      expect(['student strategy', 'routine', 'teaching move'], id).toContain(kind)
      expect(own.filter((domain) => !domains.has(domain))).toEqual([])
      expect(practices.filter((code) => !/^(SMP|MTP)[1-8]$/.test(code))).toEqual([])
      expect(practices.length, id).toBeGreaterThan(0)
    }
    const names = library.misconceptions.map(({ name }) => name)
    expect(new Set(names).size).toBe(names.length)
    for (const { name, standards, strategies, assessing, advancing } of library.misconceptions) {
      expect(
        standards.filter((code) => !codes.has(code)),
        name,
      ).toEqual([])
      expect(
        strategies.filter((id) => !ids.includes(id)),
        name,
      ).toEqual([])
      expect(strategies.length, name).toBeGreaterThan(0)
      expect(`${assessing} ${advancing}`, name).toMatch(/\?/)
    }
  })

  it('knows every misconception of the sample quiz', () => {
    const tagged = quiz.flatMap(({ options }) => options.map(({ misconception }) => misconception))
    const named = [...new Set(tagged)].filter((name) => name !== null)
    expect(named.length).toBeGreaterThan(5)
    expect(named.filter((name) => !misconceptionNamed(name, library))).toEqual([])
  })
})

describe('what fits a standard', () => {
  it('are its own misconceptions; a lettered part has those of its standard', () => {
    const names = misconceptionsOf(['4.NF.A.1'], library).map(({ name }) => name)
    expect(names).toContain('Doubles only the top')
    expect(names).not.toContain('Ten times means add a zero')
    expect(misconceptionsOf(['4.NF.B.3a'], library)).toEqual(
      misconceptionsOf(['4.NF.B.3'], library),
    )
  })

  it('are strategies that help with them first, then those of the domain, then moves for any lesson', () => {
    const ids = strategiesFor(['4.NF.A.2'], library).map(({ key }) => key.replace('strategy-', ''))
    expect(ids.indexOf('fractions-number-line')).toBeLessThan(ids.indexOf('decimal-grids'))
    expect(ids.indexOf('decimal-grids')).toBeLessThan(ids.indexOf('wait-time'))
    expect(ids).not.toContain('chip-model')
  })

  it('finds a misconception by its name in any case', () => {
    expect(misconceptionNamed(' adds tops and ADDS bottoms ', library)?.standards).toEqual([
      '4.NF.B.3',
      '5.NF.A.1',
    ])
    expect(misconceptionNamed('Something else', library)).toBeUndefined()
  })
})
