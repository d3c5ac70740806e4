/** The table of each list of a plan, and what a new row holds where nothing is said. */
import type { LessonList } from '#shared/domain/lessons/lesson-fields.ts'

export const rowTables = {
  segments: 'lessonSegment',
  strategies: 'lessonStrategy',
  exitAnswers: 'lessonExitAnswer',
  lookFors: 'lessonLookFor',
  questions: 'lessonQuestion',
} as const satisfies Readonly<Record<LessonList, string>>
export type RowTable = (typeof rowTables)[LessonList]

/** Other columns have a default, or may be empty. */
export const emptyRows: Readonly<Record<LessonList, Readonly<Record<string, unknown>>>> = {
  segments: { kind: 'other', name: '', minutes: 5 },
  strategies: { kind: 'strategy', name: '' },
  exitAnswers: { answer: '' },
  lookFors: { text: '' },
  questions: { text: '' },
}
