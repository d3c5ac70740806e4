/** A kept set on the board, and the list of those there are. */
import { sql } from 'kysely'
import type { z } from 'zod'
import type { smallGroupsContract } from '#shared/contracts/small-groups.ts'
import { restReason, type keptSet } from '#shared/contracts/small-groups/board.ts'
import type { ReadDb } from '../../../database/connection.ts'
import { buildBoard } from '../board/board.ts'
import { needLabels } from '../board/words.ts'
import { keptScope, type ScopeColumns } from './kept-scope.ts'
import { groupRows, rulesOf, setRow, storedMembers } from './stored-set.ts'

type Which = { readonly id: number; readonly today: string }

/** @throws {CallError} `GROUP_SET_MISSING` */
export async function keptBoard(
  read: ReadDb,
  { id, today }: Which,
): Promise<z.input<typeof keptSet>> {
  const row = await setRow(read, id)
  const groups = await groupRows(read, id)
  const placeOf = new Map(groups.map((group, index) => [group.id, index]))
  const members = (await storedMembers(read, id)).map((member) => ({
    ...member,
    group: member.groupId === null ? null : (placeOf.get(member.groupId) ?? null),
    reason: restReason.catch('by-hand').parse(member.reason),
  }))
  const board = await buildBoard(read, {
    scopeLabel: row.scopeLabel,
    test: { id: row.administrationId, name: row.test, on: row.testedOn },
    rules: rulesOf(row),
    groups: groups.map(({ setId: _setId, position: _position, ...group }) => group),
    members,
    today,
  })
  return {
    ...board,
    set: {
      id: row.id,
      name: row.name,
      keptOn: row.keptOn,
      scope: keptScope(row),
    },
  }
}

type Listed = z.input<typeof smallGroupsContract.sets.output>[number]

/** The latest first. */
export async function listSets(
  read: ReadDb,
  { classId }: { readonly classId?: number | undefined },
): Promise<Listed[]> {
  const ofClass =
    classId === undefined
      ? sql``
      : sql`WHERE EXISTS (SELECT 1 FROM smallGroup
          WHERE smallGroup.setId = kept.id AND smallGroup.classId = ${classId})`
  const { rows } = await sql<ListedRow>`
    SELECT kept.id, kept.name, kept.keptOn, kept.test, kept.basis, kept.scopeKind, kept.scopeId,
      kept.scopeGrade, kept.scopeAttribute, kept.scopeValue,
      (SELECT COUNT(*) FROM smallGroup WHERE setId = kept.id) AS groups,
      (SELECT COUNT(*) FROM smallGroupMember WHERE setId = kept.id AND groupId IS NOT NULL) AS students,
      (SELECT json_group_array(json_object('id', class.id, 'label', class.name) ORDER BY class.name)
        FROM class WHERE class.id IN (SELECT classId FROM smallGroup WHERE setId = kept.id)) AS classes,
      (SELECT json_group_array(need ORDER BY size DESC, need) FROM (
        SELECT smallGroup.need, COUNT(*) AS size FROM smallGroup
        JOIN smallGroupMember ON smallGroupMember.groupId = smallGroup.id
        WHERE smallGroup.setId = kept.id AND smallGroup.need IS NOT NULL
        GROUP BY smallGroup.need)) AS needs
    FROM smallGroupSet AS kept ${ofClass}
    ORDER BY kept.keptOn DESC, kept.id DESC`.execute(read)
  const labels = {
    misconception: await needLabels(read, 'misconception'),
    standard: await needLabels(read, 'standard'),
  }
  return rows.map(({ classes, needs, basis, ...row }) => ({
    id: row.id,
    name: row.name,
    keptOn: row.keptOn,
    test: row.test,
    groups: row.groups,
    students: row.students,
    scope: keptScope(row),
    classes: JSON.parse(classes) as Listed['classes'],
    needs: (JSON.parse(needs) as readonly string[]).map(labels[basis]),
  }))
}

type ListedRow = Pick<Listed, 'id' | 'name' | 'keptOn' | 'test' | 'groups' | 'students'> &
  ScopeColumns & {
    readonly basis: 'misconception' | 'standard'
    readonly classes: string
    readonly needs: string
  }
