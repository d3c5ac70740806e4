/** Checks one score: a number within its scale, or a word for none. */
import { fractionTurnedDate, parsePoints, type MissingWords } from './values.ts'

export type Score = {
  readonly points: number | null
  readonly possible: number | null
  readonly missing: string | null
}

export type Refused = { readonly refused: string; readonly found: string }

export type ScoreScale = {
  /** Null where the scale goes below zero. */
  readonly minimum: number | null
  readonly isMissing: MissingWords
  readonly isDecimalComma: boolean
}

/** @param possible the cell or number of possible points; null or a word for "none" where unknown. */
export function readScoreCell(
  typed: string,
  possible: string | number | null,
  scale: ScoreScale,
): Score | Refused {
  const stated = typeof possible === 'string' ? possibleOf(possible, scale) : possible
  if (stated === 'unreadable') return refused('unreadable-possible', String(possible))
  const cell = parsePoints(typed, scale)
  if (cell.kind === 'missing') return { points: null, possible: stated, missing: cell.word }
  if (cell.kind === 'unreadable') {
    const isDamaged = fractionTurnedDate.test(typed.trim())
    return refused(isDamaged ? 'fraction-turned-date' : 'unreadable-points', typed)
  }
  if (cell.kind === 'share') return shareOf(cell.share, { typed, possible: stated ?? 100 })
  const most = stated ?? cell.possible
  if (stated !== null && cell.possible !== null && stated !== cell.possible)
    return refused('two-possibles', `${typed}, but ${stated} possible`)
  if (most !== null && cell.points > most)
    return refused('above-possible', `${cell.points} of ${most}`)
  if (scale.minimum !== null && cell.points < scale.minimum) return refused('below-scale', typed)
  return { points: cell.points, possible: most, missing: null }
}

const refused = (kind: string, found: string): Refused => ({ refused: kind, found })

/** A percentage of two decimals does not hold more than four of points. */
function shareOf(
  share: number,
  { typed, possible }: { readonly typed: string; readonly possible: number },
): Score | Refused {
  if (share > 1) return refused('above-possible', typed)
  return { points: Math.round(share * possible * 10_000) / 10_000, possible, missing: null }
}

function possibleOf(typed: string, scale: ScoreScale): number | null | 'unreadable' {
  const cell = parsePoints(typed, scale)
  if (cell.kind === 'missing') return null
  return cell.kind === 'points' && cell.points > 0 ? cell.points : 'unreadable'
}
