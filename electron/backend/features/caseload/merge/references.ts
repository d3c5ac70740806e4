/**
 * Every table that refers to a teacher, and what becomes of its rows when two records are merged.
 * A test reads the schema and fails when a table is missing here.
 */
import type { Kysely } from 'kysely'
import { disclosures, type Disclosure } from '#shared/domain/disclosure.ts'
import type { WriteDb } from '../../../database/open-workspace.ts'
import type { Database } from '../../../database/schema.ts'

export type Records = { readonly keepId: number; readonly otherId: number }

type Reference = {
  /** What its rows are called, one and several. */
  readonly words: readonly [one: string, many: string]
  /** Joins rows that both records have, before the rest moves; the rows of the other one go. */
  readonly join?: (tx: WriteDb, records: Records) => Promise<void>
}

export const teacherReferences = {
  teachingAssignment: { words: ['assignment', 'assignments'], join: joinAssignments },
  cycleMember: { words: ['cycle', 'cycles'], join: joinMemberships },
  sessionParticipant: { words: ['session', 'sessions'], join: joinParticipations },
  goal: { words: ['goal of their own', 'goals of their own'] },
  actionStep: { words: ['action step', 'action steps'] },
  lesson: { words: ['lesson plan', 'lesson plans'] },
  lessonRun: { words: ['taught lesson', 'taught lessons'] },
  debrief: { words: ['debrief', 'debriefs'] },
  observation: { words: ['observation', 'observations'] },
  observationVisitor: { words: ['peer visit', 'peer visits'], join: joinVisits },
  attachment: { words: ['document', 'documents'] },
  disclosureChoice: { words: ['disclosure choice', 'disclosure choices'], join: joinDisclosure },
} as const satisfies Partial<Record<keyof Database, Reference>>

export type ReferringTable = keyof typeof teacherReferences

export const referringTables = Object.keys(teacherReferences) as readonly ReferringTable[]

/** After this nothing refers to the other record any more. */
export async function moveReferences(tx: WriteDb, records: Records): Promise<void> {
  for (const table of referringTables) {
    const reference: Reference = teacherReferences[table]
    await reference.join?.(tx, records)
    // Each of these tables has the column; Kysely cannot say so of a union of tables.
    await (tx as Kysely<Database>)
      .updateTable(table as 'actionStep')
      .set({ teacherId: records.keepId })
      .where('teacherId', '=', records.otherId)
      .execute()
  }
}

type Pair<Row> = { readonly kept: Row; readonly other: Row }

/** The same class in days that touch becomes one assignment over both. */
async function joinAssignments(tx: WriteDb, { keepId, otherId }: Records): Promise<void> {
  const rows = (teacherId: number) =>
    tx
      .selectFrom('teachingAssignment')
      .selectAll()
      .where('teacherId', '=', teacherId)
      .orderBy('startsOn')
      .execute()
  for (const other of await rows(otherId)) {
    const kept = (await rows(keepId)).find(
      (row) => row.classId === other.classId && touches(row, other),
    )
    if (!kept) continue
    await tx.deleteFrom('teachingAssignment').where('id', '=', other.id).execute()
    await tx
      .updateTable('teachingAssignment')
      .set({
        startsOn: earlier(kept.startsOn, other.startsOn) ?? kept.startsOn,
        endsOn: later(kept.endsOn, other.endsOn),
      })
      .where('id', '=', kept.id)
      .execute()
  }
}

type Days = { readonly startsOn: string; readonly endsOn: string | null }
const touches = (a: Days, b: Days): boolean =>
  (a.endsOn === null || b.startsOn <= a.endsOn) && (b.endsOn === null || a.startsOn <= b.endsOn)

/** One membership from the first joining to the last leaving. */
async function joinMemberships(tx: WriteDb, records: Records): Promise<void> {
  const rows = await tx
    .selectFrom('cycleMember')
    .selectAll()
    .where('teacherId', 'in', [records.keepId, records.otherId])
    .execute()
  for (const { kept, other } of pairsOf(rows, ({ cycleId }) => cycleId, records)) {
    await tx.deleteFrom('cycleMember').where('id', '=', other.id).execute()
    await tx
      .updateTable('cycleMember')
      .set({
        joinedOn: earlier(kept.joinedOn, other.joinedOn),
        leftOn: later(kept.leftOn, other.leftOn),
      })
      .where('id', '=', kept.id)
      .execute()
  }
}

async function joinParticipations(tx: WriteDb, records: Records): Promise<void> {
  const rows = await tx
    .selectFrom('sessionParticipant')
    .selectAll()
    .where('teacherId', 'in', [records.keepId, records.otherId])
    .execute()
  for (const { other } of pairsOf(rows, ({ sessionId }) => sessionId, records))
    await tx.deleteFrom('sessionParticipant').where('id', '=', other.id).execute()
}

async function joinVisits(tx: WriteDb, records: Records): Promise<void> {
  const rows = await tx
    .selectFrom('observationVisitor')
    .selectAll()
    .where('teacherId', 'in', [records.keepId, records.otherId])
    .execute()
  for (const { other } of pairsOf(rows, ({ observationId }) => observationId, records))
    await tx.deleteFrom('observationVisitor').where('id', '=', other.id).execute()
}

/** Where both records chose, what fewer may see holds. */
async function joinDisclosure(tx: WriteDb, records: Records): Promise<void> {
  const rows = await tx
    .selectFrom('disclosureChoice')
    .selectAll()
    .where('teacherId', 'in', [records.keepId, records.otherId])
    .execute()
  for (const { kept, other } of pairsOf(rows, ({ field }) => field, records)) {
    await tx.deleteFrom('disclosureChoice').where('id', '=', other.id).execute()
    await tx
      .updateTable('disclosureChoice')
      .set({ disclosure: narrower(kept.disclosure, other.disclosure) })
      .where('id', '=', kept.id)
      .execute()
  }
}

function pairsOf<Row extends { readonly teacherId: number }>(
  rows: readonly Row[],
  keyOf: (row: Row) => number | string,
  { keepId }: Records,
): readonly Pair<Row>[] {
  return [...Map.groupBy(rows, keyOf).values()].flatMap((both) => {
    const kept = both.find(({ teacherId }) => teacherId === keepId)
    const other = both.find(({ teacherId }) => teacherId !== keepId)
    return kept && other ? [{ kept, other }] : []
  })
}

const narrower = (a: Disclosure, b: Disclosure): Disclosure =>
  disclosures.indexOf(a) <= disclosures.indexOf(b) ? a : b
/** An open start or end stays open. */
const earlier = (a: string | null, b: string | null): string | null =>
  a === null || b === null ? null : a < b ? a : b
const later = (a: string | null, b: string | null): string | null =>
  a === null || b === null ? null : a > b ? a : b
