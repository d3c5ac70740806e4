/** Rows of a kept set, or the failures that the contract names. */
import type { Selectable } from 'kysely'
import { groupRules, type GroupRules } from '#shared/contracts/small-groups/board.ts'
import type { StudentId } from '#shared/domain/ids.ts'
import type { NoSign } from '#shared/domain/small-groups/model.ts'
import { CallError } from '#shared/rpc/errors.ts'
import type { ReadDb } from '../../../database/connection.ts'
import type { Database } from '../../../database/schema.ts'
import type { MemberResult, NeedEvidence } from '../results/member-result.ts'

export type SetRow = Selectable<Database['smallGroupSet']>
export type GroupRow = Selectable<Database['smallGroup']>

/** @throws {CallError} `GROUP_SET_MISSING` */
export async function setRow(read: ReadDb, id: number): Promise<SetRow> {
  const row = await read
    .selectFrom('smallGroupSet')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst()
  if (!row) throw new CallError('GROUP_SET_MISSING')
  return row
}

/** @throws {CallError} `GROUP_MISSING` */
export async function groupRow(read: ReadDb, id: number): Promise<GroupRow> {
  const row = await read
    .selectFrom('smallGroup')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst()
  if (!row) throw new CallError('GROUP_MISSING')
  return row
}

/** In their order on the board. */
export const groupRows = (read: ReadDb, setId: number): Promise<GroupRow[]> =>
  read
    .selectFrom('smallGroup')
    .selectAll()
    .where('setId', '=', setId)
    .orderBy('position')
    .orderBy('id')
    .execute()

export const rulesOf = (row: SetRow): GroupRules =>
  groupRules.parse({
    basis: row.basis,
    standard: row.standardCode,
    arrangement: row.arrangement,
    smallest: row.smallest,
    largest: row.largest,
    mixesClasses: row.mixesClasses === 1,
    cut: row.cut,
  })

export type StoredMember = MemberResult & {
  readonly memberId: number
  readonly groupId: number | null
  readonly isLocked: boolean
  /** As stored: `grouped` for one whose results show a need. */
  readonly reason: string
}

/** In the order in which they stand in their groups, with their evidence as it was. */
export async function storedMembers(read: ReadDb, setId: number): Promise<StoredMember[]> {
  const rows = await read
    .selectFrom('smallGroupMember')
    .selectAll()
    .where('setId', '=', setId)
    .orderBy('position')
    .orderBy('id')
    .execute()
  const evidence = Map.groupBy(
    await read
      .selectFrom('smallGroupMember as member')
      .innerJoin('smallGroupEvidence as evidence', 'evidence.memberId', 'member.id')
      .selectAll('evidence')
      .where('member.setId', '=', setId)
      .orderBy('evidence.id')
      .execute(),
    ({ memberId }) => memberId,
  )
  return rows.map((row) => ({
    memberId: row.id,
    groupId: row.groupId,
    isLocked: row.isLocked === 1,
    reason: row.reason,
    studentId: row.studentId as StudentId,
    classId: row.classId,
    without: isNoSign(row.reason) ? row.reason : 'no-pattern',
    level: row.level,
    evidence: (evidence.get(row.id) ?? []).map(evidenceOf),
  }))
}

const noSigns: ReadonlySet<string> = new Set(['absent', 'no-score', 'at-cut', 'no-pattern'])
export const isNoSign = (reason: string): reason is NoSign => noSigns.has(reason)

const evidenceOf = (row: Selectable<Database['smallGroupEvidence']>): NeedEvidence => ({
  need: row.need,
  points: row.points,
  possible: row.possible,
  isThin: row.isThin === 1,
  answers: row.answers.split('\n').flatMap((line) => {
    const [item, option] = line.split('\t')
    return item && option ? [{ item, option }] : []
  }),
})

/** The other way round, for the row. */
export const evidenceRow = (memberId: number, one: NeedEvidence) => ({
  memberId,
  need: one.need,
  points: one.points,
  possible: one.possible,
  isThin: one.isThin ? 1 : 0,
  answers: one.answers.map(({ item, option }) => `${item}\t${option}`).join('\n'),
})
