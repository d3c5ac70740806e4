// A year of coaching sessions so far, and what is planned: each teacher has a rhythm, the last
// contact and the plan ahead are fixed so that the sample's today looks like a coach's week.
import { addDays, schoolDays, TODAY } from './calendar.ts'
import { cycleOn, phaseOn } from './cycles.ts'
import { CLASSES, homeSchoolOf, teacherOn } from './district.ts'
import { MATH_NOTES, MEETING_NOTES, NEXT_TRIES, PRACTICE_NOTES, PRIVATE_NOTES } from './notes.ts'
import type { Topic } from './notes.ts'
import { at, createRandom } from './random.ts'
import { COACH_SESSIONS } from './own-sessions.ts'
import { withDetails } from './session-details.ts'
import type { Random } from './random.ts'
import type { Session } from './types.ts'

/** teacher | sessions so far | last contact and its type | what is planned: date time minutes type; … */
const RHYTHM = `
rahman|16|2026-02-18 Co-planning|2026-03-04 10:15 45 Data meeting
rivera|21|2026-02-19 Co-teaching|2026-02-23 10:40 30 Co-planning;2026-03-03 10:40 60 Modeling
thibodeaux|11|2026-02-03 Check-in|
okafor|19|2026-02-19 Co-teaching|2026-02-26 09:00 60 Modeling
taufa|12|2026-02-12 Co-planning|2026-03-09 14:45 45 PLC
van-der-meer|7|2026-01-21 Check-in|
nguyen|17|2026-02-17 Co-planning|2026-02-26 11:30 40 Co-planning
kobayashi|15|2026-02-24 Co-planning|2026-03-05 09:10 60 Modeling
asante|20|2026-02-23 Modeling|2026-02-24 14:15 30 Debrief
begay|8|2026-02-12 Check-in|2026-03-10 12:30 30 Check-in
quispe|18|2026-02-13 Co-teaching|2026-02-24 09:20 50 Observation
raghunathan|17|2026-02-19 Co-teaching|2026-03-06 12:10 30 Debrief
lindqvist|13|2026-02-10 Check-in|2026-02-24 11:10 30 Kick-off
pires|8|2026-01-30 Check-in|
haddad|19|2026-02-18 Modeling|2026-02-25 10:05 55 Co-teaching
park|13|2026-02-11 Walkthrough|2026-02-25 13:30 30 Debrief
gallagher|18|2026-02-18 Co-teaching|2026-02-25 08:00 50 Observation
ibanez|15|2026-02-20 Co-planning|2026-02-27 10:15 45 Data meeting
chen|13|2026-02-12 Co-planning|2026-02-27 08:30 20 Check-in
wojcik|9|2026-01-27 Debrief|
achebe|8|2026-02-05 Check-in|
echeverria|13|2026-02-19 Observation|
baptiste|17|2026-02-18 Data meeting|
malhotra|15|2026-02-20 Debrief|`

const TYPES = ['Co-planning', 'Modeling', 'Co-teaching', 'Observation', 'Debrief', 'Check-in']
const MINUTES: Readonly<Record<string, readonly number[]>> = {
  'Kick-off': [30, 40, 45],
  'Co-planning': [30, 40, 45, 45, 50],
  Modeling: [45, 50, 60, 60],
  'Co-teaching': [45, 50, 55, 60],
  Observation: [40, 45, 50],
  Debrief: [20, 25, 30, 30],
  'Check-in': [15, 15, 20, 30],
  'Data meeting': [45, 45, 60],
  PLC: [45],
  Walkthrough: [20, 30],
}

/** Grade 5 and grade 7 teams at work: date, start, members, cycle. */
const PLC_MEETINGS = [
  ...['2025-10-09', '2025-10-30', '2025-11-20', '2025-12-11'].map((on) => ({
    on,
    members: ['pires', 'wojcik', 'baptiste'],
    cycleKey: 'grade-7-plc',
  })),
  ...['2026-01-28', '2026-02-09', '2026-02-23'].map((on) => ({
    on,
    members: ['taufa', 'okafor'],
    cycleKey: 'grade-5-plc',
  })),
]

