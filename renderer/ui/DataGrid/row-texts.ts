/** The texts of a list of rows, made searchable once and by index: the next letter asks for the same ones again. */
import { folded } from '#shared/domain/fold-text.ts'

export type RowTexts = {
  /** By the index of the row. Makes what is missing still. */
  readonly all: () => readonly string[]
  /** Makes some more. @returns false when all are done. */
  readonly some: () => boolean
}

const rowsAtOnce = 500

export function rowTexts<Row>(rows: readonly Row[], textOf: (row: Row) => string): RowTexts {
  const texts: string[] = []
  const upTo = (end: number): boolean => {
    for (const row of rows.slice(texts.length, end)) texts.push(folded(textOf(row)))
    return texts.length < rows.length
  }
  return {
    all: () => {
      upTo(rows.length)
      return texts
    },
    some: () => upTo(texts.length + rowsAtOnce),
  }
}
