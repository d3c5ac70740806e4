/**
 * The whole job once, as a coach does it: a first start, the sample, a new assessment file, mastery
 * and growth, and a Word packet without a student's name in it. Pictures of each page are kept.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test, type Page } from '@playwright/test'
import { docxParts, docxProblems } from '../support/docx-checks.ts'
import { launchApp, type LaunchedApp } from '../support/launch-app.ts'
import { expectAccessible, openSample, setDark, takeScreen } from '../support/page-checks.ts'
import {
  addButton,
  chooseFile,
  importFile,
  sampleFile,
  scopePicker,
} from '../support/student-data-pages.ts'

let app: LaunchedApp
let folder: string

test.beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'numberline-journey-'))
  app = await launchApp()
})
test.afterEach(async () => {
  await app.close()
  rmSync(folder, { recursive: true, force: true })
})

test('from the first start to a Word packet without names', async () => {
  test.setTimeout(180_000)
  const { page } = app
  await openSample(page)

  await chooseFile(app, sampleFile('winter-benchmark.csv'))
  await expect(addButton(page)).toBeVisible({ timeout: 30_000 })
  await expect(page.getByText('Nothing is stored yet.')).toBeVisible()
  await expect(page.getByText(/^14,882 rows read: 14,\d{3} new, 0 changed/)).toBeAttached()
  await look(page, 'import')
  await addButton(page).click()
  await expect(page.getByRole('heading', { name: /^14,\d{3} rows added$/ })).toBeVisible({
    timeout: 30_000,
  })
  await look(page, 'import-done')
  await importFile(app, sampleFile('fractions-quiz.csv'))

  await page.getByRole('link', { name: 'See mastery by standard' }).click()
  await scopePicker(page).selectOption({ label: 'Elena Rivera' })
  await expect(page.getByRole('img', { name: /^Bars of the share of students/ })).toBeVisible()
  await expect(page.getByText(/is lowest|are lowest/).first()).toBeVisible()
  await look(page, 'mastery')

  await page.getByRole('link', { name: /^See growth/ }).click()
  await expect(page.getByRole('heading', { name: 'Growth', level: 1 })).toBeVisible()
  await expect(page.getByText(/From Fall to Winter, the same \d+ students/)).toBeVisible()
  await expect(page.getByRole('img', { name: /A line for each of/ })).toBeVisible()
  await look(page, 'growth')

  const students = await studentNames(page)
  await page
    .getByRole('link', { name: /^Put into a report/ })
    .first()
    .click()
  await expect(page.getByText(/^For the team: \d+ kinds? of content go out/)).toBeVisible({
    timeout: 30_000,
  })
  await look(page, 'packet')
  const file = join(folder, 'packet.docx')
  await app.answerDialog([file])
  await page.getByRole('button', { name: 'Make Word file' }).click()
  await expect(page.getByText(/packet\.docx is made: \d+ pages?/)).toBeVisible({ timeout: 60_000 })
  await expect(page.getByRole('button', { name: 'Show in folder' })).toBeVisible()
  await look(page, 'packet-made')

  expectNoNames(readFileSync(file), students)
})

/** Light, dark and wide; accessible in both themes. */
async function look(page: Page, name: string): Promise<void> {
  await expect(page.locator('[aria-busy="true"]')).toHaveCount(0)
  await takeScreen(page, name)
  await expectAccessible(page)
  await page.setViewportSize({ width: 1920, height: 1080 })
  await page.waitForTimeout(300)
  await takeScreen(page, `${name}-1920`)
  await page.setViewportSize({ width: 1280, height: 800 })
  await setDark(page)
  await page.waitForTimeout(300)
  await takeScreen(page, `${name}-dark`)
  await expectAccessible(page)
  await setLight(page)
}

async function setLight(page: Page): Promise<void> {
  await page.keyboard.press('Control+k')
  await page.getByRole('combobox', { name: /Find a teacher/ }).fill('light theme')
  await page.keyboard.press('Enter')
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'light')
}

/** Names of the students of the scope, as the coach's own screen shows them. */
async function studentNames(page: Page): Promise<readonly string[]> {
  await page.getByRole('link', { name: /^See mastery by standard/ }).click()
  const rows = page.getByRole('grid', { name: 'Points by student and standard' })
  await expect(rows).toBeVisible()
  const names = await rows.getByRole('rowheader').allTextContents()
  return names.filter((name) => name !== 'At the cut')
}

function expectNoNames(file: Uint8Array, students: readonly string[]): void {
  expect(students.length).toBeGreaterThan(15)
  const parts = docxParts(file)
  expect(docxProblems(parts)).toEqual([])
  const texts = [...parts]
    .filter(([path]) => /\.(?:xml|rels|svg)$/.test(path))
    .map(([, data]) => new TextDecoder().decode(data))
  expect(texts.join('')).toContain('4.NF.')
  for (const name of students) {
    expect(
      texts.some((text) => text.includes(name)),
      `${name} is in the file`,
    ).toBe(false)
  }
}
