/** Users of an export by their sourcedId, with what the roster says about them. */
import { csvRows, isDeleted } from './csv-file.ts'
import type { Bundle } from './bundle.ts'

export type Person = {
  readonly localId: string
  readonly stateId: string
  readonly given: string
  readonly family: string
  readonly email: string
  readonly grade: string
  readonly orgId: string
  readonly role: string
  readonly isDeleted: boolean
  bornOn: string
}

export type People = ReadonlyMap<string, Person>

/** Version 1.2 has roles in a file of their own. */
export async function readPeople(bundle: Bundle): Promise<People> {
  const roles = new Map<string, { readonly role: string; readonly orgId: string }>()
  for await (const row of csvRows(await bundle.open('roles'))) {
    const isPrimary = /^primary$/i.test(row('roleType'))
    const id = row('userSourcedId')
    if (!isDeleted(row) && (isPrimary || !roles.has(id)))
      roles.set(id, { role: row('role'), orgId: row('orgSourcedId') })
  }
  const people = new Map<string, Person>()
  for await (const row of csvRows(await bundle.open('users'))) {
    const id = row('sourcedId')
    const own = roles.get(id)
    people.set(id, {
      localId: row('identifier') || row('username') || id,
      stateId: stateIdIn(row('userIds')) || row('userMasterIdentifier'),
      given: row('givenName'),
      family: row('familyName'),
      email: row('email'),
      grade: firstOf(row('grades')),
      orgId: own?.orgId ?? (row('primaryOrgSourcedId') || firstOf(row('orgSourcedIds'))),
      role: (own?.role ?? row('role')).toLowerCase(),
      isDeleted: isDeleted(row),
      bornOn: '',
    })
  }
  for await (const row of csvRows(await bundle.open('demographics'))) {
    const person = people.get(row('sourcedId') || row('userSourcedId'))
    if (person) person.bornOn = row('birthDate') || row('birthdate')
  }
  return people
}

export const firstOf = (list: string): string => list.split(',')[0]?.trim() ?? ''

/** `{SIS:100234},{State:5120000011}` */
const stateIdIn = (ids: string): string =>
  /\{[^:{}]*(?:state|ssid)[^:{}]*:([^{}]+)\}/i.exec(ids)?.[1]?.trim() ?? ''
