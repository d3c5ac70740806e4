/** The focused cell spelled out below the grid, instead of a bubble that hides its neighbors. */
import { useStudentLabel } from '#renderer/coaching/student-label.ts'
import { formatPercent } from '#renderer/ui/format.ts'
import type { Mastery } from '#shared/contracts/analysis/mastery.ts'
import type { HeatPosition } from './heat-cells.ts'
import { cellInWords, isAbsent } from './heat-cells.ts'
import classes from './StudentHeat.module.css'

type Props = { readonly mastery: Mastery; readonly at: HeatPosition }

export function HeatReadout({ mastery: { students, standards }, at }: Props) {
  const label = useStudentLabel()
  const student = students[at.row]
  const standard = standards[at.column]
  if (!standard) return null
  const where = `${standard.code} ${standard.title}`
  const { atCut, studentsAtCut } = standard
  return (
    <p className={classes.readout} data-testid="heat-readout">
      <i className={classes.ring} aria-hidden="true" />
      {student === undefined ? (
        <>
          <b>At the cut</b>, {where}: <b>{formatPercent(atCut.value)}</b>, {studentsAtCut} of{' '}
          {atCut.n}
        </>
      ) : (
        <>
          <b>{label(student)}</b>
          {isAbsent(student) ? (
            ', absent'
          ) : (
            <>
              , {where}: <b>{cellInWords(student.cells[at.column] ?? null)}</b>
            </>
          )}
        </>
      )}
    </p>
  )
}
