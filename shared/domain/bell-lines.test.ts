import { describe, expect, it } from 'vitest'
import { bellLinesOf, parseBellLines } from './bell-lines.ts'

const times = (text: string) =>
  parseBellLines(text).periods.map(({ name, startsAt, endsAt }) => `${name} ${startsAt} ${endsAt}`)

describe('parseBellLines', () => {
  it.each([
    ['1st 8:05 8:55', '1st 08:05 08:55'],
    ['Period 1\t8:05\t8:55', 'Period 1 08:05 08:55'],
    ['Block 2: 9:15 AM – 10:25 AM', 'Block 2 09:15 10:25'],
    ['Lunch, 11:50, 12:35', 'Lunch 11:50 12:35'],
    ['6th 1:20 2:10', '6th 13:20 14:10'],
    ['6th 12:55-1:45', '6th 12:55 13:45'],
    ['Zero period 7.10 to 7.55', 'Zero period 07:10 07:55'],
    ['Evening 6:00 p.m. to 7:30 p.m.', 'Evening 18:00 19:30'],
    ['P7 14:05 14:55', 'P7 14:05 14:55'],
  ])('reads %j as %s', (line, read) => {
    expect(times(line)).toEqual([read])
  })

  it('passes over blank lines and names the lines it does not understand', () => {
    const { periods, problems } = parseBellLines(
      '1st 8:05 8:55\n\nlunch\r\n8:00 9:00\n2nd 9:75 10:00',
    )
    expect(periods).toHaveLength(1)
    expect(problems).toEqual([
      { line: 3, sentence: '“lunch” has no two times, for instance 8:05 8:55.' },
      { line: 4, sentence: '“8:00 9:00” has no name before its times.' },
      { line: 5, sentence: '“2nd 9:75 10:00” has a time that no clock shows.' },
    ])
  })

  it('reads back what it writes', () => {
    const text = '1st 08:05 08:55\nLunch 11:50 12:35\n7th 14:05 14:55'
    expect(bellLinesOf(parseBellLines(text).periods)).toBe(text)
  })
})
