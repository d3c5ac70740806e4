/** Makes runs of text, and turns `3/4` inside a sentence into a fraction that is drawn stacked. */
import { heldBack } from '#shared/disclosure/small-numbers.ts'
import { noValue } from './print.ts'
import type { Cell, Run } from '#shared/contracts/report-model.ts'

export const text = (value: string): Run[] => [{ text: value }]
export const bold = (value: string): Run => ({ text: value, bold: true })
export const muted = (value: string): Run => ({ text: value, muted: true })

/** `**What it says.** and why` as a bold lead and the rest. */
export const lead = (start: string, rest: string): Run[] => [bold(start), { text: ` ${rest}` }]

export const words = (value: string): Cell => ({ runs: text(value), align: 'start' })
export const number = (value: string): Cell => ({ runs: text(value), align: 'end' })

type Held = NonNullable<Cell['held']>

/** Stands for a figure that this reader may not have. */
export const heldCell = (why: Held): Cell => ({ runs: [muted(heldBack)], align: 'end', held: why })

/** What goes with it and would say as much. */
export const heldBeside = (why: Held): Cell => ({ ...number(noValue), held: why })

const fraction = /(?<![\d/.])(?:(\d{1,3}) )?(\d{1,4}|\?)\/(\d{1,4}|\?)(?![\d/])/gu

/** What a coach typed: mathematics in it is drawn as mathematics. */
export const mathematics = (typed: string): Run[] => [{ math: typed }]

/** "2 3/4 of 1/2" → a mixed number and a fraction as runs. Dates such as 9/1/2026 stay text. */
export function withFractions(value: string): Run[] {
  const runs: Run[] = []
  let end = 0
  for (const match of value.matchAll(fraction)) {
    const [whole, units, over = '', under = ''] = match
    if (match.index > end) runs.push({ text: value.slice(end, match.index) })
    runs.push({ fraction: { over, under, ...(units === undefined ? {} : { whole: units }) } })
    end = match.index + whole.length
  }
  if (end < value.length || runs.length === 0) runs.push({ text: value.slice(end) })
  return runs
}

/** The same as plain text, for alternative text and tests. */
export function plain(runs: readonly Run[]): string {
  return runs
    .map((run) => {
      if ('text' in run) return run.text
      if ('math' in run) return run.math
      const { whole, over, under } = run.fraction
      return `${whole === undefined ? '' : `${whole} `}${over}/${under}`
    })
    .join('')
}
