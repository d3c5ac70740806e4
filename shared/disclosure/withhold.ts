/**
 * Which cells are withheld so that no small one can be worked out from what is printed. Pure.
 * Cells that add up to a printed total hide one another: with the small ones goes at least one
 * other, taken by its place and not by its size, since "the next smallest" is itself a clue
 * (11, 9, 11 of 31: whoever knows that rule finds the 9).
 */

/**
 * @param parts counts that add up to a total which is printed too
 * @returns for each part whether it is withheld
 */
export function withholdParts(parts: readonly number[], minimum: number): readonly boolean[] {
  return withholdRows(
    parts.map((count) => [count]),
    minimum,
  )
}

/**
 * Rows that add up, column by column, to a printed total row. A row with any count under the
 * minimum is withheld whole, since its columns are of the same students.
 */
export function withholdRows(
  rows: readonly (readonly number[])[],
  minimum: number,
): readonly boolean[] {
  const isSmall = rows.map((row) => row.some((count) => count < minimum))
  const first = isSmall.indexOf(true)
  if (minimum <= 1 || first === -1) return rows.map(() => false)
  const held = [...isSmall]
  for (let step = 1; step < rows.length && !isHidden(rows, { held, isSmall, minimum }); step += 1) {
    held[(first + step) % rows.length] = true
  }
  return held
}

type Held = {
  readonly held: readonly boolean[]
  readonly isSmall: readonly boolean[]
  readonly minimum: number
}

/** One cell that is not small, and twice the minimum in each column: any small count is possible. */
function isHidden(rows: readonly (readonly number[])[], { held, isSmall, minimum }: Held): boolean {
  if (!held.some((one, row) => one && !isSmall[row])) return false
  const withheld = rows.filter((_, row) => held[row])
  return (withheld[0] ?? []).every(
    (_, column) => withheld.reduce((sum, row) => sum + (row[column] ?? 0), 0) >= 2 * minimum,
  )
}
