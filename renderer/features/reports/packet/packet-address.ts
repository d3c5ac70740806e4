/**
 * What a packet is about, as it stands in the address, so that analyses and teacher pages can link to
 * one: `?scope=teacher:3&grade=4&test=2&before=1`. What is typed for one meeting does not go there.
 */
import { queryOfScope, scopeOfQuery, wholeNumber } from '#renderer/app/student-data.ts'
import type { Scope } from '#shared/contracts/analysis/scope.ts'
import { audience, studentNames } from '#shared/contracts/reports/for-whom.ts'
import type { PacketChoices } from '#shared/contracts/reports/packet.ts'

export type PacketAddress = {
  readonly scope: Scope | null
  readonly test: number | null
  /** Null: not chosen; 0: left out on purpose. */
  readonly before: number | null
  readonly items: number | null
  /** Kept small groups in place of proposed ones. */
  readonly groups: number | null
  readonly names: PacketChoices['names']
  readonly audience: PacketChoices['audience']
}

type Usual = Pick<PacketAddress, 'names' | 'audience'>

/** @param usual what holds where the address says nothing */
export function parsePacketAddress(
  search: string,
  usual: Usual = { names: 'codes', audience: 'team' },
): PacketAddress {
  const query = new URLSearchParams(search)
  return {
    scope: scopeOfQuery(query),
    test: countOf(query.get('test')),
    before: countOf(query.get('before')),
    items: countOf(query.get('items')),
    groups: wholeNumber(query.get('groups')),
    names: studentNames.catch(usual.names).parse(query.get('names')),
    audience: audience.catch(usual.audience).parse(query.get('audience')),
  }
}

export function formatPacketAddress(address: PacketAddress): string {
  const { scope, test, before, items, groups, names, audience: to } = address
  const query = new URLSearchParams((scope ? queryOfScope(scope) : []).map((part) => [...part]))
  if (test !== null) query.set('test', String(test))
  if (before !== null) query.set('before', String(before))
  if (items !== null) query.set('items', String(items))
  if (groups !== null) query.set('groups', String(groups))
  query.set('names', names)
  query.set('audience', to)
  return `/reports/packet?${query.toString().replaceAll('%3A', ':')}`
}

/** 0 stands for "left out on purpose". */
const countOf = (text: string | null): number | null => (text === '0' ? 0 : wholeNumber(text))
