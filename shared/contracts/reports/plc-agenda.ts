/** What an agenda or the minutes of a team's meeting are made from: a session, and what the coach types for it. */
import { z } from 'zod'
import { usualItems, usualNorms, usualRoles } from '../../domain/meetings/plc-meeting.ts'
import { administrationId, sessionId } from '../../domain/ids.ts'
import { scope } from '../analysis/scope.ts'
import { documentChoices } from './document.ts'
import { forWhom } from './for-whom.ts'

/** One line each. */
const lines = z.string().max(4000)

export const plcAgendaChoices = z.object({
  kind: z.literal('plc-agenda'),
  sessionId,
  /** Minutes have what was said and decided, an agenda has room to write it. */
  form: z.enum(['agenda', 'minutes']).default('agenda'),
  /** Each with its minutes first, if it has any: `10 What students understand`. */
  items: lines.default(usualItems),
  norms: lines.default(usualNorms),
  /** `Facilitator: Ana`. */
  roles: lines.default(usualRoles),
  /** Room, or how to join. */
  place: z.string().max(120).default(''),
  decisions: lines.default(''),
  /** Whose results on which test are looked at; null leaves them out. */
  data: z.object({ scope, administrationId }).nullable().default(null),
  ...forWhom,
  ...documentChoices,
})
export type PlcAgendaChoices = z.output<typeof plcAgendaChoices>
