/**
 * A cycle's phases as stretches of days. Those with a start are its history; those without lie ahead,
 * or were skipped when a later one has begun. A phase one goes back to is a new stretch, so that the
 * history stays what happened. Pure; docs/decisions/0013-phase-stretches.md says why.
 */
import { addDays, daysBetween } from './days.ts'

export type Stretch = {
  /** Of its row; null for one that is not stored yet. */
  readonly id: number | null
  readonly name: string
  readonly startsOn: string | null
  readonly endsOn: string | null
}
type Days = Pick<Stretch, 'startsOn' | 'endsOn'>

export type PhaseState = 'past' | 'now' | 'ahead'

/** A phase holds from its start to its end, or on when it has none yet. */
export function phaseState({ startsOn, endsOn }: Days, today: string): PhaseState {
  if (startsOn === null || startsOn > today) return 'ahead'
  return endsOn !== null && endsOn < today ? 'past' : 'now'
}

/** The place of the stretch that began last on or before a day, held or already ended; -1 before the first. */
export const stretchOn = (stretches: readonly Days[], day: string): number =>
  stretches.findLastIndex(({ startsOn }) => startsOn !== null && startsOn <= day)

/** What lies before the last stretch that began, without a day of its own. */
export const isSkipped = (stretches: readonly Days[], index: number): boolean =>
  stretches[index]?.startsOn === null &&
  stretches.slice(index).some(({ startsOn }) => startsOn !== null)

/** Whole days in the stretch on `today`; the first day counts as 1. */
export const daysInto = ({ startsOn, endsOn }: Days, today: string): number | null => {
  if (startsOn === null || startsOn > today) return null
  return daysBetween(startsOn, endsOn !== null && endsOn < today ? endsOn : today) + 1
}

type Move = { readonly phase: string; readonly on: string }

/**
 * The stretches once the cycle is in `phase` from the day `on`: what held ends the day before, the
 * next stretch of that name begins. Where none lies ahead a new one does, and the phases that follow
 * it lie ahead again. A stretch that would have lasted no day gives way.
 */
export function moveToPhase(stretches: readonly Stretch[], move: Move): readonly Stretch[] {
  const { phase, on } = move
  const now = stretches[stretchOn(stretches, on)]
  if (now?.name === phase && phaseState(now, on) === 'now') return stretches
  const lastDay = addDays(on, -1)
  const last = stretchOn(stretches, lastDay)
  const past = stretches.slice(0, last + 1)
  const rest = stretches.slice(last + 1).map((each) => (each === now ? undated(each) : each))
  const before = past.at(-1)
  if (!before) return begin(rest, move)
  const isBack = now?.startsOn === on && before.name === phase && before.endsOn === lastDay
  if (isBack)
    return [...past.slice(0, -1), { ...before, endsOn: null }, ...after(phase, stretches, rest)]
  return [...past.slice(0, -1), endedBy(before, lastDay), ...begin(rest, move, stretches)]
}

/** `rest` with the next stretch of that name begun; those before it are skipped. */
function begin(
  rest: readonly Stretch[],
  { phase, on }: Move,
  all: readonly Stretch[] = rest,
): readonly Stretch[] {
  const next = rest.findIndex(({ name }) => name === phase)
  const found = rest[next]
  if (!found) {
    return [{ id: null, name: phase, startsOn: on, endsOn: null }, ...after(phase, all, rest)]
  }
  const endsOn = found.endsOn !== null && found.endsOn >= on ? found.endsOn : null
  return [
    ...rest.slice(0, next).map(undated),
    { ...found, startsOn: on, endsOn },
    ...rest.slice(next + 1),
  ]
}

/** What lies ahead after a step back: each phase that follows, in the order in which they first came. */
function after(
  phase: string,
  all: readonly Stretch[],
  rest: readonly Stretch[],
): readonly Stretch[] {
  const names = [...new Set(all.map(({ name }) => name))]
  if (!names.includes(phase)) return rest
  return names
    .slice(names.indexOf(phase) + 1)
    .map((name) => rest.find((each) => each.name === name) ?? aheadCalled(name))
}

const aheadCalled = (name: string): Stretch => ({ id: null, name, startsOn: null, endsOn: null })
const undated = (stretch: Stretch): Stretch => ({ ...stretch, startsOn: null, endsOn: null })
const endedBy = (stretch: Stretch, day: string): Stretch => ({
  ...stretch,
  endsOn: stretch.endsOn !== null && stretch.endsOn < day ? stretch.endsOn : day,
})

/** Other days for one stretch. A neighbor that touched it before goes along, so that no gap opens. */
export function redate(
  stretches: readonly Stretch[],
  index: number,
  days: Partial<Days>,
): readonly Stretch[] {
  const old = stretches[index]
  if (!old) return stretches
  const wanted = { ...old, ...days }
  const changed = wanted.startsOn === null ? undated(wanted) : wanted
  const earlier = stretches.findLastIndex((each, at) => at < index && each.startsOn !== null)
  const later = stretches.findIndex((each, at) => at > index && each.startsOn !== null)
  return stretches.map((each, at) => {
    if (at === index) return changed
    if (at === earlier && touches(each, old)) {
      const endsOn = changed.startsOn && addDays(changed.startsOn, -1)
      return changed.startsOn === old.startsOn ? each : { ...each, endsOn }
    }
    if (
      at === later &&
      touches(old, each) &&
      changed.endsOn !== null &&
      changed.endsOn !== old.endsOn
    )
      return { ...each, startsOn: addDays(changed.endsOn, 1) }
    return each
  })
}

const touches = (earlier: Days, later: Days): boolean =>
  later.startsOn !== null &&
  (earlier.endsOn === null || addDays(earlier.endsOn, 1) === later.startsOn)

/** Why days do not fit, as a sentence; null when they do. */
export function stretchProblem(stretches: readonly Stretch[]): string | null {
  let before: Stretch | undefined
  for (const stretch of stretches) {
    const { name, startsOn, endsOn } = stretch
    if (startsOn === null) {
      if (endsOn !== null) return `${name} has a last day but no first one.`
      continue
    }
    if (endsOn !== null && endsOn < startsOn) return `${name} would end before it begins.`
    if (before && (before.endsOn === null || before.endsOn >= startsOn))
      return `${name} would begin before ${before.name} is over.`
    before = stretch
  }
  return null
}
