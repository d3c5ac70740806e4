/** Cycles by phase: drag a card, or move it from the keyboard. */
import { useCallback, useState } from 'react'
import type { CycleRow } from '#shared/contracts/cycle-records.ts'
import { useBackendQuery } from '#renderer/app/backend-hooks.ts'
import { useCommand } from '#renderer/app/page-commands.ts'
import { useWorkspace } from '#renderer/app/workspace.ts'
import { CyclesHeader } from '#renderer/coaching/CyclesHeader.tsx'
import { Kbd } from '#renderer/ui/Kbd.tsx'
import { PillSelect } from '#renderer/ui/PillSelect.tsx'
import { QueryView } from '#renderer/ui/States.tsx'
import { CyclesEmpty } from '../CyclesEmpty.tsx'
import { filterChoices, fits, noFilter } from '../cycle-filter.ts'
import type { CycleFilter } from '../cycle-filter.ts'
import { moveCycle } from '../move-cycle.ts'
import { StartCycleButton } from '../StartCycleButton.tsx'
import { boardsOf, phaseBeside } from './board-model.ts'
import { CycleBoard } from './CycleBoard.tsx'
import { RedatePanel } from './RedatePanel.tsx'
import { useBoardKeys } from './use-board-keys.ts'
import classes from './Board.module.css'

export function BoardPage() {
  const cycles = useBackendQuery('cycles', 'list', {})
  const open = cycles.data?.filter(({ status }) => status !== 'closed') ?? []
  return (
    <>
      <CyclesHeader view="board" action={<StartCycleButton />} />
      <QueryView query={cycles} rows={8} label="Loading the board">
        {(all) =>
          open.length === 0 ? <CyclesEmpty hasClosed={all.length > 0} /> : <Filtered open={open} />
        }
      </QueryView>
    </>
  )
}

function Filtered({ open }: { readonly open: readonly CycleRow[] }) {
  const [filter, setFilter] = useState<CycleFilter>(noFilter)
  const pill = (name: 'model' | 'school', label: string) => (
    <PillSelect
      label={label}
      value={filter[name]}
      onChange={(value) => setFilter({ ...filter, [name]: value })}
      choices={filterChoices(open, name)}
      width={220}
    />
  )
  return (
    <>
      <div className={classes.filters} role="search" aria-label="Filter cycles">
        {pill('model', 'Model')}
        {pill('school', 'School')}
        <span className={classes.keys}>
          <Kbd shortcut="Shift+ArrowRight" /> moves a card to the next phase, <Kbd shortcut="M" />{' '}
          to any
        </span>
      </div>
      <Boards cycles={open.filter((cycle) => fits(cycle, filter))} />
    </>
  )
}

function Boards({ cycles }: { readonly cycles: readonly CycleRow[] }) {
  const { today, isReadOnly } = useWorkspace()
  const models = useBackendQuery('cycles', 'models', undefined)
  const [said, setSaid] = useState('')
  const [redatedId, setRedatedId] = useState<CycleRow['id'] | null>(null)
  const onMove = useCallback(
    (cycle: CycleRow, phase: string): void => {
      void moveCycle(cycle, { phase, today, onRedate: setRedatedId }).then((sentence) =>
        setSaid(sentence ?? ''),
      )
    },
    [today],
  )
  const boards = boardsOf(cycles, models.data ?? [])
  const keys = useBoardKeys(boards, { isReadOnly, onMove })
  // Only a card that somebody went to: a command must not move the first one by surprise.
  const active = keys.isChosen ? cycles.find(({ id }) => id === keys.activeId) : undefined
  const next = active && phaseBeside(boards, active, 1)
  useCommand(
    'cycles.next-phase',
    () => {
      if (active && next !== undefined) keys.move(active, next)
    },
    { isOn: next !== undefined && !isReadOnly },
  )
  const redated = cycles.find(({ id }) => id === redatedId)
  return (
    <div className="page-body">
      <div className={classes.scroll} role="region" aria-label="Board">
        <p id={keys.hintId} className="sr-only">
          Arrow keys go to other cards. Shift with the left or right arrow moves this one, M chooses
          its phase.
        </p>
        <p className="sr-only" role="status">
          {said}
        </p>
        {models.data &&
          boards.map((board) => <CycleBoard key={board.model} board={board} keys={keys} />)}
        {boards.length === 0 && <p className={classes.hint}>No cycle fits these filters.</p>}
      </div>
      {redated && (
        <RedatePanel key={redated.id} cycle={redated} onClose={() => setRedatedId(null)} />
      )}
    </div>
  )
}
