/** Terms and days off, of one school or of the whole district; each change is one undo step. */
import type { z } from 'zod'
import type { schoolsContract } from '#shared/contracts/schools.ts'
import type { DayOffId, TermId } from '#shared/domain/ids.ts'
import { dayOffProblem, termProblem } from '#shared/domain/school-checks.ts'
import type { OpenWorkspace } from '../../database/open-workspace.ts'
import { mustBeThere, mustKeep } from './refusals.ts'
import { yearOf } from './year.ts'

type Input<Name extends keyof typeof schoolsContract> = z.output<
  (typeof schoolsContract)[Name]['input']
>

/** @throws {CallError} `CALENDAR_REFUSED`, `ENTRY_MISSING` */
export async function saveTerm(workspace: OpenWorkspace, { id, ...term }: Input<'saveTerm'>) {
  const others = await workspace.read
    .selectFrom('term')
    .selectAll()
    .where('schoolId', 'is', term.schoolId)
    .where('id', '<>', id ?? (0 as TermId))
    .execute()
  mustKeep(termProblem(term, { year: await yearOf(workspace.read), others }))
  return saveSpan(workspace, 'term', { id, ...term })
}

/** @throws {CallError} `CALENDAR_REFUSED`, `ENTRY_MISSING` */
export async function saveDayOff(workspace: OpenWorkspace, { id, ...off }: Input<'saveDayOff'>) {
  mustKeep(dayOffProblem(off, await yearOf(workspace.read)))
  return saveSpan(workspace, 'dayOff', { id, ...off })
}

export const removeTerm = (workspace: OpenWorkspace, id: TermId): Promise<void> =>
  removeSpan(workspace, 'term', id)

export const removeDayOff = (workspace: OpenWorkspace, id: DayOffId): Promise<void> =>
  removeSpan(workspace, 'dayOff', id)

type Span = {
  readonly id: number | null
  readonly schoolId: number | null
  readonly name: string
  readonly startsOn: string
  readonly endsOn: string
}

async function saveSpan(
  workspace: OpenWorkspace,
  table: 'term' | 'dayOff',
  { id, ...row }: Span,
): Promise<{ id: number }> {
  const { result } = await workspace.mutate(`${id === null ? 'Add' : 'Change'} ${row.name}`, (tx) =>
    id === null
      ? tx.insertInto(table).values(row).returning('id').executeTakeFirstOrThrow()
      : tx.updateTable(table).set(row).where('id', '=', id).returning('id').executeTakeFirst(),
  )
  return mustBeThere(result)
}

async function removeSpan(
  workspace: OpenWorkspace,
  table: 'term' | 'dayOff',
  id: number,
): Promise<void> {
  const { name } = mustBeThere(
    await workspace.read.selectFrom(table).select('name').where('id', '=', id).executeTakeFirst(),
  )
  await workspace.mutate(`Remove ${name}`, (tx) =>
    tx.deleteFrom(table).where('id', '=', id).execute(),
  )
}
