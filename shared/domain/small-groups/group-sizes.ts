/** How many groups of which sizes a number of students makes. */

type Bounds = { readonly smallest: number; readonly largest: number }

/**
 * As few groups as fit, as even as can be: seven students are four and three, never six and one.
 * Where even groups would be too small, fewer full ones, and the rest stays over. Fewer students than
 * a group needs make none.
 */
export function groupSizes(students: number, { smallest, largest }: Bounds): readonly number[] {
  if (students < smallest) return []
  const count = Math.ceil(students / largest)
  if (Math.floor(students / count) >= smallest) return evenSizes(students, count)
  const full = Math.floor(students / smallest)
  return evenSizes(Math.min(students, full * largest), full)
}

/** `students` over `count` groups, larger ones first. */
export const evenSizes = (students: number, count: number): readonly number[] =>
  Array.from(
    { length: count },
    (_, index) => Math.floor(students / count) + (index < students % count ? 1 : 0),
  )

/** A list cut into parts of the given sizes; what is beyond them is left out. */
export function cutInto<T>(
  list: readonly T[],
  sizes: readonly number[],
): readonly (readonly T[])[] {
  let start = 0
  return sizes.map((size) => list.slice(start, (start += size)))
}
