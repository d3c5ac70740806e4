import { expect, test } from 'vitest'
import { formatAddress, formatGrouping, parseAddress, parseGrouping } from './address.ts'

test('an address keeps scope, grade, tests, cut and view', () => {
  const address = {
    scope: { kind: 'teacher', id: 3, grade: '4', group: null },
    test: 2,
    before: 1,
    cut: 0.7,
    view: 'table',
    item: 28,
    measure: 'Algebra & more',
    compare: 'same schools',
    by: { kind: 'school', attribute: null },
  } as const
  const text = formatAddress('/data/growth', address)
  expect(text).toBe(
    '/data/growth?scope=teacher:3&grade=4&before=1&test=2&cut=70&view=table&item=28&measure=Algebra%20%26%20more&compare=same%20schools&by=school',
  )
  expect(parseAddress(text.split('?')[1] ?? '')).toEqual(address)
})

test('a student group is kept, also with signs that mean something in an address', () => {
  const group = { attribute: 'Program & plan', value: '504=yes' }
  const scope = { kind: 'cycle', id: 2, grade: null, group } as const
  const text = formatAddress('/data/mastery', { scope })
  expect(text).toBe('/data/mastery?scope=cycle:2&group=Program%20%26%20plan%3D504%3Dyes')
  expect(parseAddress(text.split('?')[1] ?? '').scope).toEqual(scope)
  expect(parseAddress('scope=district&group=nothing').scope?.group).toBeNull()
})

test('defaults are left out, and a district has no number', () => {
  const scope = { kind: 'district', id: null, grade: null, group: null } as const
  expect(formatAddress('/data/mastery', { scope, cut: 0.8, view: 'picture' })).toBe(
    '/data/mastery?scope=district',
  )
  expect(parseAddress('scope=district').scope).toEqual(scope)
})

test('what makes no sense is left out', () => {
  expect(parseAddress('scope=pupil:3&test=-1&cut=900&view=pie')).toEqual({
    scope: null,
    test: null,
    before: null,
    cut: 0.8,
    view: 'picture',
    item: null,
    measure: null,
    compare: null,
    by: null,
  })
  expect(parseAddress('scope=teacher').scope).toBeNull()
  expect(parseAddress('after=5').test).toBe(5)
})

test('what makes the groups and which score are kept; an attribute called grade is not the grade', () => {
  const by = { kind: 'attribute', attribute: 'grade' } as const
  const text = formatAddress('/data/groups-gaps', { by, measure: '4.NF.A.1' })
  expect(text).toBe('/data/groups-gaps?measure=4.NF.A.1&by=is:grade')
  expect(parseAddress(text.split('?')[1] ?? '')).toMatchObject({ by, measure: '4.NF.A.1' })
  expect(parseGrouping('grade')).toEqual({ kind: 'grade', attribute: null })
  expect(formatGrouping({ kind: 'school', attribute: null })).toBe('school')
  expect(parseGrouping('nonsense')).toBeNull()
})
