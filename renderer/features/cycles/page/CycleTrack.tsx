/** The cycle as a line with its sessions, the move to the next phase, and the days of each phase. */
import { Button } from '@mantine/core'
import { useState } from 'react'
import type { CyclePage } from '#shared/contracts/cycle-records.ts'
import { useCommand } from '#renderer/app/page-commands.ts'
import { useWorkspace } from '#renderer/app/workspace.ts'
import { CycleLine } from '#renderer/coaching/CycleLine.tsx'
import { useWidth } from '#renderer/ui/charts/use-width.ts'
import { formatDay, plural } from '#renderer/ui/format.ts'
import { Section } from '#renderer/ui/Section.tsx'
import { useFocusKept } from '#renderer/ui/use-focus-kept.ts'
import { moveCycle } from '../move-cycle.ts'
import { PhaseDays } from './PhaseDays.tsx'
import classes from './CyclePage.module.css'

export function CycleTrack({ page }: { readonly page: CyclePage }) {
  const { today, isReadOnly } = useWorkspace()
  const [measure, width] = useWidth()
  const [isOpen, setIsOpen] = useState(false)
  const keepFocus = useFocusKept()
  const next = nextPhase(page)
  const move = (): void => {
    if (next) void moveCycle(page, { phase: next, today, onRedate: () => setIsOpen(true) })
  }
  const canMove = next !== undefined && !isReadOnly
  useCommand('cycles.next-phase', move, { isOn: canMove })
  const days = page.sessions.filter(({ status }) => status === 'done').map(({ on }) => on)
  return (
    <Section
      title="Phases"
      note={whereItStands(page)}
      className={classes.full}
      end={
        <span ref={keepFocus} className={classes.end}>
          <button
            type="button"
            className="link"
            aria-expanded={isOpen}
            onClick={() => setIsOpen(!isOpen)}
          >
            {isOpen ? 'Hide days' : 'Change days'}
          </button>
          {canMove && (
            <Button size="xs" onClick={move}>
              {page.status === 'planned' ? 'Start today' : `Move to ${next}`}
            </Button>
          )}
        </span>
      }
    >
      <div ref={measure} className={classes.line}>
        {width !== null && <CycleLine cycle={page} today={today} sessions={days} width={width} />}
      </div>
      {isOpen && <PhaseDays page={page} />}
    </Section>
  )
}

/** The first that lies ahead; of a closed cycle none. */
function nextPhase({ status, phases }: CyclePage): string | undefined {
  if (status === 'closed') return undefined
  return phases.find(({ state }) => state === 'ahead')?.name
}

function whereItStands({ status, phase, endedOn, startsOn }: CyclePage): string {
  if (status === 'closed') return endedOn ? `closed ${formatDay(endedOn)}` : 'closed'
  if (status === 'planned' || !phase) return `starts ${formatDay(startsOn)}`
  if (phase.isOver) return `${phase.name} is over`
  return `${phase.name}, ${plural(phase.days, 'day')}`
}
