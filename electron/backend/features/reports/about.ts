/** What every report says about itself: whose workspace, which day, which state of the data. */
import { todayIn } from '../../database/today.ts'
import type { ReportSource } from './report-kind.ts'

export type AboutReport = {
  readonly workspace: { readonly name: string; readonly isSample: boolean }
  /** `YYYY-MM-DD`. */
  readonly today: string
  /** The last step of the workspace's history that these numbers contain. */
  readonly dataVersion: number
  /** Figures that rest on fewer students are for their own teachers only. */
  readonly smallestGroup: number
}

export async function aboutReport(source: ReportSource): Promise<AboutReport> {
  const { read } = source
  const info = await read
    .selectFrom('workspaceInfo')
    .select(['name', 'isSample', 'smallestGroup'])
    .executeTakeFirstOrThrow()
  // A step that changed no data, such as saving a report, makes no new version of it.
  const inserted = await read
    .selectFrom('historyInsert')
    .select(({ fn }) => fn.max('historyId').as('id'))
    .executeTakeFirst()
  const changed = await read
    .selectFrom('historyChange')
    .select(({ fn }) => fn.max('historyId').as('id'))
    .executeTakeFirst()
  return {
    workspace: { name: info.name, isSample: info.isSample === 1 },
    today: await todayIn(source),
    smallestGroup: info.smallestGroup,
    dataVersion: Math.max(inserted?.id ?? 0, changed?.id ?? 0),
  }
}
