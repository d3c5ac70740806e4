/** Reports: who it is for changes what goes out, the document is there to read, the ledger remembers. */
import { existsSync, mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { launchApp, type LaunchedApp } from '../support/launch-app.ts'
import { hasOffice, textOfPdf } from '../support/office.ts'
import { expectAccessible, setDark, takeScreen } from '../support/page-checks.ts'
import { expectNoSidewaysScroll, goToAddress, scopePicker } from '../support/student-data-pages.ts'

let app: LaunchedApp
let folder: string

test.beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'numberline-reports-'))
  app = await launchApp({ sample: 'full' })
})
test.afterAll(async () => {
  await app.close()
  rmSync(folder, { recursive: true, force: true })
})

async function openPacket(label: string): Promise<void> {
  const { page } = app
  await goToAddress(page, '/reports')
  await goToAddress(page, '/reports/packet')
  await scopePicker(page).selectOption({ label })
  await settled()
}

/** The preview on screen is the one of the choices on screen. */
async function settled(): Promise<void> {
  await expect(app.page.getByRole('heading', { name: 'Goes out', exact: true })).toBeVisible({
    timeout: 30_000,
  })
  await expect(app.page.locator('[aria-busy="true"]')).toHaveCount(0, { timeout: 30_000 })
}

test('the document is drawn with its tables and figures, and stays paper in the dark', async () => {
  const { page } = app
  await openPacket('Elena Rivera')
  const pages = page.getByRole('region', { name: 'Pages' })
  await expect(pages.getByRole('table').first()).toBeVisible()
  await expect(pages.getByRole('img').first()).toBeAttached()
  await page.getByRole('button', { name: 'Read it first' }).click()
  await expectAccessible(page)
  await takeScreen(page, 'packet-reading')
  await setDark(page)
  await takeScreen(page, 'packet-reading-dark')
  await page.getByRole('button', { name: 'Back to the choices' }).click()
  await expectAccessible(page)
})

test('names go out only when they are asked for, and never to the district', async () => {
  const { page } = app
  await openPacket('Elena Rivera')
  const pages = page.getByRole('region', { name: 'Pages' })
  const students = pages.getByText(/Kai Nakamura|Talia Rosen|Leo Castellanos|Farah Siddiqui/)
  await expect(students).toHaveCount(0)
  await page.getByRole('button', { name: 'Names', exact: true }).click()
  await settled()
  await expect(students.first()).toBeAttached({ timeout: 30_000 })
  await goToAddress(page, '/reports/packet?scope=district&audience=district&names=names')
  await settled()
  await expect(students).toHaveCount(0)
  await expect(page.getByRole('radio', { name: 'District' })).toBeChecked()
  await takeScreen(page, 'packet-district')
})

test('the pages are counted, and a line leads to what is held back on them and back again', async () => {
  const { page } = app
  await openPacket('Hana Kobayashi')
  await page.locator('fieldset').getByText('Principal', { exact: true }).click()
  await settled()
  const sheets = page.getByRole('article')
  const count = await sheets.count()
  expect(count).toBeGreaterThan(4)
  await expect(sheets.last().getByText(`Page ${count} of ${count}`)).toBeVisible()
  const line = page.getByRole('button', { name: /^Options few students chose: show on page/ })
  await line.press('Enter')
  const held = page.getByRole('button', { name: /^held back.*Show its line/ }).first()
  await expect(held).toBeFocused()
  await expect(held).toBeInViewport()
  await expectAccessible(page)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('listitem').filter({ has: line })).toBeFocused()
})

test('what is typed for the meeting stands in the document', async () => {
  const { page } = app
  await openPacket('Elena Rivera')
  await page.getByRole('textbox', { name: 'Room' }).fill('12')
  await page.getByLabel('Prepared by').fill('Maya Torres')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('region', { name: 'Pages' }).getByText(/Maya Torres/)).toBeVisible({
    timeout: 30_000,
  })
})

test('the keyboard alone makes a file, and the ledger names it', async () => {
  const { page } = app
  await goToAddress(page, '/reports')
  await page.keyboard.press('Control+p')
  await settled()
  await page.getByRole('radio', { name: 'Team' }).focus()
  await page.keyboard.press('ArrowRight')
  await expect(page.getByRole('radio', { name: 'Principal' })).toBeChecked()
  await settled()
  const file = join(folder, 'for the principal.docx')
  await app.answerDialog([file])
  await page.keyboard.press('Control+s')
  await expect(page.getByText(/for the principal\.docx is made/)).toBeVisible({ timeout: 60_000 })
  expect(statSync(file).size).toBeGreaterThan(10_000)
  expect(statSync(file).mode & 0o777).toBe(0o600)
  await goToAddress(page, '/reports')
  const ledger = page.getByRole('region', { name: /Given out before/ })
  await expect(ledger.getByText('for the principal.docx')).toBeVisible()
  await expectAccessible(page)
  await takeScreen(page, 'reports')
})

