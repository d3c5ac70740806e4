/** The same session again, every week or every few weeks, up to a day. */
import { NativeSelect, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { Session } from '#shared/contracts/sessions.ts'
import { addDays } from '#shared/domain/days.ts'
import { useBackendMutation } from '#renderer/app/backend-hooks.ts'
import { useWorkspace } from '#renderer/app/workspace.ts'
import { formLegend, InlineForm } from '#renderer/ui/InlineForm.tsx'
import { isDay } from './form/use-form-choices.ts'
import { tellRepeated } from './session-actions.ts'

type Props = { readonly session: Session; readonly onClose: () => void }

const rhythms = [
  { value: '1', label: 'every week' },
  { value: '2', label: 'every 2 weeks' },
  { value: '3', label: 'every 3 weeks' },
  { value: '4', label: 'every 4 weeks' },
]

export function RepeatForm({ session, onClose }: Props) {
  const { today } = useWorkspace()
  const later = session.heldOn > today ? session.heldOn : today
  const [until, setUntil] = useState(addDays(later, 28))
  const [everyWeeks, setEveryWeeks] = useState('1')
  const repeat = useBackendMutation('sessions', 'repeat')
  const save = async (): Promise<void> => {
    if (!isDay(until)) return
    const done = await repeat.mutateAsync({
      id: session.id,
      everyWeeks: Number(everyWeeks),
      until,
    })
    onClose()
    await tellRepeated(session, done)
  }
  return (
    <InlineForm
      label="Repeat the session"
      saveLabel="Repeat"
      isSaving={repeat.isPending}
      error={repeat.error}
      // A failure shows in the form.
      onSave={() => void save().catch(() => undefined)}
      onClose={onClose}
    >
      <p className={formLegend}>On the same weekday; days off are left out.</p>
      <NativeSelect
        size="xs"
        label="How often"
        data={rhythms}
        value={everyWeeks}
        autoFocus
        onChange={(event) => setEveryWeeks(event.currentTarget.value)}
      />
      <TextInput
        size="xs"
        type="date"
        label="Until"
        value={until}
        error={!isDay(until) && 'Choose a day'}
        onChange={(event) => setUntil(event.currentTarget.value)}
      />
    </InlineForm>
  )
}
