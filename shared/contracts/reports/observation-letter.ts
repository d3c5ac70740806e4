/** What a letter to a teacher after a visit is made from. */
import { z } from 'zod'
import { observationId } from '../../domain/ids.ts'
import { documentChoices } from './document.ts'
import { audience, forWhom, studentNames } from './for-whom.ts'

export const observationLetterChoices = z.object({
  kind: z.literal('observation-letter'),
  observationId,
  /** The lines that are evidence of look-fors, or with them the whole script. */
  evidence: z.enum(['look-fors', 'script']).default('look-fors'),
  /** Questions and talk as they were counted. */
  counts: z.enum(['in', 'out']).default('out'),
  /** Codes: `Student A` in place of each name of the class list. Names go only to their own teacher. */
  names: studentNames.default('codes'),
  ...forWhom,
  ...documentChoices,
  /** It is between two people. */
  audience: audience.extract(['teacher']).default('teacher'),
})
export type ObservationLetterChoices = z.output<typeof observationLetterChoices>
