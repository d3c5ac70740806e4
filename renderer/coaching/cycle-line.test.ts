import { expect, test } from 'vitest'
import { cycleLine } from './cycle-line.ts'

const phase = (name: string, startsOn: string | null, endsOn: string | null) => ({
  name,
  startsOn,
  endsOn,
})

test('phases with days stand where their days are', () => {
  const { stretches, at, endsOn } = cycleLine(
    {
      startsOn: '2026-01-01',
      plannedEndOn: '2026-01-31',
      phases: [phase('Identify', '2026-01-01', '2026-01-10'), phase('Learn', '2026-01-11', null)],
    },
    '2026-01-16',
  )
  expect(stretches.map(({ state }) => state)).toEqual(['past', 'now'])
  expect(stretches[0]?.to).toBeCloseTo(10 / 30)
  expect(stretches[1]?.to).toBeCloseTo(1)
  expect(at('2026-01-16')).toBeCloseTo(0.5)
  expect(endsOn).toBe('2026-01-31')
})

test('phases that are still to come share the time that is left', () => {
  const { stretches } = cycleLine(
    {
      startsOn: '2026-01-01',
      plannedEndOn: '2026-01-31',
      phases: [phase('A', '2026-01-01', null), phase('B', null, null), phase('C', null, null)],
    },
    '2026-01-02',
  )
  expect(stretches.map(({ from }) => from)).toEqual([0, 1 / 3, 2 / 3].map((x) => expect.closeTo(x)))
  expect(stretches.at(-1)?.to).toBeCloseTo(1)
  expect(stretches.map(({ state }) => state)).toEqual(['now', 'ahead', 'ahead'])
})

test('a cycle that ran over its plan ends where its last phase does', () => {
  const { endsOn, stretches } = cycleLine(
    {
      startsOn: '2026-01-01',
      plannedEndOn: '2026-01-10',
      phases: [phase('A', '2026-01-01', '2026-01-20')],
    },
    '2026-02-01',
  )
  expect(endsOn).toBe('2026-01-20')
  expect(stretches[0]?.to).toBeCloseTo(1)
})

test('a phase that was skipped has no length, one gone back to stands twice, a gap stays', () => {
  const { stretches } = cycleLine(
    {
      startsOn: '2026-01-01',
      plannedEndOn: '2026-01-31',
      phases: [
        phase('A', '2026-01-01', '2026-01-06'),
        phase('B', null, null),
        phase('C', '2026-01-11', '2026-01-15'),
        phase('A', '2026-01-16', null),
        phase('B', null, null),
      ],
    },
    '2026-01-20',
  )
  expect(stretches.map(({ state }) => state)).toEqual(['past', 'skipped', 'past', 'now', 'ahead'])
  expect(stretches[0]?.to).toBeCloseTo(6 / 30)
  expect([stretches[1]?.from, stretches[1]?.to]).toEqual([10 / 30, 10 / 30])
  expect(stretches[3]?.from).toBeCloseTo(0.5)
  expect(stretches[4]?.from).toBeCloseTo(0.75)
})

test('the line of a closed cycle ends where it was closed', () => {
  const { endsOn, stretches } = cycleLine(
    {
      startsOn: '2025-12-15',
      plannedEndOn: '2026-03-31',
      endedOn: '2026-01-04',
      phases: [phase('A', '2025-12-15', '2026-01-04'), phase('B', null, null)],
    },
    '2026-02-24',
  )
  expect(endsOn).toBe('2026-01-04')
  expect(stretches[0]?.to).toBe(1)
})
