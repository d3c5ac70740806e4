/** Keeps a plan as a version, as JSON of all of it. */
import type { LessonContent, LessonVersion } from '#shared/contracts/lessons/records.ts'
import type { ReadDb } from '../../database/connection.ts'
import type { WriteDb } from '../../database/open-workspace.ts'
import { contentOf } from './content.ts'

export const latestVersion = (read: ReadDb, lessonId: number) =>
  read
    .selectFrom('lessonVersion')
    .selectAll()
    .where('lessonId', '=', lessonId)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst()

type Kept = Pick<LessonVersion, 'reason' | 'note'> & { readonly keptAt: Date }

/** @returns the number of the version that says what the plan says now. */
export async function keepIfChanged(tx: WriteDb, lessonId: number, kept: Kept): Promise<number> {
  const content = await contentOf(tx, lessonId)
  const last = await latestVersion(tx, lessonId)
  if (last && saysTheSame(JSON.parse(last.content) as LessonContent, content)) return last.number
  const number = (last?.number ?? 0) + 1
  await tx
    .insertInto('lessonVersion')
    .values({
      lessonId,
      number,
      reason: kept.reason,
      note: kept.note,
      keptAt: kept.keptAt.toISOString(),
      content: JSON.stringify(content),
    })
    .execute()
  return number
}

/** Ids do not count: a row that was removed and came back says the same. */
export const saysTheSame = (a: LessonContent, b: LessonContent): boolean =>
  withoutIds(a) === withoutIds(b)

const withoutIds = (content: LessonContent): string =>
  JSON.stringify(content, (key, value: unknown) => (key === 'id' ? undefined : value))
