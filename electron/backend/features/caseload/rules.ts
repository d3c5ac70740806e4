/** Dates of the caseload, as whole days without a time zone. */
const DAY_MS = 86_400_000

/** Whole days from one ISO date to another; negative when `to` is earlier. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS)

export type PhaseState = 'past' | 'now' | 'ahead'

/** A phase holds from its start to its end, or on when it has none yet. */
export function phaseState(
  phase: { readonly startsOn: string | null; readonly endsOn: string | null },
  today: string,
): PhaseState {
  if (phase.startsOn === null || phase.startsOn > today) return 'ahead'
  return phase.endsOn !== null && phase.endsOn < today ? 'past' : 'now'
}
