/** The cross-walk of one list, reviewed row by row: accept the suggestion, choose another, or say that nothing fits. */
import { Button } from '@mantine/core'
import { useState } from 'react'
import { useParams } from 'wouter'
import type { CrosswalkRow } from '#shared/contracts/standards/records.ts'
import { standardListId } from '#shared/domain/ids.ts'
import { backend } from '#renderer/app/backend.ts'
import { useBackendQuery } from '#renderer/app/backend-hooks.ts'
import { sayDone } from '#renderer/app/notify.tsx'
import { PageHeader } from '#renderer/app/PageHeader.tsx'
import { useCommands } from '#renderer/app/page-commands.ts'
import { useGridLayout } from '#renderer/app/use-grid-layout.ts'
import { useWorkspace } from '#renderer/app/workspace.ts'
import { DataGrid } from '#renderer/ui/DataGrid/DataGrid.tsx'
import { plural } from '#renderer/ui/format.ts'
import { Kbd } from '#renderer/ui/Kbd.tsx'
import { Empty, QueryView } from '#renderer/ui/States.tsx'
import { standardsCrumb } from '../lists/ListsPage.tsx'
import { crosswalkColumns } from './crosswalk-columns.tsx'
import { MatchPanel } from './MatchPanel.tsx'

export function CrosswalkPage() {
  const id = standardListId.safeParse(Number(useParams<{ id: string }>().id)).data
  const lists = useBackendQuery('standards', 'lists', undefined)
  const list = lists.data?.find((one) => one.id === id)
  const crosswalk = useBackendQuery(
    'standards',
    'crosswalk',
    { listId: id ?? standardListId.parse(1) },
    { enabled: id !== undefined },
  )
  return (
    <>
      <PageHeader
        title={list?.name ?? 'Cross-walk'}
        crumb={standardsCrumb}
        scope={list && `${list.matched} of ${plural(list.standards, 'standard')} matched`}
      />
      <QueryView query={crosswalk} rows={12} label="Loading the cross-walk">
        {(rows) => <Review rows={rows} name={list?.name ?? 'Cross-walk'} />}
      </QueryView>
    </>
  )
}

const rowId = ({ id }: CrosswalkRow): string => String(id)
const noun = { one: 'standard', many: 'standards' }
const asListed = { sorting: [] }
const searchText = ({ code, description, accepted, suggested }: CrosswalkRow): string =>
  [code, description, ...[...accepted, ...suggested].map((one) => `${one.code} ${one.title}`)].join(
    ' ',
  )

type ReviewProps = { readonly rows: readonly CrosswalkRow[]; readonly name: string }

function Review({ rows, name }: ReviewProps) {
  const { isReadOnly } = useWorkspace()
  const kept = useGridLayout('crosswalk', asListed)
  const [selection, setSelection] = useState<readonly string[]>([])
  const [isChoosing, setIsChoosing] = useState(false)
  const selected = rows.filter((row) => selection.includes(rowId(row)))
  const [only] = selected.length === 1 ? selected : []
  const acts =
    isReadOnly || selected.length === 0 ? [] : actsOn(selected, () => setIsChoosing(true))
  useCommands(acts)
  return (
    <div className="page-body">
      <div className="page-content">
        <DataGrid
          {...kept}
          label="Cross-walk"
          noun={noun}
          rows={rows}
          columns={crosswalkColumns}
          rowId={rowId}
          tools={{
            search: { label: 'Find by code or words', placeholder: 'Code or words' },
            filters: ['state', 'grade'],
            fileName: `Cross-walk of ${name}`,
          }}
          searchText={searchText}
          selection={selection}
          onSelection={(ids) => {
            setSelection(ids)
            if (ids.length !== 1) setIsChoosing(false)
          }}
          onOpen={() => setIsChoosing(true)}
          renderBulkActions={() => <BulkActs acts={acts} />}
          empty={<Empty title="No standard fits">Change the text or the filters above.</Empty>}
          renderFoot={({ length }) => (
            <span>
              {plural(length, 'standard')}. Select rows, then <Kbd shortcut="M" /> accept,{' '}
              <Kbd shortcut="O" /> choose another, <Kbd shortcut="X" /> nothing fits
            </span>
          )}
        />
      </div>
      {isChoosing && only && (
        <MatchPanel
          key={only.id}
          row={only}
          isReadOnly={isReadOnly}
          onClose={() => setIsChoosing(false)}
        />
      )}
    </div>
  )
}

type Act = { readonly id: string; readonly label: string; readonly run: () => void }

function BulkActs({ acts }: { readonly acts: readonly Act[] }) {
  return acts.map(({ id, label, run }) => (
    <Button key={id} size="xs" onClick={run}>
      {label}
    </Button>
  ))
}

/** Of those without a suggestion, accepting leaves them as they are. */
function actsOn(selected: readonly CrosswalkRow[], choose: () => void): readonly Act[] {
  const suggested = selected.flatMap(({ id, accepted, suggested: [first] }) =>
    accepted.length === 0 && first ? [{ id, codes: [first.code] }] : [],
  )
  const decide = (decisions: typeof suggested, said: string): void =>
    void sayDone(() => backend().standards.match({ decisions }), said)
  return [
    ...(suggested.length > 0
      ? [
          {
            id: 'standards.accept',
            label: `Accept ${plural(suggested.length, 'suggestion')}`,
            run: () => decide(suggested, `${plural(suggested.length, 'standard')} matched`),
          },
        ]
      : []),
    ...(selected.length === 1
      ? [{ id: 'standards.choose-match', label: 'Choose another', run: choose }]
      : []),
    {
      id: 'standards.no-match',
      label: 'Nothing fits',
      run: () =>
        decide(
          selected.map(({ id }) => ({ id, codes: [] })),
          `${plural(selected.length, 'standard')} with nothing that fits`,
        ),
    },
  ]
}
