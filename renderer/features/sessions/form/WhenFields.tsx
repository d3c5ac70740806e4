/** Day, start and lengths; what the coach did before and on the way counts as the coach's own time. */
import { Section } from '#renderer/ui/Section.tsx'
import { CommittedInput } from './CommittedInput.tsx'
import type { FormProps } from './form-model.ts'
import classes from './SessionForm.module.css'

export function WhenFields({ model }: FormProps) {
  const { values, problems, expected, change, isNew, isReadOnly } = model
  const shared = { isLive: isNew, isReadOnly }
  const usual = expected?.minutes
  return (
    <Section title="When" level={2}>
      <div className={classes.fields} data-columns="2">
        <CommittedInput
          {...shared}
          label="Day"
          type="date"
          value={values.heldOn}
          error={problems.heldOn}
          description={expected?.dayOff ? `Day off: ${expected.dayOff}` : undefined}
          onCommit={(heldOn) => change({ heldOn })}
        />
        <CommittedInput
          {...shared}
          label="Start"
          type="time"
          value={values.startsAt}
          onCommit={(startsAt) => change({ startsAt })}
        />
      </div>
      <div className={classes.fields} data-columns="3">
        <CommittedInput
          {...shared}
          label="Minutes"
          inputMode="numeric"
          value={values.minutes}
          error={problems.minutes}
          placeholder={usual ? `${usual.value}, as usual` : ''}
          onCommit={(minutes) => change({ minutes })}
        />
        <CommittedInput
          {...shared}
          label="Preparation"
          inputMode="numeric"
          value={values.preparationMinutes}
          error={problems.preparationMinutes}
          placeholder="0"
          onCommit={(preparationMinutes) => change({ preparationMinutes })}
        />
        <CommittedInput
          {...shared}
          label="Travel"
          inputMode="numeric"
          value={values.travelMinutes}
          error={problems.travelMinutes}
          placeholder="0"
          onCommit={(travelMinutes) => change({ travelMinutes })}
        />
      </div>
    </Section>
  )
}
