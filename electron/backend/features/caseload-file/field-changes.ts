/** What a file's fields change in a record, in the record's own terms and in words. Pure. */
import type { CaseloadEntry, CaseloadProblem } from '#shared/contracts/caseload-file.ts'
import { folded } from '#shared/domain/fold-text.ts'
import { nameKey } from '#shared/domain/student-names.ts'
import { rosterColumns, type RosterColumn } from './columns.ts'
import type { KnownTeacher } from './snapshot.ts'
import type { WantedFields, WantedRow } from './wanted-rows.ts'

type Field = keyof WantedFields & RosterColumn
type Value = string | number | null
type Change = CaseloadEntry['changes'][number]

const fields = [
  'givenName',
  'familyName',
  'email',
  'status',
  'contactCadenceDays',
  'yearsExperience',
  'certification',
  'enrolledHow',
  'tags',
  'supportWanted',
  'strengths',
  'readiness',
  'concerns',
] as const satisfies readonly Field[]

/** As the table keeps it. */
export type StoredFields = { [F in Field]?: KnownTeacher[F] }

export type FieldPlan = {
  /** What is different from the record; everything there is for a new teacher. */
  readonly stored: StoredFields
  readonly changes: readonly Change[]
  /** Rows that bring something of it. */
  readonly rows: ReadonlySet<number>
  readonly problems: readonly CaseloadProblem[]
}

/** The first row that says something of a field holds; a later one that says otherwise is named. */
export function planFields(rows: readonly WantedRow[], known: KnownTeacher | null): FieldPlan {
  const stored: Record<string, unknown> = {}
  const changes: Change[] = []
  const bringing = new Set<number>()
  const problems: CaseloadProblem[] = []
  for (const field of fields) {
    const saying = rows.filter((row) => row.fields[field] !== undefined)
    const [first] = saying
    if (!first) continue
    const value = storedOf(first.fields, field)
    problems.push(
      ...saying
        .filter((row) => !isSame(field, storedOf(row.fields, field), value))
        .map((row) => otherwise(row, field, { firstRow: first.row, taken: inWords(value) })),
    )
    const before = known?.[field] ?? null
    if (known && isSame(field, value, before)) continue
    stored[field] = value
    bringing.add(first.row)
    changes.push({ what: rosterColumns[field].header, from: inWords(before), to: inWords(value) })
  }
  return { stored, changes, rows: bringing, problems }
}

/** Tags lie one a line. */
function storedOf(wanted: WantedFields, field: Field): Value {
  const value = wanted[field]
  return Array.isArray(value) ? value.join('\n') : (value ?? null)
}

/**
 * A name without its accents is the same name, and the record's spelling stays; so is an e-mail in any
 * case, and tags in any order.
 */
function isSame(field: Field, a: Value, b: Value): boolean {
  if (field === 'givenName' || field === 'familyName')
    return nameKey('', inWords(a)) === nameKey('', inWords(b))
  if (field === 'email') return folded(String(a ?? '')) === folded(String(b ?? ''))
  if (field !== 'tags') return a === b
  const sorted = (tags: Value): string =>
    String(tags ?? '')
      .split('\n')
      .toSorted()
      .join('\n')
  return sorted(a) === sorted(b)
}

const inWords = (value: Value): string => String(value ?? '').replaceAll('\n', ', ')

function otherwise(
  row: WantedRow,
  field: Field,
  { firstRow, taken }: { readonly firstRow: number; readonly taken: string },
): CaseloadProblem {
  return {
    row: row.row,
    column: rosterColumns[field].header,
    found: inWords(storedOf(row.fields, field)),
    why: `Row ${firstRow} of the same teacher says “${taken}”; that was taken.`,
    outcome: 'noted',
  }
}
