/** A plan as people read it, for differences: names in place of ids, one line a row. */
import type { LessonContent } from '#shared/contracts/lessons/records.ts'
import {
  lessonFieldNames,
  lessonLists,
  type LessonField,
} from '#shared/domain/lessons/lesson-fields.ts'
import type { LessonInWords } from '#shared/domain/lessons/lesson-difference.ts'
import type { ReadDb } from '../../database/connection.ts'

export async function contentInWords(read: ReadDb, content: LessonContent): Promise<LessonInWords> {
  const names = await namesOf(read, content.fields)
  const fields = (Object.keys(lessonFieldNames) as LessonField[]).map((field) => {
    const value = content.fields[field]
    const text = names.get(field) ?? (Array.isArray(value) ? value.join(', ') : String(value ?? ''))
    return { label: lessonFieldNames[field], text }
  })
  return [
    ...fields,
    { label: lessonLists.segments[1], text: lines(content.segments, segmentLine) },
    { label: lessonLists.strategies[1], text: lines(content.strategies, strategyLine) },
    {
      label: lessonLists.exitAnswers[1],
      text: lines(content.exitAnswers, ({ answer, shows }) => [answer, shows]),
    },
    { label: lessonLists.lookFors[1], text: lines(content.lookFors, ({ text }) => [text]) },
    { label: lessonLists.questions[1], text: lines(content.questions, ({ text }) => [text]) },
  ]
}

const lines = <Row>(rows: readonly Row[], partsOf: (row: Row) => readonly string[]): string =>
  rows.map((row) => partsOf(row).filter(Boolean).join(' · ')).join('\n')

const segmentLine = (row: LessonContent['segments'][number]) => [
  row.name,
  `${row.minutes} min`,
  row.teacherDoes,
  row.studentsDo,
]

const strategyLine = (row: LessonContent['strategies'][number]) => [
  row.kind === 'misconception' ? `${row.name} (misconception)` : row.name,
  row.chose === null ? '' : `${row.chose} of ${row.chosenOf ?? '?'} students`,
  row.source,
  row.assessing,
  row.advancing,
  row.who,
  row.isShared ? 'shared' : 'not shared',
]

async function namesOf(
  read: ReadDb,
  { teacherId, classId, schoolId, cycleId }: LessonContent['fields'],
): Promise<ReadonlyMap<LessonField, string>> {
  const byId = async (
    table: 'class' | 'school' | 'coachingCycle',
    column: 'name' | 'title',
    id: number,
  ): Promise<string> => {
    const row = await read.selectFrom(table).selectAll().where('id', '=', id).executeTakeFirst()
    const name = (row as Readonly<Record<string, unknown>> | undefined)?.[column]
    return typeof name === 'string' ? name : 'no longer there'
  }
  const names = new Map<LessonField, string>()
  if (teacherId !== null) names.set('teacherId', await teacherName(read, teacherId))
  if (classId !== null) names.set('classId', await byId('class', 'name', classId))
  if (schoolId !== null) names.set('schoolId', await byId('school', 'name', schoolId))
  if (cycleId !== null) names.set('cycleId', await byId('coachingCycle', 'title', cycleId))
  return names
}

async function teacherName(read: ReadDb, id: number): Promise<string> {
  const teacher = await read
    .selectFrom('teacher')
    .select(['givenName', 'familyName'])
    .where('id', '=', id)
    .executeTakeFirst()
  return teacher ? `${teacher.givenName} ${teacher.familyName}` : 'no longer there'
}
