/** A new observation: whose class, which kind of visit, what to look at. Most is known from where one comes. */
import { Button } from '@mantine/core'
import { Link, useSearch } from 'wouter'
import { useBackendQuery } from '#renderer/app/backend-hooks.ts'
import { PageHeader } from '#renderer/app/PageHeader.tsx'
import { useWorkspace } from '#renderer/app/workspace.ts'
import { Empty, QueryView } from '#renderer/ui/States.tsx'
import { observationOfAddress } from './new-observation-address.ts'
import type { AskedObservation } from './new-observation-address.ts'
import { NewObservationForm } from './NewObservationForm.tsx'

const crumb = { label: 'Observations', href: '/observations' } as const

export function NewObservationPage() {
  const { isReadOnly } = useWorkspace()
  const search = useSearch()
  return (
    <>
      <PageHeader title="Observe a lesson" crumb={crumb} />
      {isReadOnly ? (
        <Empty title="This workspace cannot be changed">
          It is open for reading only, so no observation can be written in it.
        </Empty>
      ) : (
        <Asked key={search} asked={observationOfAddress(search)} />
      )}
    </>
  )
}

function Asked({ asked }: { readonly asked: AskedObservation }) {
  const { teacherId, cycleId, lessonId, sessionId } = asked
  const teachers = useBackendQuery('caseload', 'teachers', undefined)
  const known = useBackendQuery('observations', 'known', {
    ...{ teacherId, cycleId, lessonId, sessionId },
  })
  return (
    <QueryView query={teachers} rows={8} label="Looking up who there is">
      {({ length }) =>
        length === 0 ? (
          <NoTeacher />
        ) : (
          <QueryView query={known} rows={8} label="Looking up what is known">
            {(found) => <NewObservationForm asked={asked} known={found} />}
          </QueryView>
        )
      }
    </QueryView>
  )
}

function NoTeacher() {
  return (
    <Empty
      title="No teacher yet"
      actions={
        <Button component={Link} href="/caseload?add=teacher" variant="filled">
          Add a teacher
        </Button>
      }
    >
      An observation is of somebody’s class. Add the teacher first.
    </Empty>
  )
}
