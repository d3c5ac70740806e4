/** The cross-walk of a list as it is reviewed, and what the coach decides. */
import { sql } from 'kysely'
import type { z } from 'zod'
import type { standardsContract } from '#shared/contracts/standards.ts'
import type { CrosswalkRow } from '#shared/contracts/standards/records.ts'
import { CallError } from '#shared/rpc/errors.ts'
import type { ReadDb } from '../../database/connection.ts'
import type { OpenWorkspace, WriteDb } from '../../database/open-workspace.ts'
import { commonCore } from '../../standards/standards-of.ts'
import { listNamed } from './lists.ts'

type Match = {
  readonly code: string
  readonly isAccepted: 0 | 1
  readonly basis: CrosswalkRow['suggested'][number]['basis']
  readonly sureness: number
  readonly why: string
}

type Row = Record<'code' | 'description' | 'grades' | 'domain' | 'matches', string> & {
  readonly id: number
  readonly hasNoMatch: 0 | 1
}

/** @throws {CallError} `STANDARD_LIST_MISSING` */
export async function crosswalkOf(
  read: ReadDb,
  listId: number,
): Promise<z.input<typeof standardsContract.crosswalk.output>> {
  await listNamed(read, listId)
  const { rows } = await sql<Row>`
    SELECT id, code, description, grades, domain, hasNoMatch,
      (SELECT json_group_array(json_object('code', code, 'isAccepted', isAccepted, 'basis', basis,
          'sureness', sureness, 'why', why) ORDER BY sureness DESC, id)
        FROM standardMatch WHERE stateStandardId = state.id) AS matches
    FROM stateStandard AS state WHERE listId = ${listId} ORDER BY position, id`.execute(read)
  return rows.map((row) => rowOf(row, JSON.parse(row.matches) as readonly Match[]))
}

function rowOf(
  { hasNoMatch, grades, matches: _, ...row }: Row,
  matches: readonly Match[],
): z.input<typeof standardsContract.crosswalk.output>[number] {
  const accepted = matches.filter(({ isAccepted }) => isAccepted === 1)
  const suggested = matches.filter(({ isAccepted }) => isAccepted === 0)
  const named = ({ code }: Match) => ({ code, title: commonCore.find(code)?.title ?? '' })
  return {
    ...row,
    grades: grades.split('\n').filter(Boolean),
    state:
      accepted.length > 0
        ? 'matched'
        : hasNoMatch === 1
          ? 'nothing fits'
          : suggested.length > 0
            ? 'to review'
            : 'open',
    accepted: accepted.map(named),
    suggested: suggested.map(({ basis, sureness, why, ...match }) => ({
      ...named({ ...match, basis, sureness, why }),
      ...{ basis, sureness, why },
    })),
  }
}

type Decisions = z.output<typeof standardsContract.match.input>['decisions']

/** @throws {CallError} `STANDARD_LIST_MISSING`, `STANDARD_UNKNOWN`, `WORKSPACE_READ_ONLY` */
export async function matchStandards(
  workspace: OpenWorkspace,
  decisions: Decisions,
): Promise<void> {
  const known = decisions.map(({ id, codes }) => ({ id, codes: codes && codes.map(knownCode) }))
  const label = await labelOf(workspace.read, known)
  await workspace.mutate(label, async (tx) => {
    for (const decision of known) await decide(tx, decision)
  })
}

function knownCode(typed: string): string {
  const standard = commonCore.find(typed)
  if (!standard) throw new CallError('STANDARD_UNKNOWN', { data: { code: typed } })
  return standard.code
}

/** "Match 4.3.D with 4.NF.A.2", or how many. */
async function labelOf(read: ReadDb, decisions: Decisions): Promise<string> {
  const [first] = decisions
  const found = await read
    .selectFrom('stateStandard')
    .select(['id', 'code'])
    .where('id', '=', first?.id ?? 0)
    .executeTakeFirst()
  if (!found || !first) throw new CallError('STANDARD_LIST_MISSING')
  if (decisions.length > 1) return `Match ${decisions.length} standards`
  if (first.codes === null) return `Take back the match of ${found.code}`
  return first.codes.length === 0
    ? `Match ${found.code} with nothing`
    : `Match ${found.code} with ${first.codes.join(', ')}`
}

async function decide(tx: WriteDb, { id, codes }: Decisions[number]): Promise<void> {
  const accepted = codes ?? []
  await tx
    .updateTable('stateStandard')
    .set({ hasNoMatch: codes?.length === 0 ? 1 : 0 })
    .where('id', '=', id)
    .execute()
  // What a person chose by hand and takes back is no suggestion of anybody.
  await tx
    .deleteFrom('standardMatch')
    .where('stateStandardId', '=', id)
    .where('basis', '=', 'chosen')
    .$if(accepted.length > 0, (chosen) => chosen.where('code', 'not in', accepted))
    .execute()
  await tx
    .updateTable('standardMatch')
    .set({ isAccepted: 0 })
    .where('stateStandardId', '=', id)
    .execute()
  for (const code of new Set(accepted))
    await tx
      .insertInto('standardMatch')
      .values({ stateStandardId: id, code, isAccepted: 1, basis: 'chosen', sureness: 1, why: '' })
      .onConflict((conflict) =>
        conflict.columns(['stateStandardId', 'code']).doUpdateSet({ isAccepted: 1 }),
      )
      .execute()
}
