/** Who the rows of a caseload file are about: teachers who are there, found by e-mail, then by name, or new ones. Pure. */
import type { CaseloadProblem } from '#shared/contracts/caseload-file.ts'
import { nameKey } from '#shared/domain/student-names.ts'
import type { KnownTeacher } from './snapshot.ts'
import type { WantedRow } from './wanted-rows.ts'

export type Person = {
  /** Null: new. */
  readonly known: KnownTeacher | null
  readonly rows: readonly WantedRow[]
}

export type People = {
  readonly people: readonly Person[]
  readonly problems: readonly CaseloadProblem[]
}

export function findPeople(rows: readonly WantedRow[], teachers: readonly KnownTeacher[]): People {
  const index = new PeopleIndex()
  for (const known of teachers) index.add({ known, rows: [] }, known)
  const problems: CaseloadProblem[] = []
  for (const row of rows) {
    const found = index.find(row)
    if (found === 'several') problems.push(severalOf(row))
    else if (found) index.addRow(found, row)
    else {
      if (index.hasNamesake(row)) problems.push(namesakeOf(row))
      index.add({ known: null, rows: [row] }, row.fields)
    }
  }
  const named = index.people.filter((person) => person.rows.length > 0)
  return { people: named.toSorted((a, b) => firstRow(a) - firstRow(b)), problems }
}

const firstRow = ({ rows }: Person): number => rows[0]?.row ?? 0

type Named = {
  readonly givenName: string
  readonly familyName: string
  readonly email?: string | null | undefined
}
type Building = { readonly known: KnownTeacher | null; readonly rows: WantedRow[] }

class PeopleIndex {
  readonly people: Building[] = []
  readonly #byEmail = new Map<string, Building[]>()
  readonly #byName = new Map<string, Building[]>()
  readonly #withEmail = new Set<Building>()

  add(person: Building, named: Named): void {
    this.people.push(person)
    put(this.#byName, keyOf(named), person)
    this.#note(person, named)
  }

  addRow(person: Building, row: WantedRow): void {
    person.rows.push(row)
    if (!this.#withEmail.has(person)) this.#note(person, row.fields)
  }

  /** Another e-mail is another person of the same name. Null: nobody yet. */
  find({ fields }: WantedRow): Building | 'several' | null {
    const email = emailOf(fields)
    const named = this.#byName.get(keyOf(fields)) ?? []
    const same =
      (email === '' ? undefined : this.#byEmail.get(email)) ??
      (email === '' ? named : named.filter((person) => !this.#withEmail.has(person)))
    return same.length > 1 ? 'several' : (same[0] ?? null)
  }

  hasNamesake({ fields }: WantedRow): boolean {
    return this.#byName.has(keyOf(fields))
  }

  #note(person: Building, named: Named): void {
    const email = emailOf(named)
    if (email === '') return
    put(this.#byEmail, email, person)
    this.#withEmail.add(person)
  }
}

function put(index: Map<string, Building[]>, key: string, person: Building): void {
  const there = index.get(key)
  if (there) there.push(person)
  else index.set(key, [person])
}

const keyOf = ({ givenName, familyName }: Named): string => nameKey(givenName, familyName)
const emailOf = ({ email }: Named): string => email?.trim().toLowerCase() ?? ''

const severalOf = ({ row, fields }: WantedRow): CaseloadProblem => ({
  row,
  column: 'Name',
  found: `${fields.givenName} ${fields.familyName}`,
  why: 'Several teachers have this name or e-mail. Add the e-mail that tells them apart, or merge them.',
  outcome: 'refused',
})

const namesakeOf = ({ row, fields }: WantedRow): CaseloadProblem => ({
  row,
  column: 'E-mail',
  found: `${fields.givenName} ${fields.familyName}`,
  why: 'A teacher of this name has another e-mail, so this one is added beside. If the two are one person, merge them on the record.',
  outcome: 'noted',
})
