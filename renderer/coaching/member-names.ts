/** How the members of a cycle are written. Pure. */
import type { CycleRow } from '#shared/contracts/cycle-records.ts'

type Cycle = Pick<CycleRow, 'members'>

const present = ({ members }: Cycle) => members.filter(({ isMember }) => isMember)

/** `Elena Rivera`, `Taufa, Okafor`, `Taufa, Okafor and 2 more`. Of nobody left: who was in it. */
export function memberNames(cycle: Cycle): string {
  const now = present(cycle)
  const shown = now.length > 0 ? now : cycle.members
  const [only] = shown
  if (!only) return 'Nobody'
  if (shown.length === 1) return `${only.givenName} ${only.familyName}`
  const names = shown.map(({ familyName }) => familyName)
  if (names.length <= 3) return names.join(', ')
  return `${names.slice(0, 2).join(', ')} and ${names.length - 2} more`
}

/** `Harbor Bend Elementary`, or how many schools. */
export function memberSchools(cycle: Cycle): readonly string[] {
  return [...new Set(present(cycle).flatMap(({ schools }) => schools.slice(0, 1)))]
}
