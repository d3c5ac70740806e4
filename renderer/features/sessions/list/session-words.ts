/** What the list says of a session in words, and what its search looks through. Pure. */
import type { SessionRow } from '#shared/contracts/sessions.ts'
import { plainLine } from '#shared/domain/rich-text/plain-text.ts'

export const namesOf = ({ teachers }: Pick<SessionRow, 'teachers'>): readonly string[] =>
  teachers.map(({ givenName, familyName }) => `${givenName} ${familyName}`)

/** What is logged and lacks something, and what is past its day and was never logged. */
export function whatIsMissing(row: SessionRow, today: string): string | null {
  if (row.toFinish !== null) return row.toFinish
  return row.status === 'planned' && row.heldOn < today ? 'Log it or move it' : null
}

export const stateOf = ({ status }: Pick<SessionRow, 'status'>): string =>
  status === 'done' ? 'logged' : status

/** Private notes are not looked through while somebody may look on. */
export const searchText = (row: SessionRow, isPrivateHidden: boolean): string =>
  [
    row.type,
    ...namesOf(row),
    row.school?.name ?? '',
    row.cycle?.title ?? '',
    row.phase ?? '',
    plainLine(row.sharedNote),
    isPrivateHidden ? '' : plainLine(row.privateNote),
  ].join(' ')
