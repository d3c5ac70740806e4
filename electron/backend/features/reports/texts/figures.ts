/** The figures that a report prints, each with what it is of, and what changed between two times. Pure. */
import type { Block, Cell, ReportModel, Run, TableBlock } from '#shared/contracts/report-model.ts'
import { howMadePart } from '#shared/contracts/reports/document.ts'
import type { FigureChange, ReportFigure } from '#shared/contracts/reports/texts.ts'
import { partsOfBlocks } from '#shared/domain/report-parts.ts'
import { groupAt } from '../tables/tables-of.ts'
import { plain } from '../text/runs.ts'

/** Where a figure stands, so that it can be marked there. */
export type PlacedFigure = ReportFigure & { readonly cell: Cell | null }

/** Cells of numbers in tables, and the numbers of sentences; not how they were made, which is dated. */
export function figuresOf(model: ReportModel): readonly PlacedFigure[] {
  const parts = partsOfBlocks(model)
  const found = model.sections.flatMap(({ blocks }, section) =>
    blocks.flatMap((block, place) => {
      const part = parts[section]?.[place] ?? ''
      return part === howMadePart ? [] : inBlock(block).map((figure) => ({ ...figure, part }))
    }),
  )
  return numbered(found)
}

type InBlock = Omit<PlacedFigure, 'part'>

function inBlock(block: Block): readonly InBlock[] {
  if (block.kind === 'table') return block.style === 'data' ? inTable(block) : []
  if (block.kind === 'paragraph') return inSentences(block.runs)
  if (block.kind === 'callout') return block.paragraphs.flatMap(inSentences)
  return block.kind === 'bullets' ? block.items.flatMap(inSentences) : []
}

function inTable(table: TableBlock): readonly InBlock[] {
  const heads = table.head.map((cell, column) =>
    [groupAt(table, column), plain(cell.runs)].filter(Boolean).join(', '),
  )
  return table.rows.flatMap((row) => {
    const about = row[0] ? plain(row[0].runs) : ''
    return row.flatMap((cell, column): InBlock[] =>
      cell.align === 'end' && column > 0
        ? [{ label: `${about}: ${heads[column] ?? ''}`, value: plain(cell.runs), cell }]
        : [],
    )
  })
}

const months =
  'January|February|March|April|May|June|July|August|September|October|November|December'
const date = new RegExp(`(?:${months}) \\d{1,2}(?:[–-]\\d{1,2})?(?:, \\d{4})?`, 'gu')
const amount = /[+−-]?\d[\d.,]*(?:[–-]\d[\d.]*)?%?/gu

/** A sentence is known by its words; its numbers are its value. Days are none. */
function inSentences(runs: readonly Run[]): readonly InBlock[] {
  if (runs.some((run) => 'text' in run && run.coach)) return []
  const sentences = plain(runs).match(/.+?(?:[.!?](?=\s|$)|$)/gsu) ?? []
  return sentences.flatMap((sentence): InBlock[] => {
    const said = sentence.trim().replaceAll(date, '')
    const numbers = said.match(amount)
    if (!numbers) return []
    return [
      { label: said.replaceAll(amount, '…'), value: numbers.map(whole).join(', '), cell: null },
    ]
  })
}

/** Without the full stop or comma that follows it. */
const whole = (number: string): string => number.replace(/[.,]+$/u, '')

/** A second figure of the same name is told apart by its place. */
function numbered(figures: readonly PlacedFigure[]): readonly PlacedFigure[] {
  const seen = new Map<string, number>()
  return figures.map((figure) => {
    const key = keyOf(figure)
    const count = (seen.get(key) ?? 0) + 1
    seen.set(key, count)
    return count === 1 ? figure : { ...figure, label: `${figure.label} (${count})` }
  })
}

const keyOf = ({ part, label }: Pick<ReportFigure, 'part' | 'label'>): string => `${part}\n${label}`

/** In the order in which they stand now, those that are gone last. */
export function changesBetween(
  before: readonly ReportFigure[],
  now: readonly ReportFigure[],
): FigureChange[] {
  const earlier = new Map(before.map((figure) => [keyOf(figure), figure.value]))
  const later = new Set(now.map(keyOf))
  return [
    ...now.flatMap(({ part, label, value }) => {
      const was = earlier.get(keyOf({ part, label })) ?? null
      return was === value ? [] : [{ part, label, was, now: value }]
    }),
    ...before
      .filter((figure) => !later.has(keyOf(figure)))
      .map(({ part, label, value }) => ({ part, label, was: value, now: null })),
  ]
}

export const plainFigures = (figures: readonly PlacedFigure[]): ReportFigure[] =>
  figures.map(({ part, label, value }) => ({ part, label, value }))
