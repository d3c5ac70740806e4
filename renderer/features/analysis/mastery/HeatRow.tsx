/** One student in the grid. Rows are drawn again only when the focus enters, moves in or leaves them. */
import { memo } from 'react'
import { useStudentLabel } from '#renderer/coaching/student-label.ts'
import type { HeatPosition, HeatStudent } from './heat-cells.ts'
import { bandOf, cellInWords, isAbsent } from './heat-cells.ts'
import classes from './StudentHeat.module.css'

type Props = {
  readonly student: HeatStudent
  readonly row: number
  readonly cut: number
  /** The column that can be reached with Tab; null in all rows but one. */
  readonly column: number | null
  readonly onFocus: (position: HeatPosition) => void
}

export const HeatRow = memo(function HeatRow({ student, row, cut, column, onFocus }: Props) {
  const { total, cells } = student
  const name = useStudentLabel()(student)
  const absent = isAbsent(student)
  return (
    <div
      role="row"
      aria-rowindex={row + 2}
      className={classes.row}
      data-absent={absent}
      data-current={column !== null}
    >
      <span role="rowheader" className={classes.name} title={name}>
        {name}
      </span>
      {absent ? (
        <span
          role="gridcell"
          aria-label="absent"
          aria-colspan={cells.length}
          data-row={row}
          data-band="absent"
          className={`${classes.cell} ${classes.absent}`}
          tabIndex={column === null ? -1 : 0}
          onFocus={() => onFocus({ row, column: 0 })}
        />
      ) : (
        cells.map((cell, index) => (
          <span
            key={index}
            role="gridcell"
            aria-label={cellInWords(cell)}
            data-row={row}
            data-band={cell === null ? 'untested' : (bandOf(cell, cut) ?? 'none')}
            className={classes.cell}
            tabIndex={index === column ? 0 : -1}
            onFocus={() => onFocus({ row, column: index })}
          >
            {cell?.points ?? '–'}
          </span>
        ))
      )}
      <span role="gridcell" className={classes.total}>
        {total ?? '–'}
      </span>
    </div>
  )
})
