/** Lesson plans of the sample. */
import { bulkInsert } from '../../database/bulk-insert.ts'
import type { WriteDb } from '../../database/open-workspace.ts'
import type { SampleCaseload } from './sample-format.ts'
import { idOf, idOrNull, store, type Ids } from './sample-store.ts'

type Known = {
  readonly teachers: Ids
  readonly classes: Ids
  readonly cycles: Ids
  readonly sessions: Ids
}

export async function storeLessons(
  tx: WriteDb,
  sample: SampleCaseload,
  known: Known,
): Promise<void> {
  const lessons = await store(tx, 'lesson', sample.lessons, ({ fields, ...of }) => ({
    ...fields,
    teacherId: idOf(known.teachers, of.teacherKey),
    classId: idOf(known.classes, of.classKey),
    cycleId: idOrNull(known.cycles, of.cycleKey),
    standards: fields.standards.join('\n'),
    studentPractices: fields.studentPractices.join('\n'),
    teachingPractices: fields.teachingPractices.join('\n'),
    tags: fields.tags.join('\n'),
    changedOn: sample.today,
  }))
  for (const lesson of sample.lessons) {
    const lessonId = idOf(lessons, lesson.key)
    const placed = <Row extends object>(rows: readonly Row[]) =>
      rows.map((row, position) => ({ lessonId, position, ...row }))
    const lines = (texts: readonly string[]) => placed(texts.map((text) => ({ text })))
    await bulkInsert(tx, 'lessonSegment', placed(lesson.segments))
    await bulkInsert(
      tx,
      'lessonStrategy',
      placed(lesson.strategies.map((row) => ({ ...row, isShared: Number(row.isShared) }))),
    )
    await bulkInsert(tx, 'lessonExitAnswer', placed(lesson.exitAnswers))
    await bulkInsert(tx, 'lessonLookFor', lines(lesson.lookFors))
    await bulkInsert(tx, 'lessonQuestion', lines(lesson.questions))
    if (lesson.sessionKey === null) continue
    await tx
      .updateTable('session')
      .set({ lessonId })
      .where('id', '=', idOf(known.sessions, lesson.sessionKey))
      .execute()
  }
}
