/** What a document belongs to besides the teacher: a session, a cycle, or neither; chosen in its row. */
import { NativeSelect } from '@mantine/core'
import { useState } from 'react'
import type { AttachedDocument } from '#shared/contracts/documents.ts'
import { cycleId, sessionId } from '#shared/domain/ids.ts'
import { useBackendMutation, useBackendQuery } from '#renderer/app/backend-hooks.ts'
import { formatFullDay } from '#renderer/ui/format.ts'
import { InlineForm } from '#renderer/ui/InlineForm.tsx'

type Props = { readonly document: AttachedDocument; readonly onClose: () => void }

export function PlaceForm({ document, onClose }: Props) {
  const { id, name, teacher, cycle, session } = document
  const page = useBackendQuery(
    'caseload',
    'teacher',
    { id: teacher?.id ?? 0 },
    { enabled: teacher !== null },
  )
  const update = useBackendMutation('documents', 'update')
  const [chosen, setChosen] = useState({
    cycle: String(cycle?.id ?? ''),
    session: String(session?.id ?? ''),
  })
  const save = (): void => {
    const changes = {
      cycleId: cycleId.safeParse(Number(chosen.cycle)).data ?? null,
      sessionId: sessionId.safeParse(Number(chosen.session)).data ?? null,
    }
    update.mutate({ id, changes }, { onSuccess: onClose })
  }
  return (
    <InlineForm
      label={`What ${name} belongs to`}
      saveLabel="Save"
      isSaving={update.isPending}
      error={update.error}
      onSave={save}
      onClose={onClose}
    >
      <NativeSelect
        size="xs"
        label="Session"
        autoFocus
        value={chosen.session}
        onChange={(event) => setChosen({ ...chosen, session: event.currentTarget.value })}
        data={[
          { value: '', label: 'No session' },
          ...(page.data?.sessions ?? []).map(({ id: value, on, type }) => ({
            value: String(value),
            label: `${type}, ${formatFullDay(on)}`,
          })),
        ]}
      />
      <NativeSelect
        size="xs"
        label="Cycle"
        value={chosen.cycle}
        onChange={(event) => setChosen({ ...chosen, cycle: event.currentTarget.value })}
        data={[
          { value: '', label: 'No cycle' },
          ...(page.data?.cycles ?? []).map(({ id: value, title }) => ({
            value: String(value),
            label: title,
          })),
        ]}
      />
    </InlineForm>
  )
}
