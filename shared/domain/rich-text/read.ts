/** Markdown to rich text. Never throws: what is no list is a paragraph, and its lines stay lines. */
import type { Block, List, RichText } from './model.ts'
import { readInline } from './read-inline.ts'

/** Deeper than anybody indents; deeper still is text. */
const DEEPEST = 8

export const readMarkdown = (markdown: string): RichText =>
  blocksOf(markdown.replaceAll(/\r\n?/g, '\n').split('\n'), 0)

function blocksOf(lines: readonly string[], depth: number): readonly Block[] {
  const blocks: Block[] = []
  for (let at = 0; at < lines.length;) {
    if (isBlank(lines[at])) {
      at++
      continue
    }
    const isList = depth < DEEPEST && markerOf(lines[at]) !== null
    const { block, end } = isList ? listAt(lines, at, depth) : paragraphAt(lines, at, depth)
    blocks.push(block)
    at = end
  }
  return blocks
}

type Found = { readonly block: Block; readonly end: number }

function paragraphAt(lines: readonly string[], start: number, depth: number): Found {
  const goesOn = (line = ''): boolean =>
    !isBlank(line) && (depth >= DEEPEST || markerOf(line) === null)
  let end = start + 1
  while (goesOn(lines[end])) end++
  const text = lines
    .slice(start, end)
    .map((line) => line.trim())
    .join('\n')
  return { block: { kind: 'paragraph', runs: readInline(text) }, end }
}

type Marker = { readonly number: number | null; readonly width: number; readonly rest: string }

/** `- `, `* ` and `1. `; a marker alone on its line is an item without text. */
function markerOf(line = ''): Marker | null {
  const match = /^(\s*(?:[-*]|(\d{1,9})\.))(?:\s+(.*))?$/.exec(line)
  if (!match) return null
  const [, marker = '', number, rest = ''] = match
  return { number: number === undefined ? null : Number(number), width: marker.length + 1, rest }
}

function listAt(lines: readonly string[], start: number, depth: number): Found {
  const first = markerOf(lines[start])
  const items: (readonly Block[])[] = []
  let at = start
  for (;;) {
    const marker = markerOf(lines[at])
    if (!marker || (marker.number === null) !== (first?.number === null)) break
    const end = endOfItem(lines, at + 1)
    const more = lines.slice(at + 1, end).map((line) => dedented(line, marker.width))
    items.push(blocksOf([marker.rest, ...more], depth + 1))
    at = end
    const next = nextInk(lines, at)
    if (next < lines.length && markerOf(lines[next])) at = next
  }
  const list: List = { kind: 'list', firstNumber: first?.number ?? null, items }
  return { block: list, end: at }
}

/** Lines that are set in belong to the item, also after blank ones. */
function endOfItem(lines: readonly string[], start: number): number {
  let end = start
  for (;;) {
    const next = nextInk(lines, end)
    if (!/^\s{2}/.test(lines[next] ?? '')) return end
    end = next + 1
  }
}

function nextInk(lines: readonly string[], start: number): number {
  let at = start
  while (at < lines.length && isBlank(lines[at])) at++
  return at
}

const isBlank = (line = ''): boolean => line.trim() === ''

function dedented(line: string, width: number): string {
  const indent = line.length - line.trimStart().length
  return line.slice(Math.min(indent, width))
}
