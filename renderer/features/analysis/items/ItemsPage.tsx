/** Item analysis: which items were hard, which separate students, and which answers students chose. */
import { useBackendQuery } from '#renderer/app/backend-hooks.ts'
import { ErrorNote, Loading } from '#renderer/ui/States.tsx'
import { administrationId } from '#shared/domain/ids.ts'
import { AnalysisFrame, NoSuchTest, Stale } from '../frame/AnalysisFrame.tsx'
import { chosenTest } from '#renderer/app/test-choices.ts'
import { ItemsView } from './ItemsView.tsx'
import { ScopePicker, ScopeRow, TestPicker } from '../frame/ScopeRow.tsx'
import type { AnalysisChoices } from '../frame/use-analysis.ts'

export function ItemsPage() {
  return (
    <AnalysisFrame title="Item analysis">{(choices) => <Items choices={choices} />}</AnalysisFrame>
  )
}

function Items({ choices }: { readonly choices: AnalysisChoices }) {
  const { address, administrations, change } = choices
  const withItems = administrations.filter(({ hasItems }) => hasItems)
  const test = chosenTest(withItems, address.test)
  if (!test) return <NoSuchTest what="test with answers by item" />
  return (
    <>
      <ScopeRow>
        <ScopePicker choices={choices} />
        <TestPicker
          label="Test"
          list={withItems}
          value={test}
          onChange={(id) => change({ test: id, item: null })}
        />
      </ScopeRow>
      <ItemsOf choices={choices} testId={test.id} />
    </>
  )
}

function ItemsOf({
  choices,
  testId,
}: {
  readonly choices: AnalysisChoices
  readonly testId: number
}) {
  const { scope } = choices
  const items = useBackendQuery(
    'analysis',
    'items',
    {
      scope: scope ?? { kind: 'district', id: null },
      administrationId: administrationId.parse(testId),
    },
    { keepPrevious: true, enabled: scope !== null },
  )
  if (items.isError) return <ErrorNote error={items.error} onRetry={() => void items.refetch()} />
  if (!items.data) return <Loading rows={10} label="Computing the items" />
  return (
    <Stale isStale={items.isPlaceholderData}>
      <ItemsView items={items.data} choices={choices} />
    </Stale>
  )
}
