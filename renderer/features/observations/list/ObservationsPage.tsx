/** All observations: what runs and comes next first, to filter, open and take along as a file. */
import { Button } from '@mantine/core'
import { Presentation } from 'lucide-react'
import type { ObservationRow } from '#shared/contracts/observations/records.ts'
import { useBackendQuery } from '#renderer/app/backend-hooks.ts'
import { navigate } from '#renderer/app/location.ts'
import { PageHeader } from '#renderer/app/PageHeader.tsx'
import { useGridLayout } from '#renderer/app/use-grid-layout.ts'
import { useWorkspace } from '#renderer/app/workspace.ts'
import { LessonsTabs } from '#renderer/coaching/LessonsTabs.tsx'
import { DataGrid } from '#renderer/ui/DataGrid/DataGrid.tsx'
import { plural } from '#renderer/ui/format.ts'
import { Empty, QueryView } from '#renderer/ui/States.tsx'
import { nameOf, observationColumns, visitorsOf } from './observation-columns.tsx'

export function ObservationsPage() {
  const { isReadOnly } = useWorkspace()
  const observations = useBackendQuery('observations', 'list', {})
  const observe = (
    <Button
      variant="filled"
      disabled={isReadOnly}
      leftSection={<Presentation size={16} aria-hidden="true" />}
      onClick={() => navigate('/observations/new')}
    >
      Observe a lesson
    </Button>
  )
  return (
    <>
      <PageHeader
        title="Observations"
        scope={observations.data && plural(observations.data.length, 'visit')}
        actions={observe}
      />
      <LessonsTabs on="observations" />
      <div className="page-body">
        <div className="page-content">
          <QueryView query={observations} rows={10} label="Loading the observations">
            {(all) =>
              all.length === 0 ? (
                <Empty title="No observation yet" icon={Presentation}>
                  Agree with a teacher on what to look at, then write down what is said and done as
                  it happens. It is no evaluation: nothing in it is a score.
                </Empty>
              ) : (
                <Grid observations={all} />
              )
            }
          </QueryView>
        </div>
      </div>
    </>
  )
}

const rowId = ({ id }: ObservationRow): string => String(id)
const noun = { one: 'observation', many: 'observations' }
const asListed = { sorting: [] }
const tools = {
  search: { label: 'Find by teacher or focus', placeholder: 'Teacher, focus' },
  filters: ['observedOn', 'teacher', 'kind', 'state'],
  fileName: 'Observations',
}
const searchText = (row: ObservationRow): string =>
  [nameOf(row.teacher), visitorsOf(row), row.class, row.focus, row.cycle?.title, row.lesson?.title]
    .filter(Boolean)
    .join(' ')

function Grid({ observations }: { readonly observations: readonly ObservationRow[] }) {
  const { today } = useWorkspace()
  const kept = useGridLayout('observations', asListed)
  return (
    <DataGrid
      {...kept}
      label="Observations"
      noun={noun}
      rows={observations}
      columns={observationColumns}
      rowId={rowId}
      tools={tools}
      searchText={searchText}
      today={today}
      onOpen={({ id }) => navigate(`/observations/${id}`)}
      empty={<Empty title="No observation fits">Change the text or the filters above.</Empty>}
      renderFoot={({ length }) => <span>{plural(length, 'observation')}</span>}
    />
  )
}
