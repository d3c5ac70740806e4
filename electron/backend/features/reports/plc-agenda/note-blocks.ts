/** A note's paragraphs and lists as blocks of a report. Lists within lists become lines of their item. */
import type { Block, Run } from '#shared/contracts/report-model.ts'
import type { Block as NoteBlock, Run as NoteRun } from '#shared/domain/rich-text/model.ts'
import { readMarkdown } from '#shared/domain/rich-text/read.ts'
import { withFractions } from '../text/runs.ts'

export const noteBlocks = (markdown: string): Block[] => readMarkdown(markdown).flatMap(blocksOf)

function blocksOf(block: NoteBlock): Block[] {
  if (block.kind === 'paragraph') {
    return linesIn(block.runs).map((runs) => ({ kind: 'paragraph', runs }))
  }
  return [
    {
      kind: 'bullets',
      items: block.items.flatMap(itemLines),
      ...(block.firstNumber === null ? {} : { isNumbered: true as const }),
    },
  ]
}

const itemLines = (item: readonly NoteBlock[]): Run[][] =>
  item.flatMap((block) =>
    block.kind === 'paragraph' ? linesIn(block.runs) : block.items.flatMap(itemLines),
  )

/** A line end within a paragraph is a line of its own. */
function linesIn(runs: readonly NoteRun[]): Run[][] {
  const lines: Run[][] = [[]]
  for (const { text, isBold } of runs) {
    for (const [place, piece] of text.split('\n').entries()) {
      if (place > 0) lines.push([])
      if (piece !== '')
        lines.at(-1)?.push(...(isBold ? [{ text: piece, bold: true }] : withFractions(piece)))
    }
  }
  return lines.filter((line) => line.length > 0)
}
