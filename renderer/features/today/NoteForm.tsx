/** The shared note of a session, written where the session stands among those to finish. */
import type { UnfinishedSession } from '#shared/contracts/today.ts'
import { useBackendMutation, useBackendQuery } from '#renderer/app/backend-hooks.ts'
import { useAutosave } from '#renderer/app/use-autosave.ts'
import { formatWeekday } from '#renderer/ui/format.ts'
import { InlineForm, wideField } from '#renderer/ui/InlineForm.tsx'
import { RichTextField } from '#renderer/ui/RichText/RichTextField.tsx'
import { QueryView } from '#renderer/ui/States.tsx'
import { nameOf } from './today-words.ts'

type Props = { readonly session: UnfinishedSession; readonly onClose: () => void }

export function NoteForm({ session, onClose }: Props) {
  const stored = useBackendQuery('sessions', 'session', { id: session.id })
  return (
    <QueryView query={stored} rows={2} label="Loading the note">
      {({ sharedNote }) => <Editor session={session} sharedNote={sharedNote} onClose={onClose} />}
    </QueryView>
  )
}

function Editor({ session, sharedNote, onClose }: Props & { readonly sharedNote: string }) {
  const save = useBackendMutation('sessions', 'saveNote')
  const note = useAutosave({
    value: sharedNote,
    onSave: (text) => save.mutateAsync({ id: session.id, note: 'shared', text }),
  })
  const about = [...session.teachers.map(nameOf), session.type, formatWeekday(session.on)]
  return (
    <InlineForm
      label="Write note"
      saveLabel="Done"
      isSaving={false}
      error={null}
      onSave={onClose}
      onClose={onClose}
      hasCancel={false}
    >
      <div className={wideField}>
        <RichTextField
          label="Shared note"
          note={about.join(', ')}
          value={note.text}
          onChange={note.onChange}
          onBlur={note.saveNow}
          placeholder="What was worked on, and what comes next"
          takesFocus
        />
        {note.problem !== null && (
          <p className="late sm" role="alert">
            {note.problem}
          </p>
        )}
      </div>
    </InlineForm>
  )
}
