/** All cycles, planned, active and closed, as a grid with filters. */
import { TextInput } from '@mantine/core'
import { Search } from 'lucide-react'
import { useMemo, useState } from 'react'
import type { CycleRow } from '#shared/contracts/cycle-records.ts'
import { useBackendQuery } from '#renderer/app/backend-hooks.ts'
import { navigate } from '#renderer/app/location.ts'
import { useWorkspace } from '#renderer/app/workspace.ts'
import { CyclesHeader } from '#renderer/coaching/CyclesHeader.tsx'
import { memberNames } from '#renderer/coaching/member-names.ts'
import { DataGrid } from '#renderer/ui/DataGrid/DataGrid.tsx'
import { plural } from '#renderer/ui/format.ts'
import { PillSelect } from '#renderer/ui/PillSelect.tsx'
import { Empty, QueryView } from '#renderer/ui/States.tsx'
import { CyclesEmpty } from '../CyclesEmpty.tsx'
import { filterChoices, fits, noFilter } from '../cycle-filter.ts'
import type { CycleFilter } from '../cycle-filter.ts'
import { StartCycleButton } from '../StartCycleButton.tsx'
import { cycleColumns } from './cycle-columns.tsx'
import classes from './CycleList.module.css'

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
const openFirst = [
  { id: 'status', desc: false },
  { id: 'ends', desc: false },
]
const searchText = (cycle: CycleRow): string =>
  [cycle.title, memberNames(cycle), cycle.model, ...cycle.focusStandards].join(' ')

function CycleGrid({ cycles }: { readonly cycles: readonly CycleRow[] }) {
  const { today } = useWorkspace()
  const [text, setText] = useState('')
  const [filter, setFilter] = useState<CycleFilter>(noFilter)
  const columns = useMemo(() => cycleColumns(today), [today])
  const rows = useMemo(() => cycles.filter((cycle) => fits(cycle, filter)), [cycles, filter])
  const pill = (name: keyof CycleFilter, label: string) => (
    <PillSelect
      label={label}
      value={filter[name]}
      onChange={(value) => setFilter({ ...filter, [name]: value })}
      choices={filterChoices(cycles, name)}
      width={220}
    />
  )
  const open = rows.filter(({ status }) => status === 'active').length
  return (
    <>
      <div className={classes.filters} role="search" aria-label="Filter cycles">
        <TextInput
          size="xs"
          className={classes.search}
          aria-label="Filter by title, teacher or standard"
          placeholder="Title, teacher, standard"
          leftSection={<Search size={14} aria-hidden="true" />}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        {pill('status', 'State')}
        {pill('model', 'Model')}
        {pill('school', 'School')}
      </div>
      <DataGrid
        label="Cycles"
        rows={rows}
        columns={columns}
        rowId={rowId}
        filter={text}
        filterText={searchText}
        sort={openFirst}
        onSelect={() => undefined}
        onOpen={({ id }) => navigate(`/cycles/${id}`)}
        empty={
          <Empty title="No cycle fits">Change the text or the filters above to see more.</Empty>
        }
        foot={
          <>
            <span>
              <b>{rows.length}</b> {plural(rows.length, 'cycle').replace(/^\S+ /, '')}
            </span>
            <span>
              <b>{open}</b> active
            </span>
          </>
        }
      />
    </>
  )
}
