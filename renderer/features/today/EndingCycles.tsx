/** Cycles whose end is near, with what is missing: a data point in place, another end, or close it. */
import { useState } from 'react'
import type { EndingCycle, FollowUp } from '#shared/contracts/today.ts'
import { addDays } from '#shared/domain/days.ts'
import { useBackendMutation } from '#renderer/app/backend-hooks.ts'
import { navigate } from '#renderer/app/location.ts'
import { useWorkspace } from '#renderer/app/workspace.ts'
import { DayForm } from '#renderer/coaching/DayForm.tsx'
import { RowList } from '#renderer/ui/RowList/RowList.tsx'
import type { ListRow, RowAction } from '#renderer/ui/RowList/row-types.ts'
import { Section } from '#renderer/ui/Section.tsx'
import { rowCommands } from './commands.ts'
import { DataPointForm } from './DataPointForm.tsx'
import { FollowUpRows, useFollowUps } from './FollowUps.tsx'
import { closeCycle } from './session-changes.ts'
import { cycleName, endWords, missingWords } from './today-words.ts'
import classes from './Today.module.css'

type Shown = { readonly id: number; readonly form: 'point' | 'end' }

type Props = {
  readonly cycles: readonly EndingCycle[]
  /** Closed ones to come back to. */
  readonly followUps: readonly FollowUp[]
}

export function EndingCycles({ cycles, followUps }: Props) {
  const later = useFollowUps({ cycles: followUps })
  const { today, isReadOnly } = useWorkspace()
  const [shown, setShown] = useState<Shown | null>(null)
  const close = (): void => setShown(null)
  const rows = cycles.map((cycle): ListRow => {
    const form = shown?.id === cycle.id ? shown.form : null
    return {
      key: `cycle-${cycle.id}`,
      name: cycleName(cycle),
      content: <Ending cycle={cycle} today={today} />,
      open: { ...rowCommands.open, run: () => navigate(`/cycles/${cycle.id}`) },
      actions: isReadOnly
        ? []
        : actionsFor(cycle, today, (next) => setShown({ id: cycle.id, form: next })),
      ...(form === 'end' && {
        editor: <EndForm cycle={cycle} today={today} onClose={close} />,
      }),
      ...(form === 'point' &&
        cycle.goalId !== null && {
          editor: (
            <DataPointForm cycle={cycle} goalId={cycle.goalId} today={today} onClose={close} />
          ),
        }),
    }
  })
  return (
    <Section
      title="Cycles ending"
      note={cycles.length || undefined}
      end={later.button || undefined}
    >
      <RowList
        label="Cycles ending"
        rows={rows}
        columns="minmax(0, 1fr) 124px 96px"
        empty={<p className={classes.none}>No cycle ends within three weeks.</p>}
      />
      {later.isOpen && <FollowUpRows cycles={followUps} />}
    </Section>
  )
}

function actionsFor(
  cycle: EndingCycle,
  today: string,
  show: (form: Shown['form']) => void,
): readonly RowAction[] {
  const canClose = cycle.missing.kind === 'nothing'
  return [
    ...(cycle.goalId === null
      ? []
      : [{ ...rowCommands.addPoint, isQuick: true, run: () => show('point') }]),
    { ...rowCommands.moveEnd, isQuick: true, run: () => show('end') },
    { ...rowCommands.closeCycle, isQuick: canClose, run: () => void closeCycle(cycle, today) },
  ]
}

function Ending({ cycle, today }: { readonly cycle: EndingCycle; readonly today: string }) {
  return (
    <>
      <span className="ell m" title={cycle.title}>
        {cycleName(cycle)}
      </span>
      <span className="ell sm t2">{missingWords(cycle)}</span>
      <span className={cycle.plannedEndOn < today ? 'num sm late' : 'num sm'}>
        {endWords(cycle.plannedEndOn, today)}
      </span>
    </>
  )
}

type FormProps = {
  readonly cycle: EndingCycle
  readonly today: string
  readonly onClose: () => void
}

function EndForm({ cycle, today, onClose }: FormProps) {
  const update = useBackendMutation('cycles', 'update')
  return (
    <DayForm
      label="Ends on"
      value={cycle.plannedEndOn}
      today={today}
      usual={[7, 14].map((days) => addDays(cycle.plannedEndOn, days))}
      isSaving={update.isPending}
      error={update.error}
      onSave={(plannedEndOn) =>
        update.mutateAsync({ id: cycle.id, changes: { plannedEndOn } }).then(
          () => true,
          // The form stays open and shows `update.error`.
          () => false,
        )
      }
      onClose={onClose}
    />
  )
}
