/** What came of a step: seen in class, and whether to check back once more. */
import { Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { ActionStep, StepChanges } from '#shared/contracts/steps.ts'
import { addDays } from '#shared/domain/days.ts'
import { formLegend, InlineForm, wideField } from '#renderer/ui/InlineForm.tsx'
import { Segments } from '#renderer/ui/Segments.tsx'
import { dayOrNull } from './step-fields.ts'

type Props = {
  readonly step: ActionStep
  readonly today: string
  readonly isSaving: boolean
  readonly error: unknown
  readonly onSave: (changes: StepChanges) => Promise<boolean>
  readonly onClose: () => void
}

const outcomes = [
  { value: 'practising', label: 'Practicing' },
  { value: 'mastered', label: 'Mastered' },
  { value: 'dropped', label: 'Dropped' },
] as const
type Outcome = (typeof outcomes)[number]['value']

export function CheckBackForm({ step, today, isSaving, error, onSave, onClose }: Props) {
  const [outcome, setOutcome] = useState<Outcome>('practising')
  const [evidence, setEvidence] = useState(step.evidence)
  const [nextOn, setNextOn] = useState(nextCheckBack(step, today))
  const save = async (): Promise<void> => {
    const changes = {
      status: outcome,
      evidence,
      ...(outcome === 'practising' && { checkBackOn: dayOrNull(nextOn) }),
    }
    if (await onSave(changes)) onClose()
  }
  return (
    <InlineForm
      label="Check back"
      saveLabel="Save check-back"
      isSaving={isSaving}
      error={error}
      onSave={() => void save()}
      onClose={onClose}
    >
      <p className={formLegend}>{step.text}</p>
      <Textarea
        size="xs"
        label="What you saw"
        className={wideField}
        autosize
        minRows={1}
        maxRows={6}
        value={evidence}
        onChange={(event) => setEvidence(event.currentTarget.value)}
        autoFocus
      />
      <div className={wideField}>
        <Segments
          label="How it stands"
          choices={outcomes}
          value={outcome}
          onChange={setOutcome}
          size="small"
        />
      </div>
      {outcome === 'practising' && (
        <TextInput
          size="xs"
          type="date"
          label="Check back again"
          value={nextOn}
          onChange={(event) => setNextOn(event.currentTarget.value)}
        />
      )}
    </InlineForm>
  )
}

/** The day agreed if it still lies ahead, else a week from today. */
const nextCheckBack = ({ checkBackOn }: ActionStep, today: string): string =>
  checkBackOn !== null && checkBackOn > today ? checkBackOn : addDays(today, 7)
