/**
 * What a person decided about likely pairs, remembered in the workspace. It is not part of the undo: a
 * batch that is taken out and comes in again is not asked about again. A decision is changed instead.
 */
import { sql } from 'kysely'
import type { z } from 'zod'
import type { importsContract } from '#shared/contracts/imports.ts'
import type { ReadDb } from '../../database/connection.ts'
import type { OpenWorkspace, WriteDb } from '../../database/open-workspace.ts'
import { decisionOf, keyOf, type Answer, type Decision } from './plan/decisions.ts'

export async function rememberDecisions(
  tx: WriteDb,
  decisions: readonly Decision[],
  now: Date,
): Promise<void> {
  for (const decision of decisions) {
    const kept = { answer: decision.answer, decidedAt: now.toISOString() }
    await tx
      .insertInto('matchDecision')
      .values({ ...decision, ...kept })
      .onConflict((conflict) => conflict.columns(['about', 'found', 'storedId']).doUpdateSet(kept))
      .execute()
  }
}

/** @param answers by the key of the question; null forgets what was said. */
export async function decide(
  workspace: OpenWorkspace,
  answers: readonly { readonly key: string; readonly answer: Answer | null }[],
): Promise<void> {
  await workspace.mutate('Decide about likely pairs', async (tx) => {
    for (const { key, answer } of answers) {
      const decision = decisionOf(key, answer ?? 'same')
      if (!decision) continue
      if (answer !== null) await rememberDecisions(tx, [decision], workspace.now())
      else
        await sql`
          DELETE FROM matchDecision WHERE about = ${decision.about}
            AND found = ${decision.found} AND storedId = ${decision.storedId}`.execute(tx)
    }
  })
}

type Listed = z.infer<typeof importsContract.decisions.output>

/** The latest first. A student's names are read where they are kept: a decision holds ids only. */
export async function listDecisions(read: ReadDb): Promise<Listed> {
  const { rows } = await sql<
    Decision & { stored: string | null; shown: string; decidedAt: string }
  >`
    SELECT about, found, storedId, answer, decidedAt,
      CASE WHEN about = 'pair'
        THEN COALESCE(${nameOfStudent('CAST(found AS INTEGER)')}, found)
        WHEN about = 'class' THEN substr(found, instr(found, ' ') + 1) || COALESCE(', ' || (
          SELECT name FROM school WHERE id = CAST(found AS INTEGER)), '')
        ELSE found END AS shown,
      CASE about
        WHEN 'school' THEN (SELECT name FROM school WHERE id = storedId)
        WHEN 'class' THEN (SELECT name FROM class WHERE id = storedId)
        WHEN 'teacher' THEN (
          SELECT givenName || ' ' || familyName FROM teacher WHERE id = storedId)
        ELSE ${nameOfStudent('storedId')} END AS stored
    FROM matchDecision ORDER BY decidedAt DESC, id DESC`.execute(read)
  return rows.map(({ shown, ...row }) => ({
    key: keyOf(row),
    about: row.about,
    found: shown,
    stored: row.stored,
    answer: row.answer,
    decidedAt: row.decidedAt,
  }))
}

const nameOfStudent = (id: string) =>
  sql.raw(`(
  SELECT trim(givenName || ' ' || familyName || COALESCE(', id ' || localId, '')) FROM studentIdentity
  WHERE studentId = ${id})`)
