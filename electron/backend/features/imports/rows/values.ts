/** What one cell says: points, a word for "no score", or something that is neither. */

export type PointsCell =
  | { readonly kind: 'points'; readonly points: number; readonly possible: number | null }
  /** A share of the possible points, 0 to 1. */
  | { readonly kind: 'share'; readonly share: number }
  | { readonly kind: 'missing'; readonly word: string }
  | { readonly kind: 'unreadable' }

const usualMissingWords = [
  ...['', '-', '--', '---', '–', '—', '.', '*', '**', 'n/a', 'n/a*', 'na', '#n/a', 'nan', 'null'],
  ...['-- / 0', 'refusal', 'refused', '(read only)', 'not assigned', 'not applicable'],
  ...['none', 'ex', 'exempt', 'excused', 'absent', 'abs', 'not tested', 'nt', 'dnt', 'dna', 'dnf'],
  ...['did not test', 'did not attempt', 'no score', 'ns', 'missing', 'incomplete', 'inc'],
  ...['invalid', 'invalidated', 'withheld', 'suppressed', 'pending', 'not scored', 'omit'],
]

/** A fraction that a spreadsheet took for a day: `2/5` is `5-Feb` now. */
export const fractionTurnedDate =
  /^(\d{1,2}-(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)-\d{2}|\d{4}-\d{2}-\d{2})$/i

/** Lexile and Quantile measures; those below zero begin with `BR` or `EM`. */
const framework = /^(BR|EM)?(\d+)\s*[LQ]$/i

/** `<10`, `> 95`, `≤ 3`: withheld for privacy or beyond the scale, so no score is known. */
const beyondScale = /^[<>≤≥]\s*=?\s*\d+(\.\d+)?\s*%?$/

export type MissingWords = (cell: string) => boolean

/** @param own further words of a recipe. The cell must be trimmed. */
export function createMissingWords(own: readonly string[]): MissingWords {
  const words = new Set([...usualMissingWords, ...own.map((word) => word.trim().toLowerCase())])
  return (cell) => words.has(cell.toLowerCase()) || beyondScale.test(cell)
}

const plainNumber = /^[+-]?(\d+\.?\d*|\.\d+)$/
const percentage = /^(\d+\.?\d*|\.\d+)\s*%$/
const fraction = /^(\d+\.?\d*)\s*(?:\/|of|out of)\s*(\d+\.?\d*)$/i

/**
 * `17`, `17.5`, `17/30`, `56.67%`, `1,234`, and `17,5` where the comma is not the delimiter.
 * @param typed as in the file; spaces around it, also non-breaking ones, are dropped.
 */
export function parsePoints(
  typed: string,
  options: { readonly isMissing: MissingWords; readonly isDecimalComma: boolean },
): PointsCell {
  const cell = typed.trim()
  if (plainNumber.test(cell)) return { kind: 'points', points: Number(cell), possible: null }
  if (options.isMissing(cell)) return { kind: 'missing', word: cell }
  const text = options.isDecimalComma
    ? cell.replace(',', '.')
    : cell.replace(/,(?=\d{3}(\D|$))/g, '')
  if (plainNumber.test(text)) return { kind: 'points', points: Number(text), possible: null }
  const measured = framework.exec(text)
  if (measured) {
    const points = Number(measured[2]) * (measured[1] ? -1 : 1)
    return { kind: 'points', points, possible: null }
  }
  const parts = fraction.exec(text)
  if (parts) return { kind: 'points', points: Number(parts[1]), possible: Number(parts[2]) }
  const percent = percentage.exec(text)
  return percent ? { kind: 'share', share: Number(percent[1]) / 100 } : { kind: 'unreadable' }
}
