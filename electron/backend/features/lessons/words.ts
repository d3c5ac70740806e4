/** Plans by their words: SQLite narrows them down, so that not every plan is loaded to be looked through. */
import { sql, type RawBuilder } from 'kysely'
import { folded, matches } from '#shared/domain/fold-text.ts'
import type { ReadDb } from '../../database/connection.ts'

/** Everything of a plan that somebody may remember it by; private notes are none of it. */
const wordsOfLesson = sql`
  lesson.title || ' ' || lesson.goal || ' ' || lesson.learningTarget || ' ' || lesson.task || ' ' ||
  lesson.standards || ' ' || lesson.tags || ' ' || lesson.vocabulary || ' ' || lesson.materials || ' ' ||
  lesson.exitTask || ' ' || lesson.connection || ' ' ||
  COALESCE((SELECT givenName || ' ' || familyName FROM teacher WHERE id = lesson.teacherId), '') || ' ' ||
  COALESCE((SELECT name FROM class WHERE id = lesson.classId), '') || ' ' ||
  COALESCE((SELECT group_concat(name || ' ' || assessing || ' ' || advancing, ' ')
    FROM lessonStrategy WHERE lessonId = lesson.id), '') || ' ' ||
  COALESCE((SELECT group_concat(name || ' ' || teacherDoes || ' ' || studentsDo, ' ')
    FROM lessonSegment WHERE lessonId = lesson.id), '') || ' ' ||
  COALESCE((SELECT group_concat(text, ' ') FROM lessonLookFor WHERE lessonId = lesson.id), '')`

/** SQLite folds plain letters only; a text with any other sign is looked at more closely afterwards. */
const isNotPlain = sql`words GLOB ${'*[^\u0001-\u007f]*'}`

/** SQL: finds too much, never too little. */
const mayHave = (typed: string): RawBuilder<unknown> =>
  sql.join(
    folded(typed)
      .trim()
      .split(/\s+/)
      .map((word) => {
        const pattern = `%${word.replaceAll(/[%_\\]/g, (sign) => `\\${sign}`)}%`
        return sql`(words LIKE ${pattern} ESCAPE '\\' OR ${isNotPlain})`
      }),
    sql` AND `,
  )

/** Ids of the plans that have every word, whatever case and accents. */
export async function lessonsWithWords(read: ReadDb, typed: string): Promise<ReadonlySet<number>> {
  if (typed.trim() === '') return new Set()
  const { rows } = await sql<{ id: number; words: string }>`
    SELECT id, words FROM (SELECT lesson.id, ${wordsOfLesson} AS words FROM lesson)
    WHERE ${mayHave(typed)}`.execute(read)
  return new Set(rows.filter(({ words }) => matches(folded(words), typed)).map(({ id }) => id))
}
