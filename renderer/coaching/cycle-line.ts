/** The phases of a cycle as stretches of time on one line. Pure. */
import { addDays, daysBetween } from '#shared/domain/days.ts'
import { phaseState } from '#shared/domain/phase-stretches.ts'

export type CyclePhase = {
  readonly name: string
  readonly startsOn: string | null
  readonly endsOn: string | null
}

export type CycleSpan = {
  readonly startsOn: string
  readonly plannedEndOn: string | null
  /** Of a closed cycle: its line ends here. */
  readonly endedOn?: string | null
  readonly phases: readonly CyclePhase[]
}

export type PhaseStretch = {
  readonly name: string
  readonly startsOn: string | null
  /** From 0 to 1 along the line. */
  readonly from: number
  readonly to: number
  readonly state: 'past' | 'now' | 'ahead' | 'skipped'
}

export type CycleLineShape = {
  readonly stretches: readonly PhaseStretch[]
  readonly endsOn: string
  /** Where a day stands on the line, from 0 to 1. */
  readonly at: (day: string) => number
}

/** Phases that have no days yet share what is left of the planned time evenly; skipped ones have no length. */
export function cycleLine(cycle: CycleSpan, today: string): CycleLineShape {
  const known = cycle.phases
    .flatMap(({ startsOn, endsOn }) => [startsOn, endsOn])
    .filter((day) => day !== null)
  const latest = [cycle.startsOn, ...known].toSorted().at(-1) ?? cycle.startsOn
  const planned = [cycle.plannedEndOn ?? today, latest].toSorted().at(-1) ?? latest
  const endsOn = cycle.endedOn ?? planned
  const days = Math.max(1, daysBetween(cycle.startsOn, endsOn))
  const at = (day: string): number =>
    Math.min(1, Math.max(0, daysBetween(cycle.startsOn, day) / days))
  return { stretches: stretchesOf(cycle.phases, { at, today }), endsOn, at }
}

function stretchesOf(
  phases: readonly CyclePhase[],
  line: { readonly at: (day: string) => number; readonly today: string },
): readonly PhaseStretch[] {
  const last = phases.findLastIndex(({ startsOn }) => startsOn !== null)
  const ahead = phases.length - last - 1
  const lastFrom = startOf(phases, last, line.at) ?? 0
  const lastEnd = endOf(phases[last], line.at)
  // The phase one is in shares the open time with those that are still to come.
  const share = (1 - (lastEnd ?? lastFrom)) / Math.max(1, ahead + (lastEnd === null ? 1 : 0))
  const openFrom = lastEnd ?? lastFrom + (last >= 0 ? share : 0)
  return phases.map((phase, index) => {
    const { name, startsOn } = phase
    if (index > last) {
      const from = openFrom + (index - last - 1) * share
      return { name, startsOn, from, to: from + share, state: 'ahead' }
    }
    const from = startOf(phases, index, line.at) ?? openFrom
    if (startsOn === null) return { name, startsOn, from, to: from, state: 'skipped' }
    const to = endOf(phase, line.at) ?? startOf(phases, index + 1, line.at) ?? openFrom
    return { name, startsOn, from, to, state: phaseState(phase, line.today) }
  })
}

/** Where the first dated phase from `index` on begins. */
function startOf(
  phases: readonly CyclePhase[],
  index: number,
  at: (day: string) => number,
): number | null {
  const next = phases.slice(Math.max(0, index)).find(({ startsOn }) => startsOn !== null)
  return next?.startsOn ? at(next.startsOn) : null
}

const endOf = (phase: CyclePhase | undefined, at: (day: string) => number): number | null =>
  phase?.startsOn && phase.endsOn ? at(addDays(phase.endsOn, 1)) : null
