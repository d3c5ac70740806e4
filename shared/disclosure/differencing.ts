/**
 * What several documents tell together that none of them tells alone: counts about one group of students,
 * taken from counts about another, are counts about the rest. Pure.
 */

/** Figures about these students were given out, and counts follow from them. */
export type Release = { readonly key: string; readonly students: readonly number[] }

export type WorkedOut = {
  /** How many students the difference is about: fewer than the minimum. */
  readonly n: number
  /** Keys of the releases that are added to the new one, and of those that are taken away. */
  readonly added: readonly string[]
  readonly taken: readonly string[]
}

/** With more documents at once nobody does it by hand, and the search grows beyond bounds. */
const mostTogether = 3
/** The latest: with more, three at once are too many to try. */
const mostReleases = 24

/**
 * @param earlier the latest first; releases about the same students count once
 * @returns the difference that takes the fewest documents; null when none is about fewer than `minimum`
 */
export function workedOut(
  fresh: Release,
  earlier: readonly Release[],
  minimum: number,
): WorkedOut | null {
  const atoms = atomsOf(fresh, distinct(earlier).slice(0, mostReleases))
  for (let size = 1; size <= mostTogether; size += 1) {
    const found = [...combinations(atoms.releases.length, size)]
      .flatMap((chosen) => signsOf(size).map((signs) => differenceOf(atoms, chosen, signs)))
      .filter((one) => one !== null && one.n < minimum)
    const smallest = found.toSorted((a, b) => (a?.n ?? 0) - (b?.n ?? 0))[0]
    if (smallest) return smallest
  }
  return null
}

/** Students who are in the same releases cannot be told apart by them: they move together. */
type Atoms = {
  readonly sizes: readonly number[]
  /** For each atom whether the new release has it, and each earlier one. */
  readonly inFresh: readonly boolean[]
  readonly releases: readonly { readonly key: string; readonly has: readonly boolean[] }[]
}

function atomsOf(fresh: Release, earlier: readonly Release[]): Atoms {
  const members = [fresh, ...earlier].map(({ students }) => new Set(students))
  const everyone = new Set(members.flatMap((set) => [...set]))
  const sizes = new Map<string, number>()
  for (const student of everyone) {
    const signature = members.map((set) => (set.has(student) ? '1' : '0')).join('')
    sizes.set(signature, (sizes.get(signature) ?? 0) + 1)
  }
  const signatures = [...sizes.keys()]
  return {
    sizes: [...sizes.values()],
    inFresh: signatures.map((signature) => signature[0] === '1'),
    releases: earlier.map(({ key }, place) => ({
      key,
      has: signatures.map((signature) => signature[place + 1] === '1'),
    })),
  }
}

function distinct(releases: readonly Release[]): readonly Release[] {
  const seen = new Set<string>()
  return releases.filter(({ students }) => {
    const about = students.toSorted((a, b) => a - b).join()
    const isNew = !seen.has(about)
    seen.add(about)
    return isNew
  })
}

/** Null where the sum is about nobody, or has students on both sides: then nothing is known of either. */
function differenceOf(
  { sizes, inFresh, releases }: Atoms,
  chosen: readonly number[],
  signs: readonly (1 | -1)[],
): WorkedOut | null {
  let n = 0
  let side = 0
  for (const [atom, size] of sizes.entries()) {
    let times = inFresh[atom] ? 1 : 0
    for (const [place, release] of chosen.entries()) {
      if (releases[release]?.has[atom]) times += signs[place] ?? 0
    }
    if (times === 0) continue
    if (side !== 0 && Math.sign(times) !== side) return null
    side = Math.sign(times)
    n += size
  }
  if (n === 0) return null
  const keysWith = (sign: 1 | -1): string[] =>
    chosen.flatMap((release, place) => {
      const key = releases[release]?.key
      return key !== undefined && signs[place] === sign ? [key] : []
    })
  return { n, added: keysWith(1), taken: keysWith(-1) }
}

function* combinations(count: number, size: number, from = 0): Generator<readonly number[]> {
  if (size === 0) {
    yield []
    return
  }
  for (let first = from; first <= count - size; first += 1) {
    for (const rest of combinations(count, size - 1, first + 1)) yield [first, ...rest]
  }
}

/** All ways to add or take away `size` releases. */
const signsOf = (size: number): readonly (readonly (1 | -1)[])[] =>
  size === 0
    ? [[]]
    : signsOf(size - 1).flatMap((rest) => [[1, ...rest] as const, [-1, ...rest] as const])
