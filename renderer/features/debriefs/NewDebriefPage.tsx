/** A new debrief: when, how long, and which questions it begins with. */
import { useSearch } from 'wouter'
import { useBackendQuery } from '#renderer/app/backend-hooks.ts'
import { PageHeader } from '#renderer/app/PageHeader.tsx'
import { useWorkspace } from '#renderer/app/workspace.ts'
import { Empty, QueryView } from '#renderer/ui/States.tsx'
import type { DebriefOf } from '#shared/contracts/debriefs.ts'
import { debriefOfAddress } from './debrief-address.ts'
import { NewDebriefForm } from './NewDebriefForm.tsx'

const crumb = { label: 'Lessons', href: '/lessons' } as const

export function NewDebriefPage() {
  const { isReadOnly } = useWorkspace()
  const search = useSearch()
  const of = debriefOfAddress(search)
  return (
    <>
      <PageHeader title="New debrief" crumb={crumb} />
      {isReadOnly ? (
        <Empty title="This workspace cannot be changed">
          It is open for reading only, so no debrief can begin in it.
        </Empty>
      ) : of ? (
        <Asked key={search} of={of} />
      ) : (
        <Empty title="A debrief is about something">
          Begin it from a lesson, from a lesson that was taught, or from an observation.
        </Empty>
      )}
    </>
  )
}

function Asked({ of }: { readonly of: DebriefOf }) {
  const start = useBackendQuery('debriefs', 'start', { of })
  return (
    <QueryView query={start} rows={8} label="Putting questions together">
      {(begin) => <NewDebriefForm of={of} start={begin} />}
    </QueryView>
  )
}
