/** The columns of the caseload, and what a group of teachers adds up to. */
import { ClockAlert } from 'lucide-react'
import type { TeacherRow } from '#shared/contracts/caseload.ts'
import { formatDay, formatHours, formatShortMonth, plural } from '#renderer/ui/format.ts'
import type { GridColumn, GridGroup } from '#renderer/ui/DataGrid/grid-model.ts'
import classes from './CaseloadPage.module.css'
import { PhaseTrack } from '#renderer/coaching/PhaseTrack.tsx'
import { nameOf, schoolNote, sumOf } from './caseload-rules.ts'
import type { School } from './caseload-rules.ts'

type Column = GridColumn<TeacherRow>

/** @param today names the month of the hours. */
export const caseloadColumns = (today: string): readonly Column[] => [
  {
    id: 'name',
    header: 'Teacher',
    width: 188,
    grow: 3,
    value: (teacher) => `${teacher.givenName} ${teacher.familyName}`,
    cell: (teacher) => <span className="m">{nameOf(teacher)}</span>,
  },
  {
    id: 'course',
    header: 'Course',
    width: 76,
    grow: 2,
    value: (teacher) => teacher.courses.join(', ') || null,
    cell: ({ courses }) => (
      <span className="t2 sm" title={courses.join(', ')}>
        {courses.join(', ')}
      </span>
    ),
  },
  {
    id: 'cycle',
    header: 'Cycle, phase',
    width: 208,
    grow: 3,
    value: ({ cycle }) => cycle && `${cycle.model} ${cycle.phase ?? ''}`,
    cell: ({ cycle }) => <PhaseTrack cycle={cycle} />,
  },
  {
    id: 'contact',
    header: 'Last contact',
    width: 84,
    grow: 1,
    value: (teacher) => teacher.lastContactOn,
    cell: (teacher) => <LastContact teacher={teacher} />,
  },
  {
    id: 'next',
    header: 'Next session',
    width: 148,
    grow: 2,
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
    width: 60,
    align: 'right',
    value: (teacher) => teacher.minutesThisMonth,
    cell: (teacher) => formatHours(teacher.minutesThisMonth),
  },
  {
    id: 'steps',
    header: 'Steps',
    width: 64,
    align: 'right',
    value: (teacher) => teacher.openSteps,
    cell: ({ openSteps, overdueSteps }) =>
      overdueSteps > 0 ? (
        <span className={classes.late} title={`${overdueSteps} overdue`}>
          <ClockAlert size={14} aria-label="overdue" />
          {openSteps}
        </span>
      ) : (
        <span className={openSteps === 0 ? 't3' : undefined}>{openSteps}</span>
      ),
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

const noSchool = 'No school today'

export const groupBySchool = (schools: readonly School[]): GridGroup<TeacherRow> => ({
  order: schools.map(({ name }) => name),
  of: (teacher) => teacher.schools[0]?.name ?? noSchool,
  head: (name, teachers) => ({
    label: name,
    note: [plural(teachers.length, 'teacher'), ...schoolNote(name, schools, teachers)].join(' · '),
    cells: {
      hours: formatHours(sumOf(teachers, (teacher) => teacher.minutesThisMonth)),
      steps: sumOf(teachers, (teacher) => teacher.openSteps),
    },
  }),
})
