/** The last row of the grid: the share at the cut on each standard, which opens to its students. */
import { formatPercent } from '#renderer/ui/format.ts'
import type { Mastery } from '#shared/contracts/analysis/mastery.ts'
import { NumberButton } from '../frame/NumberButton.tsx'
import type { HeatPosition } from './heat-cells.ts'
import type { OpenMastery } from './mastery-students.ts'
import classes from './StudentHeat.module.css'

type Props = {
  readonly mastery: Mastery
  readonly open: OpenMastery
  /** The column that can be reached with Tab; null while the keyboard is in another row. */
  readonly column: number | null
  readonly onFocus: (position: HeatPosition) => void
}

export function HeatFoot({ mastery: { standards, students }, open, column, onFocus }: Props) {
  const row = students.length
  return (
    <div role="row" aria-rowindex={row + 2} className={`${classes.row} ${classes.foot}`}>
      <span role="rowheader" className={classes.name}>
        At the cut
      </span>
      {standards.map(({ code, atCut }, index) => (
        <span key={code} role="gridcell">
          <NumberButton
            label={`students at the cut on ${code}`}
            onOpen={() => open.standard(code, 'at the cut')}
            data-row={row}
            tabIndex={index === column ? 0 : -1}
            onFocus={() => onFocus({ row, column: index })}
          >
            {formatPercent(atCut.value)}
          </NumberButton>
        </span>
      ))}
      <span role="gridcell" className={classes.total}>
        <span className="sr-only">no total</span>
      </span>
    </div>
  )
}
