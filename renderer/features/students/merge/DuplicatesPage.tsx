/** Records that may be of one student: each pair is compared and merged, or said to be two. */
import { Button } from '@mantine/core'
import { CircleCheck } from 'lucide-react'
import { Link } from 'wouter'
import type { StudentPerson } from '#shared/contracts/students.ts'
import type { CallOutput } from '#renderer/app/backend-hooks.ts'
import { useBackendMutation, useBackendQuery } from '#renderer/app/backend-hooks.ts'
import { notify, notifyError } from '#renderer/app/notify.tsx'
import { PageHeader } from '#renderer/app/PageHeader.tsx'
import { useWorkspace } from '#renderer/app/workspace.ts'
import { plural } from '#renderer/ui/format.ts'
import { Empty, QueryView } from '#renderer/ui/States.tsx'
import { useStudentNames } from '../names.ts'
import classes from '../Students.module.css'

type Pair = CallOutput<'students', 'duplicates'>[number]
export const studentsCrumb = { label: 'Students', href: '/data/students' }

export function DuplicatesPage() {
  const duplicates = useBackendQuery('students', 'duplicates', undefined)
  return (
    <>
      <PageHeader
        title="Duplicate students"
        crumb={studentsCrumb}
        scope={duplicates.data && plural(duplicates.data.length, 'pair')}
      />
      <div className="page-scroll" tabIndex={0} role="region" aria-label="Duplicate students">
        <div className={classes.column}>
          <QueryView query={duplicates} rows={6} label="Comparing the students">
            {(pairs) => (pairs.length === 0 ? <None /> : <Pairs pairs={pairs} />)}
          </QueryView>
        </div>
      </div>
    </>
  )
}

const None = () => (
  <Empty title="No duplicates found" icon={CircleCheck}>
    No two records have nearly the same name together with a mistyped id or the same birthday. Any
    two can still be merged: open a student and choose Merge.
  </Empty>
)

function Pairs({ pairs }: { readonly pairs: readonly Pair[] }) {
  return (
    <table className={classes.table}>
      <thead>
        <tr>
          <th scope="col">Student</th>
          <th scope="col">May be the same as</th>
          <th scope="col">Because</th>
          <th scope="col">
            <span className="sr-only">Decide</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {pairs.map((pair) => (
          <PairRow key={`${pair.first.id} ${pair.second.id}`} pair={pair} />
        ))}
      </tbody>
    </table>
  )
}

function PairRow({ pair: { first, second, why } }: { readonly pair: Pair }) {
  const { isReadOnly } = useWorkspace()
  const { nameOf } = useStudentNames()
  const decide = useBackendMutation('imports', 'decide')
  const both = `${nameOf(first)} and ${nameOf(second)}`
  const areTwo = (): void =>
    decide.mutate(
      { answers: [{ key: `students:${first.id}:${second.id}`, answer: 'different' }] },
      { onSuccess: () => notify(`Remembered: ${both} are two students.`), onError: notifyError },
    )
  return (
    <tr>
      <th scope="row" aria-label={nameOf(first)}>
        <Who person={first} />
      </th>
      <td>
        <Who person={second} />
      </td>
      <td>{why.join(', ')}</td>
      <td aria-label="Decide">
        <span className={classes.pairActs}>
          <Link className="link" href={`/data/students/${first.id}/merge?with=${second.id}`}>
            Compare and merge<span className="sr-only"> {both}</span>
          </Link>
          <Button size="xs" disabled={isReadOnly} loading={decide.isPending} onClick={areTwo}>
            Different<span className="sr-only">: {both}</span>
          </Button>
        </span>
      </td>
    </tr>
  )
}

function Who({ person }: { readonly person: StudentPerson }) {
  const { nameOf, isHidden } = useStudentNames()
  const ids = isHidden ? [] : [person.localId, person.bornOn && `born ${person.bornOn}`]
  return (
    <span className={classes.what}>
      {nameOf(person)}
      <small>{[isHidden ? null : person.code, ...ids].filter(Boolean).join(', ')}</small>
    </span>
  )
}
