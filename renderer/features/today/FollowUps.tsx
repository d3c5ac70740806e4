/**
 * Closed cycles to come back to: open them, move the day, or tick them off. One line at the head of
 * the cycles until it is asked for, or until one of them is due.
 */
import { useState } from 'react'
import type { FollowUp } from '#shared/contracts/today.ts'
import { addDays } from '#shared/domain/days.ts'
import { useBackendMutation } from '#renderer/app/backend-hooks.ts'
import { navigate } from '#renderer/app/location.ts'
import { useWorkspace } from '#renderer/app/workspace.ts'
import { DayForm } from '#renderer/coaching/DayForm.tsx'
import { RowList } from '#renderer/ui/RowList/RowList.tsx'
import type { ListRow } from '#renderer/ui/RowList/row-types.ts'
import { formatDay } from '#renderer/ui/format.ts'
import { rowCommands } from './commands.ts'
import { followedUp } from './session-changes.ts'
import { cycleName, endWords } from './today-words.ts'

type Props = { readonly cycles: readonly FollowUp[] }

/** Whether the list is open, and the button that says how many there are; none while there is nothing. */
export function useFollowUps({ cycles }: Props) {
  const { today } = useWorkspace()
  const [wanted, setWanted] = useState<boolean | null>(null)
  const isOpen = wanted ?? cycles.some(({ followUpOn }) => followUpOn <= today)
  const button = cycles.length > 0 && (
    <button
      type="button"
      className="link sm"
      aria-expanded={isOpen}
      onClick={() => setWanted(!isOpen)}
    >
      {cycles.length} to follow up on
    </button>
  )
  return { isOpen: isOpen && cycles.length > 0, button } as const
}

export function FollowUpRows({ cycles }: Props) {
  const { today, isReadOnly } = useWorkspace()
  const [moving, setMoving] = useState<number | null>(null)
  const rows = cycles.map((cycle): ListRow => ({
    key: `follow-up-${cycle.id}`,
    name: `${cycleName(cycle)}, ${cycle.title}`,
    content: <Line cycle={cycle} today={today} />,
    open: { ...rowCommands.open, run: () => navigate(`/cycles/${cycle.id}`) },
    actions: isReadOnly
      ? []
      : [
          { ...rowCommands.followedUp, isQuick: true, run: () => void followedUp(cycle) },
          { ...rowCommands.moveFollowUp, isQuick: true, run: () => setMoving(cycle.id) },
        ],
    ...(moving === cycle.id && {
      editor: <MoveForm cycle={cycle} today={today} onClose={() => setMoving(null)} />,
    }),
  }))
  return <RowList label="Cycles to follow up on" rows={rows} columns="minmax(0, 1fr) 124px 96px" />
}

function Line({ cycle, today }: { readonly cycle: FollowUp; readonly today: string }) {
  const { endedOn, followUpOn, title } = cycle
  return (
    <>
      <span className="ell m" title={title}>
        {cycleName(cycle)}
      </span>
      <span className="ell sm t2">{endedOn ? `Ended ${formatDay(endedOn)}` : ''}</span>
      <span className={followUpOn < today ? 'num sm late' : 'num sm'}>
        {endWords(followUpOn, today)}
      </span>
    </>
  )
}

type FormProps = {
  readonly cycle: FollowUp
  readonly today: string
  readonly onClose: () => void
}

function MoveForm({ cycle, today, onClose }: FormProps) {
  const update = useBackendMutation('cycles', 'update')
  const from = cycle.followUpOn < today ? today : cycle.followUpOn
  return (
    <DayForm
      label="Follow up on"
      value={cycle.followUpOn}
      today={today}
      usual={[7, 14].map((days) => addDays(from, days))}
      isSaving={update.isPending}
      error={update.error}
      onSave={(followUpOn) =>
        update.mutateAsync({ id: cycle.id, changes: { followUpOn } }).then(
          () => true,
          // The form stays open and shows `update.error`.
          () => false,
        )
      }
      onClose={onClose}
    />
  )
}
