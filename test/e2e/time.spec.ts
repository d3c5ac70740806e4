/** Where the time went: tables that reconcile, the sessions behind a number, and the coach's own plan. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Locator } from '@playwright/test'
import type { LaunchedApp } from '../support/launch-app.ts'
import { expectAccessible, setDark, takeScreen } from '../support/page-checks.ts'
import { expect, test } from '../support/sample-app.ts'

let app: LaunchedApp
let folder: string

test.beforeEach(({ app: fresh }) => {
  app = fresh
  folder = mkdtempSync(join(tmpdir(), 'numberline-time-'))
})
test.afterEach(() => rmSync(folder, { recursive: true, force: true }))

async function openTime(): Promise<void> {
  const { page } = app
  await page.keyboard.press('Control+k')
  await page.getByRole('combobox', { name: /Find a teacher/ }).fill('where the time went')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Time', level: 1 })).toBeVisible()
}

const table = (name: string): Locator => app.page.getByRole('table', { name })
const sumOf = (name: string): Locator =>
  table(name)
    .locator('tfoot')
    .getByText(/^\d+\.\d\d$/)
    .first()

test('every table adds up to the hours in the sentence, and a number opens its sessions', async () => {
  const { page } = app
  await openTime()
  await page.getByRole('combobox', { name: 'Period' }).selectOption({ label: 'School year' })
  const headline = page.getByText(/^\d{3}\.\d\d hours in \d{3} sessions/)
  await expect(headline).toBeVisible()
  const [hours = ''] = /^[\d.]+/.exec((await headline.textContent()) ?? '') ?? []

  await page.getByRole('group', { name: 'By week: show as' }).getByText('Table').click()
  for (const name of ['Hours by category, against the plan', 'Hours by week', 'Hours by school'])
    await expect(sumOf(name)).toHaveText(hours)
  await expect(page.getByText(/Contact adds up to [\d.]+ hours, where your own/)).toBeVisible()
  const names = await table('Contact hours by teacher, by name')
    .locator('tbody')
    .getByRole('rowheader')
    .allTextContents()
  const lastNames = names.map((name) => name.split(' ').at(-1) ?? '')
  expect(names[0]).toContain('Achebe')
  expect(lastNames.at(-1)).toBe('Wójcik')

  const number = table('Hours by school')
    .getByRole('button', { name: /show the sessions/ })
    .first()
  const behind = await number.textContent()
  await number.focus()
  await page.keyboard.press('Enter')
  const panel = page.getByRole('complementary', { name: /^Sessions: / })
  await expect(panel.getByText(`${behind} hours`)).toBeVisible()
  await expectAccessible(page)
  await takeScreen(page, 'time')
  await page.keyboard.press('Escape')
  await expect(panel).toHaveCount(0)
  await expect(number).toBeFocused()

  const file = join(folder, 'schools.csv')
  await app.answerDialog([file])
  await page.getByRole('button', { name: 'Export table: Time by school' }).click()
  await expect(page.getByText(/rows saved to schools\.csv/)).toBeVisible()
  const saved = readFileSync(file, 'utf8').trim().split('\r\n')
  expect(saved[0]).toContain('School,Hours,In sessions,Preparing,Traveling,Sessions')
  expect(saved.at(-1)).toMatch(new RegExp(`^All,${Number(hours)},`))

  await setDark(page)
  await expectAccessible(page)
  await page.setViewportSize({ width: 1920, height: 1080 })
  await takeScreen(page, 'time-1920-dark')
})

test('the plan is made from the keyboard, says what is left, and can be undone', async () => {
  const { page } = app
  await openTime()
  await page.keyboard.press('Control+k')
  await page.getByRole('combobox', { name: /Find a teacher/ }).fill('plan hours')
  await page.keyboard.press('Enter')
  const panel = page.getByRole('complementary', { name: 'Plan and categories' })
  await expect(panel.getByRole('textbox', { name: 'Hours a week' })).toBeFocused()
  const before = await panel.getByRole('textbox', { name: 'Hours a week' }).inputValue()
  await page.keyboard.press('Control+a')
  await page.keyboard.type('12.5')
  const plans = panel.getByRole('textbox', { name: /^Planned percent of / })
  for (const [index, percent] of ['40', '30', '20', '10', '5', ''].entries())
    await plans.nth(index).fill(percent)
  await expect(panel.getByText('The plan adds up to 105%, 5% too much.')).toBeVisible()
  await panel.getByRole('textbox', { name: 'Hours a week' }).press('Enter')
  await expect(panel).toBeVisible()
  await plans.nth(4).fill('')
  await panel.getByRole('button', { name: 'Add category' }).press('Enter')
  await expect(panel.getByRole('textbox', { name: 'Name of category 7' })).toBeFocused()
  await page.keyboard.type('Reading research')
  await expect(panel.getByText('The plan adds up to 100%.')).toBeVisible()
  await panel.getByRole('combobox', { name: 'Walkthrough' }).selectOption('Reading research')
  await expectAccessible(page)
  await takeScreen(page, 'time-plan')
  await panel.getByRole('textbox', { name: 'Hours a week' }).press('Enter')
  await expect(panel).toHaveCount(0)
  const categories = table('Hours by category, against the plan')
  await expect(categories.getByRole('row', { name: /^Planning with teachers/ })).toContainText(
    '40%',
  )
  await expect(categories.getByRole('row', { name: /^Reading research/ })).toBeVisible()
  await page.getByRole('button', { name: 'Undo', exact: true }).click()
  await expect(categories.getByRole('row', { name: /^Reading research/ })).toHaveCount(0)

  await page.setViewportSize({ width: 640, height: 400 })
  await page.getByRole('button', { name: 'Plan and categories' }).click()
  await expect(panel.getByRole('textbox', { name: 'Hours a week' })).toHaveValue(before)
  await takeScreen(page, 'time-plan-zoom')
  await page.keyboard.press('Tab')
  await panel.getByRole('button', { name: 'Cancel' }).click()
  await expect(categories).toBeVisible()
  await page.getByRole('link', { name: 'Caseload' }).first().click()
  await page.getByRole('link', { name: 'Where the time went' }).click()
  await expect(page.getByRole('heading', { name: 'Time', level: 1 })).toBeVisible()
})
