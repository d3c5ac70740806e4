import { describe, expect, it } from 'vitest'
import { formatMeetingAddress, meetingToShow, parseMeetingAddress } from './meeting-address.ts'

const meetings = [
  { id: 1, heldOn: '2026-02-03' },
  { id: 3, heldOn: '2026-03-03' },
  { id: 2, heldOn: '2026-02-17' },
]

describe('which meeting', () => {
  it('stands in the address', () => {
    const address = formatMeetingAddress(12)
    expect(parseMeetingAddress(address.slice(address.indexOf('?')))).toBe(12)
    expect(parseMeetingAddress('?session=x')).toBeNull()
  })

  it('is the one asked for, else the next, else the last', () => {
    const show = (asked: number | null, today: string) =>
      meetingToShow(meetings, { asked, today })?.id
    expect(show(1, '2026-02-10')).toBe(1)
    expect(show(null, '2026-02-10')).toBe(2)
    expect(show(99, '2026-02-17')).toBe(2)
    expect(show(null, '2026-06-01')).toBe(3)
    expect(meetingToShow([], { asked: 1, today: '2026-06-01' })).toBeNull()
  })
})
