/** What is entered once is changed; a plan is removed or made again for another class. */
import {
  lessonFieldNames,
  lessonTexts,
  type LessonField,
} from '#shared/domain/lessons/lesson-fields.ts'
import { CallError } from '#shared/rpc/errors.ts'
import type { OpenWorkspace } from '../../database/open-workspace.ts'
import { isSqliteError } from '../../database/sqlite.ts'
import { todayIn } from '../../database/today.ts'
import type { Input, Output } from './call-input.ts'
import { changeLesson } from './changing.ts'
import { columnsOf, linesOf } from './columns.ts'
import { contentOf, writeContent } from './content.ts'
import { lessonRecord } from './expected.ts'

/** @throws {CallError} `LESSON_MISSING`, `RECORD_GONE` */
export async function updateLesson(workspace: OpenWorkspace, { id, changes }: Input<'update'>) {
  const [name, ...others] = Object.keys(changes) as LessonField[]
  if (name === undefined) return
  const isTyped = name in lessonTexts && others.length === 0
  await named(() =>
    changeLesson(
      workspace,
      {
        id,
        label: (title) => `Change ${others.length === 0 ? `${wordOf(name)} of ` : ''}${title}`,
        mergeKey: isTyped ? `lesson-${id}-${name}` : undefined,
      },
      (tx) => tx.updateTable('lesson').set(columnsOf(changes)).where('id', '=', id).execute(),
    ),
  )
}

/** "the teacher’s next try" within a sentence; names that are abbreviations stay. */
const wordOf = (field: LessonField): string => {
  const name = lessonFieldNames[field]
  return field === 'englishLearnerSupport' ? name : name.charAt(0).toLowerCase() + name.slice(1)
}

const goneCodes: ReadonlySet<string> = new Set(['NOT_FOUND', 'GROUP_SET_MISSING'])

/** A reference to a row that is gone is something that a person can mend. */
export async function named<Result>(write: () => Promise<Result>): Promise<Result> {
  try {
    return await write()
  } catch (error) {
    const isGone = error instanceof CallError && goneCodes.has(error.code)
    if (isGone || isSqliteError(error, 'SQLITE_CONSTRAINT')) throw new CallError('RECORD_GONE')
    throw error
  }
}

export async function quietPrompt(
  workspace: OpenWorkspace,
  { id, key, isQuiet }: Input<'quietPrompt'>,
) {
  const { title, quietPrompts } = await lessonRecord(workspace.read, id)
  const others = linesOf(quietPrompts).filter((other) => other !== key)
  const keys = isQuiet ? [...others, key] : others
  await workspace.mutate(`${isQuiet ? 'Put away' : 'Show'} a prompt of ${title}`, (tx) =>
    tx
      .updateTable('lesson')
      .set({ quietPrompts: keys.join('\n') })
      .where('id', '=', id)
      .execute(),
  )
}

/** Its sessions and documents stay. */
export async function removeLesson(workspace: OpenWorkspace, { id }: Input<'remove'>) {
  const { title } = await lessonRecord(workspace.read, id)
  await workspace.mutate(`Remove ${title}`, (tx) =>
    tx.deleteFrom('lesson').where('id', '=', id).execute(),
  )
}

/** Day, class and what was counted belong to the lesson that was planned first. */
export async function duplicateLesson(
  workspace: OpenWorkspace,
  { id }: Input<'duplicate'>,
): Promise<Output<'duplicate'>> {
  const content = await contentOf(workspace.read, id)
  const changedOn = await todayIn(workspace)
  const { title } = content.fields
  const fresh = {
    title: `${title} (copy)`.slice(0, 200),
    taughtOn: null,
    startsAt: null,
  }
  const { result } = await workspace.mutate(`Duplicate ${title}`, async (tx) => {
    const { templateId } = await lessonRecord(tx, id)
    const copy = await tx
      .insertInto('lesson')
      .values({ title, changedOn, templateId })
      .returning('id')
      .executeTakeFirstOrThrow()
    await writeContent(tx, copy.id, {
      ...content,
      fields: { ...content.fields, ...fresh },
      strategies: content.strategies.map((row) => ({
        ...row,
        chose: null,
        chosenOf: null,
        source: '',
        who: '',
      })),
    })
    return copy
  })
  return result
}
