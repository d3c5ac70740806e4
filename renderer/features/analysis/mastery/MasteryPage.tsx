/** Mastery by standard: which standards are weakest, how sure that is, and which students stand where. */
import { ErrorNote, Loading } from '#renderer/ui/States.tsx'
import { useBackendQuery } from '#renderer/app/backend-hooks.ts'
import { hasStandardScores, measuresStandards } from '#shared/domain/measured-standards.ts'
import { administrationId } from '#shared/domain/ids.ts'
import { AnalysisFrame, NoSuchTest, Stale } from '../frame/AnalysisFrame.tsx'
import { chosenTest } from '#renderer/app/test-choices.ts'
import { MasteryView } from './MasteryView.tsx'
import { CutPicker, ScopePicker, ScopeRow, TestPicker, ViewPicker } from '../frame/ScopeRow.tsx'
import type { AnalysisChoices } from '../frame/use-analysis.ts'
import { ComparePicker } from './ComparePicker.tsx'

export function MasteryPage() {
  return (
    <AnalysisFrame title="Mastery by standard" primary="lesson">
      {(choices) => <Mastery choices={choices} />}
    </AnalysisFrame>
  )
}

function Mastery({ choices }: { readonly choices: AnalysisChoices }) {
  const { address, administrations, change } = choices
  // Items have standards too; the first looked at is a test that the file itself has by standard.
  const withStandards = administrations.filter(measuresStandards)
  const ofFile = administrations.filter(hasStandardScores)
  const first = chosenTest(ofFile.length > 0 ? ofFile : withStandards, null)
  const test = withStandards.find(({ id }) => id === address.test) ?? first
  if (!test) return <NoSuchTest what="test with scores by standard" />
  return (
    <>
      <ScopeRow>
        <ScopePicker choices={choices} />
        <TestPicker
          label="Test"
          list={withStandards}
          value={test}
          onChange={(id) => change({ test: id })}
        />
        <ComparePicker choices={choices} />
        <CutPicker choices={choices} />
        <ViewPicker choices={choices} />
      </ScopeRow>
      <MasteryOf choices={choices} testId={test.id} />
    </>
  )
}

function MasteryOf({
  choices,
  testId,
}: {
  readonly choices: AnalysisChoices
  readonly testId: number
}) {
  const { scope, address } = choices
  const mastery = useBackendQuery(
    'analysis',
    'mastery',
    {
      scope: scope ?? { kind: 'district', id: null },
      administrationId: administrationId.parse(testId),
      cut: address.cut,
      ...(address.compare !== null && { compare: address.compare }),
    },
    { keepPrevious: true, enabled: scope !== null },
  )
  if (mastery.isError) {
    return <ErrorNote error={mastery.error} onRetry={() => void mastery.refetch()} />
  }
  if (!mastery.data) return <Loading rows={10} label="Computing mastery by standard" />
  return (
    <Stale isStale={mastery.isPlaceholderData}>
      <MasteryView mastery={mastery.data} choices={choices} />
    </Stale>
  )
}
