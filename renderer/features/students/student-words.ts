/** How students, their groups and scores are written. Pure. */
import { formatFullDay } from '#renderer/ui/format.ts'
import type { StudentRow, StudentSitting } from '#shared/contracts/students.ts'

export type Named = Pick<StudentRow, 'code' | 'givenName' | 'familyName'>

/** The code where a file brought no name. */
export const plainName = ({ code, givenName, familyName }: Named): string =>
  `${givenName} ${familyName}`.trim() || code

type Dated = { readonly startsOn: string; readonly endsOn: string | null }

export const holdsOn = ({ startsOn, endsOn }: Dated, day: string): boolean =>
  startsOn <= day && (endsOn === null || endsOn >= day)

/** `Aug 18, 2025 – Jan 30, 2026`, or `since Aug 18, 2025` */
export const daysOf = ({ startsOn, endsOn }: Dated): string =>
  endsOn === null
    ? `since ${formatFullDay(startsOn)}`
    : `${formatFullDay(startsOn)} – ${formatFullDay(endsOn)}`

/** `English learner: Yes`; what only says yes goes without it. */
export const groupWords = ({ attribute, value }: { attribute: string; value: string }): string =>
  /^(y|yes|true|1)$/i.test(value) ? attribute : `${attribute}: ${value}`

/** `7 of 10`, `464`, `Level 2`, `N/A` */
export function scoreWords(score: StudentSitting['scores'][number]): string {
  const { points, possible, level, missing } = score
  if (points === null) return level ?? missing ?? ''
  const figure = possible === null ? String(points) : `${points} of ${possible}`
  return level === null ? figure : `${figure}, ${level}`
}
