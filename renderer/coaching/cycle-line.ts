/** The phases of a cycle as stretches of time on one line. Pure. */
import { daysBetween } from '#shared/domain/days.ts'

export type CyclePhase = {
  readonly name: string
  readonly startsOn: string | null
  readonly endsOn: string | null
}

export type CycleSpan = {
  readonly startsOn: string
  readonly plannedEndOn: string | null
  readonly phases: readonly CyclePhase[]
}

export type PhaseStretch = {
  readonly name: string
  readonly startsOn: string | null
  /** From 0 to 1 along the line. */
  readonly from: number
  readonly to: number
  readonly state: 'past' | 'now' | 'ahead'
}

export type CycleLineShape = {
  readonly stretches: readonly PhaseStretch[]
  readonly endsOn: string
  /** Where a day stands on the line, from 0 to 1. */
  readonly at: (day: string) => number
}

/** Phases that have no days yet share what is left of the planned time evenly. */
export function cycleLine(cycle: CycleSpan, today: string): CycleLineShape {
  const known = cycle.phases
    .flatMap(({ startsOn, endsOn }) => [startsOn, endsOn])
    .filter((day) => day !== null)
  const latest = [cycle.startsOn, ...known].toSorted().at(-1) ?? cycle.startsOn
  const endsOn = [cycle.plannedEndOn ?? today, latest].toSorted().at(-1) ?? latest
  const days = Math.max(1, daysBetween(cycle.startsOn, endsOn))
  const at = (day: string): number =>
    Math.min(1, Math.max(0, daysBetween(cycle.startsOn, day) / days))
  return { stretches: stretchesOf(cycle.phases, { at, today }), endsOn, at }
}

function stretchesOf(
  phases: readonly CyclePhase[],
  line: { readonly at: (day: string) => number; readonly today: string },
): readonly PhaseStretch[] {
  const started = phases.filter(({ startsOn }) => startsOn !== null)
  const ahead = phases.length - started.length
  const lastStart = started.at(-1)
  const lastFrom = lastStart?.startsOn ? line.at(lastStart.startsOn) : 0
  const lastEnd = lastStart?.endsOn ? line.at(lastStart.endsOn) : null
  // The phase one is in shares the open time with those that are still to come.
  const share = (1 - (lastEnd ?? lastFrom)) / Math.max(1, ahead + (lastEnd === null ? 1 : 0))
  const openFrom = lastEnd ?? lastFrom + (started.length > 0 ? share : 0)
  return phases.map((phase, index) => {
    const isAhead = phase.startsOn === null
    const nth = index - started.length
    const next = phases[index + 1]?.startsOn ?? null
    const from = phase.startsOn === null ? openFrom + nth * share : line.at(phase.startsOn)
    const to = isAhead ? from + share : next ? line.at(next) : (lastEnd ?? openFrom)
    return {
      name: phase.name,
      startsOn: phase.startsOn,
      from,
      to,
      state: stateOf(phase, line.today),
    }
  })
}

function stateOf({ startsOn, endsOn }: CyclePhase, today: string): PhaseStretch['state'] {
  if (startsOn === null || startsOn > today) return 'ahead'
  return endsOn !== null && endsOn < today ? 'past' : 'now'
}
