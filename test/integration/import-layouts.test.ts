/** Vendors' layouts are recognized, also after a year's drift, and every row of them is accounted for. */
import { parse } from 'csv-parse/sync'
import { expect, it } from 'vitest'
import type { Accounting } from '#shared/contracts/imports.ts'
import { vendorFile } from '#test/fixtures/imports/vendor-file.ts'
import { useImportWorkspace } from '#test/support/import-workspace.ts'

const { test, token } = useImportWorkspace()
const fileOf = (name: string): string => token(vendorFile(name), name)

/** Read, stored, refused, repeated, not students; before any question is answered. */
const files: readonly (readonly [string, string, readonly number[]])[] = [
  ['canvas-gradebook.csv', 'canvas-gradebook', [6, 3, 0, 0, 3]],
  ['canvas-quiz-analysis.csv', 'canvas-quiz-analysis', [3, 1, 2, 0, 0]],
  ['fastbridge.csv', 'fastbridge', [1, 1, 0, 0, 0]],
  ['florida-fast-math.csv', 'florida-fast-math', [3, 3, 0, 0, 0]],
  ['google-forms-download.csv', 'google-forms-download', [3, 1, 2, 0, 0]],
  ['google-forms-sheet.csv', 'google-forms-sheet', [3, 1, 2, 0, 0]],
  ['i-ready-2020.csv', 'i-ready-diagnostic-math', [2, 1, 1, 0, 0]],
  ['i-ready-2026.csv', 'i-ready-diagnostic-math', [3, 3, 0, 0, 0]],
  ['i-ready-wide.csv', 'i-ready-diagnostic-wide', [1, 1, 0, 0, 0]],
  ['illuminate-standards.tsv', 'illuminate-standards', [2, 2, 0, 0, 0]],
  ['nwea-map-growth-2014.tsv', 'nwea-map-growth', [1, 1, 0, 0, 0]],
  ['nwea-map-growth.csv', 'nwea-map-growth', [5, 3, 1, 1, 0]],
  ['one-row-per-student.csv', 'one-row-per-student', [2, 2, 0, 0, 0]],
  ['staar-interim.csv', 'staar-interim', [2, 2, 0, 0, 0]],
  ['star-math-resaved.csv', 'star-math', [2, 1, 1, 0, 0]],
  ['star-math.csv', 'star-math', [5, 3, 1, 1, 0]],
  ['star-reading.csv', 'star-reading', [1, 1, 0, 0, 0]],
  ['star-skill-areas.csv', 'star-skill-areas', [1, 1, 0, 0, 0]],
  ['star-standards.csv', 'star-standards', [3, 3, 0, 0, 0]],
  ['wisconsin-forward.csv', 'wisconsin-forward-math', [2, 1, 1, 0, 0]],
  ['zipgrade-full.csv', 'zipgrade-full', [3, 3, 0, 0, 0]],
]

/** The same table with its columns the other way round, headers respelled, and one column more. */
function drifted(name: string): string {
  const delimiter = name.endsWith('.tsv') ? '\t' : ','
  const text = vendorFile(name)
  const options = { delimiter, bom: true, relax_column_count: true } as const
  const [header = [], ...rows] = parse(text, options)
  return [
    ['Bus route', ...header.map(respelled).toReversed()],
    ...rows.map((row) => ['', ...header.map((_, index) => row[index] ?? '').toReversed()]),
  ]
    .map((cells) => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(delimiter))
    .join('\r\n')
}

const respelled = (name: string): string => ` ${name.toUpperCase().replaceAll(' ', '\u00a0')}  `

const countsOf = ({ accounting }: { readonly accounting: Accounting }): readonly number[] => [
  ...[accounting.rowsRead, accounting.rowsStored, accounting.rowsRefused],
  ...[accounting.rowsRepeated, accounting.rowsNotStudents],
]

it.each(files)(
  'reads %s as %s, also when its columns have drifted',
  async (name, recipeId, counts) => {
    const preview = await test.client.imports.preview({ token: fileOf(name) })
    expect(preview.recipe.recipeId).toBe(recipeId)
    expect(preview.recipe.score).toBeGreaterThan(0.75)
    // The columns of a Canvas quiz have their meaning by their order, so they cannot be turned round.
    if (recipeId !== 'canvas-quiz-analysis') {
      const other = await test.client.imports.preview({ token: token(drifted(name), name) })
      expect(other.recipe.recipeId).toBe(recipeId)
      expect(countsOf(other)).toEqual(counts)
    }
    const stored = await test.client.imports.commit({ token: fileOf(name) })
    expect(countsOf(stored)).toEqual(counts)
    const again = await test.client.imports.preview({ token: fileOf(name) })
    expect(again.accounting.rowsStored).toBe(0)
  },
)
