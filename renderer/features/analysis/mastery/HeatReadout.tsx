/** The focused cell spelled out below the grid, instead of a bubble that hides its neighbors. */
import type { Mastery } from '#shared/contracts/analysis/mastery.ts'
import type { HeatPosition } from './heat-cells.ts'
import { cellInWords, isAbsent } from './heat-cells.ts'
import classes from './StudentHeat.module.css'

type Props = { readonly mastery: Mastery; readonly at: HeatPosition }

export function HeatReadout({ mastery: { students, standards }, at }: Props) {
  const student = students[at.row]
  const standard = standards[at.column]
  if (!student || !standard) return null
  return (
    <p className={classes.readout} data-testid="heat-readout">
      <i className={classes.ring} aria-hidden="true" />
      <b>{student.name}</b>
      {isAbsent(student) ? (
        ', absent'
      ) : (
        <>
          , {standard.code} {standard.title}: <b>{cellInWords(student.cells[at.column] ?? null)}</b>
        </>
      )}
    </p>
  )
}
