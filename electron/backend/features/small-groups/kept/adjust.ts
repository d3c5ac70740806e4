/** Students are moved between groups; groups are split, joined and dissolved. Each is one undo step. */
import type { SmallGroupId } from '#shared/domain/ids.ts'
import { CallError } from '#shared/rpc/errors.ts'
import type { OpenWorkspace, WriteDb } from '../../../database/open-workspace.ts'
import { counted } from '../../analysis/index.ts'
import type { Input } from './call-input.ts'
import { nextName } from './group-names.ts'
import { groupRow, groupRows, setRow, storedMembers, type StoredMember } from './stored-set.ts'

export async function moveStudents(
  workspace: OpenWorkspace,
  { id: setId, studentIds, to }: Input<'move'>,
) {
  await setRow(workspace.read, setId)
  const moved = await expectMembers(workspace, { setId, studentIds })
  const who = await named(workspace, moved)
  const goal = to === null || to === 'new' ? null : await groupRow(workspace.read, to)
  if (goal && goal.setId !== setId) throw new CallError('GROUP_MISSING')
  const where = to === null ? 'out of the groups' : `to ${goal ? `“${goal.name}”` : 'a new group'}`
  const { result } = await workspace.mutate(`Move ${who} ${where}`, async (tx) => {
    const groupId = to === 'new' ? await insertGroup(tx, { setId, moved }) : (goal?.id ?? null)
    await place(tx, { setId, members: moved, groupId })
    return { groupId: groupId as SmallGroupId | null }
  })
  return result
}

export async function lockStudents(
  workspace: OpenWorkspace,
  { id: setId, studentIds, isLocked }: Input<'lock'>,
) {
  await setRow(workspace.read, setId)
  const members = await expectMembers(workspace, { setId, studentIds })
  const who = await named(workspace, members)
  await workspace.mutate(`${isLocked ? 'Lock' : 'Unlock'} ${who}`, (tx) =>
    tx
      .updateTable('smallGroupMember')
      .set({ isLocked: isLocked ? 1 : 0 })
      .where('setId', '=', setId)
      .where('studentId', 'in', studentIds)
      .execute(),
  )
}

export async function splitGroup(workspace: OpenWorkspace, { groupId }: Input<'split'>) {
  const group = await groupRow(workspace.read, groupId)
  const members = await membersOf(workspace, group)
  const second = members.slice(Math.ceil(members.length / 2))
  const { result } = await workspace.mutate(`Split group “${group.name}”`, async (tx) => {
    const id = await insertGroup(tx, { setId: group.setId, moved: second, like: group })
    await place(tx, { setId: group.setId, members: second, groupId: id })
    return { groupId: id as SmallGroupId }
  })
  return result
}

/** Notes of both stay: what one of them lacks comes from the other. */
export async function joinGroups(workspace: OpenWorkspace, { groupId, intoId }: Input<'join'>) {
  const from = await groupRow(workspace.read, groupId)
  const into = await groupRow(workspace.read, intoId)
  if (from.setId !== into.setId || from.id === into.id) throw new CallError('GROUP_MISSING')
  const members = await membersOf(workspace, from)
  await workspace.mutate(`Join “${from.name}” and “${into.name}”`, async (tx) => {
    await place(tx, { setId: into.setId, members, groupId: into.id })
    const both = (field: 'teach' | 'meets' | 'staff') =>
      [into[field], from[field]].filter((text) => text !== '').join('\n')
    await tx
      .updateTable('smallGroup')
      .set({ teach: both('teach'), meets: both('meets'), staff: both('staff') })
      .where('id', '=', into.id)
      .execute()
    await tx.deleteFrom('smallGroup').where('id', '=', from.id).execute()
  })
}

export async function dissolveGroup(workspace: OpenWorkspace, { groupId }: Input<'dissolve'>) {
  const group = await groupRow(workspace.read, groupId)
  const members = await membersOf(workspace, group)
  await workspace.mutate(`Dissolve group “${group.name}”`, async (tx) => {
    await place(tx, { setId: group.setId, members, groupId: null })
    await tx.deleteFrom('smallGroup').where('id', '=', group.id).execute()
  })
}

type Which = { readonly setId: number; readonly studentIds: readonly number[] }

/** @throws {CallError} `MEMBER_MISSING` */
async function expectMembers(
  { read }: OpenWorkspace,
  { setId, studentIds }: Which,
): Promise<readonly StoredMember[]> {
  const members = new Map(
    (await storedMembers(read, setId)).map((member) => [Number(member.studentId), member]),
  )
  return studentIds.map((id) => {
    const member = members.get(id)
    if (!member) throw new CallError('MEMBER_MISSING')
    return member
  })
}

const membersOf = async (
  { read }: OpenWorkspace,
  group: { readonly id: number; readonly setId: number },
) => (await storedMembers(read, group.setId)).filter(({ groupId }) => groupId === group.id)

/** For the undo menu: a code, since names of students are kept in one place only. */
async function named({ read }: OpenWorkspace, members: readonly StoredMember[]): Promise<string> {
  const [first, ...others] = members
  if (!first || others.length > 0) return counted(members.length, 'student')
  const { code } = await read
    .selectFrom('student')
    .select('code')
    .where('id', '=', first.studentId)
    .executeTakeFirstOrThrow()
  return `student ${code}`
}

type NewGroup = {
  readonly setId: number
  readonly moved: readonly StoredMember[]
  /** The group that it is a part of. */
  readonly like?: {
    readonly name: string
    readonly need: string | null
    readonly classId: number | null
  }
}

async function insertGroup(tx: WriteDb, { setId, moved, like }: NewGroup): Promise<number> {
  const groups = await groupRows(tx, setId)
  const classes = new Set(moved.map(({ classId }) => classId))
  const { id } = await tx
    .insertInto('smallGroup')
    .values({
      setId,
      classId: like ? like.classId : classes.size === 1 ? (moved[0]?.classId ?? null) : null,
      need: like?.need ?? null,
      name: nextName(
        like?.name ?? 'New group',
        groups.map(({ name }) => name),
      ),
      position: Math.max(-1, ...groups.map(({ position }) => position)) + 1,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

type Placing = {
  readonly setId: number
  readonly members: readonly StoredMember[]
  readonly groupId: number | null
}

/** Behind those who are there. Who is taken out has the reason that the results give, else this hand. */
async function place(tx: WriteDb, { setId, members, groupId }: Placing): Promise<void> {
  const { last } = await tx
    .selectFrom('smallGroupMember')
    .select(({ fn }) => fn.max('position').as('last'))
    .where('setId', '=', setId)
    .executeTakeFirstOrThrow()
  for (const [index, member] of members.entries()) {
    const reason = groupId === null && member.reason === 'grouped' ? 'by-hand' : member.reason
    await tx
      .updateTable('smallGroupMember')
      .set({
        groupId,
        reason,
        position: (last ?? 0) + 1 + index,
        isLocked: groupId !== null && member.isLocked ? 1 : 0,
      })
      .where('id', '=', member.memberId)
      .execute()
  }
}
