/** The day it is in a workspace. A sample caseload has one of its own, so that its year stays alive. */
import type { OpenWorkspace } from './open-workspace.ts'

/** @returns `YYYY-MM-DD` in the machine's time zone. */
export async function todayIn(workspace: Pick<OpenWorkspace, 'read' | 'now'>): Promise<string> {
  const info = await workspace.read
    .selectFrom('workspaceInfo')
    .select('fixedToday')
    .executeTakeFirst()
  return info?.fixedToday ?? localDay(workspace.now())
}

const localDay = (time: Date): string =>
  [time.getFullYear(), time.getMonth() + 1, time.getDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('-')
