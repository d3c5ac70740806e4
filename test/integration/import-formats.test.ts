/**
 * Samples of real layouts are recognized and every row of them is accounted for. Skips where
 * `../shared/formats` is not beside the project; the same layouts are in `fixtures/imports/vendors`.
 */
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, it, describe as suite } from 'vitest'
import { useImportWorkspace } from '#test/support/import-workspace.ts'

const folder = fileURLToPath(new URL('../../../shared/formats/samples/', import.meta.url))
const isThere = existsSync(folder)
const { test } = useImportWorkspace()

const samples: readonly (readonly [string, string])[] = [
  ['fastbridge_aMath_fake__edanalytics.csv', 'fastbridge'],
  ['iready_math__edanalytics.csv', 'i-ready-diagnostic-math'],
  ['nwea_map_growth__edanalytics.csv', 'nwea-map-growth'],
  ['staar_interim__edanalytics.csv', 'staar-interim'],
  ['star_SR_Dashboard_Standards_v2__edanalytics.csv', 'star-standards'],
  ['star_SR__edanalytics.csv', 'star-reading'],
  ['wi_forward__edanalytics.csv', 'wisconsin-forward-math'],
  ['invented/canvas_gradebook.csv', 'canvas-gradebook'],
  ['invented/canvas_quiz_student_analysis.csv', 'canvas-quiz-analysis'],
  ['invented/fl_fast_grade3_math.csv', 'florida-fast-math'],
  ['invented/google_forms_linked_sheet.csv', 'google-forms-sheet'],
  ['invented/google_forms_quiz_download_csv.csv', 'google-forms-download'],
  ['invented/star_math_SM.csv', 'star-math'],
  ['invented/star_math_SM_resaved_in_excel.csv', 'star-math'],
]

suite.skipIf(!isThere)(
  isThere ? 'sample files' : 'sample files (skipped: no ../shared/formats beside the project)',
  () => {
    it.each(samples)(
      'takes %s as %s, and every row of it is accounted for',
      async (name, recipe) => {
        const token = test.backend.files.grant(`${folder}${name}`, 'open')
        const preview = await test.client.imports.preview({ token })
        expect(preview.recipe.recipeId).toBe(recipe)
        expect(preview.recipe.score).toBeGreaterThan(0.75)
        const { accounting } = await test.client.imports.commit({ token })
        const { rowsStored, rowsRefused, rowsRepeated, rowsNotStudents } = accounting
        expect(rowsStored + rowsRefused + rowsRepeated + rowsNotStudents).toBe(accounting.rowsRead)
        expect(rowsStored).toBeGreaterThan(0)
        const again = await test.client.imports.preview({ token })
        expect(again.accounting.rowsStored).toBe(0)
      },
    )
  },
)
