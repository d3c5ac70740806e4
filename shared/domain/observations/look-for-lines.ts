/**
 * Lists of look-fors from text that a coach pasted, or from the rows of a file: one line each, with or
 * without a column that names the set. Pure.
 */
export type NamedLookFors = { readonly name: string; readonly lines: readonly string[] }

const longest = 500

/** Bullets, numbers and check boxes at the start of a pasted line are not part of it. */
export const lookForLines = (pasted: string): readonly string[] =>
  distinct(
    pasted.split(/\r?\n/).map((line) => line.replace(/^\s*(?:[-–*•◦▪☐□✓]|\d{1,2}[.)])\s+/u, '')),
  )

/**
 * @param rows cells as they stand in the file, with or without a head
 * @param name of the one set, where no column names it
 */
export function lookForSets(
  rows: readonly (readonly string[])[],
  name: string,
): readonly NamedLookFors[] {
  const filled = rows.filter((row) => row.some((cell) => cell.trim() !== ''))
  const head = (filled[0] ?? []).map((cell) => cell.trim().toLowerCase())
  const textAt = head.findIndex((cell) => /^look.?fors?$|^text$/.test(cell))
  const setAt = head.findIndex((cell) => /^(set|list|name|group|category)$/.test(cell))
  const hasHead = textAt >= 0
  const at = hasHead ? textAt : Math.max(0, head.length > 1 ? 1 : 0)
  const namedAt = hasHead ? setAt : head.length > 1 ? 0 : -1
  const bySet = Map.groupBy(
    hasHead ? filled.slice(1) : filled,
    (row) => (namedAt < 0 ? name : (row[namedAt]?.trim() ?? '')) || name,
  )
  return [...bySet]
    .map(([set, of]) => ({
      name: set.slice(0, 120),
      lines: distinct(of.map((row) => row[at] ?? '')),
    }))
    .filter(({ lines }) => lines.length > 0)
}

const distinct = (lines: readonly string[]): readonly string[] => [
  ...new Set(lines.map((line) => line.trim().slice(0, longest)).filter(Boolean)),
]
