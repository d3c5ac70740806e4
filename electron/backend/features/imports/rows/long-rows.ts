/** One row a student and standard: one score each. */
import type { Cell, Target } from './collected.ts'
import { createDetails, detailFields, type Details } from './details.ts'
import { createOccasions } from './occasion.ts'
import type { ReadScores, ScoreContext } from './row-reader.ts'
import { readScoreCell, type Score } from './score-cell.ts'
import { createKnownTexts } from './tests.ts'
import { cellReader } from './cells.ts'

export function createLongRows(context: ScoreContext): ReadScores {
  const { columns, collected, who, tests } = context
  const cell = cellReader(columns)
  const occasionOf = createOccasions(context)
  const pointsColumn = columns.header[columns.fields.get('points') ?? -1] ?? ''
  const scale = { ...context, minimum: 0 }
  const usualPossible = context.recipe.constants.possible ?? null
  const detailsOf = createDetails(detailFields(columns.fields), context.isMissing)
  const isKnownText = createKnownTexts(context.standards)
  const noted = new Set<string>()
  let lastTyped = ''
  let lastTarget: Target | null = null

  return (student, cells, row) => {
    const occasion = occasionOf(cells, row)
    if (!occasion) return false
    const typed = cell(cells, 'standard')
    if (typed.trim() === '' && columns.fields.has('standard')) {
      const column = columns.header[columns.fields.get('standard') ?? -1] ?? ''
      collected.problem({ kind: 'no-standard', outcome: 'refused', row, column, found: typed })
      return false
    }
    if (!lastTarget || typed !== lastTyped || lastTarget.assessment !== occasion.assessment) {
      lastTarget = tests.measureNamed(occasion.assessment, typed || 'Overall')
      lastTyped = typed
    }
    const stated = cell(cells, 'possible')
    const possible = stated === '' ? usualPossible : stated
    const score = readScoreCell(cell(cells, 'points'), possible, scale)
    if ('refused' in score) {
      const { refused: kind, found } = score
      collected.problem({ kind, outcome: 'refused', row, column: pointsColumn, found })
      return false
    }
    if (lastTarget.kind === 'domain' && !noted.has(lastTarget.code)) {
      const found = lastTarget.code
      const column = columns.header[columns.fields.get('standard') ?? -1] ?? ''
      noted.add(found)
      if (!isKnownText(found))
        collected.problem({ kind: 'unknown-standard', outcome: 'noted', row, column, found })
    }
    const details = detailsOf(cells)
    const error = details.standardError
    const sittingNo = who.sitting({ student, cells, row, error, ...occasion })
    widen(lastTarget, score.possible)
    collected.batch.incomingValue.push(
      valueCells(sittingNo, lastTarget.no, { row, ...score, ...details }),
    )
    return true
  }
}

/** Trailing cells that are empty are left out: staging is faster for it. */
export function valueCells(
  sittingNo: number,
  targetNo: number,
  { row, points, possible, missing, ...details }: Score & Details & { readonly row: number },
): Cell[] {
  const cells = [sittingNo, targetNo, row, points, possible]
  const { standardError, percentile, level, figures } = details
  const isPlain = (standardError ?? percentile ?? level ?? figures) === null
  if (isPlain) return missing === null ? cells : [...cells, missing]
  return [...cells, missing, null, standardError, percentile, level, figures]
}

/** Keeps the smallest and largest possible points: only when they agree is it a scale's end. */
export function widen(target: Target, possible: number | null): void {
  if (possible === null) return
  if (target.lowest === null || possible < target.lowest) target.lowest = possible
  if (target.highest === null || possible > target.highest) target.highest = possible
}
