/** What stands at the right of a teacher's tabs, and which sessions belong to a cycle. Pure. */
import type { TeacherPage } from '#shared/contracts/caseload.ts'
import { formatDay } from '#renderer/ui/format.ts'

const enrolled: Readonly<Record<string, string>> = {
  volunteered: 'Volunteered',
  asked: 'Was asked',
  assigned: 'Assigned',
}

export function teacherFacts({
  teacher,
  enrolledHow,
  yearsExperience,
}: TeacherPage): readonly string[] {
  const { cadenceDays, daysSinceContact, archivedOn } = teacher
  const since = daysSinceContact === null ? '' : `, ${daysSinceContact} since`
  return [
    archivedOn === null ? '' : `Archived ${formatDay(archivedOn)}`,
    enrolledHow ? (enrolled[enrolledHow] ?? enrolledHow) : '',
    yearsExperience === null ? '' : `${ordinal(yearsExperience + 1)} year`,
    cadenceDays === null ? '' : `Contact every ${cadenceDays} days${since}`,
  ].filter(Boolean)
}

const rules = new Intl.PluralRules('en-US', { type: 'ordinal' })
const endings: Readonly<Record<string, string>> = { one: 'st', two: 'nd', few: 'rd' }

/** `6th` */
export const ordinal = (value: number): string => `${value}${endings[rules.select(value)] ?? 'th'}`

/** Sessions held in a cycle, as they were logged in it. */
export const sessionsIn = (
  cycle: { readonly id: number },
  { sessions }: Pick<TeacherPage, 'sessions'>,
): TeacherPage['sessions'] =>
  sessions.filter(({ cycleId, status }) => cycleId === cycle.id && status === 'done')
