/** Makes one record of two: choose the other one, see what moves and what contradicts, merge. */
import { Button, Radio } from '@mantine/core'
import { Merge } from 'lucide-react'
import { useState } from 'react'
import { useParams, useSearch } from 'wouter'
import type { MergeChoice } from '#shared/contracts/students.ts'
import type { StudentId } from '#shared/domain/ids.ts'
import { studentId } from '#shared/domain/ids.ts'
import type { CallOutput } from '#renderer/app/backend-hooks.ts'
import { useBackendMutation, useBackendQuery } from '#renderer/app/backend-hooks.ts'
import { navigate } from '#renderer/app/location.ts'
import { notifyUndoable } from '#renderer/app/notify.tsx'
import { PageHeader } from '#renderer/app/PageHeader.tsx'
import { useWorkspace } from '#renderer/app/workspace.ts'
import { Section } from '#renderer/ui/Section.tsx'
import { ErrorNote, QueryView } from '#renderer/ui/States.tsx'
import { useStudentNames } from '../names.ts'
import classes from '../Students.module.css'
import { ChooseStudent } from './ChooseStudent.tsx'
import { Conflicts } from './Conflicts.tsx'
import { studentsCrumb } from './DuplicatesPage.tsx'

type Preview = CallOutput<'students', 'mergePreview'>

export function MergePage() {
  const keepId = studentId.safeParse(Number(useParams<{ id: string }>().id)).data
  const otherId = studentId.safeParse(Number(new URLSearchParams(useSearch()).get('with'))).data
  if (keepId && otherId) return <Both key={`${keepId} ${otherId}`} pair={{ keepId, otherId }} />
  return (
    <>
      <PageHeader title="Merge students" crumb={studentsCrumb} />
      <div className="page-scroll">
        <div className={classes.column}>{keepId && <Chooser id={keepId} />}</div>
      </div>
    </>
  )
}

function Chooser({ id }: { readonly id: StudentId }) {
  const student = useBackendQuery('students', 'student', { id })
  const { nameOf } = useStudentNames()
  return (
    <QueryView query={student} rows={3}>
      {(data) => (
        <Section title={`Another record of ${nameOf(data)}`}>
          <p className={classes.say}>
            Its tests, enrollments, groups and ids move to {nameOf(data)}. Where both have one test
            with other values you choose which is kept, and one undo brings both records back.
          </p>
          <ChooseStudent
            label="The other record"
            except={id}
            isFocused
            onChange={(other) =>
              navigate(`/data/students/${id}/merge?with=${other}`, { replace: true })
            }
          />
        </Section>
      )}
    </QueryView>
  )
}

type Pair = { readonly keepId: StudentId; readonly otherId: StudentId }

function Both({ pair }: { readonly pair: Pair }) {
  const { isReadOnly } = useWorkspace()
  const { nameOf } = useStudentNames()
  const preview = useBackendQuery('students', 'mergePreview', pair)
  const merge = useBackendMutation('students', 'merge')
  const [name, setName] = useState<MergeChoice>('keep')
  const [tests, setTests] = useState<Readonly<Record<string, MergeChoice>>>({})
  const run = async (): Promise<void> => {
    await merge.mutateAsync({ ...pair, name, tests })
    navigate(`/data/students?student=${pair.keepId}`, { replace: true })
    await notifyUndoable('Merged two records of one student')
  }
  const { data } = preview
  return (
    <>
      <PageHeader
        title="Merge students"
        crumb={studentsCrumb}
        scope={data && `${nameOf(data.other)} goes into ${nameOf(data.keep)}`}
        hasFind={false}
        actions={
          <>
            <Button
              onClick={() =>
                navigate(`/data/students/${pair.otherId}/merge?with=${pair.keepId}`, {
                  replace: true,
                })
              }
            >
              Swap
            </Button>
            <Button
              variant="filled"
              disabled={isReadOnly || !data}
              loading={merge.isPending}
              leftSection={<Merge size={16} aria-hidden="true" />}
              // A failure shows above the comparison, which keeps the choices.
              onClick={() => void run().catch(() => undefined)}
            >
              Merge
            </Button>
          </>
        }
      />
      <div className="page-scroll" tabIndex={0} role="region" aria-label="Merge students">
        <div className={classes.column}>
          {merge.error && <ErrorNote error={merge.error} />}
          <QueryView query={preview} rows={8} label="Comparing the two records">
            {(both) => (
              <>
                <Who both={both} name={name} onName={setName} />
                <Conflicts
                  conflicts={both.conflicts}
                  tests={tests}
                  onChoose={(id, choice) => setTests((now) => ({ ...now, [id]: choice }))}
                />
                <Moves both={both} />
              </>
            )}
          </QueryView>
        </div>
      </div>
    </>
  )
}

type WhoProps = {
  readonly both: Preview
  readonly name: MergeChoice
  readonly onName: (choice: MergeChoice) => void
}

function Who({ both: { keep, other }, name, onName }: WhoProps) {
  const { nameOf, isHidden } = useStudentNames()
  const rows = [
    ['Code', keep.code, other.code],
    ...(isHidden
      ? []
      : ([
          ['Local id', keep.localId, other.localId],
          ['State id', keep.stateId, other.stateId],
          ['Born', keep.bornOn, other.bornOn],
        ] as const)),
  ] as const
  const isNameSame = nameOf(keep) === nameOf(other)
  return (
    <Section title="Who" note="both ids find the record from now on">
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">Field</th>
            <th scope="col">Kept</th>
            <th scope="col">Goes</th>
          </tr>
        </thead>
        <tbody>
          {!isHidden && (
            <tr>
              <th scope="row">Name</th>
              {(['keep', 'other'] as const).map((side) => {
                const text = nameOf(side === 'keep' ? keep : other)
                return (
                  <td key={side} data-chosen={isNameSame || name === side}>
                    {isNameSame ? (
                      text
                    ) : (
                      <Radio
                        name="merge-name"
                        label={text}
                        checked={name === side}
                        onChange={() => onName(side)}
                      />
                    )}
                  </td>
                )
              })}
            </tr>
          )}
          {rows.map(([label, ours, theirs]) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              <td className="tnum">{ours ?? <span className="t3">none</span>}</td>
              <td className="tnum">{theirs ?? <span className="t3">none</span>}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {keep.bornOn !== null && other.bornOn !== null && keep.bornOn !== other.bornOn && (
        <p className={classes.say}>Two birthdays: make sure that this is one student.</p>
      )}
    </Section>
  )
}

function Moves({ both: { keep, moves } }: { readonly both: Preview }) {
  const { nameOf } = useStudentNames()
  return (
    <Section title="Moves along" note={`to ${nameOf(keep)}`}>
      {moves.length === 0 ? (
        <p className={classes.say}>Nothing refers to the record that goes.</p>
      ) : (
        <ul className={classes.moves}>
          {moves.map(({ what, count }) => (
            <li key={what}>
              <b className="tnum">{count}</b> {what}
            </li>
          ))}
        </ul>
      )}
    </Section>
  )
}
