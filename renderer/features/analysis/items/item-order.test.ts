import { expect, test } from 'vitest'
import type { Items } from '#shared/contracts/analysis/items.ts'
import { fits, orderItems } from './item-order.ts'

const figure = (value: number | null) => ({
  value,
  n: 70,
  missing: 0,
  interval: null,
  method: 'item-difficulty',
  reason: null,
})
const item = (label: string, p: number, r: number | null, question: string | null = null) =>
  ({
    label,
    difficulty: figure(p),
    discrimination: figure(r),
    question,
    standards: label === '2' ? ['4.NF.A.1', '4.NF.A.2'] : ['4.NF.A.1'],
    depthOfKnowledge: label === '2' ? 2 : null,
  }) as unknown as Items['items'][number]

const all = [
  item('1', 0.5, 0.4),
  item('2', 0.9, 0.1, 'Separates students? Little.'),
  item('3', 0.2, null),
  item('4', 0.1, -0.4, 'Check the key? Yes.'),
]
const labels = (items: readonly Items['items'][number][]) => items.map(({ label }) => label)

test('questions stand first, the weakest of them before the others', () => {
  expect(labels(orderItems(all, 'question'))).toEqual(['4', '2', '1', '3'])
  expect(labels(orderItems(all, 'test'))).toEqual(['1', '2', '3', '4'])
  expect(labels(orderItems(all, 'difficulty'))).toEqual(['4', '3', '1', '2'])
  expect(labels(orderItems(all, 'discrimination'))).toEqual(['4', '2', '1', '3'])
})

test('an item of two standards is found under both', () => {
  const found = (standard: string, depth: string) =>
    labels(all.filter((one) => fits(one, { standard, depth })))
  expect(found('4.NF.A.2', '')).toEqual(['2'])
  expect(found('4.NF.A.1', 'none')).toEqual(['1', '3', '4'])
})