test('own words stand on the page, stay with the report, and say whom they name', async () => {
  const { page } = app
  await goToAddress(page, '/reports')
  const ledger = page.getByRole('region', { name: /Given out before/ })
  await expect(ledger.getByText('all figures current')).toBeVisible({ timeout: 30_000 })
  await ledger.getByRole('link', { name: /^Make again: / }).press('Enter')
  await settled()
  const pages = page.getByRole('region', { name: 'Pages' })
  await page.locator('summary').filter({ hasText: 'Your own words' }).press('Enter')
  await page
    .locator('summary')
    .filter({ hasText: /^Results$/ })
    .press('Enter')
  await page.getByLabel('Before: Results', { exact: true }).fill('Read this first, Kai Nakamura.')
  await expect(pages.getByText('Read this first, Kai Nakamura.')).toBeVisible()
  await expect(page.getByText(/Your words name Kai Nakamura/)).toBeVisible()
  await page.getByRole('button', { name: /^Write your own for: What the data show/ }).click()
  await page.keyboard.type('We looked twice. ')
  await expect(pages.getByText(/^We looked twice\./)).toBeVisible()
  await settled()
  await expectAccessible(page)
  await takeScreen(page, 'report-words')
  await page.getByRole('button', { name: 'Use the report’s own' }).click()
  await expect(pages.getByText(/^We looked twice\./)).toHaveCount(0)
  await page.getByLabel('Before: Results', { exact: true }).fill('')
  await expect(pages.getByText('Read this first')).toHaveCount(0)
})

test('the print dialog gets the pages and nothing else, and tables become a workbook', async () => {
  const { page } = app
  await openPacket('Elena Rivera')
  const count = await page.getByRole('article').count()
  await page.evaluate(() => (window.print = () => (document.title = 'the dialog is open')))
  await page.keyboard.press('Control+Shift+p')
  await expect(page).toHaveTitle('the dialog is open', { timeout: 30_000 })
  const path = join(folder, 'printed.pdf')
  const pdf = (await page.pdf({ path, preferCSSPageSize: true })).toString('latin1')
  expect(pdf.match(/\/Type \/Page\b/gu)).toHaveLength(count)
  const boxes = pdf.match(/\/MediaBox \[0 0 [\d.]+ [\d.]+\]/gu) ?? []
  expect(new Set(boxes)).toEqual(new Set(['/MediaBox [0 0 612 792]', '/MediaBox [0 0 792 612]']))
  if (hasOffice) {
    const said = await textOfPdf(path)
    expect(said).toContain(`Page ${count} of ${count}`)
    expect(said).not.toContain('Goes out')
  }
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')))
  await expect(page.locator('#printed-pages')).toHaveCount(0)
  const file = join(folder, 'tables.xlsx')
  await app.answerDialog([file])
  await page.getByRole('button', { name: 'Save tables' }).click()
  await expect(page.getByText(/tables saved to tables\.xlsx/)).toBeVisible({ timeout: 30_000 })
  expect(statSync(file).size).toBeGreaterThan(2000)
})

test('a dialog that is cancelled writes nothing', async () => {
  const { page } = app
  await openPacket('Elena Rivera')
  await app.answerDialog(null)
  await page.getByRole('button', { name: 'Make Word file' }).click()
  await expect(page.getByRole('button', { name: 'Make Word file' })).toBeEnabled()
  await expect(page.getByText(/is made/)).toHaveCount(0)
  expect(existsSync(join(folder, 'none.docx'))).toBe(false)
})

test('at 200% zoom nothing is cut off sideways', async () => {
  const { page } = app
  await page.setViewportSize({ width: 640, height: 400 })
  await openPacket('Elena Rivera')
  await expectNoSidewaysScroll(page)
  await takeScreen(page, 'packet-zoomed')
  await page.setViewportSize({ width: 1280, height: 800 })
})

test('a monthly log keeps what was typed for it', async () => {
  const { page } = app
  await goToAddress(page, '/reports/monthly-log?month=2026-01')
  await settled()
  const pages = page.getByRole('region', { name: 'Pages' })
  await expect(pages.getByText('Mathematics coaching, January 2026')).toBeVisible()
  await page
    .getByRole('textbox', { name: 'Requests', exact: true })
    .fill('A substitute for 90 minutes')
  await page.getByLabel('Prepared by').fill('Maya Torres')
  await page.getByLabel('Prepared by').press('Tab')
  await expect(pages.getByText('from Maya Torres')).toBeVisible()
  await expect(pages.getByText('A substitute for 90 minutes')).toBeVisible()
  await expect(pages.getByText('Elena Rivera')).toHaveCount(0)
  await page.getByRole('button', { name: 'Names', exact: true }).click()
  await expect(pages.getByText('Elena Rivera')).toBeVisible()
  await settled()
  await expectAccessible(page)
  await takeScreen(page, 'monthly-log')
  await goToAddress(page, '/reports')
  await goToAddress(page, '/reports/monthly-log?month=2026-01')
  await settled()
  await expect(page.getByRole('textbox', { name: 'Requests', exact: true })).toHaveValue(
    'A substitute for 90 minutes',
  )
  await expect(pages.getByText('from Maya Torres')).toBeVisible()
})

test('a cycle leads to its summary, which tells a principal less than the teacher', async () => {
  const { page } = app
  await goToAddress(page, '/reports/cycle-summary')
  await settled()
  const pages = page.getByRole('region', { name: 'Pages' })
  await page
    .getByRole('combobox', { name: 'Cycle' })
    .selectOption({ label: 'Justify which is larger' })
  await expect(pages.getByText('70% of students give a reason')).toBeVisible()
  await settled()
  await expectAccessible(page)
  await takeScreen(page, 'cycle-summary')
  await page.locator('fieldset').getByText('Principal', { exact: true }).click()
  await expect(pages.getByText('70% of students give a reason')).toHaveCount(0)
})
