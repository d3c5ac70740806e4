/** When a teacher is past the contact cadence that was agreed. Never a score: only a reminder. Pure. */
type Contact = {
  readonly status: 'active' | 'paused' | 'left'
  readonly archivedOn: string | null
  /** Null: nothing was agreed. */
  readonly cadenceDays: number | null
  /** Null: no contact yet. */
  readonly daysSinceContact: number | null
}

/** On the last agreed day it is not past yet. */
export const isPastCadence = ({ status, archivedOn, cadenceDays, daysSinceContact }: Contact) =>
  status === 'active' &&
  archivedOn === null &&
  cadenceDays !== null &&
  (daysSinceContact === null || daysSinceContact > cadenceDays)
