/** The notes of a session: one for the teacher, one that never leaves, and "nothing to add". */
import { Checkbox, NativeSelect } from '@mantine/core'
import { Lock } from 'lucide-react'
import type { ReactNode } from 'react'
import { disclosureLabels } from '#shared/domain/disclosure.ts'
import { HiddenNote } from '#renderer/coaching/HiddenNote.tsx'
import { usePrivateNotesHidden } from '#renderer/coaching/private-notes.ts'
import { RichTextField } from '#renderer/ui/RichText/RichTextField.tsx'
import { Section } from '#renderer/ui/Section.tsx'
import type { FormProps } from './form-model.ts'
import classes from './SessionForm.module.css'

export type NoteField = {
  readonly text: string
  readonly onChange: (text: string) => void
  readonly saveNow?: () => void
}

type Props = FormProps & {
  readonly shared: NoteField
  readonly secret: NoteField
  /** Whether they are saved. */
  readonly state?: ReactNode
}

const widest = ['teacher', 'school', 'district'] as const

export function Notes({ model: { values, change, isReadOnly }, shared, secret, state }: Props) {
  const isHidden = usePrivateNotesHidden()
  return (
    <Section title="Notes" note={state}>
      <div className={classes.notes}>
        <RichTextField
          label="Shared note"
          note={disclosureLabels[values.sharedDisclosure]}
          value={shared.text}
          onChange={shared.onChange}
          isReadOnly={isReadOnly}
          placeholder="What happened, in words the teacher may read"
          {...(shared.saveNow && { onBlur: shared.saveNow })}
        />
        {isHidden ? (
          <HiddenNote what="Private note" />
        ) : (
          <RichTextField
            label="Private note"
            note={
              <>
                <Lock size={12} aria-hidden="true" style={{ display: 'inline' }} /> never printed
              </>
            }
            value={secret.text}
            onChange={secret.onChange}
            isPrivate
            isReadOnly={isReadOnly}
            placeholder="Only for you"
            {...(secret.saveNow && { onBlur: secret.saveNow })}
          />
        )}
        <div className={classes.noteFoot}>
          <NativeSelect
            label="The shared note goes as far as"
            data={widest.map((value) => ({ value, label: disclosureLabels[value] }))}
            value={values.sharedDisclosure}
            disabled={isReadOnly}
            onChange={({ currentTarget: { value } }) => {
              const chosen = widest.find((one) => one === value)
              if (chosen) change({ sharedDisclosure: chosen })
            }}
          />
          <Checkbox
            label="Nothing to add: off the notes to finish"
            checked={values.isFinished}
            disabled={isReadOnly}
            onChange={(event) => change({ isFinished: event.currentTarget.checked })}
          />
        </div>
      </div>
    </Section>
  )
}
