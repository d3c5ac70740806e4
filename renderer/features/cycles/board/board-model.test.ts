import { expect, test } from 'vitest'
import type { CycleRow } from '#shared/contracts/cycle-records.ts'
import type { CycleId } from '#shared/domain/ids.ts'
import { boardsOf, cardBeside, phaseBeside } from './board-model.ts'

const cycle = (id: number, model: string, phase: string | null, more: Partial<CycleRow> = {}) =>
  ({
    id: id as CycleId,
    model,
    status: phase === null ? 'planned' : 'active',
    phase: phase === null ? null : { name: phase, startsOn: '2026-02-02', days: 3, isOver: false },
    phases: [],
    ...more,
  }) as unknown as CycleRow

const models = [
  { id: null, name: 'Impact Cycle', phases: ['Identify', 'Learn', 'Improve'], cycles: 3 },
  { id: null, name: 'Peer', phases: ['Prepare', 'Visit', 'Reflect'], cycles: 1 },
  { id: null, name: 'PLC', phases: ['Question', 'Plan'], cycles: 0 },
]
const own = cycle(5, 'Mine', 'Try', {
  phases: [{ name: 'Ask' }, { name: 'Try' }] as CycleRow['phases'],
})
const all = [
  cycle(1, 'Impact Cycle', 'Identify'),
  cycle(2, 'Impact Cycle', 'Improve'),
  cycle(3, 'Impact Cycle', 'Improve'),
  cycle(4, 'Peer', 'Visit'),
  own,
  cycle(6, 'Impact Cycle', null),
  cycle(7, 'PLC', 'Plan', { status: 'closed' }),
]
const boards = boardsOf(all, models)

test('a board for each model with an open cycle, a column for each phase', () => {
  expect(
    boards.map(({ model, columns }) => [
      model,
      ...columns.map(
        ({ phase, cycles }) => `${phase ?? 'before'}: ${cycles.map(({ id }) => id).join(' ')}`,
      ),
    ]),
  ).toEqual([
    ['Impact Cycle', 'before: 6', 'Identify: 1', 'Learn: ', 'Improve: 2 3'],
    ['Peer', 'Prepare: ', 'Visit: 4', 'Reflect: '],
    ['Mine', 'Ask: ', 'Try: 5'],
  ])
})

test('arrow keys pass over empty columns and go on to the next board', () => {
  const from = (id: number, key: Parameters<typeof cardBeside>[2]) =>
    cardBeside(boards, id as CycleId, key)
  expect(from(1, 'ArrowRight')).toBe(2)
  expect(from(3, 'ArrowLeft')).toBe(1)
  expect(from(6, 'ArrowLeft')).toBeUndefined()
  expect(from(2, 'ArrowDown')).toBe(3)
  expect(from(3, 'ArrowDown')).toBe(4)
  expect(from(4, 'ArrowUp')).toBe(1)
  expect(from(4, 'ArrowDown')).toBe(5)
  expect(from(5, 'ArrowDown')).toBeUndefined()
  expect(from(5, 'Home')).toBe(6)
  expect(from(6, 'End')).toBe(5)
})

test('the phase beside: none before the first, and never back to before it', () => {
  const of = (id: number) => all.find((each) => each.id === id) as CycleRow
  expect(phaseBeside(boards, of(6), 1)).toBe('Identify')
  expect(phaseBeside(boards, of(1), 1)).toBe('Learn')
  expect(phaseBeside(boards, of(1), -1)).toBeUndefined()
  expect(phaseBeside(boards, of(3), 1)).toBeUndefined()
})
