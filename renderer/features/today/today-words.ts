/** How the page of the day writes people, states, days late and what is missing. Pure. */
import type {
  EndingCycle,
  UnfinishedSession,
  WaitingTeacher,
  WeekSession,
} from '#shared/contracts/today.ts'
import { daysBetween } from '#shared/domain/days.ts'
import { peopleInWords, typeInWords } from '#shared/domain/session-words.ts'
import { formatGoalValue } from '#renderer/coaching/goal-progress.ts'
import { formatWeekday, plural } from '#renderer/ui/format.ts'

type Person = { readonly givenName: string; readonly familyName: string }

export const nameOf = ({ givenName, familyName }: Person): string => `${givenName} ${familyName}`

/** `Elena Rivera`; of several only family names, since a row is narrow; '' without anybody. */
export function whoOf(people: readonly Person[]): string {
  if (people.length < 2) return peopleInWords(people)
  const [first, second, ...more] = people.map(({ familyName }) => familyName)
  return more.length === 0 ? `${first}, ${second}` : `${first} and ${more.length + 1} others`
}

/** `Asante modeling`, `Taufa, Okafor PLC`, `Administration`. */
export function briefly({ teachers, type }: Pick<WeekSession, 'teachers' | 'type'>): string {
  const [only] = teachers
  const who = teachers.length === 1 ? (only?.familyName ?? '') : whoOf(teachers)
  return who === '' ? type : `${who} ${typeInWords(type)}`
}

/** For messages: `co-planning with Elena Rivera`. */
export const sessionName = ({ teachers, type }: Pick<UnfinishedSession, 'teachers' | 'type'>) =>
  [typeInWords(type), peopleInWords(teachers)].filter(Boolean).join(' with ')

/** `34 days, every 21`. */
export const sinceContact = ({ daysSinceContact, cadenceDays }: WaitingTeacher): string =>
  daysSinceContact === null
    ? `No contact, every ${cadenceDays}`
    : `${plural(daysSinceContact, 'day')}, every ${cadenceDays}`

/** One member by name, a team by its cycle. */
export const cycleName = ({ members, title }: Pick<EndingCycle, 'members' | 'title'>): string => {
  const [only] = members
  return members.length === 1 && only ? nameOf(only) : title
}

export function missingWords({ missing }: EndingCycle): string {
  switch (missing.kind) {
    case 'goal':
      return 'No goal agreed'
    case 'result':
      return 'Result to record'
    case 'data point':
      return missing.lastOn === null ? 'No data point yet' : 'Last data point'
    case 'target':
      return `At ${formatGoalValue(missing, missing.value)}, goal ${formatGoalValue(missing, missing.target)}`
    case 'nothing':
      return 'Ready to close'
  }
}

/** `Fri, Mar 13`, `Today`, `4 days over`. */
export function endWords(endOn: string, today: string): string {
  if (endOn === today) return 'Today'
  return endOn < today ? `${plural(daysBetween(endOn, today), 'day')} over` : formatWeekday(endOn)
}
