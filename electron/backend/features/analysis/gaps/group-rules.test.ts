/** From the words of a roster to groups. */
import { describe, expect, it } from 'vitest'
import { groupingOf } from './group-rules.ts'

const learner = { kind: 'attribute', attribute: 'English learner' } as const
const labels = ({ groups }: ReturnType<typeof groupingOf>) => groups.map(({ label }) => label)

describe('groupingOf', () => {
  it('an attribute only ever noted with yes: everyone else is the other group', () => {
    const grouping = groupingOf(learner, ['yes', null, 'Y'], ['Y', 'yes'])
    expect(labels(grouping)).toEqual(['English learner', 'Others'])
    expect(['yes', 'Y', 'TRUE', null].map(grouping.groupOf)).toEqual([
      'yes',
      'yes',
      'yes',
      'others',
    ])
  })

  it('with no on record somewhere, a student without a value is in no group', () => {
    const grouping = groupingOf(learner, ['No', 'Yes', null], ['No', 'Yes'])
    expect(labels(grouping)).toEqual(['English learner', 'Not English learner'])
    expect(grouping.groupOf(null)).toBeNull()
    expect(grouping.hasRest).toBe(false)
  })

  it('keeps the words of a district, by name', () => {
    const by = { kind: 'attribute', attribute: 'program' } as const
    expect(labels(groupingOf(by, ['TAG', 'Dual', null, 'AVID'], ['TAG', 'Dual', 'AVID']))).toEqual([
      'AVID',
      'Dual',
      'TAG',
    ])
  })

  it('grades follow one another, schools stand by name, whatever their results', () => {
    const grade = { kind: 'grade', attribute: null } as const
    expect(labels(groupingOf(grade, ['10', '9', 'K', null], []))).toEqual([
      'Kindergarten',
      'Grade 9',
      'Grade 10',
    ])
    const school = { kind: 'school', attribute: null } as const
    expect(labels(groupingOf(school, ['Juniper', 'Harbor'], []))).toEqual(['Harbor', 'Juniper'])
  })
})
