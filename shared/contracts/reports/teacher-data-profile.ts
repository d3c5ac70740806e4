/** What a teacher data profile is made from: one teacher's students, and which tests they took. */
import { z } from 'zod'
import { administrationId, smallGroupSetId, teacherId } from '../../domain/ids.ts'
import { documentChoices } from './document.ts'
import { audience, forWhom, studentNames } from './for-whom.ts'

export const teacherDataProfileChoices = z.object({
  kind: z.literal('teacher-data-profile'),
  teacherId,
  administrationId,
  /** The earlier window for growth; null leaves growth out. */
  beforeId: administrationId.nullable().default(null),
  /** An item-level test for the items and the groups by misconception; null leaves them out. */
  itemsId: administrationId.nullable().default(null),
  /** Kept small groups of this teacher's students in place of proposed ones. */
  groupSetId: smallGroupSetId.nullable().default(null),
  names: studentNames.default('codes'),
  ...forWhom,
  ...documentChoices,
  /** One teacher's results are nobody else's: neither colleagues nor the district get them. */
  audience: audience.extract(['teacher', 'principal']).default('teacher'),
})
export type TeacherDataProfileChoices = z.output<typeof teacherDataProfileChoices>

/** Tests of one teacher's students: what a profile begins with, and all they took, latest first. */
export const usualTests = z.object({
  /** Null where they took no test by standard. */
  usual: z
    .object({
      administrationId,
      beforeId: administrationId.nullable(),
      itemsId: administrationId.nullable(),
    })
    .nullable(),
  taken: z.array(administrationId),
})
export type UsualTests = z.output<typeof usualTests>
