/** Performance levels from the lowest to the highest, where their words tell; else by their numbers or letters. */

/** Lower is less; the first that fits counts. */
const ranks: readonly (readonly [RegExp, number])[] = [
  [/\b(3|three) or more grade levels? below\b/i, 0],
  [/\b2 (grade )?levels? below\b/i, 1],
  [/\b1 (grade )?level below\b/i, 2],
  [/\b(urgent|intensive|high ?risk|well below|far below|did not meet|does not meet|minimal)\b/i, 0],
  [/\b(below|novice|beginning|unsatisfactory|intervention)\b/i, 1],
  [/^low$/i, 0],
  [/^lo ?avg$/i, 1],
  [/^(avg|average)$/i, 2],
  [/^hi ?avg$/i, 3],
  [/^high$/i, 4],
  [/\b(some ?risk|strategic|basic|emerging|partially|approaching|on watch|developing)\b/i, 2],
  [/\bearly on\b/i, 3],
  [/\b(at\/near|near|nearly)\b/i, 3],
  [/\b(mid or above|advanced|exceeds?|exceeded|masters|mastered|above|distinguished|highly)\b/i, 5],
  [/\b(at|on|meets?|met|proficient|secure|low ?risk|benchmark|on level)\b/i, 4],
]

/** @param words as the file writes them. */
export function levelOrder(words: readonly string[]): string[] {
  return words.toSorted((a, b) => rankOf(a) - rankOf(b) || compare(a, b))
}

const rankOf = (word: string): number => ranks.find(([pattern]) => pattern.test(word))?.[1] ?? 2.5

const compare = (a: string, b: string): number => a.localeCompare(b, 'en-US', { numeric: true })
