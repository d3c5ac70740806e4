/** All cycles, planned, active and closed, as a grid with filters. */
import { useMemo } from 'react'
import type { CycleRow } from '#shared/contracts/cycle-records.ts'
import { useBackendQuery } from '#renderer/app/backend-hooks.ts'
import { navigate } from '#renderer/app/location.ts'
import { useGridLayout } from '#renderer/app/use-grid-layout.ts'
import { useWorkspace } from '#renderer/app/workspace.ts'
import { CyclesHeader } from '#renderer/coaching/CyclesHeader.tsx'
import { memberNames } from '#renderer/coaching/member-names.ts'
import { DataGrid } from '#renderer/ui/DataGrid/DataGrid.tsx'
import { plural } from '#renderer/ui/format.ts'
import { Empty, QueryView } from '#renderer/ui/States.tsx'
import { CyclesEmpty } from '../CyclesEmpty.tsx'
import { StartCycleButton } from '../StartCycleButton.tsx'
import { cycleColumns } from './cycle-columns.tsx'

export function CycleListPage() {
  const cycles = useBackendQuery('cycles', 'list', {})
  return (
    <>
      <CyclesHeader view="list" action={<StartCycleButton />} />
      <div className="page-body">
        <div className="page-content">
          <QueryView query={cycles} rows={10} label="Loading the cycles">
            {(rows) =>
              rows.length === 0 ? <CyclesEmpty hasClosed={false} /> : <CycleGrid cycles={rows} />
            }
          </QueryView>
        </div>
      </div>
    </>
  )
}

const rowId = ({ id }: CycleRow): string => String(id)
const noun = { one: 'cycle', many: 'cycles' }
const openFirst = {
  sorting: [
    { id: 'status', desc: false },
    { id: 'ends', desc: false },
  ],
}
const tools = {
  search: { label: 'Find by title, teacher or standard', placeholder: 'Title, teacher, standard' },
  filters: ['status', 'model', 'school'],
  fileName: 'Cycles',
}
const searchText = (cycle: CycleRow): string =>
  [cycle.title, memberNames(cycle), cycle.model, ...cycle.focusStandards].join(' ')

function CycleGrid({ cycles }: { readonly cycles: readonly CycleRow[] }) {
  const { today } = useWorkspace()
  const columns = useMemo(() => cycleColumns(today), [today])
  const kept = useGridLayout('cycles', openFirst)
  return (
    <DataGrid
      {...kept}
      label="Cycles"
      noun={noun}
      rows={cycles}
      columns={columns}
      rowId={rowId}
      tools={tools}
      searchText={searchText}
      today={today}
      onOpen={({ id }) => navigate(`/cycles/${id}`)}
      empty={<Empty title="No cycle fits">Change the text or the filters above to see more.</Empty>}
      renderFoot={(shown) => <Totals cycles={shown} />}
    />
  )
}

function Totals({ cycles }: { readonly cycles: readonly CycleRow[] }) {
  const active = cycles.filter(({ status }) => status === 'active').length
  return (
    <>
      <span>{plural(cycles.length, 'cycle')}</span>
      <span>
        <b>{active}</b> active
      </span>
    </>
  )
}
