/** Some tests and ids of a record belong to somebody else: choose them, and where they go. */
import { Button, Checkbox, Radio } from '@mantine/core'
import { Split } from 'lucide-react'
import { useState } from 'react'
import { useParams } from 'wouter'
import type { StudentPage } from '#shared/contracts/students.ts'
import type { StudentId } from '#shared/domain/ids.ts'
import { studentId } from '#shared/domain/ids.ts'
import { useBackendMutation, useBackendQuery } from '#renderer/app/backend-hooks.ts'
import { navigate } from '#renderer/app/location.ts'
import { notifyUndoable } from '#renderer/app/notify.tsx'
import { PageHeader } from '#renderer/app/PageHeader.tsx'
import { useWorkspace } from '#renderer/app/workspace.ts'
import { formatFullDay, plural } from '#renderer/ui/format.ts'
import { Section } from '#renderer/ui/Section.tsx'
import { ErrorNote, QueryView } from '#renderer/ui/States.tsx'
import { ChooseStudent } from './merge/ChooseStudent.tsx'
import { studentsCrumb } from './merge/DuplicatesPage.tsx'
import { useStudentNames } from './names.ts'
import classes from './Students.module.css'

export function SplitPage() {
  const id = studentId.safeParse(Number(useParams<{ id: string }>().id)).data
  const student = useBackendQuery(
    'students',
    'student',
    { id: id ?? 0 },
    { enabled: id !== undefined },
  )
  if (student.data) return <Splitting key={student.data.id} student={student.data} />
  return (
    <>
      <PageHeader title="Split student" crumb={studentsCrumb} />
      <div className="page-scroll">
        <QueryView query={student} rows={6} label="Loading the student">
          {() => null}
        </QueryView>
      </div>
    </>
  )
}

type Kind = 'sittings' | 'aliases' | 'formers'
type Chosen = Readonly<Record<Kind, readonly number[]>>

function Splitting({ student }: { readonly student: StudentPage }) {
  const { isReadOnly } = useWorkspace()
  const { nameOf } = useStudentNames()
  const split = useBackendMutation('students', 'split')
  const [chosen, setChosen] = useState<Chosen>({ sittings: [], aliases: [], formers: [] })
  const [to, setTo] = useState<StudentId | null>(null)
  const [isNew, setIsNew] = useState(true)
  const count = chosen.sittings.length + chosen.aliases.length + chosen.formers.length
  const toggle = (kind: Kind, id: number): void =>
    setChosen((now) => ({
      ...now,
      [kind]: now[kind].includes(id) ? now[kind].filter((one) => one !== id) : [...now[kind], id],
    }))
  const run = async (): Promise<void> => {
    const { sittings, aliases, formers } = chosen
    const { id } = await split.mutateAsync({
      ...{ id: student.id, to: isNew ? null : to },
      ...{ sittings: [...sittings], aliases: [...aliases], formers: [...formers] },
    })
    navigate(`/data/students?student=${id}`, { replace: true })
    await notifyUndoable(`Moved ${plural(count, 'test or id', 'tests and ids')}`)
  }
  return (
    <>
      <PageHeader
        title="Split student"
        crumb={studentsCrumb}
        scope={nameOf(student)}
        hasFind={false}
        actions={
          <Button
            variant="filled"
            disabled={isReadOnly || count === 0 || (!isNew && to === null)}
            loading={split.isPending}
            leftSection={<Split size={16} aria-hidden="true" />}
            // A failure shows above the choices, which stay.
            onClick={() => void run().catch(() => undefined)}
          >
            {count === 0 ? 'Move' : `Move ${count}`}
          </Button>
        }
      />
      <div className="page-scroll" tabIndex={0} role="region" aria-label="Split student">
        <div className={classes.column}>
          {split.error && <ErrorNote error={split.error} />}
          <WhatMoves student={student} chosen={chosen} onToggle={toggle} />
          <Section title="Move to">
            <div className={classes.choices}>
              <Radio
                name="split-to"
                label="A new record, with copies of the enrollments of those days"
                checked={isNew}
                onChange={() => setIsNew(true)}
              />
              <Radio
                name="split-to"
                label="Another student"
                checked={!isNew}
                onChange={() => setIsNew(false)}
              />
              {!isNew && (
                <ChooseStudent
                  label="The other student"
                  except={student.id}
                  value={to}
                  onChange={setTo}
                />
              )}
            </div>
          </Section>
        </div>
      </div>
    </>
  )
}

type WhatProps = {
  readonly student: StudentPage
  readonly chosen: Chosen
  readonly onToggle: (kind: Kind, id: number) => void
}

function WhatMoves({ student, chosen, onToggle }: WhatProps) {
  const { isHidden } = useStudentNames()
  const hasIds = !isHidden && student.aliases.length + student.formers.length > 0
  const box = (kind: Kind, id: number, label: string) => (
    <Checkbox
      key={`${kind} ${id}`}
      label={label}
      checked={chosen[kind].includes(id)}
      onChange={() => onToggle(kind, id)}
    />
  )
  return (
    <>
      <Section title="Tests of somebody else" note={plural(student.sittings.length, 'test')}>
        <div className={classes.choices}>
          {student.sittings.map(({ id, test, testedOn, scores, responses }) =>
            box(
              'sittings',
              id,
              `${test}, ${formatFullDay(testedOn)}, ${plural(scores.length + responses, 'value')}`,
            ),
          )}
        </div>
      </Section>
      {hasIds && (
        <Section title="Ids of somebody else" note="files with them find the other record then">
          <div className={classes.choices}>
            {student.formers.map((one) =>
              box(
                'formers',
                one.id,
                `${`${one.givenName} ${one.familyName}`.trim()}, ${one.localId ?? one.stateId ?? one.code}, merged before`,
              ),
            )}
            {student.aliases
              .filter(({ localId }) => !student.formers.some((one) => one.localId === localId))
              .map(({ id, localId }) => box('aliases', id, localId))}
          </div>
        </Section>
      )}
    </>
  )
}
