/** Groups and gaps: how groups of students did, how far apart they are, and whether that changed. */
import { useBackendQuery } from '#renderer/app/backend-hooks.ts'
import { latestFirst } from '#renderer/app/student-data.ts'
import { administrationChoices, chosenTest } from '#renderer/app/test-choices.ts'
import { PillSelect } from '#renderer/ui/PillSelect.tsx'
import { ErrorNote, Loading } from '#renderer/ui/States.tsx'
import type { Gaps as GapsResult } from '#shared/contracts/analysis/gaps.ts'
import type { Administration } from '#shared/contracts/analysis/scope.ts'
import { administrationId } from '#shared/domain/ids.ts'
import { formatGrouping, parseGrouping } from '../frame/address.ts'
import { AnalysisFrame, NoSuchTest, Stale } from '../frame/AnalysisFrame.tsx'
import { MeasurePicker } from '../frame/MeasurePicker.tsx'
import { CutPicker, ScopePicker, ScopeRow, TestPicker } from '../frame/ScopeRow.tsx'
import type { AnalysisChoices } from '../frame/use-analysis.ts'
import { GapsView } from './GapsView.tsx'

export function GapsPage() {
  return (
    <AnalysisFrame title="Groups and gaps">{(choices) => <Gaps choices={choices} />}</AnalysisFrame>
  )
}

function Gaps({ choices }: { readonly choices: AnalysisChoices }) {
  const { address, administrations, scope } = choices
  const test = chosenTest(administrations, address.test)
  const before = administrations.find(({ id }) => id === address.before && id !== test?.id)
  const gaps = useBackendQuery(
    'analysis',
    'gaps',
    {
      scope: scope ?? { kind: 'district', id: null },
      administrationId: administrationId.parse(test?.id ?? 1),
      beforeId: before?.id ?? null,
      by: address.by,
      measure: address.measure,
      cut: address.cut,
    },
    { keepPrevious: true, enabled: scope !== null && test !== undefined },
  )
  if (!test) return <NoSuchTest what="test" />
  return (
    <>
      <Choices choices={choices} test={test} before={before} gaps={gaps.data} />
      {gaps.isError ? (
        <ErrorNote error={gaps.error} onRetry={() => void gaps.refetch()} />
      ) : gaps.data ? (
        <Stale isStale={gaps.isPlaceholderData}>
          <GapsView gaps={gaps.data} choices={choices} />
        </Stale>
      ) : (
        <Loading rows={10} label="Computing groups and gaps" />
      )}
    </>
  )
}

type ChoicesProps = {
  readonly choices: AnalysisChoices
  readonly test: Administration
  readonly before: Administration | undefined
  readonly gaps: GapsResult | undefined
}

const none = 'none'

/** The same test, or a total of the same name: else no gap of the one says anything of the other. */
const haveOneScale = (one: Administration, other: Administration): boolean =>
  one.assessmentId === other.assessmentId ||
  one.measures.some(
    ({ kind, code }) =>
      kind === 'overall' && other.measures.some((own) => own.kind === kind && own.code === code),
  )

function Choices({ choices, test, before, gaps }: ChoicesProps) {
  const { administrations, change } = choices
  const ordered = latestFirst(administrations)
  const earlier = ordered
    .slice(ordered.indexOf(test) + 1)
    .filter((one) => one === before || haveOneScale(one, test))
  return (
    <ScopeRow>
      <ScopePicker choices={choices} />
      <PillSelect
        label="Group by"
        value={gaps ? formatGrouping(gaps.by) : ''}
        choices={(gaps?.choices ?? []).map(({ label, ...by }) => ({
          value: formatGrouping(by),
          label,
        }))}
        onChange={(value) => change({ by: parseGrouping(value) })}
      />
      <TestPicker
        label="Test"
        list={administrations}
        value={test}
        onChange={(id) => change({ test: id, before: null, measure: null })}
      />
      <PillSelect
        label="Change since"
        value={before ? String(before.id) : none}
        choices={[{ value: none, label: 'Not asked' }, ...administrationChoices(earlier)]}
        onChange={(value) => change({ before: value === none ? null : Number(value) })}
      />
      <MeasurePicker choices={choices} measures={gaps?.measures ?? []} />
      <CutPicker choices={choices} />
    </ScopeRow>
  )
}
