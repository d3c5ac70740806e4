import { describe, expect, it } from 'vitest'
import { startingValues } from './new-session-address.ts'

const start = (search: string) => startingValues(search, '2026-02-24')

describe('the address of a new session', () => {
  it('says teachers, kind, day, time and cycle', () => {
    expect(start('teacher=12&teacher=3&type=Debrief&on=2026-03-03&at=09:20&cycle=5')).toMatchObject(
      {
        teacherIds: [12, 3],
        type: 'Debrief',
        heldOn: '2026-03-03',
        startsAt: '09:20',
        cycleId: 5,
      },
    )
    expect(start('teacher=12,3,12').teacherIds).toEqual([12, 3])
  })

  it('passes over what makes no sense', () => {
    expect(start('teacher=x&type=Party&on=someday&at=25:00&cycle=')).toMatchObject({
      teacherIds: [],
      type: '',
      heldOn: '2026-02-24',
      startsAt: '',
    })
    expect(start('cycle=')).not.toHaveProperty('cycleId')
  })
})
