/**
 * A line made whole: what was said, and for the rest what the day and the teachers let one expect.
 * Each value knows where it comes from, so that nothing is filled in behind anybody's back.
 */
import type { Suggestion } from '../../contracts/sessions.ts'
import { sessionTypes, type SessionMode, type SessionType } from '../session-types.ts'
import type { QuickLog } from './model.ts'

/** What was chosen beside the line; left out: as suggested. */
export type QuickChoices = {
  readonly cycleId?: number | null
  readonly phase?: string | null
  readonly schoolId?: number | null
  /** Accepted suggestions. */
  readonly standards?: readonly string[]
  /** Nobody takes part: the coach's own time. */
  readonly isAlone?: boolean
  /** A session of its own, although one like it is planned. */
  readonly isSeparate?: boolean
}

export type Origin = 'said' | 'usual' | 'planned'

export type CompleteLog = {
  readonly heldOn: string
  /** The day lies ahead, so that the session is planned instead of logged. */
  readonly isPlan: boolean
  readonly type: { readonly value: SessionType; readonly from: Origin } | null
  readonly minutes: { readonly value: number; readonly from: Origin; readonly n: number } | null
  readonly startsAt: string | null
  readonly mode: SessionMode
  readonly schoolId: number | null
  readonly cycle: Suggestion['cycles'][number] | null
  readonly phase: string | null
  /** The planned session that this line completes. */
  readonly completes: Suggestion['planned']
  /** What has to be said before it can be stored. */
  readonly gaps: readonly ('teacher' | 'type')[]
}

/** Kinds of work that a coach also does alone. */
const alone: ReadonlySet<SessionType> = new Set(['Administration', 'Professional development'])

/** @param expected null while it is still being read */
export function completeLog(
  log: QuickLog,
  expected: Suggestion | null,
  { today, choices }: { readonly today: string; readonly choices: QuickChoices },
): CompleteLog {
  const heldOn = log.heldOn ?? today
  const isPlan = heldOn > today
  const planned = isPlan || choices.isSeparate ? null : (expected?.planned ?? null)
  const type = typeOf(log, planned)
  const cycle = cycleOf(
    expected,
    or<number | null | undefined>(choices.cycleId, planned?.cycleId ?? undefined),
  )
  return {
    heldOn,
    isPlan,
    type,
    minutes: minutesOf(log, { planned, expected, type: type?.value ?? null }),
    startsAt: log.startsAt ?? planned?.startsAt ?? null,
    mode: log.mode ?? planned?.mode ?? 'in person',
    schoolId: log.schoolId ?? or(choices.schoolId, planned?.schoolId ?? expected?.schoolId ?? null),
    cycle,
    phase: cycle && or(choices.phase, cycle.phase),
    completes: planned,
    gaps: [
      ...(log.teacherIds.length > 0 || choices.isAlone || (type && alone.has(type.value))
        ? []
        : ['teacher' as const]),
      ...(type ? [] : ['type' as const]),
    ],
  }
}

const or = <Value>(chosen: Value | undefined, otherwise: Value): Value =>
  chosen === undefined ? otherwise : chosen

function typeOf(log: QuickLog, planned: Suggestion['planned']): CompleteLog['type'] {
  if (log.type) return { value: log.type, from: 'said' }
  const value = sessionTypes.find((type) => type === planned?.type)
  return value === undefined ? null : { value, from: 'planned' }
}

type Expecting = {
  readonly planned: Suggestion['planned']
  readonly expected: Suggestion | null
  readonly type: SessionType | null
}

function minutesOf(log: QuickLog, { planned, expected, type }: Expecting): CompleteLog['minutes'] {
  if (log.minutes !== null) return { value: log.minutes, from: 'said', n: 0 }
  if (planned) return { value: planned.minutes, from: 'planned', n: 0 }
  const usual = type && expected?.minutes
  return usual ? { ...usual, from: 'usual' } : null
}

/** @param wanted left out: the first one; null: none */
function cycleOf(expected: Suggestion | null, wanted: number | null | undefined) {
  const cycles = expected?.cycles ?? []
  if (wanted === undefined) return cycles[0] ?? null
  return cycles.find(({ id }) => id === wanted) ?? null
}
