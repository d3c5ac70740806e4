/** Templates are data: one JSON file each in `resources/lesson-templates/`, in our own words. */
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { lessonTemplate, type LessonTemplate } from '#shared/contracts/lessons/records.ts'
import type { Backend } from '../../context.ts'

/** By file name, which is the order in which they are offered. */
export async function lessonTemplates({
  folders,
}: Pick<Backend, 'folders'>): Promise<readonly LessonTemplate[]> {
  const folder = join(folders.resources, 'lesson-templates')
  const files = (await readdir(folder)).filter((name) => name.endsWith('.json')).toSorted()
  return Promise.all(
    files.map(async (name) =>
      lessonTemplate.parse(JSON.parse(await readFile(join(folder, name), 'utf8'))),
    ),
  )
}
