/** Distribution of one measure: where the middle is, how far scores spread, which levels students are in. */
import { useBackendQuery } from '#renderer/app/backend-hooks.ts'
import { PillSelect } from '#renderer/ui/PillSelect.tsx'
import { ErrorNote, Loading } from '#renderer/ui/States.tsx'
import { administrationId } from '#shared/domain/ids.ts'
import { AnalysisFrame, NoSuchTest, Stale } from '../frame/AnalysisFrame.tsx'
import { chosenTest } from '#renderer/app/test-choices.ts'
import { CutPicker, ScopePicker, ScopeRow, TestPicker } from '../frame/ScopeRow.tsx'
import type { AnalysisChoices } from '../frame/use-analysis.ts'
import { DistributionView } from './DistributionView.tsx'

export function DistributionPage() {
  return (
    <AnalysisFrame title="Distribution">
      {(choices) => <Distribution choices={choices} />}
    </AnalysisFrame>
  )
}

function Distribution({ choices }: { readonly choices: AnalysisChoices }) {
  const { address, administrations, scope, change } = choices
  const test = chosenTest(administrations, address.test)
  const input = {
    scope: scope ?? { kind: 'district' as const, id: null },
    administrationId: administrationId.parse(test?.id ?? 1),
    measure: address.measure,
    cut: address.cut,
  }
  const isOn = scope !== null && test !== undefined
  const found = useBackendQuery('analysis', 'distribution', input, {
    keepPrevious: true,
    enabled: isOn,
  })
  const overTime = useBackendQuery('analysis', 'levelsOverTime', input, {
    keepPrevious: true,
    enabled: isOn,
  })
  if (!test) return <NoSuchTest what="test" />
  return (
    <>
      <ScopeRow>
        <ScopePicker choices={choices} />
        <TestPicker
          label="Test"
          list={administrations}
          value={test}
          onChange={(id) => change({ test: id, measure: null })}
        />
        {found.data && (
          <PillSelect
            label="Measure"
            value={found.data.measure.code}
            choices={found.data.measures.map(({ kind, code, label }) => ({
              value: code,
              label,
              group: headings[kind],
            }))}
            onChange={(measure) => change({ measure })}
          />
        )}
        <CutPicker choices={choices} />
      </ScopeRow>
      {found.isError ? (
        <ErrorNote error={found.error} onRetry={() => void found.refetch()} />
      ) : found.data ? (
        <Stale isStale={found.isPlaceholderData || overTime.isPlaceholderData}>
          <DistributionView
            distribution={found.data}
            overTime={overTime.data ?? null}
            choices={choices}
          />
        </Stale>
      ) : (
        <Loading rows={10} label="Computing the distribution" />
      )}
    </>
  )
}

const headings = {
  overall: 'Overall',
  'whole test': 'Overall',
  domain: 'Domains',
  standard: 'Standards',
} as const
