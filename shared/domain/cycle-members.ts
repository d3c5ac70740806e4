/** Who is in a cycle on a day. Members join and leave; the row stays, so that history is kept. Pure. */
type Membership = {
  /** Null: from the first day of the cycle. */
  readonly joinedOn: string | null
  /** The first day on which they are no longer in it; null: still a member. */
  readonly leftOn: string | null
}

export const isMemberOn = ({ joinedOn, leftOn }: Membership, day: string): boolean =>
  (joinedOn === null || joinedOn <= day) && (leftOn === null || leftOn > day)
