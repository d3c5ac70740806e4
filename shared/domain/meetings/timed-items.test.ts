import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { timedItems } from './timed-items.ts'

const meeting = { minutes: 45, startsAt: '15:10' }

describe('timedItems', () => {
  it('takes the minutes that stand first, and tells when each item begins', () => {
    const { items, total } = timedItems(
      '5 Norms\n\n 20 min: The quiz \n20 - Who does what',
      meeting,
    )
    expect(items).toEqual([
      { text: 'Norms', minutes: 5, after: 0, from: '15:10' },
      { text: 'The quiz', minutes: 20, after: 5, from: '15:15' },
      { text: 'Who does what', minutes: 20, after: 25, from: '15:35' },
    ])
    expect(total).toBe(45)
  })

  it('shares what is left among items without minutes', () => {
    const { items } = timedItems('10 Norms\nThe quiz\nWho does what', meeting)
    expect(items.map(({ minutes }) => minutes)).toEqual([10, 18, 17])
  })

  it('gives each a minute when nothing is left, and says how long it all takes', () => {
    const { items, total } = timedItems('45 Norms\nThe quiz', meeting)
    expect(items.map(({ minutes }) => minutes)).toEqual([45, 1])
    expect(total).toBe(46)
  })

  it('keeps numbers that are no minutes', () => {
    const typed = '3/4 and 6/8\n4.NF.A.1\n2026 goals\n12'
    expect(timedItems(typed, meeting).items.map(({ text }) => text)).toEqual(typed.split('\n'))
  })

  it('has no clock where the meeting has no start', () => {
    const { items } = timedItems('The quiz', { minutes: 30, startsAt: null })
    expect(items).toEqual([{ text: 'The quiz', minutes: 30, after: 0, from: null }])
  })

  it('fills the meeting exactly, whatever is typed, unless more minutes are given than there are', () => {
    const line = fc.tuple(fc.option(fc.nat({ max: 30 }), { nil: null }), fc.constantFrom('a', 'b'))
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 12 }), (lines) => {
        const open = lines.filter(([minutes]) => minutes === null).length
        const given = lines.reduce((sum, [minutes]) => sum + (minutes ?? 0), 0)
        const typed = lines.map(([minutes, text]) =>
          minutes === null ? text : `${minutes} ${text}`,
        )
        const { total } = timedItems(typed.join('\n'), meeting)
        expect(total).toBe(open > 0 ? Math.max(45, given + open) : given)
      }),
    )
  })
})
