/** One student beside the grid: who, where and when, groups, tests, and the ids that files may use. */
import { Button } from '@mantine/core'
import { Merge, Split } from 'lucide-react'
import type { StudentPage } from '#shared/contracts/students.ts'
import type { StudentId } from '#shared/domain/ids.ts'
import { useBackendQuery } from '#renderer/app/backend-hooks.ts'
import { navigate } from '#renderer/app/location.ts'
import { useCommand } from '#renderer/app/page-commands.ts'
import { useWorkspace } from '#renderer/app/workspace.ts'
import { formatFullDay, plural } from '#renderer/ui/format.ts'
import { Panel, PanelHead } from '#renderer/ui/Panel.tsx'
import { Section } from '#renderer/ui/Section.tsx'
import { QueryView } from '#renderer/ui/States.tsx'
import { useStudentNames } from './names.ts'
import { daysOf } from './student-words.ts'
import { StudentGroups } from './StudentGroups.tsx'
import { StudentTests } from './StudentTests.tsx'
import classes from './Students.module.css'

type Props = { readonly id: StudentId; readonly onClose: () => void }

export function StudentPanel({ id, onClose }: Props) {
  const { isReadOnly } = useWorkspace()
  const student = useBackendQuery('students', 'student', { id })
  const { nameOf, isHidden } = useStudentNames()
  const merge = (): void => navigate(`/data/students/${id}/merge`)
  const split = (): void => navigate(`/data/students/${id}/split`)
  useCommand('students.merge', merge, { isOn: !isReadOnly })
  useCommand('students.split', split, { isOn: !isReadOnly })
  const title = student.data ? nameOf(student.data) : 'Student'
  return (
    <Panel
      label={title}
      width={400}
      onClose={onClose}
      bottom={
        <>
          <Button
            leftSection={<Merge size={16} aria-hidden="true" />}
            disabled={isReadOnly}
            onClick={merge}
          >
            Merge…
          </Button>
          <Button
            leftSection={<Split size={16} aria-hidden="true" />}
            disabled={isReadOnly}
            onClick={split}
          >
            Split…
          </Button>
        </>
      }
    >
      <PanelHead title={title} subtitle={student.data?.code} onClose={onClose} />
      <QueryView query={student} rows={8} label="Loading the student">
        {(data) => (
          <>
            {!isHidden && <Identity student={data} />}
            <Enrolments student={data} />
            <StudentGroups student={data} />
            <StudentTests sittings={data.sittings} />
            {!isHidden && <OtherIds student={data} />}
          </>
        )}
      </QueryView>
    </Panel>
  )
}

type PartProps = { readonly student: StudentPage }

function Identity({ student }: PartProps) {
  const facts = [
    ['Local id', student.localId],
    ['State id', student.stateId],
    ['Born', student.bornOn && formatFullDay(student.bornOn)],
  ] as const
  return (
    <dl className={classes.facts}>
      {facts.map(([name, value]) => (
        <div key={name} className={classes.fact}>
          <dt>{name}</dt>
          <dd>{value ?? <span className="t3">none</span>}</dd>
        </div>
      ))}
    </dl>
  )
}

function Enrolments({ student: { enrolments } }: PartProps) {
  return (
    <Section title="Enrollments" note={enrolments.length === 0 ? 'none' : undefined} level={3}>
      <ul className={classes.lines}>
        {enrolments.map((one) => (
          <li key={one.id} className={classes.line}>
            <span className={classes.what}>
              {one.class ?? one.school}
              <small>
                {[one.class === null ? null : one.school, one.grade && `grade ${one.grade}`]
                  .filter(Boolean)
                  .join(', ')}
              </small>
            </span>
            <span className={classes.days}>{daysOf(one)}</span>
          </li>
        ))}
      </ul>
    </Section>
  )
}

function OtherIds({ student: { aliases, formers } }: PartProps) {
  if (aliases.length + formers.length === 0) return null
  return (
    <Section
      title="Also known as"
      note={plural(aliases.length + formers.length, 'record or id', 'records and ids')}
      level={3}
    >
      <ul className={classes.lines}>
        {formers.map((former) => (
          <li key={`former ${former.id}`} className={classes.line}>
            <span className={classes.what}>
              {`${former.givenName} ${former.familyName}`.trim() || former.code}
              <small>
                {[former.localId, former.stateId].filter(Boolean).join(', ') || 'no id'}
              </small>
            </span>
            <span className={classes.days}>merged, was {former.code}</span>
          </li>
        ))}
        {aliases
          .filter(({ localId }) => !formers.some((former) => former.localId === localId))
          .map(({ id, localId }) => (
            <li key={`alias ${id}`} className={classes.line}>
              <span className={classes.what}>{localId}</span>
              <span className={classes.days}>id in a file</span>
            </li>
          ))}
      </ul>
    </Section>
  )
}
