/** Another day or time for a session, in its place. Says what is in the way there. */
import { TextInput } from '@mantine/core'
import { useState } from 'react'
import type { UnfinishedSession, WeekSession } from '#shared/contracts/today.ts'
import { useBackendMutation } from '#renderer/app/backend-hooks.ts'
import { notifyUndoable } from '#renderer/app/notify.tsx'
import { formatClockTime, formatWeekday } from '#renderer/ui/format.ts'
import { formLegend, InlineForm } from '#renderer/ui/InlineForm.tsx'
import { sessionName } from './today-words.ts'

type Props = {
  readonly session: WeekSession | UnfinishedSession
  readonly onClose: () => void
}

export function MoveSession({ session, onClose }: Props) {
  const [on, setOn] = useState<string>(session.on)
  const [startsAt, setStartsAt] = useState(session.startsAt ?? '')
  const move = useBackendMutation('schedule', 'move')
  const save = (): void => {
    if (on === '') return
    const place = { on, startsAt: startsAt === '' ? null : startsAt }
    move.mutate(
      { id: session.id, ...place },
      {
        onSuccess: ({ notes }) => {
          onClose()
          const when = [formatWeekday(on), startsAt && formatClockTime(startsAt)].filter(Boolean)
          const moved = `Moved ${sessionName(session)} to ${when.join(', ')}.`
          void notifyUndoable([moved, ...notes].join(' '))
        },
      },
    )
  }
  return (
    <InlineForm
      label="Move session"
      saveLabel="Move"
      isSaving={move.isPending}
      error={move.error}
      onSave={save}
      onClose={onClose}
    >
      <p className={formLegend}>Move {sessionName(session)}</p>
      <TextInput
        size="xs"
        type="date"
        label="Day"
        value={on}
        error={on === '' && 'Choose a day'}
        onChange={(event) => setOn(event.currentTarget.value)}
        autoFocus
      />
      <TextInput
        size="xs"
        type="time"
        label="Time"
        value={startsAt}
        onChange={(event) => setStartsAt(event.currentTarget.value)}
      />
    </InlineForm>
  )
}
