/** What the coach says to the teacher, and what only the coach keeps: the notes of the debrief's session. */
import { Lock } from 'lucide-react'
import type { Debrief } from '#shared/contracts/debriefs.ts'
import { disclosureLabels } from '#shared/domain/disclosure.ts'
import { backend } from '#renderer/app/backend.ts'
import { useAutosave } from '#renderer/app/use-autosave.ts'
import { HiddenNote } from '#renderer/coaching/HiddenNote.tsx'
import { usePrivateNotesHidden } from '#renderer/coaching/private-notes.ts'
import { RichTextField } from '#renderer/ui/RichText/RichTextField.tsx'
import { Section } from '#renderer/ui/Section.tsx'
import classes from './Debrief.module.css'

type Props = {
  readonly session: NonNullable<Debrief['session']>
  readonly isReadOnly: boolean
}

export function SessionNotes({ session, isReadOnly }: Props) {
  const { id } = session
  const isHidden = usePrivateNotesHidden()
  const save = (note: 'shared' | 'private') => (text: string) =>
    backend().sessions.saveNote({ id, note, text })
  const shared = useAutosave({ value: session.sharedNote, onSave: save('shared') })
  const secret = useAutosave({ value: session.privateNote, onSave: save('private') })
  const problem = shared.problem ?? secret.problem
  return (
    <Section title="Words" className={classes.section}>
      <div className={classes.notes}>
        <RichTextField
          label="Words we share"
          note={disclosureLabels[session.sharedDisclosure]}
          value={shared.text}
          onChange={shared.onChange}
          onBlur={shared.saveNow}
          isReadOnly={isReadOnly}
          placeholder="A strength that was seen, a wondering, what we agreed on"
        />
        {isHidden ? (
          <HiddenNote what="Private note" />
        ) : (
          <RichTextField
            label="Private note"
            note={
              <>
                <Lock size={12} aria-hidden="true" className={classes.inline} /> never printed
              </>
            }
            value={secret.text}
            onChange={secret.onChange}
            onBlur={secret.saveNow}
            isPrivate
            isReadOnly={isReadOnly}
            placeholder="Only for you"
          />
        )}
        {problem !== null && (
          <p className="late" role="alert">
            {problem}
          </p>
        )}
      </div>
    </Section>
  )
}
