/** How a report looks: a template and a logo are brought, parts left out, and all of it comes back next time. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { launchApp, type LaunchedApp } from '../support/launch-app.ts'
import { expectAccessible, takeScreen } from '../support/page-checks.ts'
import { goToAddress } from '../support/student-data-pages.ts'
import { districtTemplate, redPixel } from '../support/template-files.ts'

let app: LaunchedApp
let folder: string

test.beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'numberline-report-styles-'))
  app = await launchApp({ sample: 'full' })
})
test.afterAll(async () => {
  await app.close()
  rmSync(folder, { recursive: true, force: true })
})

const command = async (words: string): Promise<void> => {
  const { page } = app
  await page.keyboard.press('Control+k')
  await page.getByRole('combobox', { name: /Find a teacher/ }).fill(words)
  await page
    .getByRole('option', { name: new RegExp(words) })
    .first()
    .click()
}

async function settled(): Promise<void> {
  await expect(app.page.getByRole('heading', { name: 'Goes out', exact: true })).toBeVisible({
    timeout: 30_000,
  })
  await expect(app.page.locator('[aria-busy="true"]')).toHaveCount(0, { timeout: 30_000 })
}

test('a template is brought, refused when it is none, renamed and worn by a report', async () => {
  const { page } = app
  await goToAddress(page, '/reports')
  const templates = page.getByRole('region', { name: 'Templates' })
  const notes = join(folder, 'notes.docx')
  writeFileSync(notes, 'Dear team,')
  await app.answerDialog([notes])
  await command('Add a template')
  await expect(page.getByText(/It is not a Word file/)).toBeVisible()
  const district = join(folder, 'District look.docx')
  writeFileSync(district, await districtTemplate())
  await app.answerDialog([district])
  await templates.getByRole('button', { name: 'Add a template…' }).press('Enter')
  await templates.getByRole('button', { name: 'What to do with District look' }).press('Enter')
  await page.getByRole('menuitem', { name: 'Rename' }).press('Enter')
  await templates.getByLabel('Name of the template').fill('Riverside')
  await page.keyboard.press('Enter')
  await expect(templates.getByText('Riverside', { exact: true })).toBeVisible()
  await takeScreen(page, 'report-templates')
  await goToAddress(page, '/reports/monthly-log')
  await settled()
  await page.getByRole('combobox', { name: 'Template' }).selectOption({ label: 'Riverside' })
  await settled()
  // A4, as the template has it.
  await expect(page.getByRole('article').first()).toHaveCSS('width', /^79[34]/)
  await expectAccessible(page)
})

test('parts and the school’s head are chosen, and come back with the next of the kind', async () => {
  const { page } = app
  await goToAddress(page, '/settings/schools')
  await page.getByRole('link', { name: 'Harbor Bend Elementary' }).first().click()
  const seal = join(folder, 'seal.png')
  writeFileSync(seal, redPixel)
  await app.answerDialog([seal])
  await page.getByRole('button', { name: 'Choose a logo…' }).press('Enter')
  await expect(page.getByRole('img', { name: 'Logo of Harbor Bend Elementary' })).toBeVisible()
  await takeScreen(page, 'school-logo')
  await goToAddress(page, '/reports/cycle-summary')
  await settled()
  const pages = page.getByRole('region', { name: 'Pages' })
  const goals = pages.getByRole('heading', { name: 'Goals' })
  await expect(goals).toBeVisible()
  await page.getByRole('checkbox', { name: 'Goals' }).press('Space')
  await settled()
  await expect(goals).toHaveCount(0)
  await page.getByRole('checkbox', { name: 'School’s name and logo at the top' }).press('Space')
  await page.getByRole('button', { name: 'A4', exact: true }).press('Enter')
  await settled()
  await takeScreen(page, 'report-parts')
  await expectAccessible(page)
  await goToAddress(page, '/reports')
  await goToAddress(page, '/reports/cycle-summary')
  await settled()
  await expect(page.getByRole('checkbox', { name: 'Goals' })).not.toBeChecked()
  await expect(page.getByRole('button', { name: 'A4', exact: true })).toHaveAttribute(
    'aria-pressed',
    'true',
  )
})
