/** The students behind a number, one by one, with where to go from them. */
import { Button } from '@mantine/core'
import { Link } from 'wouter'
import { useBackendQuery } from '#renderer/app/backend-hooks.ts'
import { useStudentLabel } from '#renderer/coaching/student-label.ts'
import { plural } from '#renderer/ui/format.ts'
import { Panel, PanelHead } from '#renderer/ui/Panel.tsx'
import { QueryView } from '#renderer/ui/States.tsx'
import type { ListedStudent } from '#shared/contracts/analysis/students.ts'
import { administrationId } from '#shared/domain/ids.ts'
import type { StudentsAsked } from './drill-down.ts'
import { CopyList } from './CopyList.tsx'
import classes from './StudentsPanel.module.css'

type Props = { readonly asked: StudentsAsked; readonly onClose: () => void }

export function StudentsPanel({ asked, onClose }: Props) {
  const { title, note, students, onward = [] } = asked
  return (
    <Panel
      label={`Students: ${title}`}
      onClose={onClose}
      bottom={
        onward.length === 0
          ? undefined
          : onward.map(({ icon: Icon, title: words, href }) => (
              <Button
                key={words}
                component={Link}
                href={href}
                leftSection={<Icon size={16} aria-hidden="true" />}
              >
                {words}
              </Button>
            ))
      }
    >
      <PanelHead title={title} subtitle={note} onClose={onClose} />
      {'behind' in students ? (
        <Asked {...students} />
      ) : (
        <StudentList students={students} total={students.length} />
      )}
    </Panel>
  )
}

type AskedProps = Extract<StudentsAsked['students'], { readonly behind: unknown }>

function Asked({ scope, administrationId: test, behind }: AskedProps) {
  const found = useBackendQuery('analysis', 'students', {
    scope,
    administrationId: administrationId.parse(test),
    behind,
  })
  return (
    <QueryView query={found} rows={8} label="Loading the students">
      {(result) => <StudentList {...result} />}
    </QueryView>
  )
}

type ListProps = { readonly students: readonly ListedStudent[]; readonly total: number }

function StudentList({ students, total }: ListProps) {
  const label = useStudentLabel()
  if (students.length === 0) return <p className={classes.none}>No student.</p>
  return (
    <>
      <p className={classes.count} role="status">
        {total > students.length
          ? `The first ${plural(students.length, 'student')} of ${plural(total, 'student')}`
          : plural(total, 'student')}
        <CopyList students={students.map((one) => ({ ...one, label: label(one) }))} />
      </p>
      {/* Long lists scroll in the panel: the keyboard gets in here. */}
      <ul className={classes.list} tabIndex={0} aria-label="Students">
        {students.map((student) => (
          <StudentLine key={student.id} student={student} label={label(student)} />
        ))}
      </ul>
    </>
  )
}

type LineProps = { readonly student: ListedStudent; readonly label: string }

function StudentLine({ student, label }: LineProps) {
  return (
    <li className={classes.line}>
      <span className={classes.name}>{label}</span>
      <span className={classes.value}>{student.value}</span>
    </li>
  )
}
