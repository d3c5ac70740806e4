/** Reports for several teachers and for the district: chosen, looked at and made from the keyboard. */
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expectAccessible, takeScreen } from '../support/page-checks.ts'
import { expect, test } from '../support/sample-app.ts'
import { expectNoSidewaysScroll, goToAddress } from '../support/student-data-pages.ts'

test.use({ sample: 'full' })

let folder: string
test.beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'numberline-batch-'))
})
test.afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('teachers selected in the caseload get a report each', async ({ app }) => {
  const { page } = app
  const grid = page.getByRole('grid', { name: 'Teachers' })
  await grid.getByRole('checkbox', { name: 'Select Aisha Rahman' }).click()
  await grid.getByRole('checkbox', { name: 'Select Elena Rivera' }).click()
  await expect(page.getByText('2 teachers selected')).toBeVisible()
  await page.keyboard.press('Control+k')
  await page.getByRole('combobox', { name: /Find a teacher/ }).fill('Make a report for each')
  await expect(page.getByRole('option', { name: /Make a report for each/ })).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'One report a teacher' })).toBeVisible()
  const make = page.getByRole('button', { name: 'Make 2 Word files' })
  await expect(make).toBeEnabled({ timeout: 30_000 })
  await page.getByRole('button', { name: 'What goes out' }).first().press('Enter')
  await expect(page.getByRole('list', { name: /^What goes out of / })).toBeVisible()
  await expectAccessible(page)
  await takeScreen(page, 'report-batch')
  await app.answerDialog([folder])
  await page.keyboard.press('Control+s')
  await expect(page.getByText('Undo takes no file away')).toBeVisible({ timeout: 60_000 })
  expect(readdirSync(folder).filter((name) => name.endsWith('.docx'))).toHaveLength(2)
  await page
    .getByRole('checkbox', { name: /^Make the report of / })
    .first()
    .press('Space')
  await expect(page.getByRole('button', { name: 'Make 1 Word file' })).toBeVisible()
  await page.setViewportSize({ width: 640, height: 400 })
  await expectNoSidewaysScroll(page)
  await goToAddress(page, '/reports')
  await expect(
    page.getByRole('region', { name: /Given out before/ }).getByText(/teacher data profile\.docx/),
  ).toHaveCount(2)
})

test('an evaluation takes typed counts of a survey; a principal’s profile has no lists', async ({
  app,
}) => {
  const { page } = app
  await goToAddress(page, '/reports/program-evaluation')
  const pages = page.getByRole('region', { name: 'Pages' })
  await expect(pages.getByRole('heading', { name: 'Reach and dosage' })).toBeVisible({
    timeout: 30_000,
  })
  const surveys = page.getByRole('textbox', { name: 'Survey counts' })
  await surveys.fill('Was it useful?\nYes 18\nNo')
  await surveys.press('Tab')
  await expect(page.getByText('“No” does not end in a count.')).toBeVisible()
  await surveys.fill('Was it useful?\nYes 18\nNo 2')
  await surveys.press('Tab')
  await expect(pages.getByRole('table', { name: /Answers, n = 20/ })).toBeVisible({
    timeout: 30_000,
  })
  await expectAccessible(page)
  await takeScreen(page, 'program-evaluation')
  await goToAddress(page, '/reports/teacher-data-profile')
  await expect(pages.getByRole('heading', { name: 'What to talk about next' })).toBeVisible({
    timeout: 30_000,
  })
  await page.getByRole('radio', { name: 'Principal' }).press('Space')
  await expect(page.getByText('Results of other teachers')).toBeVisible()
  await expect(pages.getByText('Groups by misconception')).toHaveCount(0)
  await expectAccessible(page)
  await takeScreen(page, 'teacher-data-profile')
})
