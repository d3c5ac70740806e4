/** A session that did not take place: it is kept, and why stands in its shared note. */
import { TextInput } from '@mantine/core'
import { useState } from 'react'
import type { Session } from '#shared/contracts/sessions.ts'
import { markdownOfPlain } from '#shared/domain/rich-text/write.ts'
import { sessionInWords } from '#shared/domain/session-words.ts'
import { useBackendMutation } from '#renderer/app/backend-hooks.ts'
import { notifyUndoable } from '#renderer/app/notify.tsx'
import { InlineForm, wideField } from '#renderer/ui/InlineForm.tsx'

type Props = { readonly session: Session; readonly onClose: () => void }

export function CancelForm({ session, onClose }: Props) {
  const [reason, setReason] = useState('')
  const update = useBackendMutation('sessions', 'update')
  const save = async (): Promise<void> => {
    const line = reason.trim() === '' ? '' : markdownOfPlain(`Canceled: ${reason.trim()}`)
    const sharedNote = [session.sharedNote, line].filter(Boolean).join('\n\n')
    await update.mutateAsync({
      id: session.id,
      changes: { status: 'canceled', ...(line !== '' && { sharedNote }) },
    })
    onClose()
    await notifyUndoable(`Canceled ${sessionInWords(session)}`)
  }
  return (
    <InlineForm
      label="Cancel the session"
      saveLabel="Cancel the session"
      isSaving={update.isPending}
      error={update.error}
      // A failure shows in the form.
      onSave={() => void save().catch(() => undefined)}
      onClose={onClose}
    >
      <TextInput
        size="xs"
        className={wideField}
        label="Why (it stands in the shared note)"
        value={reason}
        autoFocus
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </InlineForm>
  )
}
