/** The stretches of a cycle in a table: names, first and last days, all of them open to change. */
import { ActionIcon, Button } from '@mantine/core'
import { ArrowDown, ArrowUp, Plus, Trash2 } from 'lucide-react'
import type { CyclePage, CycleStretch } from '#shared/contracts/cycle-records.ts'
import { backend } from '#renderer/app/backend.ts'
import { sayDone } from '#renderer/app/notify.tsx'
import { useWorkspace } from '#renderer/app/workspace.ts'
import { InPlaceDate } from '#renderer/ui/InPlace/InPlaceDate.tsx'
import { InPlaceText } from '#renderer/ui/InPlace/InPlaceText.tsx'
import { useFocusKept } from '#renderer/ui/use-focus-kept.ts'
import classes from './CyclePage.module.css'

type Phases = Parameters<ReturnType<typeof backend>['cycles']['setPhases']>[0]['phases']

const stateWords = { past: 'Done', now: 'Now', ahead: 'Ahead', skipped: 'Skipped' } as const

export function PhaseDays({ page }: { readonly page: CyclePage }) {
  const { isReadOnly } = useWorkspace()
  const keepFocus = useFocusKept()
  const stored = page.phases.map(({ id, name, startsOn, endsOn }) => ({
    id,
    name,
    startsOn,
    endsOn,
  }))
  const set = (phases: Phases): Promise<void> => backend().cycles.setPhases({ id: page.id, phases })
  const change = (phases: Phases, done: string): void => {
    void sayDone(() => set(phases), done)
  }
  const add = (): void =>
    change(
      [...stored, { id: null, name: 'New phase', startsOn: null, endsOn: null }],
      'Phase added',
    )
  return (
    <div ref={keepFocus}>
      <table className={classes.phases}>
        <thead>
          <tr>
            <th scope="col">Phase</th>
            <th scope="col">First day</th>
            <th scope="col">Last day</th>
            <th scope="col">State</th>
            <th scope="col">
              <span className="sr-only">Order and removal</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {page.phases.map((phase, index) => (
            <PhaseRow
              key={phase.id}
              cycleId={page.id}
              phase={phase}
              onRename={(name) => set(stored.with(index, { ...stored[index], ...phase, name }))}
              onRemove={() => change(stored.toSpliced(index, 1), `${phase.name} removed`)}
              onMove={moverOf({ stored, index, page, change })}
              isReadOnly={isReadOnly}
            />
          ))}
        </tbody>
      </table>
      {!isReadOnly && (
        <div className={classes.add}>
          <Button size="xs" leftSection={<Plus size={14} aria-hidden="true" />} onClick={add}>
            Add phase
          </Button>
        </div>
      )}
    </div>
  )
}

type Mover = (step: -1 | 1) => (() => void) | undefined

/** Only what lies ahead can change places: the order of what happened is its days. */
function moverOf(given: {
  readonly stored: Phases
  readonly index: number
  readonly page: CyclePage
  readonly change: (phases: Phases, done: string) => void
}): Mover {
  const { stored, index, page, change } = given
  return (step) => {
    const other = page.phases[index + step]
    const own = page.phases[index]
    const [a, b] = [stored[index], stored[index + step]]
    if (own?.startsOn !== null || other?.startsOn !== null || !a || !b) return undefined
    return () => change(stored.with(index, b).with(index + step, a), `${own.name} moved`)
  }
}

type RowProps = {
  readonly cycleId: CyclePage['id']
  readonly phase: CycleStretch
  readonly onRename: (name: string) => Promise<void>
  readonly onRemove: () => void
  readonly onMove: Mover
  readonly isReadOnly: boolean
}

function PhaseRow({ cycleId, phase, onRename, onRemove, onMove, isReadOnly }: RowProps) {
  const { name, startsOn, endsOn, state } = phase
  const redate = (days: { startsOn?: string | null; endsOn?: string | null }) =>
    backend().cycles.redatePhase({ id: cycleId, phaseId: phase.id, ...days })
  const moves = [
    { step: -1 as const, word: 'earlier', Icon: ArrowUp },
    { step: 1 as const, word: 'later', Icon: ArrowDown },
  ].flatMap(({ step, ...rest }) => {
    const run = onMove(step)
    return run ? [{ run, ...rest }] : []
  })
  return (
    <tr data-line="">
      <td>
        <InPlaceText
          label={`Name of ${name}`}
          value={name}
          isNeeded
          isReadOnly={isReadOnly}
          onSave={onRename}
        />
      </td>
      <td>
        <InPlaceDate
          label={`First day of ${name}`}
          value={startsOn}
          isReadOnly={isReadOnly}
          onSave={(day) => redate({ startsOn: day })}
        />
      </td>
      <td>
        <InPlaceDate
          label={`Last day of ${name}`}
          value={endsOn}
          isReadOnly={isReadOnly || startsOn === null}
          onSave={(day) => redate({ endsOn: day })}
        />
      </td>
      <td className={state === 'now' ? 'm' : 't2'}>{stateWords[state]}</td>
      <td>
        {!isReadOnly && (
          <span className={classes.icons}>
            {moves.map(({ run, word, Icon }) => (
              <ActionIcon key={word} size={24} aria-label={`Move ${name} ${word}`} onClick={run}>
                <Icon size={14} aria-hidden="true" />
              </ActionIcon>
            ))}
            <ActionIcon size={24} aria-label={`Remove ${name}`} onClick={onRemove}>
              <Trash2 size={14} aria-hidden="true" />
            </ActionIcon>
          </span>
        )}
      </td>
    </tr>
  )
}
