import { expect, test } from 'vitest'
import { groupRules } from '#shared/contracts/small-groups/board.ts'
import { lessonAddress, reportAddress } from './onward.ts'
import type { KeptSet } from './use-groups.ts'

const kept = {
  set: { id: 5, scope: { kind: 'teacher', id: 3, grade: '4', group: null } },
  rules: groupRules.parse({ basis: 'standard' }),
  test: { id: 7 },
  classes: [{ id: 9 }],
} as unknown as KeptSet

test('a lesson is for the one class, about the need of the group', () => {
  expect(lessonAddress(kept, '4.NF.A.2')).toBe(
    '/lessons/new?scope=class:9&standard=4.NF.A.2&test=7&groups=5',
  )
  expect(lessonAddress({ ...kept, classes: [] })).toBe(
    '/lessons/new?scope=teacher:3&grade=4&test=7&groups=5',
  )
})

test('the packet takes the same students and test, and the kept set', () => {
  expect(reportAddress({ kept, scope: null }, kept)).toBe(
    '/reports/packet?scope=teacher:3&grade=4&test=7&groups=5',
  )
  const ideas = { ...kept, rules: groupRules.parse({}) }
  expect(reportAddress({ kept: null, scope: kept.set.scope }, ideas)).toBe(
    '/reports/packet?scope=teacher:3&grade=4&items=7',
  )
  expect(
    reportAddress({ kept, scope: null }, { ...kept, test: { ...kept.test, id: null } }),
  ).toBeNull()
})
