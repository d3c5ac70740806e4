/** A kept set is proposed anew from the results as they were kept; who is locked stays in place. */
import type { GroupRules } from '#shared/contracts/small-groups/board.ts'
import type { FixedGroup, LeftOver, ProposedGroup } from '#shared/domain/small-groups/model.ts'
import type { OpenWorkspace, WriteDb } from '../../../database/open-workspace.ts'
import { needLabels } from '../board/words.ts'
import { namedGroups, proposeFor, storedReason } from '../proposal.ts'
import type { Input } from './call-input.ts'
import { nextName } from './group-names.ts'
import { groupRows, rulesOf, setRow, storedMembers, type StoredMember } from './stored-set.ts'

export async function proposeAgain(workspace: OpenWorkspace, { id, rules }: Input<'proposeAgain'>) {
  const row = await setRow(workspace.read, id)
  const before = rulesOf(row)
  const smallest = rules.smallest ?? before.smallest
  const largest = Math.max(smallest, rules.largest ?? before.largest)
  const arrangement = rules.arrangement ?? before.arrangement
  const wanted: GroupRules = { ...before, arrangement, smallest, largest }
  const members = await storedMembers(workspace.read, id)
  const fixed = fixedGroups(await groupRows(workspace.read, id), members)
  const { groups, leftOver } = await proposeFor(workspace.read, members, wanted, fixed)
  await workspace.mutate(`Propose small groups “${row.name}” again`, async (tx) => {
    await tx
      .updateTable('smallGroupSet')
      .set({ arrangement, smallest, largest })
      .where('id', '=', id)
      .execute()
    const groupIds = await writeGroups(tx, { setId: id, groups, rules: wanted, fixed })
    await placeEveryone(tx, { members, groups, groupIds, leftOver, rules: wanted })
    await tx
      .deleteFrom('smallGroup')
      .where('setId', '=', id)
      .where('id', 'not in', groupIds.length > 0 ? groupIds : [0])
      .execute()
  })
}

type Kept = Awaited<ReturnType<typeof groupRows>>

/** Groups with somebody locked in, with those alone. */
function fixedGroups(groups: Kept, members: readonly StoredMember[]): readonly FixedGroup[] {
  const locked = Map.groupBy(
    members.filter(({ isLocked, groupId }) => isLocked && groupId !== null),
    ({ groupId }) => groupId,
  )
  return groups.flatMap(({ id, classId, need }) => {
    const own = locked.get(id)
    return own ? [{ id, classId, need, members: own.map(({ studentId }) => studentId) }] : []
  })
}

type Groups = {
  readonly setId: number
  readonly groups: readonly ProposedGroup[]
  readonly rules: GroupRules
  readonly fixed: readonly FixedGroup[]
}

/** Groups that go on keep name and notes. @returns ids in the order of the proposal */
async function writeGroups(
  tx: WriteDb,
  { setId, groups, rules, fixed }: Groups,
): Promise<number[]> {
  const stored = await groupRows(tx, setId)
  const names = stored
    .filter(({ id }) => fixed.some((group) => group.id === id))
    .map(({ name }) => name)
  const proposed = namedGroups(groups, rules, await needLabels(tx, rules.basis))
  const ids: number[] = []
  for (const [position, { fixedId, classId, need }] of groups.entries()) {
    if (fixedId !== null) {
      await tx.updateTable('smallGroup').set({ position }).where('id', '=', fixedId).execute()
      ids.push(fixedId)
      continue
    }
    const name = nextName(proposed[position]?.name ?? 'Group', names)
    names.push(name)
    const { id } = await tx
      .insertInto('smallGroup')
      .values({ setId, classId, position, name, need })
      .returning('id')
      .executeTakeFirstOrThrow()
    ids.push(id)
  }
  return ids
}

type Placed = {
  readonly members: readonly StoredMember[]
  readonly groups: readonly ProposedGroup[]
  readonly groupIds: readonly number[]
  readonly leftOver: readonly LeftOver[]
  readonly rules: GroupRules
}

async function placeEveryone(tx: WriteDb, placed: Placed): Promise<void> {
  const { members, groups, groupIds, leftOver, rules } = placed
  const byStudent = new Map(members.map((member) => [Number(member.studentId), member]))
  const places = [
    ...groups.flatMap(({ members: ids }, index) =>
      ids.map((id) => ({ id, groupId: groupIds[index] ?? null, reason: null })),
    ),
    ...leftOver.map(({ id, reason }) => ({ id, groupId: null, reason })),
  ]
  for (const [position, { id, groupId, reason }] of places.entries()) {
    const member = byStudent.get(id)
    if (!member) continue
    await tx
      .updateTable('smallGroupMember')
      .set({ groupId, position, reason: reason ?? storedReason(member, rules) })
      .where('id', '=', member.memberId)
      .execute()
  }
}
