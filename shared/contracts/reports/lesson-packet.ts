/** What a lesson packet is made from: a plan, and whether those who are expected to do something are named. */
import { z } from 'zod'
import { lessonId } from '../../domain/ids.ts'
import { documentChoices } from './document.ts'
import { audience, forWhom, studentNames } from './for-whom.ts'

export const lessonPacketChoices = z.object({
  kind: z.literal('lesson-packet'),
  lessonId,
  names: studentNames.default('codes'),
  ...forWhom,
  /** Whoever is in the room; a district has no use for it. */
  audience: audience.exclude(['district']).default('teacher'),
  ...documentChoices,
})
export type LessonPacketChoices = z.output<typeof lessonPacketChoices>
