/** Where the hours of a period went: by category in the coach's order, by school in the order of names. */
import type { SpentTime } from '#shared/contracts/time.ts'
import type { ReportDb } from '../../../database/report-connection.ts'
import { listCategories, timeByCategory, timeBySchool, type HeldSession } from '../../time/index.ts'

/** Only those with time. */
export type NamedTime = { readonly name: string; readonly spent: SpentTime }

export async function categoriesOf(
  read: ReportDb,
  sessions: readonly HeldSession[],
): Promise<NamedTime[]> {
  const times = timeByCategory(sessions)
  const named = (await listCategories(read)).map(({ id, name }) => ({ key: id, name }))
  const rest = [
    { key: 'not split yet' as const, name: 'Not split yet' },
    { key: 'no category' as const, name: 'No category' },
  ]
  return [...named, ...rest].flatMap(({ key, name }) => {
    const spent = times.get(key)
    return spent && spent.total > 0 ? [{ name, spent }] : []
  })
}

export async function schoolsOf(
  read: ReportDb,
  sessions: readonly HeldSession[],
): Promise<NamedTime[]> {
  const schools = await read.selectFrom('school').select(['id', 'name']).orderBy('name').execute()
  const times = timeBySchool(sessions)
  return [...schools, { id: null, name: 'No school' }].flatMap(({ id, name }) => {
    const spent = times.get(id)
    return spent ? [{ name, spent }] : []
  })
}
