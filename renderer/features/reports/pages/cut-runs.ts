/** Cuts the runs of a paragraph where Word breaks its lines. Equations take no characters of a line. */
import type { Run } from '#shared/contracts/report-model.ts'

const lengthOf = (run: Run): number => ('text' in run ? run.text.length : 0)

const textOf = (runs: readonly Run[]): string =>
  runs.map((run) => ('text' in run ? run.text : '')).join('')

/**
 * @param lines texts of the lines, one after the other
 * @param start characters of the paragraph before the first of them
 * @returns the runs of each line, or null where the lines are not from these runs
 */
export function cutRuns(
  runs: readonly Run[],
  { lines, start }: { readonly lines: readonly string[]; readonly start: number },
): readonly (readonly Run[])[] | null {
  const said = textOf(runs)
  const asked = lines.join('')
  if (said.slice(start, start + asked.length) !== asked) return null
  const isEnd = start + asked.length === said.length
  const cut: Run[][] = []
  let from = start
  for (const [place, line] of lines.entries()) {
    const isLast = isEnd && place === lines.length - 1
    cut.push(between(runs, { from, to: from + line.length, isLast }))
    from += line.length
  }
  return cut
}

type Cut = {
  readonly from: number
  readonly to: number
  readonly isLast: boolean
}

/** An equation where a line ends did not fit on it any more: it begins the next one. */
function between(runs: readonly Run[], { from, to, isLast }: Cut): Run[] {
  const found: Run[] = []
  let at = 0
  for (const run of runs) {
    const end = at + lengthOf(run)
    if ('text' in run) {
      const text = run.text.slice(Math.max(0, from - at), Math.max(0, to - at))
      if (text !== '') found.push({ ...run, text })
    } else if (at >= from && (at < to || isLast)) found.push(run)
    at = end
  }
  return found
}
