import { describe, expect, it } from 'vitest'
import { startsOf, ticksOf } from './timeline-scale.ts'

const named = (minutes: readonly number[], scale: number) =>
  ticksOf(minutes, scale).flatMap(({ at, isNamed }) => (isNamed ? [at] : []))

describe('the line of a lesson', () => {
  it('begins each part where the one before ends', () =>
    expect(startsOf([10, 30, 20])).toEqual([0, 10, 40]))

  it('has a tick every five minutes, and names at borders and every ten', () => {
    expect(ticksOf([10, 30, 20], 60).map(({ at }) => at)).toEqual([
      0, 5, 10, 15, 20, 25, 30, 35, 40, 45, 50, 55, 60,
    ])
    expect(named([10, 30, 20], 60)).toEqual([0, 10, 20, 30, 40, 50, 60])
  })

  it('leaves out names that would run into a border', () => {
    expect(named([12, 30, 18], 60)).toEqual([0, 12, 20, 30, 42, 50, 60])
    expect(named([10, 2, 48], 60)).toEqual([0, 10, 20, 30, 40, 50, 60])
  })
})
