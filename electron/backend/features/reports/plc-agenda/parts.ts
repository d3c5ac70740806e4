/** Small pieces that all parts of an agenda are made of. */
import type { Block } from '#shared/contracts/report-model.ts'
import type { DisclosureLine } from '#shared/contracts/reports.ts'
import { text } from '../text/runs.ts'
import type { Part } from './facts.ts'

type Named = { readonly key: string; readonly title: string }
type Said = { readonly disclosure?: readonly DisclosureLine[]; readonly withheld?: number }

/** Under a heading of its own; nothing at all where it has no blocks. */
export function part(
  { key, title }: Named,
  blocks: readonly Block[],
  { disclosure = [], withheld = 0 }: Said = {},
): Part {
  if (blocks.length === 0) return { key, blocks, disclosure: [], withheld: 0 }
  const heading: Block = { kind: 'heading', level: 1, runs: text(title), part: key }
  return {
    key,
    blocks: [heading, ...blocks],
    disclosure: disclosure.map((line) => ({ ...line, parts: [key] })),
    withheld,
  }
}

export const outLine = (what: string, amount: string, why: string): DisclosureLine => ({
  outcome: 'out',
  what,
  amount,
  why,
})

export const linesOf = (typed: string): string[] =>
  typed
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
