/** What can be said of a placement besides its kind. */
import type { Mapping, Placement } from '#shared/domain/mapping/mapping.ts'

export const hasDetails = ({ as }: Placement): boolean =>
  as === 'score' || as === 'detail' || as === 'item' || as === 'points of item' || as === 'group'

/** Whether two say the same, in whatever order they were written down. */
export const isSamePlacement = (one: Placement, other: Placement): boolean =>
  inOrder(one) === inOrder(other)

const inOrder = (placed: Placement): string =>
  JSON.stringify(Object.entries(placed).toSorted(([a], [b]) => (a < b ? -1 : 1)))

/** Whether no other column is this already, where only one can be. */
export const isFree = (wanted: Placement, { placements }: Mapping): boolean =>
  wanted.as !== 'field' ||
  !Object.values(placements).some((one) => one.as === 'field' && one.field === wanted.field)
