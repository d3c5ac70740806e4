/** Everything in the workspace that has a name or words of its own, found from one text field. */
import { z } from 'zod'
import { query } from '../rpc/define.ts'
import { needsWorkspace } from './common.ts'

export const foundKinds = [
  'teacher',
  'cycle',
  'goal',
  'session',
  'step',
  'document',
  'lesson',
  'observation',
  'school',
  'strategy',
  'standard',
] as const

export const found = z.object({
  kind: z.enum(foundKinds),
  id: z.number(),
  label: z.string(),
  detail: z.string(),
  /** Whose page it stands on, where it has none of its own. */
  teacherId: z.number().nullable(),
  cycleId: z.number().nullable(),
  /** Of what has no id: the key of a library entry, the code of a standard. */
  key: z.string().nullable(),
  /** Of a teacher. */
  person: z.object({ givenName: z.string(), familyName: z.string() }).nullable(),
})
export type Found = z.infer<typeof found>

export const searchContract = {
  /**
   * What has every word in its name or its text, the nearest in time first, at most eight of a kind.
   * Private notes, readiness and concerns are never looked through: somebody may be watching.
   */
  find: query({
    input: z.object({ words: z.string().trim().min(2).max(200) }),
    output: z.array(found),
    errors: needsWorkspace,
  }),
} as const
