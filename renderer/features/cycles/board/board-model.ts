/** Cycles on boards: one a coaching model, a column a phase, and which card the arrow keys lead to. Pure. */
import type { CoachingModel, CycleRow } from '#shared/contracts/cycle-records.ts'
import type { CycleId } from '#shared/domain/ids.ts'

export type BoardColumn = {
  /** Null: before the first phase. */
  readonly phase: string | null
  readonly cycles: readonly CycleRow[]
}

export type Board = {
  readonly model: string
  readonly columns: readonly BoardColumn[]
  readonly count: number
}

/**
 * In the order of the models; those without an open cycle are left out. A cycle may have phases that
 * its model does not know: they get columns of their own.
 */
export function boardsOf(
  cycles: readonly CycleRow[],
  models: readonly CoachingModel[],
): readonly Board[] {
  const open = Map.groupBy(
    cycles.filter(({ status }) => status !== 'closed'),
    ({ model }) => model,
  )
  const known = models.map(({ name }) => name)
  const names = [...known, ...[...open.keys()].filter((name) => !known.includes(name))]
  return names.flatMap((model) => {
    const own = open.get(model) ?? []
    const phases = models.find(({ name }) => name === model)?.phases ?? []
    return own.length === 0 ? [] : [{ model, columns: columnsOf(own, phases), count: own.length }]
  })
}

function columnsOf(cycles: readonly CycleRow[], phases: readonly string[]): readonly BoardColumn[] {
  const others = cycles.flatMap((cycle) => cycle.phases.map(({ name }) => name))
  const byPhase = Map.groupBy(cycles, columnOf)
  const before = byPhase.get(null)
  const columns = [...new Set([...phases, ...others])].map((phase) => ({
    phase,
    cycles: byPhase.get(phase) ?? [],
  }))
  return before ? [{ phase: null, cycles: before }, ...columns] : columns
}

export const columnOf = ({ status, phase }: CycleRow): string | null =>
  status === 'planned' ? null : (phase?.name ?? null)

/** The phase before or after the one that the card stands in; undefined at the end of the board. */
export function phaseBeside(
  boards: readonly Board[],
  cycle: CycleRow,
  step: -1 | 1,
): string | undefined {
  const columns = boards.find(({ model }) => model === cycle.model)?.columns ?? []
  const at = columns.findIndex(({ phase }) => phase === columnOf(cycle))
  return columns[at + step]?.phase ?? undefined
}

export type ArrowKey = 'ArrowUp' | 'ArrowDown' | 'ArrowLeft' | 'ArrowRight' | 'Home' | 'End'

export const isArrowKey = (key: string): key is ArrowKey =>
  ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'Home', 'End'].includes(key)

/**
 * Where an arrow key leads. Left and right pass over empty columns; up and down go on to the next
 * board, in the same column where it has a card.
 */
export function cardBeside(
  boards: readonly Board[],
  id: CycleId,
  key: ArrowKey,
): CycleId | undefined {
  const all = boards.flatMap(({ columns }) => columns.flatMap(({ cycles }) => cycles))
  if (key === 'Home') return all[0]?.id
  if (key === 'End') return all.at(-1)?.id
  const place = placeOf(boards, id)
  if (!place) return all[0]?.id
  const { board, column, row } = place
  const columns = boards[board]?.columns ?? []
  if (key === 'ArrowLeft' || key === 'ArrowRight') {
    const step = key === 'ArrowLeft' ? -1 : 1
    return nearestIn(columns, column + step, { step, row })
  }
  const step = key === 'ArrowUp' ? -1 : 1
  const inColumn = columns[column]?.cycles[row + step]
  if (inColumn) return inColumn.id
  const next = boards[board + step]?.columns
  if (!next) return undefined
  const rowThere = step === 1 ? 0 : Number.POSITIVE_INFINITY
  return (
    nearestIn(next, Math.min(column, next.length - 1), { step: -1, row: rowThere }) ??
    nearestIn(next, column + 1, { step: 1, row: rowThere })
  )
}

function placeOf(boards: readonly Board[], id: CycleId) {
  for (const [board, { columns }] of boards.entries())
    for (const [column, { cycles }] of columns.entries()) {
      const row = cycles.findIndex((cycle) => cycle.id === id)
      if (row >= 0) return { board, column, row }
    }
  return undefined
}

function nearestIn(
  columns: readonly BoardColumn[],
  from: number,
  { step, row }: { readonly step: 1 | -1; readonly row: number },
): CycleId | undefined {
  for (let at = from; at >= 0 && at < columns.length; at += step) {
    const cycles = columns[at]?.cycles ?? []
    const found = cycles[Math.min(row, cycles.length - 1)]
    if (found) return found.id
  }
  return undefined
}
