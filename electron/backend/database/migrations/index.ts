/** Every migration, in order. A released one is never edited: a change is a new file. */
import { foundation } from './0001-foundation.ts'
import { coachingYear } from './0002-coaching-year.ts'
import { vendorScores } from './0003-vendor-scores.ts'
import { teaching } from './0004-teaching.ts'
import { inTheRoom } from './0005-in-the-room.ts'
import type { Migration } from '../migrate.ts'

export const migrations: readonly Migration[] = [
  foundation,
  coachingYear,
  vendorScores,
  teaching,
  inTheRoom,
]
