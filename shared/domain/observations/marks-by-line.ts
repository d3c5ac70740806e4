/** Which counts were taken while a line of the script held: from its time up to the next one's. Pure. */
import type { MarkKind } from './observation-words.ts'

type Line = { readonly id: number; readonly second: number }
type Mark = { readonly kind: MarkKind; readonly second: number }

/**
 * @param lines in the order of their times
 * @returns kinds by the id of a line, in the order in which they were taken; what came before the first
 * line belongs to it
 */
export function marksByLine(
  lines: readonly Line[],
  marks: readonly Mark[],
): ReadonlyMap<number, readonly MarkKind[]> {
  const found = new Map<number, MarkKind[]>()
  const [first] = lines
  for (const { kind, second } of marks.toSorted((a, b) => a.second - b.second)) {
    const line = lines.findLast((one) => one.second <= second) ?? first
    if (!line) continue
    found.set(line.id, [...(found.get(line.id) ?? []), kind])
  }
  return found
}
