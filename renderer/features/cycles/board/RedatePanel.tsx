/** Since when a cycle is in its phase: asked after a move that did not happen today. */
import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { FormEvent } from 'react'
import type { CycleRow } from '#shared/contracts/cycle-records.ts'
import { useBackendMutation } from '#renderer/app/backend-hooks.ts'
import { notifyUndoable } from '#renderer/app/notify.tsx'
import { memberNames } from '#renderer/coaching/member-names.ts'
import { formatDay } from '#renderer/ui/format.ts'
import { Panel, PanelHead } from '#renderer/ui/Panel.tsx'
import { ErrorNote } from '#renderer/ui/States.tsx'

type Props = { readonly cycle: CycleRow; readonly onClose: () => void }

export function RedatePanel({ cycle, onClose }: Props) {
  const redate = useBackendMutation('cycles', 'redatePhase')
  const at = cycle.phases.findLastIndex(({ startsOn }) => startsOn === cycle.phase?.startsOn)
  const phase = cycle.phases[at]
  const before = cycle.phases
    .slice(0, Math.max(0, at))
    .findLast(({ startsOn }) => startsOn !== null)
  const [day, setDay] = useState(phase?.startsOn ?? cycle.startsOn)
  const save = async (): Promise<void> => {
    if (!phase) return
    await redate.mutateAsync({ id: cycle.id, phaseId: phase.id, startsOn: day })
    onClose()
    await notifyUndoable(`${memberNames(cycle)} in ${phase.name} since ${formatDay(day)}`)
  }
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    // A failure shows below the field.
    if (day !== '') save().catch(() => undefined)
  }
  return (
    <Panel
      label="Change date"
      width={300}
      onClose={onClose}
      bottom={
        <>
          <Button type="submit" form="redate" variant="filled" loading={redate.isPending}>
            Change date
          </Button>
          <Button onClick={onClose}>Cancel</Button>
        </>
      }
    >
      <PanelHead title="Change date" subtitle={cycle.title} onClose={onClose} />
      <form id="redate" onSubmit={submit} noValidate>
        <TextInput
          type="date"
          label={`In ${phase?.name ?? 'this phase'} since`}
          description={before && `${before.name} ends the day before.`}
          value={day}
          onChange={(event) => setDay(event.currentTarget.value)}
          autoFocus
        />
      </form>
      {redate.error && <ErrorNote error={redate.error} />}
    </Panel>
  )
}
