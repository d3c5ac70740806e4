// What a session says beyond day and note: how its time was split, which strategies and standards.
import { cycleOn } from './cycles.ts'
import { createRandom } from './random.ts'
import type { Session } from './types.ts'

type Details = Pick<Session, 'timeSplit' | 'strategies' | 'standards'>

/** Some sessions are two things at once; the rest go whole to the category of their type. */
const SPLITS: Readonly<Record<string, readonly (readonly [string, number])[]>> = {
  'Data meeting': [
    ['Data and assessment', 70],
    ['Planning with teachers', 30],
  ],
  'Co-teaching': [
    ['In classrooms', 75],
    ['Planning with teachers', 25],
  ],
  Observation: [
    ['Observing and debriefing', 80],
    ['In classrooms', 20],
  ],
}

const STRATEGIES: Readonly<Record<string, readonly string[]>> = {
  Modeling: ['Number talk', 'Three reads', 'Open number line', 'Problem string'],
  'Co-teaching': ['Turn and talk', 'Monitoring chart', 'Selecting and sequencing'],
  'Co-planning': ['Anticipating strategies', 'Exit task written first', 'Launch on one page'],
  Observation: ['Talk tally', 'Low-inference notes'],
  Debrief: ['Strength and wondering', 'Student work sort'],
}

/** Today's "notes to finish": a split that adds up to 80%, and two without a note. */
const UNFINISHED: Readonly<Record<string, 'split' | 'note'>> = {
  '2026-02-20 ibanez': 'split',
  '2026-02-20 malhotra': 'note',
  '2026-02-19 raghunathan': 'note',
}

export function withDetails(sessions: readonly Session[]): readonly Session[] {
  const random = createRandom('session details')
  return sessions.map((session) => {
    const unfinished = UNFINISHED[`${session.on} ${session.participantKeys[0] ?? ''}`]
    const details = detailsOf(session, {
      isSplit: random.chance(0.4),
      strategy: random.chance(0.5) ? random.pick(STRATEGIES[session.type] ?? [null]) : null,
    })
    if (unfinished === 'note') return { ...session, ...details, sharedNote: '' }
    if (unfinished !== 'split') return { ...session, ...details }
    return {
      ...session,
      ...details,
      timeSplit: [{ category: 'Planning with teachers', percent: 80 }],
    }
  })
}

function detailsOf(
  { type, status, cycleKey, participantKeys, on }: Session,
  draw: { readonly isSplit: boolean; readonly strategy: string | null },
): Details {
  const isDone = status === 'done'
  const split = isDone && draw.isSplit ? (SPLITS[type] ?? []) : []
  const cycle = cycleKey === null ? undefined : cycleOn(participantKeys[0] ?? '', on)
  return {
    timeSplit: split.map(([category, percent]) => ({ category, percent })),
    strategies: isDone && draw.strategy ? [draw.strategy] : [],
    standards: isDone && cycle?.key === cycleKey ? cycle.focusStandards.slice(0, 1) : [],
  }
}
