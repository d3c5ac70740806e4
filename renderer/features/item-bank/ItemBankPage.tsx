/** The items of one test in a grid: keys, points, standards and misconceptions, typed or pasted. */
import { Button } from '@mantine/core'
import { ListOrdered, Table2 } from 'lucide-react'
import { useState } from 'react'
import { Link, useSearch } from 'wouter'
import { useBackendQuery } from '#renderer/app/backend-hooks.ts'
import { navigate } from '#renderer/app/location.ts'
import { useCommand } from '#renderer/app/page-commands.ts'
import { PageHeader } from '#renderer/app/PageHeader.tsx'
import { latestFirst, wholeNumber } from '#renderer/app/student-data.ts'
import { useWorkspace } from '#renderer/app/workspace.ts'
import { PillSelect } from '#renderer/ui/PillSelect.tsx'
import { Empty, QueryView } from '#renderer/ui/States.tsx'
import type { Administration } from '#shared/contracts/analysis/scope.ts'
import { administrationId } from '#shared/domain/ids.ts'
import { BankView } from './BankView.tsx'
import type { Beside } from './BankView.tsx'

export function ItemBankPage() {
  const administrations = useBackendQuery('analysis', 'administrations', undefined)
  const wanted = wholeNumber(new URLSearchParams(useSearch()).get('test'))
  const withItems = latestFirst((administrations.data ?? []).filter(({ hasItems }) => hasItems))
  const chosen = withItems.find(({ id }) => id === wanted) ?? withItems[0]
  const [beside, setBeside] = useState<Beside | null>(null)
  const { isReadOnly } = useWorkspace()
  const isOn = chosen !== undefined && !isReadOnly
  useCommand('item-bank.arrange-form', () => setBeside('form'), { isOn })
  useCommand('item-bank.standards', () => setBeside('standards'), { isOn })
  return (
    <>
      <PageHeader
        title="Items"
        crumb={{
          label: 'Item analysis',
          href: chosen ? `/data/items?test=${chosen.id}` : '/data/items',
        }}
        scope={chosen && <TestPicker list={withItems} chosen={chosen} />}
        actions={
          chosen && (
            <>
              <Button disabled={isReadOnly} onClick={() => setBeside('standards')}>
                Choose standards
              </Button>
              <Button
                disabled={isReadOnly}
                leftSection={<ListOrdered size={16} aria-hidden="true" />}
                onClick={() => setBeside('form')}
              >
                Arrange a form
              </Button>
            </>
          )
        }
      />
      <QueryView query={administrations} rows={10} label="Loading the tests">
        {() => (chosen ? <Bank test={chosen} beside={beside} onBeside={setBeside} /> : <NoItems />)}
      </QueryView>
    </>
  )
}

type BankProps = {
  readonly test: Administration
  readonly beside: Beside | null
  readonly onBeside: (beside: Beside | null) => void
}

function Bank({ test, beside, onBeside }: BankProps) {
  const bank = useBackendQuery(
    'itemBank',
    'bank',
    { administrationId: administrationId.parse(test.id) },
    { keepPrevious: true },
  )
  return (
    <QueryView query={bank} rows={10} label="Loading the items">
      {(found) => (
        <BankView key={found.assessmentId} bank={found} beside={beside} onBeside={onBeside} />
      )}
    </QueryView>
  )
}

function TestPicker({
  list,
  chosen,
}: {
  readonly list: readonly Administration[]
  readonly chosen: Administration
}) {
  return (
    <PillSelect
      label="Test"
      value={String(chosen.id)}
      choices={list.map(({ id, assessment, window, schoolYear }) => ({
        value: String(id),
        label: `${assessment}, ${window}`,
        group: schoolYear,
      }))}
      onChange={(id) => navigate(`/data/items/edit?test=${id}`, { replace: true })}
    />
  )
}

function NoItems() {
  return (
    <Empty
      title="No items yet"
      icon={Table2}
      actions={
        <Button component={Link} href="/data" variant="filled">
          Go to student data
        </Button>
      }
    >
      Import a file with answers by item; its items then stand here, to be given standards,
      misconceptions and, where it is wrong, another key.
    </Empty>
  )
}
