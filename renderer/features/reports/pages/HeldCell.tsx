/** A figure that is held back, hatched in its place; why is said to the coach and printed nowhere. */
import { use } from 'react'
import type { Cell } from '#shared/contracts/report-model.ts'
import { Runs } from '../frame/Runs.tsx'
import { PlaceContext } from './places.ts'
import classes from './Pages.module.css'

const reasons: Readonly<Record<NonNullable<Cell['held']>, string>> = {
  small: 'it rests on too few students',
  neighbor: 'with it a smaller number could be worked out',
}

/** Says so in words; the dashes beside it say nothing of their own. */
export const isHeldBack = ({ held, runs }: Cell): boolean =>
  held !== undefined && runs.some((run) => 'text' in run && /\p{L}/u.test(run.text))

type Props = {
  readonly cell: Cell
  /** Of its table: one way to the line is enough, and small marks side by side are hard to hit. */
  readonly isFirst: boolean
}

export function HeldCell({ cell, isFirst }: Props) {
  const place = use(PlaceContext)
  const why = cell.held ? reasons[cell.held] : ''
  if (!isHeldBack(cell)) return <Runs runs={cell.runs} />
  if (!isFirst || !place?.toLine) {
    return (
      <span title={why} data-held-in={place?.part}>
        <Runs runs={cell.runs} />
        <span className={classes.why}>: {why}</span>
      </span>
    )
  }
  return (
    <button
      type="button"
      className={classes.held}
      title={`${why}. Show its line`}
      data-held-in={place.part}
      onClick={place.toLine}
    >
      <Runs runs={cell.runs} />
      <span className={classes.why}>: {why}. Show its line</span>
    </button>
  )
}
