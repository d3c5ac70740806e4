/** Changes to the record of one teacher or of several, and taking them off the lists. */
import type { TeacherChanges } from '#shared/contracts/teacher-record.ts'
import type { TeacherId } from '#shared/domain/ids.ts'
import { CallError } from '#shared/rpc/errors.ts'
import type { OpenWorkspace } from '../../../database/open-workspace.ts'
import { todayIn } from '../../../database/today.ts'
import { changeLabel, withTags } from './change-words.ts'

/** What is saved while it is typed. */
const texts: ReadonlySet<string> = new Set(['supportWanted', 'strengths', 'readiness', 'concerns'])

/** A text that is being typed stays one undo step; every other change is a step of its own. */
export async function updateTeacher(
  workspace: OpenWorkspace,
  { id, changes }: { readonly id: TeacherId; readonly changes: TeacherChanges },
): Promise<void> {
  const { tags, ...fields } = changes
  const row = { ...fields, ...(tags && { tags: withTags('', { add: tags }) }) }
  const names = Object.keys(row)
  if (names.length === 0) return
  const { name } = await teachersNamed(workspace, [id])
  const isTyped = names.every((field) => texts.has(field))
  await workspace.mutate(
    changeLabel(names, name),
    (tx) => tx.updateTable('teacher').set(row).where('id', '=', id).execute(),
    isTyped ? { mergeKey: `teacher ${id} ${names.join(' ')}` } : {},
  )
}

type BulkChange = {
  readonly ids: readonly TeacherId[]
  readonly changes: Pick<TeacherChanges, 'status' | 'contactCadenceDays' | 'enrolledHow'>
  readonly addTags: readonly string[]
  readonly removeTags: readonly string[]
}

export async function updateTeachers(
  workspace: OpenWorkspace,
  { ids, changes, addTags: add, removeTags: remove }: BulkChange,
): Promise<void> {
  const { name, rows } = await teachersNamed(workspace, ids)
  const touched = [...Object.keys(changes), ...(add.length + remove.length > 0 ? ['tags'] : [])]
  if (touched.length === 0) return
  await workspace.mutate(changeLabel(touched, name), async (tx) => {
    for (const { id, tags } of rows) {
      const row = { ...changes, tags: withTags(tags, { add, remove }) }
      await tx.updateTable('teacher').set(row).where('id', '=', id).execute()
    }
  })
}

export async function archiveTeachers(
  workspace: OpenWorkspace,
  ids: readonly TeacherId[],
): Promise<void> {
  const { name } = await teachersNamed(workspace, ids)
  const archivedOn = await todayIn(workspace)
  await workspace.mutate(`Archive ${name}`, (tx) =>
    tx.updateTable('teacher').set({ archivedOn }).where('id', 'in', ids).execute(),
  )
}

export async function restoreTeacher(workspace: OpenWorkspace, id: TeacherId): Promise<void> {
  const { name } = await teachersNamed(workspace, [id])
  await workspace.mutate(`Restore ${name}`, (tx) =>
    tx.updateTable('teacher').set({ archivedOn: null }).where('id', '=', id).execute(),
  )
}

/**
 * @returns the rows, and who they are together: "Elena Rivera" or "7 teachers".
 * @throws {CallError} `TEACHER_MISSING` when one of them is gone
 */
async function teachersNamed(workspace: OpenWorkspace, ids: readonly TeacherId[]) {
  const wanted = [...new Set(ids)]
  const rows = await workspace.read
    .selectFrom('teacher')
    .select(['id', 'givenName', 'familyName', 'tags'])
    .where('id', 'in', wanted)
    .execute()
  const [first] = rows
  if (!first || rows.length < wanted.length) throw new CallError('TEACHER_MISSING')
  const name =
    rows.length === 1 ? `${first.givenName} ${first.familyName}` : `${rows.length} teachers`
  return { rows, name }
}
