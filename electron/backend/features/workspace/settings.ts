/** What the app remembers between starts, in its own folder: which workspaces were opened, and when. */
import { createHash } from 'node:crypto'
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'

const recentWorkspace = z.object({
  folder: z.string(),
  name: z.string(),
  isSample: z.boolean(),
  openedAt: z.string(),
})
export type RecentWorkspace = z.infer<typeof recentWorkspace>

const settings = z.object({ recents: z.array(recentWorkspace).default([]) })
const KEPT = 8

/** The page names a workspace by this key, never by its path. */
export const recentKey = (folder: string): string =>
  createHash('sha256').update(folder).digest('hex').slice(0, 16)

/** Newest first; empty when the file is missing or damaged, since it holds nothing that matters. */
export async function recentWorkspaces(
  settingsFolder: string,
): Promise<readonly RecentWorkspace[]> {
  const text = await readFile(settingsFile(settingsFolder), 'utf8').catch(() => '{}')
  const parsed = settings.safeParse(parseOrNull(text))
  return parsed.success ? parsed.data.recents : []
}

export async function rememberWorkspace(
  settingsFolder: string,
  workspace: RecentWorkspace,
): Promise<void> {
  const others = await othersThan(settingsFolder, workspace.folder)
  await save(settingsFolder, [workspace, ...others].slice(0, KEPT))
}

export async function forgetWorkspace(settingsFolder: string, folder: string): Promise<void> {
  await save(settingsFolder, await othersThan(settingsFolder, folder))
}

const settingsFile = (folder: string): string => join(folder, 'settings.json')

const othersThan = async (settingsFolder: string, folder: string) =>
  (await recentWorkspaces(settingsFolder)).filter((recent) => recent.folder !== folder)

async function save(folder: string, recents: readonly RecentWorkspace[]): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const partial = `${settingsFile(folder)}.partial`
  await writeFile(partial, JSON.stringify({ recents }, null, 2), { mode: 0o600 })
  await rename(partial, settingsFile(folder))
}

function parseOrNull(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    if (error instanceof SyntaxError) return null
    throw error
  }
}
