/** A report model cut into sheets at its own page breaks, with tables and figures numbered throughout. */
import type { Block, ReportModel } from '#shared/contracts/report-model.ts'

type NumberedBlock = {
  readonly block: Block
  /** Of a numbered table or of a figure; else null. */
  readonly number: number | null
}

export type Sheet = {
  readonly number: number
  readonly orientation: 'portrait' | 'landscape'
  readonly blocks: readonly NumberedBlock[]
}

/** Empty sheets are left out. A long sheet grows: where Word breaks it is Word's to say. */
export function sheetsOf({ sections }: ReportModel): readonly Sheet[] {
  const number = counter()
  const parts = sections.flatMap(({ orientation, blocks }) =>
    splitAtBreaks(blocks).map((part) => ({ orientation, blocks: part.map(number) })),
  )
  return parts
    .filter(({ blocks }) => blocks.length > 0)
    .map((part, index) => ({ ...part, number: index + 1 }))
}

function splitAtBreaks(blocks: readonly Block[]): readonly (readonly Block[])[] {
  const parts: Block[][] = [[]]
  for (const block of blocks) {
    if (block.kind === 'pageBreak') parts.push([])
    else parts.at(-1)?.push(block)
  }
  return parts
}

/** Tables and figures are counted apart, as Word does. */
function counter(): (block: Block) => NumberedBlock {
  let tables = 0
  let figures = 0
  return (block) => {
    if (block.kind === 'table' && block.isNumbered) return { block, number: ++tables }
    if (block.kind === 'figure') return { block, number: ++figures }
    return { block, number: null }
  }
}
