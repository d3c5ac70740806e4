/** Where a phase of a cycle stands on a day. */
export type PhaseState = 'past' | 'now' | 'ahead'

/** A phase holds from its start to its end, or on when it has none yet. */
export function phaseState(
  phase: { readonly startsOn: string | null; readonly endsOn: string | null },
  today: string,
): PhaseState {
  if (phase.startsOn === null || phase.startsOn > today) return 'ahead'
  return phase.endsOn !== null && phase.endsOn < today ? 'past' : 'now'
}
