/** Headings, paragraphs and tables as all parts of an evaluation have them. */
import type { Block, Cell, Run } from '#shared/contracts/report-model.ts'
import type { DisclosureLine } from '#shared/contracts/reports.ts'
import { heldBack } from '#shared/disclosure/small-numbers.ts'
import type { TableCell } from '#shared/domain/table.ts'
import { muted, number, text, words } from '../text/runs.ts'
import type { Section } from '../student-results/facts.ts'

export const top = (part: string, title: string): Block => ({
  kind: 'heading',
  level: 1,
  runs: text(title),
  part,
})

export const sub = (title: string): Block => ({ kind: 'heading', level: 2, runs: text(title) })

export const paragraph = (value: string | Run[]): Block => ({
  kind: 'paragraph',
  runs: typeof value === 'string' ? text(value) : value,
})

export const bullets = (items: readonly (string | Run[])[]): Block => ({
  kind: 'bullets',
  items: items.map((item) => (typeof item === 'string' ? text(item) : item)),
})

export const plain = (...blocks: readonly Block[]): Section => ({
  blocks,
  disclosure: [],
  withheld: 0,
})

export const out = (what: string, amount: string, why: string): DisclosureLine => ({
  outcome: 'out',
  what,
  amount,
  why,
})

export const held = (what: string, amount: string, why: string): DisclosureLine => ({
  outcome: 'held',
  what,
  amount,
  why,
})

type Table = {
  readonly caption: string
  readonly widths: readonly number[]
  /** Titles of columns; those of numbers begin with a ">". */
  readonly head: readonly string[]
  readonly rows: readonly (readonly (TableCell | Cell)[])[]
  readonly totalRow?: boolean
  readonly note?: string
}

/** A numbered table; a cell that is held back is muted. */
export function dataTable({ caption, widths, head, rows, totalRow = false, note }: Table): Block {
  const isNumber = head.map((title) => title.startsWith('>'))
  return {
    kind: 'table',
    caption,
    isNumbered: true,
    style: 'data',
    widths: [...widths],
    head: head.map((title, place) => (isNumber[place] ? number(title.slice(1)) : words(title))),
    rows: rows.map((row) => row.map((cell, place) => cellOf(cell, isNumber[place] === true))),
    totalRow,
    ...(note === undefined ? {} : { note: text(note) }),
  }
}

function cellOf(cell: TableCell | Cell, isNumber: boolean): Cell {
  if (typeof cell === 'object' && cell !== null) return cell
  const value = String(cell ?? '–')
  const align = isNumber ? 'end' : 'start'
  return value === heldBack ? { runs: [muted(value)], align } : { runs: text(value), align }
}

/** What a coach typed: each line a paragraph, lines that begin with a dash a list. */
export function typed(value: string): Block[] {
  const lines = value
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
  const blocks: Block[] = []
  for (const line of lines) {
    const item = /^[-•*]\s+(?<said>.+)$/u.exec(line)?.groups?.['said']
    const last = blocks.at(-1)
    if (item === undefined) blocks.push(paragraph(line))
    else if (last?.kind === 'bullets') last.items.push(text(item))
    else blocks.push(bullets([item]))
  }
  return blocks
}
