/** Next steps that are stored together with a new session. */
import { ActionIcon, Button, NativeSelect, TextInput } from '@mantine/core'
import { Plus, X } from 'lucide-react'
import { blankStep } from './form-values.ts'
import type { StepValues } from './form-values.ts'
import type { FormProps } from './form-model.ts'
import classes from './SessionForm.module.css'

export function NewSteps({ model: { values, change } }: FormProps) {
  const { steps } = values
  const set = (at: number, changes: Partial<StepValues>): void =>
    change({ steps: steps.map((step, index) => (index === at ? { ...step, ...changes } : step)) })
  return (
    <>
      {steps.map((step, index) => (
        <div
          key={index}
          className={classes.step}
          role="group"
          aria-label={`Next step ${index + 1}`}
        >
          <TextInput
            size="xs"
            label="What"
            value={step.text}
            autoFocus={step.text === ''}
            onChange={(event) => set(index, { text: event.currentTarget.value })}
          />
          <NativeSelect
            size="xs"
            label="Who"
            data={[
              { value: 'coach', label: 'You' },
              { value: 'teacher', label: values.teacherIds.length > 1 ? 'Teachers' : 'Teacher' },
            ]}
            value={step.owner}
            onChange={({ currentTarget: { value } }) =>
              set(index, { owner: value === 'teacher' ? 'teacher' : 'coach' })
            }
          />
          <TextInput
            size="xs"
            type="date"
            label="Due"
            value={step.dueOn}
            onChange={(event) => set(index, { dueOn: event.currentTarget.value })}
          />
          <TextInput
            size="xs"
            type="date"
            label="Check back"
            value={step.checkBackOn}
            onChange={(event) => set(index, { checkBackOn: event.currentTarget.value })}
          />
          <ActionIcon
            aria-label={`Take out step ${index + 1}`}
            onClick={() => change({ steps: steps.toSpliced(index, 1) })}
          >
            <X size={14} aria-hidden="true" />
          </ActionIcon>
        </div>
      ))}
      <Button
        size="xs"
        variant="subtle"
        leftSection={<Plus size={14} aria-hidden="true" />}
        onClick={() => change({ steps: [...steps, blankStep] })}
      >
        Add step
      </Button>
    </>
  )
}
