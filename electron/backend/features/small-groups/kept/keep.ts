/** A proposal is kept: groups, everyone of the scope, and what their results showed that day. */
import type { GroupChoices } from '#shared/contracts/small-groups/board.ts'
import type { SmallGroupId, SmallGroupSetId } from '#shared/domain/ids.ts'
import { bulkInsert } from '../../../database/bulk-insert.ts'
import type { OpenWorkspace, WriteDb } from '../../../database/open-workspace.ts'
import { todayIn } from '../../../database/today.ts'
import type { BoardSource } from '../board/board.ts'
import { proposedSource, storedReason } from '../proposal.ts'
import { gatherMembers } from '../results/gather.ts'
import { scopeColumns } from './kept-scope.ts'
import { evidenceRow } from './stored-set.ts'

type Keep = { readonly choices: GroupChoices; readonly name?: string | undefined }

/** @throws {CallError} `NOT_FOUND`, `TOO_MANY_STUDENTS` */
export async function keepSet(workspace: OpenWorkspace, { choices, name }: Keep) {
  const { read } = workspace
  const source = await proposedSource(read, await gatherMembers(read, choices), choices)
  const title = name ?? defaultName(source)
  const keptOn = await todayIn(workspace)
  const { result } = await workspace.mutate(`Keep small groups “${title}”`, async (tx) => {
    const setId = await insertSet(tx, source, { choices, title, keptOn })
    const groupIds = await insertGroups(tx, source, setId)
    await insertMembers(tx, source, { setId, groupIds })
    return { id: setId as SmallGroupSetId, groupIds: groupIds as SmallGroupId[] }
  })
  return result
}

const defaultName = ({ scopeLabel, test, rules }: BoardSource): string =>
  [scopeLabel, rules.standard, test.name]
    .filter((part) => part !== null)
    .join(', ')
    .slice(0, 200)

type SetFacts = {
  readonly choices: GroupChoices
  readonly title: string
  readonly keptOn: string
}

async function insertSet(
  tx: WriteDb,
  { test, rules, scopeLabel }: BoardSource,
  { choices, title, keptOn }: SetFacts,
): Promise<number> {
  const { id } = await tx
    .insertInto('smallGroupSet')
    .values({
      name: title,
      keptOn,
      basis: rules.basis,
      arrangement: rules.arrangement,
      standardCode: rules.standard,
      cut: rules.cut,
      smallest: rules.smallest,
      largest: rules.largest,
      mixesClasses: rules.mixesClasses ? 1 : 0,
      administrationId: test.id,
      test: test.name,
      testedOn: test.on,
      ...scopeColumns(choices.scope),
      scopeLabel,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

async function insertGroups(
  tx: WriteDb,
  { groups }: BoardSource,
  setId: number,
): Promise<number[]> {
  const ids: number[] = []
  for (const [position, { classId, name, need }] of groups.entries()) {
    const { id } = await tx
      .insertInto('smallGroup')
      .values({ setId, classId, position, name, need })
      .returning('id')
      .executeTakeFirstOrThrow()
    ids.push(id)
  }
  return ids
}

type Stored = { readonly setId: number; readonly groupIds: readonly number[] }

async function insertMembers(
  tx: WriteDb,
  { members, rules }: BoardSource,
  { setId, groupIds }: Stored,
): Promise<void> {
  await bulkInsert(
    tx,
    'smallGroupMember',
    members.map((member, position) => ({
      setId,
      studentId: member.studentId,
      classId: member.classId,
      groupId: member.group === null ? null : (groupIds[member.group] ?? null),
      position,
      reason: member.group === null ? member.reason : storedReason(member, rules),
      level: member.level,
    })),
  )
  const rows = await tx
    .selectFrom('smallGroupMember')
    .select(['id', 'studentId'])
    .where('setId', '=', setId)
    .execute()
  const idOf = new Map(rows.map(({ id, studentId }) => [studentId, id]))
  const evidence = members.flatMap((member) =>
    member.evidence.map((one) => evidenceRow(idOf.get(member.studentId) ?? 0, one)),
  )
  if (evidence.length > 0) await bulkInsert(tx, 'smallGroupEvidence', evidence)
}
