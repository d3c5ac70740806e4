/** Coached against comparison: which cycles, which tests, and what may be said of them. */
import { useBackendQuery } from '#renderer/app/backend-hooks.ts'
import { ErrorNote, Loading, QueryView } from '#renderer/ui/States.tsx'
import type { ImpactCycleChoice } from '#shared/contracts/analysis/impact.ts'
import type { Administration } from '#shared/contracts/analysis/scope.ts'
import { cycleId, teacherId } from '#shared/domain/ids.ts'
import { AnalysisFrame, NoSuchTest, Stale } from '../frame/AnalysisFrame.tsx'
import { chosenPair } from '#renderer/app/test-choices.ts'
import { intoReport } from '../frame/onward.ts'
import type { AnalysisChoices } from '../frame/use-analysis.ts'
import { ChooseCycle } from './ChooseCycle.tsx'
import type { ImpactAddress } from './impact-address.ts'
import { ImpactChoices } from './ImpactChoices.tsx'
import { ImpactView } from './ImpactView.tsx'
import { useImpactAddress } from './use-impact.ts'

export function ImpactPage() {
  const { address } = useImpactAddress()
  const [first] = address.cycles
  const scope = first ? { kind: 'cycle' as const, id: first, grade: null, group: null } : null
  const report = scope && intoReport(scope, { test: address.test, before: address.before }).href
  return (
    <AnalysisFrame title="Coached against comparison" report={report}>
      {(choices) => <Windows choices={choices} />}
    </AnalysisFrame>
  )
}

function Windows({ choices }: { readonly choices: AnalysisChoices }) {
  const { address } = useImpactAddress()
  const { before, after } = chosenPair(choices.administrations, {
    before: address.before,
    after: address.test,
  })
  if (!after) return <NoSuchTest what="assessment that was given twice" />
  if (!before) return <NoSuchTest what="earlier window of this assessment" />
  return <Cycles choices={choices} before={before} after={after} />
}

type Pair = {
  readonly choices: AnalysisChoices
  readonly before: Administration
  readonly after: Administration
}

function Cycles({ choices, before, after }: Pair) {
  const { address } = useImpactAddress()
  const cycles = useBackendQuery(
    'analysis',
    'impactCycles',
    { before: before.id, after: after.id },
    { keepPrevious: true },
  )
  return (
    <QueryView query={cycles} rows={8} label="Loading the cycles">
      {(list) => <Comparison {...{ choices, before, after, address }} cycles={list} />}
    </QueryView>
  )
}

type ComparisonProps = Pair & {
  readonly address: ImpactAddress
  readonly cycles: readonly ImpactCycleChoice[]
}

function Comparison({ choices, before, after, address, cycles }: ComparisonProps) {
  const known = address.cycles.filter((id) => cycles.some((cycle) => cycle.id === id))
  const impact = useBackendQuery(
    'analysis',
    'impact',
    {
      cycleIds: known.map((id) => cycleId.parse(id)),
      before: before.id,
      after: after.id,
      course: address.course,
      measure: address.measure,
      comparisonIds: address.compare?.map((id) => teacherId.parse(id)) ?? null,
    },
    { keepPrevious: true, enabled: known.length > 0 },
  )
  const result = known.length > 0 ? impact.data : undefined
  return (
    <>
      <ImpactChoices
        administrations={choices.administrations}
        pair={{ before, after }}
        cycles={cycles}
        chosen={known}
        impact={result}
      />
      {known.length === 0 ? (
        <ChooseCycle cycles={cycles} before={before} after={after} />
      ) : impact.isError ? (
        <ErrorNote error={impact.error} onRetry={() => void impact.refetch()} />
      ) : result ? (
        <Stale isStale={impact.isPlaceholderData}>
          <ImpactView impact={result} choices={choices} />
        </Stale>
      ) : (
        <Loading rows={10} label="Comparing" />
      )}
    </>
  )
}
