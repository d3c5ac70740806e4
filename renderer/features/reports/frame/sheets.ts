/** A report model cut into sheets at its own page breaks, with tables and figures numbered throughout. */
import type { Block, ReportModel } from '#shared/contracts/report-model.ts'

type NumberedBlock = {
  readonly block: Block
  /** Of a numbered table or of a figure; else null. */
  readonly number: number | null
}

export type SheetPart = {
  readonly columns: 1 | 2
  readonly blocks: readonly NumberedBlock[]
}

export type Sheet = {
  readonly number: number
  readonly orientation: 'portrait' | 'landscape'
  /** One under another; what continues a section is on its sheet. */
  readonly parts: readonly SheetPart[]
}

type Draft = { readonly orientation: Sheet['orientation']; readonly parts: SheetPart[] }

/** Empty sheets are left out. A long sheet grows: where Word breaks it is Word's to say. */
export function sheetsOf({ sections }: ReportModel): readonly Sheet[] {
  const number = counter()
  const sheets: Draft[] = []
  for (const { orientation, columns = 1, continues, blocks } of sections) {
    for (const [place, cut] of splitAtBreaks(blocks).entries()) {
      const part: SheetPart = { columns, blocks: cut.map(number) }
      const last = sheets.at(-1)
      if (continues && place === 0 && last) last.parts.push(part)
      else sheets.push({ orientation, parts: [part] })
    }
  }
  return sheets
    .map((sheet) => ({ ...sheet, parts: sheet.parts.filter(({ blocks }) => blocks.length > 0) }))
    .filter(({ parts }) => parts.length > 0)
    .map((sheet, index) => ({ ...sheet, number: index + 1 }))
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
export function counter(): (block: Block) => NumberedBlock {
  let tables = 0
  let figures = 0
  return (block) => {
    if (block.kind === 'table' && block.isNumbered) return { block, number: ++tables }
    if (block.kind === 'figure' && block.isNumbered !== false) return { block, number: ++figures }
    return { block, number: null }
  }
}
