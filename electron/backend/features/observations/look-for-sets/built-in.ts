/** Sets that ship: one JSON file each in `resources/look-for-sets/`, in our own words. */
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import {
  builtInLookFors as shape,
  type BuiltInLookFors,
} from '#shared/contracts/observations/look-for-sets.ts'
import type { Backend } from '../../../context.ts'

/** By file name, which is the order in which they are offered. */
export async function builtInLookFors({
  folders,
}: Pick<Backend, 'folders'>): Promise<readonly BuiltInLookFors[]> {
  const folder = join(folders.resources, 'look-for-sets')
  const files = (await readdir(folder)).filter((name) => name.endsWith('.json')).toSorted()
  return Promise.all(
    files.map(async (name) => shape.parse(JSON.parse(await readFile(join(folder, name), 'utf8')))),
  )
}
