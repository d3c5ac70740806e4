/** Moves a cycle to a phase from today on, and says so with a way back and a way to another day. */
import type { CycleRow } from '#shared/contracts/cycle-records.ts'
import { backend } from '#renderer/app/backend.ts'
import { sayDone } from '#renderer/app/notify.tsx'
import { memberNames } from '#renderer/coaching/member-names.ts'

type Move = {
  readonly phase: string
  readonly today: string
  /** Opens the field for another day. */
  readonly onRedate: (id: CycleRow['id']) => void
}

/** @returns what happened in a sentence, null when it failed (and was said). */
export async function moveCycle(
  cycle: CycleRow,
  { phase, today, onRedate }: Move,
): Promise<string | null> {
  const isMoved = await sayDone(
    () => backend().cycles.moveToPhase({ id: cycle.id, phase, on: today }),
    `${memberNames(cycle)} moved to ${phase}, from today`,
    { label: 'Change date', run: () => onRedate(cycle.id) },
  )
  return isMoved ? `${cycle.title} is in ${phase} now.` : null
}
