/**
 * Text as a coach types it: `3/4`, `x^2`, `sqrt(2)`, LaTeX between dollar signs, and lines that are a
 * diagram. One reader for the screen, for print and for Word. Pure.
 */
import { readDiagram, type Diagram } from './read-diagram.ts'
import type { MathNodes, MathRun } from './math-tree.ts'
import { readLatex } from './read-latex.ts'

export type MathBlock =
  | { readonly kind: 'line'; readonly runs: readonly MathRun[] }
  | { readonly kind: 'diagram'; readonly diagram: Diagram }
  /** A line that begins like a diagram and could not be drawn, and why. */
  | { readonly kind: 'problem'; readonly text: string; readonly sentence: string }

export const readMathText = (text: string): readonly MathBlock[] =>
  text
    .split(/\r\n|\r|\n/)
    .map((line) => readDiagram(line) ?? { kind: 'line', runs: readMathLine(line) })

/**
 * `$…$` as Pandoc reads it: no space after the first sign or before the last, no digit after the last,
 * so that prices stay prices. A fraction is no part of a date or an address; a power has a number or one
 * letter below.
 */
const mathematics = new RegExp(
  [
    String.raw`\$(?<latex>(?!\s)[^$\n]{0,400}[^$\s])\$(?!\d)`,
    String.raw`(?<![\w/.$?□])(?<over>\d{1,6}|[?□])/(?<under>\d{1,6}|[?□])(?![\w/]|\.\d)`,
    String.raw`(?<![A-Za-z\\])(?<root>sqrt\([^()\n]{1,60}\))`,
    String.raw`(?<base>(?<![\w.])\d+(?:\.\d+)?|(?<![A-Za-z])[A-Za-z])\^(?<above>-?\d{1,4}|[A-Za-z](?![A-Za-z])|\([^()\n]{1,40}\)|\{[^{}\n]{1,40}\})`,
  ].join('|'),
  'gu',
)

export function readMathLine(line: string): readonly MathRun[] {
  const runs: MathRun[] = []
  let from = 0
  for (const match of line.matchAll(mathematics)) {
    if (match.index > from) runs.push({ kind: 'words', text: line.slice(from, match.index) })
    runs.push({ kind: 'math', nodes: nodesOf(match) })
    from = match.index + match[0].length
  }
  if (from < line.length) runs.push({ kind: 'words', text: line.slice(from) })
  return runs
}

function nodesOf({ groups = {} }: RegExpMatchArray): MathNodes {
  const { latex, over, under, root, base, above } = groups
  if (latex !== undefined) return readLatex(latex)
  if (root !== undefined) return readLatex(root)
  if (over !== undefined) return [{ kind: 'fraction', over: part(over), under: part(under ?? '') }]
  const exponent = (above ?? '').replace(/^[({](.*)[)}]$/, '$1')
  return [{ kind: 'script', base: readLatex(base ?? ''), above: readLatex(exponent), below: null }]
}

const part = (text: string): MathNodes => [
  /^\d/.test(text) ? { kind: 'number', text } : { kind: 'sign', text },
]
