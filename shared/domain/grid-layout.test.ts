import { expect, test } from 'vitest'
import { emptyLayout, gridLayout, keptLayout } from './grid-layout.ts'

test('a kept layout reads back as it was', () => {
  const layout = gridLayout.parse({
    ...emptyLayout,
    sorting: [{ id: 'name', desc: true }],
    filters: { late: { kind: 'yes-no', is: true }, on: { kind: 'span', span: 'this-week' } },
    widths: { name: 240 },
  })
  expect(keptLayout.parse(JSON.parse(JSON.stringify(layout)))).toEqual(layout)
})

test('what another version wrote is left out, not the rest', () => {
  expect(
    keptLayout.parse({
      sorting: 'name',
      filters: { late: { kind: 'yes-no', is: true }, on: { kind: 'moon', phase: 3 } },
      group: 'school',
      widths: { name: -1 },
    }),
  ).toEqual({
    ...emptyLayout,
    filters: { late: { kind: 'yes-no', is: true } },
    group: 'school',
  })
})
