/**
 * Shares so small or large that they are only bounded, and other shares that must be held back with
 * them: where parts add up to a whole, the whole and the other parts would tell the exact one.
 */
import type { SourceTable } from './release-table.ts'
import { isExtremeShare } from './small-numbers.ts'

/** `bounded`: printed as under 5% or over 95%, without count and interval. `held`: not printed. */
export type ShareOutcome = 'bounded' | 'held'

/** By row: what becomes of each share, by the word in its columns' `about`. */
export function shareOutcomes(
  { columns, rows }: Pick<SourceTable, 'columns' | 'rows'>,
  heldRows: readonly boolean[],
): readonly ReadonlyMap<string, ShareOutcome>[] {
  const outcomes = rows.map(() => new Map<string, ShareOutcome>())
  for (const [index, { kind, about }] of columns.entries()) {
    if (kind !== 'share') continue
    const parts = rows.map(({ cells, sizes, partOf }, place): Part => {
      const share = cells[index]
      const n = sizes[0] ?? 0
      const value = typeof share === 'number' ? share : null
      return { place, partOf, n, share: value, isHeld: heldRows[place] === true }
    })
    for (const part of parts) {
      if (isExtreme(part)) outcomes[part.place]?.set(about ?? '', 'bounded')
    }
    const wholes = Map.groupBy(parts, ({ partOf }) => partOf)
    for (const [whole, members] of wholes) {
      if (whole === undefined) continue
      for (const place of heldWith(members)) outcomes[place]?.set(about ?? '', 'held')
    }
  }
  return outcomes
}

type Part = {
  readonly place: number
  readonly partOf: string | undefined
  readonly n: number
  readonly share: number | null
  readonly isHeld: boolean
}

const isExtreme = ({ share, isHeld }: Part): boolean =>
  !isHeld && share !== null && isExtremeShare(share)

/** Parts after the first extreme one, by place, until all that is hidden has no extreme share together. */
function heldWith(parts: readonly Part[]): readonly number[] {
  const first = parts.findIndex(isExtreme)
  if (first === -1) return []
  const hidden = parts.filter((part) => isExtreme(part) || part.isHeld)
  const added: number[] = []
  for (let step = 1; step < parts.length && !areHidden(hidden); step += 1) {
    const next = parts[(first + step) % parts.length]
    if (!next || hidden.includes(next)) continue
    hidden.push(next)
    added.push(next.place)
  }
  return added
}

function areHidden(hidden: readonly Part[]): boolean {
  const known = hidden.filter(({ share }) => share !== null)
  const n = known.reduce((sum, part) => sum + part.n, 0)
  const count = known.reduce((sum, part) => sum + part.n * (part.share ?? 0), 0)
  return known.some((part) => !isExtremeShare(part.share ?? 0)) && !isExtremeShare(count / n)
}
