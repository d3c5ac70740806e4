/** What is typed for an agenda, and what is chosen for it: kept for the meeting, or from one to the next. */
import { z } from 'zod'
import { scope } from '#shared/contracts/analysis/scope.ts'
import { audience } from '#shared/contracts/reports/for-whom.ts'
import { usualItems, usualNorms, usualRoles } from '#shared/domain/meetings/plc-meeting.ts'

/** Kept from one meeting to the next. */
export const usual = z.object({
  audience,
  recipient: z.string(),
  preparedBy: z.string(),
  norms: z.string(),
})
export type UsualChoices = z.output<typeof usual>
export const atFirst: UsualChoices = {
  audience: 'team',
  recipient: '',
  preparedBy: '',
  norms: usualNorms,
}

/** Written for one meeting. `test` 0: no results. */
export const meetingWords = z.object({
  form: z.enum(['agenda', 'minutes']),
  items: z.string(),
  roles: z.string(),
  place: z.string(),
  decisions: z.string(),
  scope: scope.nullable(),
  test: z.number(),
})
export type MeetingWords = z.output<typeof meetingWords>
export const noWords: MeetingWords = {
  form: 'agenda',
  items: usualItems,
  roles: usualRoles,
  place: '',
  decisions: '',
  scope: null,
  test: 0,
}
