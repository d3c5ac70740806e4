/** What the counts in the table of strategies are of. Pure. */

type Row = {
  readonly chose: number | null
  readonly chosenOf: number | null
  readonly source: string
}

/** The test without its items: "Fractions quiz, Feb 13, 2026" of "Fractions quiz, Feb 13, 2026, Q4 Q6". */
export const testOf = (source: string): string =>
  /^(.*, \w{3} \d{1,2}, \d{4})(?:, .*)?$/.exec(source)?.[1] ?? source

/** The items alone; '' where there are none. */
export const itemsOf = (source: string): string => source.slice(testOf(source).length + 2)

/** Only where all counts are of one test and of the same students; else each row says it itself. */
export function seenInWords(rows: readonly Row[]): string | undefined {
  const counted = rows.filter(({ chose }) => chose !== null)
  const [first] = counted
  if (!first || first.chosenOf === null || first.source === '') return undefined
  const isOne = counted.every(
    ({ source, chosenOf }) =>
      testOf(source) === testOf(first.source) && chosenOf === first.chosenOf,
  )
  return isOne ? `${first.chosenOf} students, as seen on ${testOf(first.source)}` : undefined
}
