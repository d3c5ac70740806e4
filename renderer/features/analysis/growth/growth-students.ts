/** Which students stand behind a number of growth; they come with the result, so nothing is asked again. */
import { useCallback } from 'react'
import { quarterOf, quarters } from '#shared/charts/growth-quadrant.ts'
import type {
  Growth,
  LevelMoves,
  LostStudent,
  Quadrant,
} from '#shared/contracts/analysis/growth.ts'
import { formatChange, formatNumber, formatPercent } from '#shared/statistics/format.ts'
import { useOpenStudents } from '../frame/drill-down.ts'

type Pair = Growth['pairs'][number]

export type OpenGrowth = {
  /** Students of one way between two levels, 1 the lowest; null for any. */
  readonly moved: (moves: LevelMoves, way: { from: number | null; to: number | null }) => void
  readonly direction: (moves: LevelMoves, direction: 'up' | 'same' | 'down') => void
  readonly changed: (direction: 'higher' | 'the same' | 'lower') => void
  readonly quarter: (quadrant: Quadrant, index: number) => void
  readonly lost: (title: string, students: readonly LostStudent[]) => void
}

export function useGrowthStudents(growth: Growth): OpenGrowth {
  const open = useOpenStudents()
  const { pairs, unit, before, after, scopeLabel } = growth
  const note = `${scopeLabel} · ${after.assessment}, ${before.window} to ${after.window}`
  const show = useCallback(
    (title: string, students: readonly Pair[]) => {
      open({ title, note, students: lowestFirst(students).map((pair) => listed(pair, unit)) })
    },
    [open, note, unit],
  )
  return {
    moved: (moves, { from, to }) => {
      const name = (level: number | null) =>
        level === null ? 'any level' : moves.levels[level - 1]
      const own = pairs.filter(
        (pair) =>
          pair.from !== null &&
          pair.to !== null &&
          (from ?? pair.from) === pair.from &&
          (to ?? pair.to) === pair.to,
      )
      show(`${name(from)} to ${name(to)}`, own)
    },
    direction: (moves, direction) => {
      const step = { up: 1, same: 0, down: -1 }[direction]
      const own = pairs.filter(
        ({ from, to }) => from !== null && to !== null && Math.sign(to - from) === step,
      )
      const what = moves.source === 'cut' ? 'across the cut' : 'between levels'
      show(direction === 'same' ? 'Same level' : `Moved ${direction} ${what}`, own)
    },
    changed: (direction) => {
      const step = { higher: 1, 'the same': 0, lower: -1 }[direction]
      show(
        `Scored ${direction}`,
        pairs.filter((pair) => Math.sign(Number((pair.after - pair.before).toFixed(9))) === step),
      )
    },
    quarter: (quadrant, index) => {
      const ids = new Set(
        quadrant.points.filter((point) => quarterOf(point, quadrant) === index).map(({ id }) => id),
      )
      show(
        quarters[index]?.name ?? '',
        pairs.filter(({ id }) => ids.has(id)),
      )
    },
    lost: (title, students) =>
      open({ title, note, students: students.map((one) => ({ ...one, value: one.reason })) }),
  }
}

/** By the second score, then by name. */
const lowestFirst = (pairs: readonly Pair[]): readonly Pair[] =>
  pairs.toSorted((a, b) => a.after - b.after || a.name.localeCompare(b.name, 'en'))

function listed({ id, name, code, before, after }: Pair, unit: Growth['unit']) {
  if (unit === 'points') {
    const change = formatChange(Number((after - before).toFixed(9)))
    return {
      id,
      name,
      code,
      value: `${formatNumber(before)} to ${formatNumber(after)} (${change})`,
    }
  }
  const points = Math.round((after - before) * 100)
  const change = `${points > 0 ? '+' : points < 0 ? '−' : ''}${Math.abs(points)}`
  return {
    id,
    name,
    code,
    value: `${formatPercent(before)} to ${formatPercent(after)} (${change})`,
  }
}
