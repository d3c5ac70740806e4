/** Strategies and misconceptions in one list: what ships, and the coach's own, found as one types. */
import { Button } from '@mantine/core'
import { Plus } from 'lucide-react'
import type { LibraryRow } from '#shared/contracts/library.ts'
import { useBackendQuery } from '#renderer/app/backend-hooks.ts'
import { navigate } from '#renderer/app/location.ts'
import { PageHeader } from '#renderer/app/PageHeader.tsx'
import { useGridLayout } from '#renderer/app/use-grid-layout.ts'
import { useWorkspace } from '#renderer/app/workspace.ts'
import { LessonsTabs } from '#renderer/coaching/LessonsTabs.tsx'
import { DataGrid } from '#renderer/ui/DataGrid/DataGrid.tsx'
import { plural } from '#renderer/ui/format.ts'
import { Empty, QueryView } from '#renderer/ui/States.tsx'
import { libraryColumns } from './library-columns.tsx'

export function LibraryPage() {
  const { isReadOnly } = useWorkspace()
  const entries = useBackendQuery('library', 'entries', undefined)
  return (
    <>
      <PageHeader
        title="Strategies"
        scope={entries.data && counts(entries.data)}
        actions={
          <Button
            variant="filled"
            disabled={isReadOnly}
            leftSection={<Plus size={16} aria-hidden="true" />}
            onClick={() => navigate('/library/new')}
          >
            Add your own
          </Button>
        }
      />
      <LessonsTabs on="strategies" />
      <div className="page-body">
        <div className="page-content">
          <QueryView query={entries} rows={12} label="Loading the library">
            {(all) => <Entries entries={all} />}
          </QueryView>
        </div>
      </div>
    </>
  )
}

function counts(entries: readonly LibraryRow[]): string {
  const misconceptions = entries.filter(({ kind }) => kind === 'misconception').length
  const strategies = entries.length - misconceptions
  return `${plural(strategies, 'strategy', 'strategies')}, ${plural(misconceptions, 'misconception')}`
}

const rowId = ({ key }: LibraryRow): string => key
const noun = { one: 'entry', many: 'entries' }
const asListed = { sorting: [] }
const tools = {
  search: { label: 'Find by words, standard or tag', placeholder: 'Words, standard, tag' },
  filters: ['kind', 'domain', 'grade', 'tags'],
  fileName: 'Strategies and misconceptions',
}
const searchText = (row: LibraryRow): string =>
  [
    ...[row.name, row.about, row.assessing, row.advancing, row.kind, row.source ?? ''],
    ...[...row.standards, ...row.domains, ...row.tags, ...row.practices],
  ].join(' ')

function Entries({ entries }: { readonly entries: readonly LibraryRow[] }) {
  const kept = useGridLayout('library', asListed)
  return (
    <DataGrid
      {...kept}
      label="Strategies and misconceptions"
      noun={noun}
      rows={entries}
      columns={libraryColumns}
      rowId={rowId}
      tools={tools}
      searchText={searchText}
      onOpen={({ key }) => navigate(`/library/${key}`)}
      empty={<Empty title="No entry fits">Change the text or the filters above.</Empty>}
      renderFoot={({ length }) => <span>{plural(length, 'entry', 'entries')}</span>}
    />
  )
}
