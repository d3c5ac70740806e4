/** What a new plan begins with: the parts of its template, or Launch, Explore, Summarize. Pure. */
import type { LessonChanges } from '#shared/contracts/lessons.ts'
import type { LessonTemplate } from '#shared/contracts/lessons/records.ts'
import type { RowFields } from '#shared/contracts/lessons/rows.ts'
import type { LessonList } from '#shared/domain/lessons/lesson-fields.ts'
import { shareMinutes, usualMinutes } from '#shared/domain/lessons/lesson-time.ts'

export type Start = {
  readonly fields: LessonChanges
  readonly lists: readonly {
    readonly list: LessonList
    readonly rows: readonly Readonly<Record<string, unknown>>[]
  }[]
}

const plainParts: readonly Partial<RowFields<'segments'>>[] = [
  { kind: 'launch', name: 'Launch', minutes: 10 },
  { kind: 'explore', name: 'Explore', minutes: 30 },
  { kind: 'summarize', name: 'Summarize', minutes: 20 },
]

/** What the tests say comes before what the template expects. */
export function startOf(
  template: LessonTemplate | null,
  seen: readonly Partial<RowFields<'strategies'>>[],
): Start {
  const parts = template?.segments ?? plainParts
  const minutes = shareMinutes(
    usualMinutes,
    parts.map((part) => part.minutes ?? 0),
  )
  return {
    fields: template?.fields ?? {},
    lists: [
      {
        list: 'segments',
        rows: parts.map((part, index) => ({ ...part, minutes: minutes[index] })),
      },
      { list: 'strategies', rows: [...seen, ...(template?.strategies ?? [])] },
      { list: 'exitAnswers', rows: template?.exitAnswers ?? [] },
      { list: 'lookFors', rows: (template?.lookFors ?? []).map((text) => ({ text })) },
      { list: 'questions', rows: (template?.questions ?? []).map((text) => ({ text })) },
    ],
  }
}
