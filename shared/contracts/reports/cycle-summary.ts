/** What a cycle summary is made from: a cycle, and the two windows in which its students were tested. */
import { z } from 'zod'
import { administrationId, cycleId } from '../../domain/ids.ts'
import { documentChoices } from './document.ts'
import { audience, forWhom, studentNames } from './for-whom.ts'

export const cycleSummaryChoices = z.object({
  kind: z.literal('cycle-summary'),
  cycleId,
  /** Both or neither: students before and after. */
  beforeId: administrationId.nullable().default(null),
  afterId: administrationId.nullable().default(null),
  names: studentNames.default('codes'),
  ...forWhom,
  ...documentChoices,
  audience: audience.default('teacher'),
})
export type CycleSummaryChoices = z.output<typeof cycleSummaryChoices>
