/** What the teachers on screen add up to, at the foot of the grid. */
import { ClockAlert } from 'lucide-react'
import type { TeacherRow } from '#shared/contracts/caseload.ts'
import { formatHours, formatMonth } from '#renderer/ui/format.ts'
import { sumOf } from './caseload-rules.ts'
import classes from './CaseloadPage.module.css'

type Props = { readonly teachers: readonly TeacherRow[]; readonly today: string }

export function CaseloadTotals({ teachers, today }: Props) {
  const late = teachers.filter((teacher) => teacher.isPastCadence).length
  const inCycle = teachers.filter((teacher) => teacher.cycle !== null).length
  const steps = sumOf(teachers, (teacher) => teacher.openSteps)
  const overdue = sumOf(teachers, (teacher) => teacher.overdueSteps)
  return (
    <>
      <span>
        <b>{teachers.length}</b> {teachers.length === 1 ? 'teacher' : 'teachers'}
      </span>
      <span>
        <b>{inCycle}</b> in a cycle
      </span>
      {late > 0 && (
        <span className={classes.late}>
          <ClockAlert size={14} aria-hidden="true" /> {late} past cadence
        </span>
      )}
      <span className={classes.footEnd}>
        <b>{formatHours(sumOf(teachers, (teacher) => teacher.minutesThisMonth))}</b> hours in{' '}
        {formatMonth(today)}
      </span>
      <span>
        <b>{steps}</b> open steps, <b>{overdue}</b> overdue
      </span>
    </>
  )
}
