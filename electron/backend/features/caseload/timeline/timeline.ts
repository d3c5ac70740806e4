/**
 * A teacher's timeline. All entries are gathered without their notes, which is quick also after ten
 * years; only the part that is shown gets them, or all when they are searched.
 */
import type { z } from 'zod'
import type { timelineCalls } from '#shared/contracts/teacher-timeline.ts'
import type { TeacherId } from '#shared/domain/ids.ts'
import type { ReadDb } from '../../../database/connection.ts'
import { lessonEntries, sessionEntries, stepEntries, withNotes } from './coaching-entries.ts'
import { cycleEntries, goalEntries } from './cycle-entries.ts'
import { fits, isAhead, latestFirst, mentions, soonestFirst, wordsOf, type Entry } from './entry.ts'
import { debriefEntries } from './debrief-entries.ts'
import { observationEntries } from './observation-entries.ts'
import { documentEntries, testEntries } from './student-entries.ts'

type Input = z.output<typeof timelineCalls.timeline.input>
type Output = z.input<typeof timelineCalls.timeline.output>

/** @returns null when there is no such teacher. */
export async function teacherTimeline(
  read: ReadDb,
  { id, filter, search, withPrivate, take }: Input,
  { today }: { readonly today: string },
): Promise<Output | null> {
  const teacher = await read
    .selectFrom('teacher')
    .select('id')
    .where('id', '=', id)
    .executeTakeFirst()
  if (!teacher) return null
  const wanted = (await entriesOf(read, id)).filter((entry) => fits(entry, filter))
  const words = wordsOf(search)
  const found =
    words.length === 0
      ? wanted
      : (await withNotes(read, wanted)).filter((entry) => mentions(entry, words, { withPrivate }))
  const ahead = found.filter((entry) => isAhead(entry, today)).toSorted(soonestFirst)
  const past = found.filter((entry) => !isAhead(entry, today)).toSorted(latestFirst)
  return {
    ahead: await withNotes(read, ahead),
    past: await withNotes(read, past.slice(0, take)),
    total: past.length,
  }
}

async function entriesOf(read: ReadDb, id: TeacherId): Promise<readonly Entry[]> {
  return [
    ...(await sessionEntries(read, id)),
    ...(await lessonEntries(read, id)),
    ...(await observationEntries(read, id)),
    ...(await debriefEntries(read, id)),
    ...(await stepEntries(read, id)),
    ...(await cycleEntries(read, id)),
    ...(await goalEntries(read, id)),
    ...(await testEntries(read, id)),
    ...(await documentEntries(read, id)),
  ]
}
