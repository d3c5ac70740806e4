/** Kinds of session by their abbreviations and beginnings: `coplan`, `obs`, `co-teach`, `check in`. */
import { sessionTypes, type SessionType } from '../session-types.ts'
import type { Word } from './words.ts'

export type TypeReading = {
  readonly count: number
  /** More than one: `co` begins two kinds. */
  readonly types: readonly SessionType[]
  readonly isExact: boolean
}

/** Spelled without blanks and hyphens; beginnings of three letters need not be listed. */
const abbreviations: Readonly<Record<SessionType, string>> = {
  'Kick-off': 'kickoff kick ko',
  'Co-planning': 'coplanning coplan coplanned planning plan cp',
  Modeling: 'modeling modelling model modeled demo demonstration',
  'Co-teaching': 'coteaching coteach cotaught ct',
  Observation: 'observation observed observe obs ob',
  Debrief: 'debrief debriefing debriefed deb',
  'Data meeting': 'datameeting datamtg data dm',
  PLC: 'plc',
  Walkthrough: 'walkthrough walk wt',
  'Check-in': 'checkin check ci',
  'Professional development': 'professionaldevelopment profdev workshop training pd',
  Administration: 'administration admin adm',
}

const byWord: ReadonlyMap<string, SessionType> = new Map(
  sessionTypes.flatMap((type) => abbreviations[type].split(' ').map((word) => [word, type])),
)

export function readType(words: readonly Word[], at: number): TypeReading | null {
  const [first = '', second] = words.slice(at, at + 2).map(({ text }) => text)
  const both = second === undefined ? undefined : byWord.get(lettersOf(first + second))
  if (both && lettersOf(second ?? '') !== '') return { count: 2, types: [both], isExact: true }
  const word = lettersOf(first)
  const exact = byWord.get(word)
  if (exact) return { count: 1, types: [exact], isExact: true }
  const types = word.length < 2 ? [] : sessionTypes.filter((type) => begins(type, word))
  // Two letters are enough to ask, not enough to know.
  const isShort = word.length < 3 && types.length < 2
  return types.length === 0 || isShort ? null : { count: 1, types, isExact: false }
}

const begins = (type: SessionType, word: string): boolean =>
  abbreviations[type].split(' ')[0]?.startsWith(word) ?? false

const lettersOf = (text: string): string => text.replaceAll('-', '')
