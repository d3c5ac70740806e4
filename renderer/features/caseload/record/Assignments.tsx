/** What the teacher teaches and has taught: school, course, grade and days, the latest first. */
import { ActionIcon } from '@mantine/core'
import { CalendarCheck, Pencil, X } from 'lucide-react'
import { useState } from 'react'
import type { Assignment, TeacherRecord } from '#shared/contracts/teacher-record.ts'
import { backend } from '#renderer/app/backend.ts'
import { notifyError, notifyUndoable } from '#renderer/app/notify.tsx'
import { useWorkspace } from '#renderer/app/workspace.ts'
import { Section } from '#renderer/ui/Section.tsx'
import { AddAssignment } from './AddAssignment.tsx'
import { EditAssignment } from './EditAssignment.tsx'
import { assignmentDays, assignmentState } from './record-words.ts'
import classes from './Record.module.css'

type Props = { readonly record: TeacherRecord; readonly isReadOnly: boolean }

export function Assignments({ record, isReadOnly }: Props) {
  const { today } = useWorkspace()
  const { assignments } = record
  const [open, setOpen] = useState<Assignment['id'] | 'new' | null>(null)
  const now = assignments.filter((one) => assignmentState(one, today) === 'now').length
  const close = (): void => setOpen(null)
  return (
    <Section
      title="Teaches"
      note={countWords(now, assignments.length - now)}
      end={
        !isReadOnly && (
          <button type="button" className="link" onClick={() => setOpen('new')}>
            Add a class
          </button>
        )
      }
    >
      {open === 'new' && <AddAssignment record={record} onClose={close} />}
      {assignments.length === 0 ? (
        open === null && (
          <p className={classes.say}>
            No class yet. Students’ results are found through the classes that a teacher has.
          </p>
        )
      ) : (
        <table className={classes.table}>
          <Head />
          <tbody>
            {assignments.map((assignment) =>
              open === assignment.id ? (
                <tr key={assignment.id}>
                  <td colSpan={6}>
                    <EditAssignment assignment={assignment} onClose={close} />
                  </td>
                </tr>
              ) : (
                <Row
                  key={assignment.id}
                  assignment={assignment}
                  today={today}
                  onEdit={isReadOnly ? null : () => setOpen(assignment.id)}
                />
              ),
            )}
          </tbody>
        </table>
      )}
    </Section>
  )
}

const countWords = (now: number, rest: number): string =>
  rest === 0 ? `${now} now` : `${now} now, ${rest} earlier or later`

function Head() {
  return (
    <thead>
      <tr>
        <th scope="col" className={classes.school}>
          School
        </th>
        <th scope="col">Course</th>
        <th scope="col" className={classes.grade}>
          Grade
        </th>
        <th scope="col" className={classes.days}>
          Days
        </th>
        <th scope="col" className={classes.students}>
          Students
        </th>
        <th scope="col" className={classes.acts}>
          <span className="sr-only">Actions</span>
        </th>
      </tr>
    </thead>
  )
}

type RowProps = {
  readonly assignment: Assignment
  readonly today: string
  readonly onEdit: (() => void) | null
}

function Row({ assignment, today, onEdit }: RowProps) {
  const state = assignmentState(assignment, today)
  const { course, grade, school, students } = assignment
  return (
    <tr data-state={state}>
      <td title={school}>{school}</td>
      <th scope="row" title={assignment.className}>
        {course}
      </th>
      <td>{grade ?? '–'}</td>
      <td className="tnum">
        {state === 'ahead'
          ? assignmentDays(assignment).replace('since', 'from')
          : assignmentDays(assignment)}
      </td>
      <td className="num">{students}</td>
      <td>
        {onEdit && (
          <span className={classes.buttons}>
            <ActionIcon aria-label={`Edit ${course}, ${school}`} onClick={onEdit}>
              <Pencil size={14} aria-hidden="true" />
            </ActionIcon>
            {state === 'now' && (
              <ActionIcon
                aria-label={`End ${course}, ${school}, today`}
                title="Ends today"
                onClick={() => void end(assignment, today)}
              >
                <CalendarCheck size={14} aria-hidden="true" />
              </ActionIcon>
            )}
            <ActionIcon
              aria-label={`Remove ${course}, ${school}`}
              onClick={() => void remove(assignment)}
            >
              <X size={14} aria-hidden="true" />
            </ActionIcon>
          </span>
        )}
      </td>
    </tr>
  )
}

async function end({ id, course }: Assignment, today: string): Promise<void> {
  try {
    await backend().caseload.updateAssignment({ id, changes: { endsOn: today } })
    await notifyUndoable(`${course} ends today`)
  } catch (error) {
    notifyError(error)
  }
}

async function remove({ id, course }: Assignment): Promise<void> {
  try {
    await backend().caseload.removeAssignment({ id })
    await notifyUndoable(`Removed ${course}`)
  } catch (error) {
    notifyError(error)
  }
}
