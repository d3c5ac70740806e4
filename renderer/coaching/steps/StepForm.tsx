/** The fields of a step, where the step stands. What was typed survives a failed save and a crash. */
import { NativeSelect, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useDraft } from '#renderer/app/use-remembered.ts'
import { InlineForm, wideField } from '#renderer/ui/InlineForm.tsx'
import { stepFields } from './step-fields.ts'
import type { StepFields } from './step-fields.ts'

export type TeacherChoice = { readonly value: string; readonly label: string }

type Props = {
  readonly label: string
  /** Says whose draft it is: `step 12`, `new step of teacher 3`. */
  readonly draftKey: string
  readonly blank: StepFields
  /** The teacher or team that can own it; null when there is none but the coach. */
  readonly partner: string | null
  /** Teachers to choose from; without them the step stays where it belongs. */
  readonly teachers?: readonly TeacherChoice[] | undefined
  readonly hasEvidence?: boolean
  readonly isSaving: boolean
  readonly error: unknown
  /** @returns whether it was saved */
  readonly onSave: (fields: StepFields) => Promise<boolean>
  readonly onClose: () => void
}

export function StepForm(props: Props) {
  const { label, teachers, onSave, onClose } = props
  const draft = useDraft(props.draftKey, stepFields, props.blank)
  const [isTried, setIsTried] = useState(false)
  const fields = draft.value
  const set = (change: Partial<StepFields>): void => draft.set({ ...fields, ...change })
  const partner = teachers ? labelOf(teachers, fields.teacher) : props.partner
  const close = (): void => {
    draft.forget()
    onClose()
  }
  const save = async (): Promise<void> => {
    setIsTried(true)
    if (fields.text.trim() !== '' && (await onSave(fields))) close()
  }
  return (
    <InlineForm
      label={label}
      saveLabel={label}
      isSaving={props.isSaving}
      error={props.error}
      onSave={() => void save()}
      onClose={close}
    >
      <TextInput
        size="xs"
        label="What"
        className={wideField}
        value={fields.text}
        onChange={(event) => set({ text: event.currentTarget.value })}
        error={isTried && fields.text.trim() === '' && 'Say what is to be done'}
        autoFocus
      />
      {teachers && (
        <NativeSelect
          size="xs"
          label="For"
          data={[{ value: '', label: 'My own' }, ...teachers]}
          value={fields.teacher}
          onChange={(event) => set({ teacher: event.currentTarget.value })}
        />
      )}
      <NativeSelect
        size="xs"
        label="Who"
        data={ownersWith(partner)}
        value={partner === null ? 'coach' : fields.owner}
        onChange={(event) => set({ owner: event.currentTarget.value as StepFields['owner'] })}
      />
      <TextInput
        size="xs"
        type="date"
        label="Due"
        value={fields.dueOn}
        onChange={(event) => set({ dueOn: event.currentTarget.value })}
      />
      <TextInput
        size="xs"
        type="date"
        label="Check back"
        value={fields.checkBackOn}
        onChange={(event) => set({ checkBackOn: event.currentTarget.value })}
      />
      {props.hasEvidence && (
        <Textarea
          size="xs"
          label="Evidence"
          className={wideField}
          autosize
          minRows={1}
          maxRows={6}
          value={fields.evidence}
          onChange={(event) => set({ evidence: event.currentTarget.value })}
        />
      )}
    </InlineForm>
  )
}

const labelOf = (teachers: readonly TeacherChoice[], id: string): string | null =>
  teachers.find(({ value }) => value === id)?.label ?? null

const ownersWith = (partner: string | null) => [
  { value: 'coach', label: 'You' },
  ...(partner === null ? [] : [{ value: 'teacher', label: partner }]),
]
