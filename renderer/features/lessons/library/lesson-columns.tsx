/** The columns of the library. */
import type { LessonRow } from '#shared/contracts/lessons/records.ts'
import { demands } from '#shared/domain/lessons/lesson-fields.ts'
import type { GridColumn } from '#renderer/ui/DataGrid/grid-column.ts'
import { formatClockTime, formatWeekday } from '#renderer/ui/format.ts'
import { MathText } from '#renderer/ui/MathText.tsx'

const none = <span className="t3">–</span>

const teacherOf = ({ teacher }: LessonRow): string =>
  teacher ? `${teacher.givenName} ${teacher.familyName}` : ''

export const lessonColumns: readonly GridColumn<LessonRow>[] = [
  {
    id: 'title',
    header: 'Lesson',
    width: 220,
    grow: 3,
    value: ({ title }) => title,
    cell: ({ title }) => (
      <span className="m" title={title}>
        <MathText text={title} />
      </span>
    ),
  },
  {
    id: 'taughtOn',
    header: 'Day',
    kind: 'date',
    width: 164,
    value: ({ taughtOn }) => taughtOn,
    cell: ({ taughtOn, startsAt }) =>
      taughtOn === null ? (
        none
      ) : (
        <span className="tnum">
          {formatWeekday(taughtOn)}
          {startsAt !== null && <span className="t2">, {formatClockTime(startsAt)}</span>}
        </span>
      ),
  },
  {
    id: 'teacher',
    header: 'Teacher',
    width: 124,
    grow: 1,
    kind: 'choice',
    value: (lesson) => teacherOf(lesson) || null,
    cell: (lesson) => teacherOf(lesson) || none,
  },
  {
    id: 'grade',
    header: 'Grade',
    width: 52,
    kind: 'choice',
    value: ({ grade }) => grade,
    cell: ({ grade }) => grade ?? none,
  },
  {
    id: 'standards',
    header: 'Standards',
    width: 132,
    grow: 1,
    kind: 'choice',
    value: ({ standards }) => standards,
    cell: ({ standards }) => (standards.length === 0 ? none : standards.join(', ')),
  },
  {
    id: 'demand',
    header: 'Demand',
    width: 184,
    kind: 'choice',
    order: demands,
    value: ({ demand }) => demand,
    cell: ({ demand }) => (demand === null ? none : <span className="sm">{demand}</span>),
  },
  {
    id: 'minutes',
    header: 'Minutes',
    kind: 'number',
    width: 60,
    align: 'right',
    value: ({ minutes }) => minutes,
    cell: ({ minutes }) => minutes,
  },
  {
    id: 'tags',
    header: 'Tags',
    width: 120,
    grow: 1,
    kind: 'choice',
    value: ({ tags }) => tags,
    cell: ({ tags }) =>
      tags.length === 0 ? none : <span className="sm t2">{tags.join(', ')}</span>,
  },
]
