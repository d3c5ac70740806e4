/** What a packet is about until something else is chosen: the latest test by standard, the window before it. */
import { hasStandardScores } from '#shared/domain/measured-standards.ts'
import { latestFirst } from '#renderer/app/student-data.ts'
import type { StudentData } from '#renderer/app/student-data.ts'
import type { PacketAddress } from './packet-address.ts'

/** Fills in what the address leaves open. A 0 stays: it means "left out". */
export function completed(
  address: PacketAddress,
  { administrations, firstScope }: StudentData,
): PacketAddress {
  const ordered = latestFirst(administrations)
  const test =
    ordered.find(({ id }) => id === address.test) ?? ordered.find(hasStandardScores) ?? ordered[0]
  const earlier =
    test &&
    ordered.slice(ordered.indexOf(test) + 1).find((one) => one.assessmentId === test.assessmentId)
  return {
    ...address,
    scope: address.scope ?? firstScope,
    test: test?.id ?? null,
    before: address.before ?? earlier?.id ?? null,
    items: address.items ?? ordered.find(({ hasItems }) => hasItems)?.id ?? null,
  }
}
