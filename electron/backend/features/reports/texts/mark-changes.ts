/** Marks in place what has changed since a report was last given out. Pure. */
import type { Cell, ReportModel } from '#shared/contracts/report-model.ts'
import type { FigureChange } from '#shared/contracts/reports/texts.ts'
import type { PlacedFigure } from './figures.ts'

/** Each cell whose figure changed carries what stood there. */
export function markChanges(
  model: ReportModel,
  figures: readonly PlacedFigure[],
  changes: readonly FigureChange[],
): ReportModel {
  const changed = new Map(changes.map((change) => [`${change.part}\n${change.label}`, change.was]))
  const was = new Map<Cell, string>()
  for (const { cell, part, label } of figures) {
    const before = changed.get(`${part}\n${label}`)
    if (cell && before) was.set(cell, before)
  }
  if (was.size === 0) return model
  const sections = model.sections.map((section) => ({
    ...section,
    blocks: section.blocks.map((block) =>
      block.kind === 'table'
        ? {
            ...block,
            rows: block.rows.map((row) =>
              row.map((cell) => (was.has(cell) ? { ...cell, was: was.get(cell) } : cell)),
            ),
          }
        : block,
    ),
  }))
  return { ...model, sections }
}