export function createSessions(): readonly Session[] {
  const random = createRandom('sessions')
  const notes = createNotes(random)
  const own = RHYTHM.trim()
    .split('\n')
    .flatMap((line) => sessionsOf(line, { random, notes }))
  const meetings = PLC_MEETINGS.map(({ on, members, cycleKey }) => {
    const teacherKey = at(members, 0)
    const draft = { teacherKey, on, start: '14:45', minutes: 45, type: 'PLC' }
    const session = sessionFrom(draft, { random, note: notes(teacherKey, 'PLC') })
    const phase = cycleOn(teacherKey, on)
    return { ...session, participantKeys: members, cycleKey, phase: phase ? session.phase : null }
  })
  const all = withoutOverlaps([...own, ...meetings, ...COACH_SESSIONS])
  return withDetails(all).map((session, index) => ({ ...session, key: `session-${index + 1}` }))
}

/** One coach cannot be in two rooms: what would overlap starts five minutes after the one before. */
function withoutOverlaps(sessions: readonly Session[]): Session[] {
  const placed: Session[] = []
  for (const session of sessions.toSorted((a, b) => compareText(timeOf(a), timeOf(b)))) {
    const before = placed.at(-1)
    const free = before?.on === session.on ? minutesOf(before.start) + before.minutes + 5 : 0
    const start = Math.max(minutesOf(session.start), free)
    placed.push(session.status === 'done' ? { ...session, start: clock(start) } : session)
  }
  return placed
}

function timeOf({ on, start }: Session): string {
  return `${on} ${start}`
}

function compareText(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0
}

function minutesOf(start: string): number {
  return Number(start.slice(0, 2)) * 60 + Number(start.slice(3))
}

function clock(minutes: number): string {
  const pad = (value: number): string => String(value).padStart(2, '0')
  return `${pad(Math.floor(minutes / 60))}:${pad(minutes % 60)}`
}

interface Draft {
  readonly teacherKey: string
  readonly on: string
  readonly start: string
  readonly minutes: number
  readonly type: string
}

type Notes = (teacherKey: string, type: string) => string

function sessionsOf(
  line: string,
  { random, notes }: { readonly random: Random; readonly notes: Notes },
): Session[] {
  const [teacherKey = '', count, last = '', planned = ''] = line.split('|')
  const lastOn = last.slice(0, 10)
  const lastType = last.slice(11)
  const dates = rhythm(teacherKey, { until: lastOn, count: Number(count) - 1, random })
  const done = [...dates, lastOn].map((on, index) => {
    const cycle = cycleOn(teacherKey, on)
    const first = cycle !== undefined && !dates.slice(0, index).some((d) => d >= cycle.startsOn)
    const turn = at(TYPES, (index + teacherKey.length) % TYPES.length)
    const type = on === lastOn ? lastType : first ? 'Kick-off' : typeOn(turn, random)
    const minutes = random.pick(MINUTES[type] ?? [30])
    const draft = { teacherKey, on, start: startTime(random), minutes, type }
    return sessionFrom(on === TODAY ? { ...draft, start: '07:45', minutes: 45 } : draft, {
      random,
      note: notes(teacherKey, type),
    })
  })
  if (planned === '') return done
  const ahead = planned.split(';').map((each): Session => {
    const [on = '', start = '', minutes, ...type] = each.split(' ')
    const draft = { teacherKey, on, start, minutes: Number(minutes), type: type.join(' ') }
    return { ...sessionFrom(draft, { random, note: '' }), status: 'planned' }
  })
  return [...done, ...ahead]
}

/** Now and then a data meeting or a walkthrough takes the place of the usual turn. */
function typeOn(turn: string, random: Random): string {
  return random.chance(0.1) ? random.pick(['Data meeting', 'Walkthrough']) : turn
}

