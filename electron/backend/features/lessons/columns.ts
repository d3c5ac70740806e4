/** Fields of a plan as columns, and back: lists have one entry a line. */
import type { Selectable } from 'kysely'
import type { LessonChanges } from '#shared/contracts/lessons.ts'
import { lessonFields, type LessonFields } from '#shared/contracts/lessons/records.ts'
import type { Database } from '../../database/schema.ts'

export type LessonRecord = Selectable<Database['lesson']>

export const linesOf = (text: string): string[] => text.split('\n').filter(Boolean)

export const fieldsOf = (record: LessonRecord): LessonFields =>
  lessonFields.parse({
    ...record,
    standards: linesOf(record.standards),
    studentPractices: linesOf(record.studentPractices),
    teachingPractices: linesOf(record.teachingPractices),
    tags: linesOf(record.tags),
  })

type Given = Omit<Partial<LessonRecord>, 'id'>

export function columnsOf(changes: LessonChanges): Given {
  const columns = Object.entries(changes)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => [name, Array.isArray(value) ? [...new Set(value)].join('\n') : value])
  return Object.fromEntries(columns) as Given
}
