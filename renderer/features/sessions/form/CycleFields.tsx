/** Cycle, phase and goals. What the day suggests is shown as suggested, and can be changed. */
import { Button, MultiSelect, NativeSelect } from '@mantine/core'
import type { Session, Suggestion } from '#shared/contracts/sessions.ts'
import { Section } from '#renderer/ui/Section.tsx'
import type { FormModel, FormProps } from './form-model.ts'
import classes from './SessionForm.module.css'

type Props = FormProps & {
  /** The cycle that is stored, which may not be among those of the day. */
  readonly stored: Session['cycle']
}

export function CycleFields({ model, stored }: Props) {
  const { values, expected, change, isReadOnly } = model
  const cycles = expected?.cycles ?? []
  const [first] = cycles
  const isSuggested = values.cycleId === undefined
  const cycleId = isSuggested ? (first?.id ?? null) : values.cycleId
  const cycle = cycles.find(({ id }) => id === cycleId)
  const phase = values.phase === undefined ? (cycle?.phase ?? null) : values.phase
  const goals = expected?.goals ?? []
  if (cycles.length === 0 && !stored && goals.length === 0) return null
  return (
    <Section title="Cycle and goals">
      <div className={classes.fields} data-columns="2">
        <NativeSelect
          label="Cycle"
          description={isSuggested && cycle ? 'Suggested from the date' : undefined}
          data={cycleChoices(cycles, stored)}
          value={String(cycleId ?? '')}
          disabled={isReadOnly}
          onChange={({ currentTarget: { value } }) => {
            const next = cycles.find(({ id }) => String(id) === value)
            change({ cycleId: next?.id ?? null, phase: next?.phase ?? null })
          }}
        />
        <NativeSelect
          label="Phase"
          description={isSuggested && cycle ? 'Suggested from the date' : undefined}
          data={phaseChoices(cycle, phase)}
          value={phase ?? ''}
          disabled={isReadOnly || (!cycle && phase === null)}
          onChange={({ currentTarget: { value } }) =>
            change({ cycleId: cycleId ?? null, phase: value === '' ? null : value })
          }
        />
      </div>
      <ByTheDate model={model} />
      {goals.length > 0 && (
        <div className={classes.fields}>
          <MultiSelect
            label="Goals it serves"
            data={goals.map(({ id, text }) => ({ value: String(id), label: text }))}
            value={values.goalIds.map(String)}
            disabled={isReadOnly}
            comboboxProps={{ transitionProps: { duration: 0 } }}
            onChange={(ids) => change({ goalIds: ids.map(Number) })}
          />
        </div>
      )}
    </Section>
  )
}

/** After the day or the teachers changed, the stored cycle may no longer be the one of the day. */
function ByTheDate({
  model: { values, expected, change, isReadOnly },
}: {
  readonly model: FormModel
}) {
  const [first] = expected?.cycles ?? []
  if (!first || values.cycleId === undefined || isReadOnly) return null
  const isSame = values.cycleId === first.id && (values.phase ?? null) === first.phase
  if (isSame) return null
  return (
    <p className={classes.hint}>
      By the date: {[first.title, first.phase].filter(Boolean).join(', ')}
      <Button size="compact-xs" onClick={() => change({ cycleId: first.id, phase: first.phase })}>
        Use it
      </Button>
    </p>
  )
}

function cycleChoices(cycles: Suggestion['cycles'], stored: Session['cycle']) {
  const known = cycles.map(({ id, title }) => ({ value: String(id), label: title }))
  const isKnown = !stored || known.some(({ value }) => value === String(stored.id))
  return [
    { value: '', label: 'None' },
    ...known,
    ...(isKnown ? [] : [{ value: String(stored.id), label: stored.title }]),
  ]
}

function phaseChoices(cycle: Suggestion['cycles'][number] | undefined, phase: string | null) {
  const phases = cycle?.phases ?? []
  const isKnown = phase === null || phases.includes(phase)
  return [{ value: '', label: 'None' }, ...phases, ...(isKnown ? [] : [phase])]
}