/** Dates spread evenly with some wobble, none on a day off, none twice. */
function rhythm(
  teacherKey: string,
  { until, count, random }: { readonly until: string; readonly count: number; random: Random },
): string[] {
  const from = teacherKey === 'echeverria' ? '2025-12-02' : '2025-08-25'
  const days = schoolDays(from, addDays(until, -2))
  const step = days.length / count
  const chosen = Array.from({ length: count }, (_, index) =>
    Math.min(days.length - 1, Math.floor(step * (index + random.next() * 0.8))),
  )
  return [...new Set(chosen)].map((index) => at(days, index))
}

function startTime(random: Random): string {
  return clock(7 * 60 + 45 + random.integer(0, 84) * 5)
}

function sessionFrom(
  { teacherKey, on, start, minutes, type }: Draft,
  { random, note }: { readonly random: Random; readonly note: string },
): Session {
  const cycle = cycleOn(teacherKey, on)
  const onLeave = teacherKey === 'achebe' && on >= '2025-12-01'
  const virtual = onLeave || (type === 'Check-in' && (teacherKey === 'chen' || random.chance(0.4)))
  const long = type === 'Modeling' || type === 'Data meeting'
  return {
    key: '',
    on,
    start,
    minutes,
    preparationMinutes: random.pick(long ? [20, 30, 45] : [0, 0, 10, 15]),
    travelMinutes: virtual ? 0 : random.pick([0, 10, 15, 25]),
    mode: virtual ? 'virtual' : 'in person',
    type,
    schoolKey: schoolOn(teacherKey, { on, random }),
    participantKeys: [teacherKey],
    cycleKey: cycle?.key ?? null,
    phase: cycle ? (phaseOn(cycle, on)?.name ?? null) : null,
    sharedNote: note,
    privateNote: note !== '' && random.chance(0.06) ? random.pick(PRIVATE_NOTES) : null,
    status: 'done',
    standards: [],
    strategies: [],
    timeSplit: [],
  }
}

/** Mostly where they teach most; for those with two schools, now and then the other. */
function schoolOn(
  teacherKey: string,
  { on, random }: { readonly on: string; readonly random: Random },
): string {
  const home = homeSchoolOf(teacherKey)
  const own = CLASSES.filter(({ key }) => teacherOn(key, on).key === teacherKey)
  const other = own.find(({ schoolKey }) => schoolKey !== home)
  return other && random.chance(0.3) ? other.schoolKey : home
}

/** Deals notes like cards: none twice for a teacher, all of a pile before any comes again. */
function createNotes(random: Random): Notes {
  const piles = new Map<readonly string[], string[]>()
  const told = new Map<string, Set<string>>()
  const deal = (pile: readonly string[], known: Set<string>): string => {
    const left = piles.get(pile) ?? []
    if (!left.some((note) => !known.has(note))) left.push(...random.shuffle(pile))
    const index = left.findIndex((note) => !known.has(note))
    const note = index < 0 ? at(left, 0) : at(left, index)
    left.splice(Math.max(index, 0), 1)
    piles.set(pile, left)
    known.add(note)
    return note
  }
  return (teacherKey, type) => {
    const known = told.get(teacherKey) ?? new Set<string>()
    told.set(teacherKey, known)
    const first = deal(pileFor(teacherKey, { type, random }), known)
    return random.chance(0.45) ? `${first} ${random.pick(NEXT_TRIES)}` : first
  }
}

function pileFor(
  teacherKey: string,
  { type, random }: { readonly type: string; readonly random: Random },
): readonly string[] {
  if (type === 'PLC' || type === 'Data meeting') return MEETING_NOTES
  if (type === 'Debrief' || random.chance(0.35)) return PRACTICE_NOTES
  return MATH_NOTES[topicOf(teacherKey, random)]
}

function topicOf(teacherKey: string, random: Random): Topic {
  const owner = teacherKey === 'echeverria' ? 'achebe' : teacherKey
  const grade = CLASSES.find(({ key }) => key.includes(`-${owner}-`))?.grade ?? 5
  if (grade <= 5) return random.chance(0.5) ? 'fractions' : 'elementary'
  return grade === 8 ? 'algebra' : random.chance(0.75) ? 'ratios' : 'algebra'
}
