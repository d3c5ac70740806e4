/**
 * From which performance level to which: the vendor's levels in the vendor's order where the file
 * has them, else below and at the cut.
 */
import type { LevelMoves } from '#shared/contracts/analysis/growth.ts'
import type { StudentId } from '#shared/domain/ids.ts'
import { formatPercent } from '#shared/statistics/format.ts'
import { exactMcNemar } from '#shared/statistics/mcnemar.ts'
import {
  crossings,
  regressionToTheMeanNote,
  transitions,
  type Transitions,
} from '#shared/statistics/transitions.ts'
import type { Paired } from './pair-scores.ts'
import type { ScoreDetails } from './score-details.ts'

export type StudentLevels = ReadonlyMap<
  StudentId,
  { readonly from: number | null; readonly to: number | null }
>

export type Levelled = { readonly moves: LevelMoves; readonly levels: StudentLevels }

export type VendorLevels = {
  readonly order: readonly { readonly position: number; readonly name: string }[]
  readonly before: ReadonlyMap<StudentId, ScoreDetails>
  readonly after: ReadonlyMap<StudentId, ScoreDetails>
}

/** Null where the scores have neither levels nor points possible. */
export function levelMoves(
  paired: Paired,
  vendor: VendorLevels | null,
  cut: number,
): Levelled | null {
  return (vendor && byVendor(paired, vendor)) ?? byCut(paired, cut)
}

/** Null when fewer than two students have a level both times: the cut then says more. */
function byVendor(paired: Paired, { order, before, after }: VendorLevels): Levelled | null {
  const places = [...new Set(order.map(({ position }) => position))]
  if (places.length < 2) return null
  const levelOf = (details: ScoreDetails | undefined): number | null => {
    const place = details?.position ?? null
    return place === null ? null : places.indexOf(place) + 1
  }
  const levels = new Map(
    paired.pairs.map(({ id }) => [
      id,
      { from: levelOf(before.get(id)), to: levelOf(after.get(id)) },
    ]),
  )
  const both = [...levels.values()].filter(({ from, to }) => from !== null && to !== null)
  if (both.length < 2) return null
  const used = new Set([...before.values(), ...after.values()].map(({ level }) => level))
  const names = places.map((place) => {
    const own = order.filter(({ position }) => position === place).map(({ name }) => name)
    return own.find((name) => used.has(name)) ?? own[0] ?? String(place)
  })
  return levelled(paired, levels, { source: 'vendor', names })
}

function byCut(paired: Paired, cut: number): Levelled | null {
  if (paired.pairs.some(({ shareBefore, shareAfter }) => (shareBefore ?? shareAfter) === null)) {
    return null
  }
  const levelOf = (share: number | null): number => ((share ?? 0) + 1e-9 >= cut ? 2 : 1)
  const levels = new Map(
    paired.pairs.map(({ id, shareBefore, shareAfter }) => [
      id,
      { from: levelOf(shareBefore), to: levelOf(shareAfter) },
    ]),
  )
  const percent = formatPercent(cut)
  return levelled(paired, levels, {
    source: 'cut',
    names: [`Below ${percent}`, `${percent} and more`],
  })
}

type Naming = { readonly source: LevelMoves['source']; readonly names: readonly string[] }

function levelled(paired: Paired, levels: StudentLevels, { source, names }: Naming): Levelled {
  const list = [...levels.values()]
  const result = transitions(
    list.map(({ from }) => from),
    list.map(({ to }) => to),
    names.length,
  )
  const outside = paired.onlyBefore.length + paired.onlyAfter.length + paired.tooLittle.length
  const missing = result.missing + outside
  const counted = ({ count, share }: Transitions['up']) => ({ count, share: { ...share, missing } })
  return {
    levels,
    moves: {
      source,
      levels: [...names],
      n: result.n,
      missing,
      counts: result.counts.map((row) => [...row]),
      rowShares: result.rowShares.map((row) => [...row]),
      up: counted(result.up),
      same: counted(result.same),
      down: counted(result.down),
      crossed: names.length === 2 ? crossedLine(result) : null,
      note: regressionToTheMeanNote,
    },
  }
}

function crossedLine(result: Transitions): NonNullable<LevelMoves['crossed']> {
  const { up, down, above, below } = crossings(result, 2)
  const { shareUp, test } = exactMcNemar({ up, down, stayed: above + below })
  return { up, down, shareUp, p: test.p }
}
