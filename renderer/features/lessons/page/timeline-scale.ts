/** Where parts begin and which minutes have a tick or a name on the line of a lesson. Pure. */

export const startsOf = (minutes: readonly number[]): readonly number[] =>
  minutes.map((_, index) => minutes.slice(0, index).reduce((sum, one) => sum + one, 0))

export type Tick = { readonly at: number; readonly isBorder: boolean; readonly isNamed: boolean }

/** Closer to a border than this part of the line, a name would run into that of the border. */
const tooNear = 0.065

/** Every five minutes a tick, every ten a name, and both at each border. */
export function ticksOf(minutes: readonly number[], scale: number): readonly Tick[] {
  const borders = new Set([0, ...startsOf(minutes), minutes.reduce((sum, one) => sum + one, 0)])
  const step = scale > 120 ? 15 : 5
  const least = scale * tooNear
  const regular = Array.from({ length: Math.floor(scale / step) + 1 }, (_, index) => index * step)
  const all = [...new Set([...borders, ...regular, scale])].filter((at) => at <= scale)
  const isFree = (at: number): boolean =>
    [...borders, scale].every((border) => border === at || Math.abs(border - at) >= least)
  return all
    .toSorted((a, b) => a - b)
    .map((at) => ({
      at,
      isBorder: borders.has(at),
      isNamed: borders.has(at)
        ? isApart(at, { borders, least })
        : (at % (2 * step) === 0 || at === scale) && isFree(at),
    }))
}

/** Of two borders that lie close together the later one has no name. */
const isApart = (
  at: number,
  { borders, least }: { readonly borders: ReadonlySet<number>; readonly least: number },
): boolean => [...borders].every((border) => border >= at || at - border >= least)
