/** Settings of the year and the schools, and the caseload as a file: in, out, and undone. */
import { readFileSync, writeFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Locator, Page } from '@playwright/test'
import { expectAccessible, setDark, takeScreen } from '../support/page-checks.ts'
import { expect, test } from '../support/sample-app.ts'

let page: Page
let folder: string

test.beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'numberline-e2e-schools-'))
})
test.afterEach(() => rm(folder, { recursive: true, force: true }))

const heading = (name: string): Locator => page.getByRole('heading', { name, level: 1 })
const command = async (words: string): Promise<void> => {
  await page.keyboard.press('Control+k')
  await page.getByRole('combobox', { name: /Find a teacher/ }).fill(words)
  await page
    .getByRole('option', { name: new RegExp(words) })
    .first()
    .click()
}

test('the year: a term and days off, refused with a sentence, changed and undone', async ({
  app,
}) => {
  page = app.page
  await command('School year, terms and days off')
  const terms = page.getByRole('region', { name: 'Terms' })
  await expect(terms.getByRole('row')).toHaveCount(5)
  await page.getByRole('button', { name: 'Add a term' }).click()
  await page.keyboard.type('Summer')
  await terms.getByLabel('First day').fill('2026-06-01')
  await terms.getByLabel('Last day').fill('2026-06-20')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('alert')).toHaveText(
    'Summer ends on Jun 20, 2026, after the school year does (Jun 5, 2026).',
  )
  await terms.getByLabel('Last day').fill('2026-06-05')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('alert')).toHaveText(/^Summer overlaps Quarter 4/)
  await page.getByRole('button', { name: 'Cancel' }).click()
  const off = page.getByRole('region', { name: 'Days off' })
  await page.getByRole('button', { name: 'Add days off' }).click()
  await page.keyboard.type('Math fair')
  await off.getByLabel('First day').fill('2026-03-20')
  await page.keyboard.press('Enter')
  await expect(off.getByRole('row', { name: /Math fair Fri, Mar 20, 2026/ })).toBeVisible()
  await expectAccessible(page)
  await takeScreen(page, 'settings-year')
  await off.getByRole('button', { name: 'Remove Math fair' }).click()
  await expect(off.getByRole('row', { name: /Math fair/ })).toHaveCount(0)
  await page.getByRole('button', { name: 'Undo' }).last().click()
  await expect(off.getByRole('row', { name: /Math fair/ })).toBeVisible()
})

test('a school: bells pasted from a spreadsheet, priorities, archived and back', async ({
  app,
}) => {
  page = app.page
  await command('Schools')
  await page.getByRole('link', { name: 'Two Rivers School' }).click()
  await expect(heading('Two Rivers School')).toBeVisible()
  await page.getByRole('button', { name: 'Change the bells Late start' }).click()
  const lines = page.getByLabel('Periods, one a line')
  await lines.fill('1st\t9:05 AM\t9:45 AM\n2nd 9:40 10:30\nlunch')
  await expect(page.getByRole('alert')).toHaveText(/Line 3: “lunch” has no two times/)
  await lines.fill('1st\t9:05 AM\t9:45 AM\n2nd 9:40 10:30')
  await page.getByRole('button', { name: 'Save the bells' }).click()
  await expect(page.getByRole('alert')).toHaveText(
    '2nd starts at 9:40 AM, before 1st ends at 9:45 AM.',
  )
  await expectAccessible(page)
  await lines.fill('1st\t9:05 AM\t9:45 AM\n2nd 9:50 10:30')
  await page.getByRole('button', { name: 'Save the bells' }).click()
  const late = page.getByRole('table', { name: 'Periods, Late start' })
  await expect(late.getByRole('row')).toHaveCount(2)
  await page.getByLabel('New priority').fill('Number talks each day')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Up: Number talks each day' }).click()
  await expect(page.getByLabel('Priority', { exact: true }).first()).toHaveValue(
    'Number talks each day',
  )
  await page.getByLabel('Principal').fill('Anselm Redcloud Jr.')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('status').filter({ hasText: /^Saved$/ })).toBeVisible()
  await expect(page.getByText(/sessions refer to it/)).toBeVisible()
  await page.getByRole('button', { name: 'Archive' }).click()
  await expect(page.getByText('Archived Two Rivers School')).toBeVisible()
  await setDark(page)
  await expectAccessible(page)
  await takeScreen(page, 'settings-school-dark')
  await page.getByRole('button', { name: 'Restore' }).click()
  await expect(page.getByRole('button', { name: 'Archive' })).toBeVisible()
})

test('a caseload file: previewed, brought in, undone, and the caseload saved for a school', async ({
  app,
}) => {
  page = app.page
  const path = join(folder, 'teachers.csv')
  writeFileSync(
    path,
    [
      'Last Name,First Name,Email,School,Grade,Contact every,Room',
      'Rivera,Elena,,Harbor Bend Elementary,4,3 weeks,12',
      'Lee,Ann,alee@x.example,Cedar Hill,K-1,monthly,',
      'Okafor,,,,,,',
    ].join('\n'),
  )
  await app.answerDialog([path])
  await command('Bring in a caseload file')
  await expect(
    page.getByText('3 rows read: 1 new, 1 changed, 0 unchanged, 1 refused.'),
  ).toBeAttached()
  const changes = page.getByRole('region', { name: 'What changes' })
  await expect(changes.getByText('Cedar Hill', { exact: true })).toBeVisible()
  await expect(
    changes.getByRole('listitem').filter({ hasText: 'Contact every (days)' }).first(),
  ).toContainText('21')
  await expect(page.getByText('First and last name are needed.')).toBeVisible()
  await expectAccessible(page)
  await takeScreen(page, 'caseload-file')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('1 teacher added, 1 changed, 1 new school')).toBeVisible()
  await page.getByRole('button', { name: 'Undo all of it' }).click()
  await expect(heading('Caseload')).toBeVisible()
  await expect(page.getByText('teachers.csv was taken out again.')).toBeVisible()

  await command('Save the caseload as a file')
  await page.getByRole('button', { name: 'For a school' }).click()
  const held = page.getByRole('region', { name: 'Held back' })
  await expect(held.getByText('E-mail')).toBeVisible()
  await expectAccessible(page)
  await takeScreen(page, 'caseload-save')
  await app.answerDialog([join(folder, 'saved.csv')])
  await page.getByRole('button', { name: 'Save file' }).click()
  await expect(page.getByText(/rows saved as saved.csv/)).toBeVisible()
  const saved = readFileSync(join(folder, 'saved.csv'), 'utf8')
  expect(saved.split('\r\n')[0]).toBe(
    '\uFEFFFirst name,Last name,School,Course,Grade,Section,From,To',
  )
  expect(saved).not.toContain('@')
})
