/** Growth between two windows: each student's own change, how sure its mean is, and who is missing. */
import { useBackendQuery } from '#renderer/app/backend-hooks.ts'
import { ErrorNote, Loading } from '#renderer/ui/States.tsx'
import type { Administration } from '#shared/contracts/analysis/scope.ts'
import { AnalysisFrame, NoSuchTest, Stale } from '../frame/AnalysisFrame.tsx'
import { chosenPair } from '#renderer/app/test-choices.ts'
import { GrowthView } from './GrowthView.tsx'
import { MeasurePicker } from '../frame/MeasurePicker.tsx'
import { CutPicker, ScopePicker, ScopeRow, TestPicker } from '../frame/ScopeRow.tsx'
import type { AnalysisChoices } from '../frame/use-analysis.ts'

export function GrowthPage() {
  return <AnalysisFrame title="Growth">{(choices) => <Growth choices={choices} />}</AnalysisFrame>
}

function Growth({ choices }: { readonly choices: AnalysisChoices }) {
  const { address, administrations, change } = choices
  const { before, after } = chosenPair(administrations, {
    before: address.before,
    after: address.test,
  })
  if (!after) return <NoSuchTest what="assessment that was given twice" />
  return (
    <>
      <ScopeRow>
        <ScopePicker choices={choices} />
        <TestPicker
          label="Before"
          list={administrations.filter((one) => one.id !== after.id)}
          value={before}
          onChange={(id) => change({ before: id, test: after.id, measure: null })}
        />
        <TestPicker
          label="After"
          list={administrations}
          value={after}
          onChange={(id) =>
            change({ test: id, before: before?.id === id ? null : address.before, measure: null })
          }
        />
        <MeasurePicker choices={choices} measures={commonMeasures(before, after)} />
        <CutPicker choices={choices} />
      </ScopeRow>
      {before ? (
        <GrowthOf choices={choices} before={before} after={after} />
      ) : (
        <NoSuchTest what="earlier window of this assessment" />
      )}
    </>
  )
}

/** What can be asked for by code: of two different tests only what both call their total. */
function commonMeasures(
  before: Administration | undefined,
  after: Administration,
): Administration['measures'] {
  const isOneTest = before?.assessmentId === after.assessmentId
  return (before?.measures ?? []).filter(
    ({ kind, code }) =>
      (isOneTest || kind === 'overall') &&
      after.measures.some((other) => other.kind === kind && other.code === code),
  )
}

type Pair = {
  readonly choices: AnalysisChoices
  readonly before: Administration
  readonly after: Administration
}

function GrowthOf({ choices, before, after }: Pair) {
  const { scope, address } = choices
  const growth = useBackendQuery(
    'analysis',
    'growth',
    {
      scope: scope ?? { kind: 'district', id: null },
      before: before.id,
      after: after.id,
      cut: address.cut,
      measure: address.measure,
    },
    { keepPrevious: true, enabled: scope !== null },
  )
  if (growth.isError) {
    return <ErrorNote error={growth.error} onRetry={() => void growth.refetch()} />
  }
  if (!growth.data) return <Loading rows={10} label="Computing growth" />
  return (
    <Stale isStale={growth.isPlaceholderData}>
      <GrowthView growth={growth.data} choices={choices} />
    </Stale>
  )
}
