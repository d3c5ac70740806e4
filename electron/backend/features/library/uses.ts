/** Where entries of the library are used: plans by the names of their rows, items by what their options point to. */
import { folded } from '#shared/domain/fold-text.ts'
import type { LessonId } from '#shared/domain/ids.ts'
import type { ReadDb } from '../../database/connection.ts'

export type UsingLesson = {
  readonly id: LessonId
  readonly title: string
  readonly taughtOn: string | null
}

/** As a name is compared: case, accents and blanks around it do not count. */
export const nameKey = (name: string): string => folded(name.trim())

/** Plans by the name of each of their rows, those changed last first. */
export async function lessonsByName(
  read: ReadDb,
): Promise<ReadonlyMap<string, readonly UsingLesson[]>> {
  const rows = await read
    .selectFrom('lessonStrategy')
    .innerJoin('lesson', 'lesson.id', 'lessonStrategy.lessonId')
    .select(['lesson.id', 'lesson.title', 'lesson.taughtOn', 'lessonStrategy.name'])
    .orderBy('lesson.changedOn', 'desc')
    .orderBy('lesson.id', 'desc')
    .execute()
  const byName = new Map<string, Map<number, UsingLesson>>()
  for (const { name, ...lesson } of rows) {
    const of = byName.get(nameKey(name)) ?? new Map<number, UsingLesson>()
    of.set(lesson.id, { ...lesson, id: lesson.id as LessonId })
    byName.set(nameKey(name), of)
  }
  return new Map([...byName].map(([name, of]) => [name, [...of.values()]]))
}

export async function itemsPointingTo(read: ReadDb, misconception: string) {
  const rows = await read
    .selectFrom('itemOption')
    .innerJoin('item', 'item.id', 'itemOption.itemId')
    .innerJoin('assessment', 'assessment.id', 'item.assessmentId')
    .select(['itemOption.itemId', 'itemOption.label as option', 'itemOption.misconception'])
    .select(['item.label', 'assessment.name as assessment', 'assessment.id as assessmentId'])
    .where('itemOption.misconception', 'is not', null)
    .orderBy('assessment.id')
    .orderBy('item.position')
    .orderBy('itemOption.label')
    .execute()
  const wanted = nameKey(misconception)
  const pointing = rows.filter((row) => nameKey(row.misconception ?? '') === wanted)
  return [...Map.groupBy(pointing, ({ itemId }) => itemId).values()].flatMap((options) => {
    const [first] = options
    if (!first) return []
    const { label, assessment, assessmentId } = first
    return [
      { label, assessment, assessmentId, options: options.map(({ option }) => option).join(', ') },
    ]
  })
}
