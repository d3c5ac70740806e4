/** What stands at the right of a teacher's tabs. Pure. */
import type { TeacherPage } from '#shared/contracts/caseload.ts'

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
  const { cadenceDays, daysSinceContact } = teacher
  const since = daysSinceContact === null ? '' : `, ${daysSinceContact} since`
  return [
    enrolledHow ? (enrolled[enrolledHow] ?? enrolledHow) : '',
    yearsExperience === null ? '' : `${ordinal(yearsExperience + 1)} year`,
    cadenceDays === null ? '' : `Contact every ${cadenceDays} days${since}`,
  ].filter(Boolean)
}

const rules = new Intl.PluralRules('en-US', { type: 'ordinal' })
const endings: Readonly<Record<string, string>> = { one: 'st', two: 'nd', few: 'rd' }

/** `6th` */
export const ordinal = (value: number): string => `${value}${endings[rules.select(value)] ?? 'th'}`
