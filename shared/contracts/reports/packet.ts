/** What a data-meeting packet is made from. */
import { z } from 'zod'
import { administrationId, smallGroupSetId } from '../../domain/ids.ts'
import { scope } from '../analysis/scope.ts'
import { isoDate } from '../common.ts'
import { documentChoices } from './document.ts'
import { forWhom, studentNames } from './for-whom.ts'

/** What a data-meeting packet is about. Everything else follows from the data. */
export const packetChoices = z.object({
  kind: z.literal('data-meeting-packet'),
  scope,
  administrationId,
  /** The earlier window for growth; null leaves growth out. */
  beforeId: administrationId.nullable().default(null),
  /** An item-level test for the focus items and groups by misconception; null leaves them out. */
  itemsId: administrationId.nullable().default(null),
  /** Kept small groups of the same scope in place of those that would be proposed, for the students' own team. */
  groupSetId: smallGroupSetId.nullable().default(null),
  names: studentNames.default('codes'),
  ...forWhom,
  ...documentChoices,
  meeting: z
    .object({ on: isoDate, startsAt: z.string().max(20), room: z.string().max(60) })
    .partial()
    .default({}),
})
export type PacketChoices = z.output<typeof packetChoices>
