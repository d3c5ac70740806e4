/**
 * The one way to what a code of a standard means: the catalogue that ships, and the state's lists of
 * the open workspace with what their cross-walk says.
 */
import { sql } from 'kysely'
import { createStandardsCatalogue } from '#shared/domain/standards.ts'
import {
  createStandards,
  type Standards,
  type StateStandard,
} from '#shared/domain/state-standards.ts'
import catalogueFile from '../../../resources/standards/ccss-math.json' with { type: 'json' }
import type { ReadDb } from '../database/connection.ts'

export const commonCore = createStandardsCatalogue(catalogueFile.standards)

/** "Number and operations: fractions" by `NF`. */
export const domainNames: Readonly<Record<string, string>> = catalogueFile.domains

const kept = new WeakMap<ReadDb, { readonly step: number; readonly standards: Standards }>()

/** Read again only after something was written: every write is a step of the history. */
export async function standardsOf(read: ReadDb): Promise<Standards> {
  const step = await latestStep(read)
  const known = kept.get(read)
  if (known?.step === step) return known.standards
  const standards = createStandards(commonCore, await stateStandards(read))
  kept.set(read, { step, standards })
  return standards
}

async function latestStep(read: ReadDb): Promise<number> {
  const { rows } = await sql<{ step: number | null }>`SELECT MAX(id) AS step FROM history`.execute(
    read,
  )
  return rows[0]?.step ?? 0
}

type Row = Record<'code' | 'description' | 'grades' | 'domain' | 'cluster' | 'list', string> &
  Record<'commonCore' | 'earlier' | 'later', string | null> &
  Record<'id' | 'listId', number>

async function stateStandards(read: ReadDb): Promise<readonly StateStandard[]> {
  const { rows } = await sql<Row>`
    SELECT state.id, state.listId, state.code, state.description, state.grades, state.domain,
      state.cluster, standardList.name AS list,
      (SELECT group_concat(code, char(10) ORDER BY id) FROM standardMatch
        WHERE stateStandardId = state.id AND isAccepted = 1) AS commonCore,
      (SELECT group_concat(other.code, char(10) ORDER BY other.position) FROM standardOrder
        JOIN stateStandard AS other ON other.id = beforeId WHERE afterId = state.id) AS earlier,
      (SELECT group_concat(other.code, char(10) ORDER BY other.position) FROM standardOrder
        JOIN stateStandard AS other ON other.id = afterId WHERE beforeId = state.id) AS later
    FROM stateStandard AS state JOIN standardList ON standardList.id = state.listId
    ORDER BY state.listId, state.position, state.id`.execute(read)
  return rows.map(({ grades, commonCore: codes, earlier, later, ...row }) => ({
    ...row,
    grades: linesOf(grades),
    commonCore: linesOf(codes),
    before: linesOf(earlier),
    after: linesOf(later),
  }))
}

const linesOf = (text: string | null): readonly string[] => (text ?? '').split('\n').filter(Boolean)
