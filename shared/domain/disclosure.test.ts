import { expect, test } from 'vitest'
import { disclosureFields, disclosureOf, disclosures, mayShow } from './disclosure.ts'

test('a choice holds for its field, and only where a field may be changed', () => {
  const choices = new Map([
    ['teacher.strengths', 'mine'],
    ['session.privateNote', 'district'],
    ['teacher.concerns', 'teacher'],
  ] as const)
  expect(disclosureOf('teacher.strengths')).toBe('teacher')
  expect(disclosureOf('teacher.strengths', choices)).toBe('mine')
  expect(disclosureOf('session.privateNote', choices)).toBe('mine')
  expect(disclosureOf('teacher.concerns', choices)).toBe('mine')
})

test('what is mine is shown to nobody else; what the district may see, everyone may', () => {
  expect(disclosures.filter((audience) => mayShow('mine', audience))).toEqual(['mine'])
  expect(disclosures.filter((audience) => mayShow('teacher', audience))).toEqual([
    'mine',
    'teacher',
  ])
  expect(disclosures.every((audience) => mayShow('district', audience))).toBe(true)
})

test('every field has a class of its own, and what cannot be changed is mine', () => {
  for (const { disclosure, canChange } of Object.values(disclosureFields))
    expect(canChange || disclosure === 'mine').toBe(true)
})
