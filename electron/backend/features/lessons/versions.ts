/** Versions of a plan: listed, compared with what it says now, put back exactly. */
import { lessonContent } from '#shared/contracts/lessons/records.ts'
import { lessonDifferences } from '#shared/domain/lessons/lesson-difference.ts'
import type { ReadDb } from '../../database/connection.ts'
import type { OpenWorkspace } from '../../database/open-workspace.ts'
import type { Input, Output } from './call-input.ts'
import { contentOf, writeContent } from './content.ts'
import { lessonRecord, versionRecord } from './expected.ts'
import { keepIfChanged } from './keep-version.ts'
import { contentInWords } from './content-words.ts'

export async function listVersions(read: ReadDb, id: number): Promise<Output<'versions'>> {
  await lessonRecord(read, id)
  return read
    .selectFrom('lessonVersion')
    .select(['id', 'number', 'reason', 'note', 'keptAt'])
    .where('lessonId', '=', id)
    .orderBy('number', 'desc')
    .execute()
}

export async function compareVersion(
  read: ReadDb,
  { versionId }: Input<'compare'>,
): Promise<Output<'compare'>> {
  const version = await versionRecord(read, versionId)
  const now = await contentOf(read, version.lessonId)
  const before = lessonContent.parse(JSON.parse(version.content))
  return [...lessonDifferences(await contentInWords(read, before), await contentInWords(read, now))]
}

export async function keepVersion(
  workspace: OpenWorkspace,
  { id, reason, note }: Input<'keepVersion'>,
): Promise<Output<'keepVersion'>> {
  const { title } = await lessonRecord(workspace.read, id)
  const { result } = await workspace.mutate(`Keep a version of ${title}`, (tx) =>
    keepIfChanged(tx, id, { reason, note, keptAt: workspace.now() }),
  )
  return { number: result }
}

/** What is there now is kept first, so that nothing is lost by looking back. */
export async function restoreVersion(
  workspace: OpenWorkspace,
  { versionId }: Input<'restoreVersion'>,
): Promise<Output<'restoreVersion'>> {
  const version = await versionRecord(workspace.read, versionId)
  const { title } = await lessonRecord(workspace.read, version.lessonId)
  const content = lessonContent.parse(JSON.parse(version.content))
  const kept = { reason: 'restored', note: '', keptAt: workspace.now() } as const
  await workspace.mutate(`Put version ${version.number} of ${title} back`, async (tx) => {
    await keepIfChanged(tx, version.lessonId, kept)
    await writeContent(tx, version.lessonId, content)
  })
  return { number: version.number }
}
