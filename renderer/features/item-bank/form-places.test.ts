import { expect, test } from 'vitest'
import type { BankItem } from '#shared/contracts/item-bank.ts'
import { orderOf, placesIn } from './form-places.ts'

const item = (id: number, label: string, onB?: string) =>
  ({ id, label, onForms: onB ? [{ form: 'B', label: onB }] : [] }) as unknown as BankItem

const apart = {
  items: [item(1, 'Q1'), item(2, 'Q2'), item(3, 'Q1, form B', 'Q1'), item(4, 'Q2, form B', 'Q2')],
}
const arranged = { items: [item(1, 'Q1', 'Q2'), item(2, 'Q2', 'Q1')] }

test('a form begins in the order of the test, and then as it was arranged', () => {
  expect(orderOf(apart, 'B')).toBe('Q1\nQ2')
  expect(orderOf(arranged, 'b')).toBe('Q2\nQ1')
  expect(orderOf(arranged, 'C')).toBe('Q1\nQ2')
})

test('lines become places; what has no item or stands twice is named', () => {
  expect(placesIn('q2\n\nQ1', apart, 'B')).toEqual({
    places: [
      { label: 'Q1', itemId: 2 },
      { label: 'Q2', itemId: 1 },
    ],
    unknown: [],
    doubled: [],
  })
  expect(placesIn('Q2\nQ9\nQ2', apart, 'B')).toMatchObject({ unknown: ['Q9'], doubled: ['Q2'] })
})
