/** The columns of the caseload: what each teacher's row says, sorts by, adds up to, and where it is changed. */
import { ClockAlert } from 'lucide-react'
import type { TeacherRow } from '#shared/contracts/caseload.ts'
import { PhaseTrack } from '#renderer/coaching/PhaseTrack.tsx'
import type { GridColumn } from '#renderer/ui/DataGrid/grid-column.ts'
import { formatDay, formatHours, formatShortMonth, plural } from '#renderer/ui/format.ts'
import { nameOf, sortedGrades, sumOf } from './caseload-rules.ts'
import classes from './CaseloadPage.module.css'

export type CaseloadColumn = GridColumn<TeacherRow>

/** @param today names the month of the hours. */
export const mainColumns = (today: string): readonly CaseloadColumn[] => [
  {
    id: 'name',
    header: 'Teacher',
    width: 172,
    grow: 3,
    value: nameOf,
    cell: (teacher) => <span className="m">{nameOf(teacher)}</span>,
  },
  {
    id: 'course',
    header: 'Course',
    kind: 'choice',
    width: 60,
    grow: 2,
    value: (teacher) => teacher.courses,
    cell: ({ courses }) => (
      <span className="t2 sm" title={courses.join(', ')}>
        {courses.join(', ')}
      </span>
    ),
  },
  {
    id: 'cycle',
    header: 'Cycle, phase',
    width: 190,
    grow: 3,
    value: ({ cycle }) => cycle && `${cycle.model}, ${cycle.phase ?? 'between phases'}`,
    cell: ({ cycle }) => <PhaseTrack cycle={cycle} />,
  },
  {
    id: 'contact',
    header: 'Last contact',
    kind: 'date',
    width: 84,
    grow: 1,
    noValue: 'Never',
    value: (teacher) => teacher.lastContactOn,
    cell: (teacher) => <LastContact teacher={teacher} />,
  },
  {
    id: 'next',
    header: 'Next session',
    kind: 'date',
    width: 138,
    grow: 2,
    noValue: 'None planned',
    value: ({ nextSession }) => nextSession?.on ?? null,
    cell: ({ nextSession }) =>
      nextSession ? (
        <>
          <span className="tnum">{formatDay(nextSession.on)}</span>{' '}
          <span className="t2 sm">{nextSession.type}</span>
        </>
      ) : (
        <span className="t3 sm">None planned</span>
      ),
  },
  {
    id: 'hours',
    header: `${formatShortMonth(today)} hrs`,
    kind: 'number',
    width: 58,
    align: 'right',
    value: (teacher) => teacher.minutesThisMonth / 60,
    cell: (teacher) => formatHours(teacher.minutesThisMonth),
    copied: (teacher) => Math.round((teacher.minutesThisMonth / 60) * 100) / 100,
    sum: (teachers) => formatHours(sumOf(teachers, (teacher) => teacher.minutesThisMonth)),
  },
  {
    id: 'steps',
    header: 'Steps',
    kind: 'number',
    width: 66,
    align: 'right',
    value: (teacher) => teacher.openSteps,
    cell: (teacher) => <Steps teacher={teacher} />,
    sum: (teachers) => sumOf(teachers, (teacher) => teacher.openSteps),
  },
]

/** Not in the table until somebody asks for them: to filter, group or look at. */
export const moreColumns = (teachers: readonly TeacherRow[]): readonly CaseloadColumn[] => [
  {
    id: 'grade',
    header: 'Grade',
    kind: 'choice',
    width: 72,
    isHidden: true,
    order: sortedGrades(teachers),
    value: (teacher) => teacher.grades,
  },
  {
    id: 'phase',
    header: 'Phase',
    kind: 'choice',
    width: 110,
    isHidden: true,
    noValue: 'No cycle',
    value: ({ cycle }) => cycle && (cycle.phase ?? 'Between phases'),
  },
  {
    id: 'model',
    header: 'Coaching model',
    kind: 'choice',
    width: 140,
    isHidden: true,
    noValue: 'No cycle',
    value: ({ cycle }) => cycle && cycle.model,
  },
  {
    id: 'since',
    header: 'Days since',
    kind: 'number',
    width: 92,
    align: 'right',
    isHidden: true,
    value: (teacher) => teacher.daysSinceContact,
  },
  {
    id: 'late',
    header: 'Past cadence',
    kind: 'yes-no',
    width: 92,
    isHidden: true,
    value: (teacher) => teacher.isPastCadence,
  },
  {
    id: 'overdue',
    header: 'Overdue steps',
    kind: 'number',
    width: 96,
    align: 'right',
    isHidden: true,
    value: (teacher) => teacher.overdueSteps,
    sum: (all) => sumOf(all, (teacher) => teacher.overdueSteps),
  },
]

function LastContact({ teacher }: { readonly teacher: TeacherRow }) {
  const { lastContactOn, isPastCadence } = teacher
  const day = lastContactOn ? formatDay(lastContactOn) : 'Never'
  if (!isPastCadence) return <span className={lastContactOn ? 'tnum' : 't3 sm'}>{day}</span>
  return (
    <span className={classes.late}>
      <ClockAlert size={14} aria-label="past cadence" />
      {day}
    </span>
  )
}

function Steps({ teacher }: { readonly teacher: TeacherRow }) {
  const { openSteps, overdueSteps } = teacher
  if (overdueSteps === 0)
    return <span className={openSteps === 0 ? 't3' : undefined}>{openSteps}</span>
  return (
    <span className={classes.late} title={plural(overdueSteps, 'overdue step')}>
      <ClockAlert size={14} aria-label="overdue" />
      {openSteps}
    </span>
  )
}
