/** A teacher's record: edited by keyboard, merged with its double, private words covered everywhere. */
import type { Locator, Page } from '@playwright/test'
import { launchApp, type LaunchedApp } from '../support/launch-app.ts'
import { expectAccessible, setDark, takeScreen } from '../support/page-checks.ts'
import { expect, test } from '../support/sample-app.ts'

let page: Page
let own: LaunchedApp | undefined

test.afterEach(async () => {
  await own?.close()
  own = undefined
})

const heading = (name: string): Locator => page.getByRole('heading', { name, level: 1 })
const field = (name: string): Locator => page.getByLabel(name, { exact: true })
const press = async (...keys: readonly string[]): Promise<void> => {
  for (const key of keys) await page.keyboard.press(key)
}
/** Forward with the Tab key, as a person would; fails when the field cannot be reached. */
async function tabTo(target: Locator): Promise<void> {
  for (let steps = 0; steps < 60; steps++) {
    await press('Tab')
    if (await target.evaluate((element) => element === document.activeElement)) return
  }
  throw new Error('The Tab key does not get there')
}

async function openRecord(name: string): Promise<void> {
  await press('Control+k')
  await page.getByRole('combobox', { name: /Find a teacher/ }).fill(name)
  await page
    .getByRole('option', { name: new RegExp(`^${name}`) })
    .first()
    .click()
  await heading(name).waitFor()
  await press('e')
  await heading('Record').waitFor()
}

test('is edited with the keyboard alone, saves as one goes, and keeps what cannot be saved', async () => {
  // An app of its own: its backend is killed.
  own = await launchApp({ sample: 'new' })
  page = own.page
  await openRecord('Elena Rivera')
  await expectAccessible(page)
  await tabTo(field('E-mail'))
  await page.keyboard.type('rivera at harbor')
  await press('Tab')
  await expect(page.getByText('An address such as name@school.org')).toBeVisible()
  await press('Shift+Tab', 'Control+a')
  await page.keyboard.type('rivera@harbor.example')
  await press('Tab')
  const saved = page.getByRole('status').filter({ hasText: /^Saved$/ })
  await expect(saved).toBeVisible()

  await own.killBackend()
  await field('Certification').fill('K-6, math endorsement')
  await press('Enter')
  const retry = page.getByRole('button', { name: 'Try again' })
  await expect(page.getByText(/Not saved\. The part that keeps your data stopped/)).toBeVisible()
  await expect(field('Certification')).toHaveValue('K-6, math endorsement')
  await expect(page.getByText('Starting again')).toBeHidden()
  // The workspace opens again a moment after the backend is there.
  await expect(async () => {
    if (!(await saved.isVisible())) await retry.click({ timeout: 1000 })
    await expect(saved).toBeVisible({ timeout: 1000 })
  }).toPass()
  await page.reload()
  await expect(field('Certification')).toHaveValue('K-6, math endorsement')
  await expect(field('E-mail')).toHaveValue('rivera@harbor.example')

  await press('Tab')
  await tabTo(page.getByRole('button', { name: 'Add a class' }))
  await press('Enter')
  await page.keyboard.type('Math lab')
  await press('Tab')
  await page.keyboard.type('3, 5')
  await press('Enter')
  const lab = page.getByRole('row', { name: /Math lab/ })
  await expect(lab).toHaveCount(2)
  await tabTo(page.getByRole('button', { name: /^End Grade 4/ }))
  await press('Enter')
  await expect(page.getByRole('row', { name: /Aug 18, 2025 to Feb 24, 2026/ })).toBeVisible()
  await tabTo(page.getByRole('combobox', { name: 'Strengths: seen by' }))
  await press('ArrowUp')
  await expect(page.getByText('usually shared with the teacher')).toBeVisible()
  await takeScreen(page, 'record')
})

test('covers private words on every page with one key, and says so', async ({ app }) => {
  page = app.page
  await openRecord('Elena Rivera')
  const concerns = 'March 6 visit: wants no other observer'
  await expect(field('Concerns')).toHaveValue(concerns)
  await page.locator('#content').focus()
  await press('h')
  await expect(field('Concerns')).toHaveCount(0)
  await expect(page.getByText('Readiness and concerns hidden')).toBeVisible()
  await setDark(page)
  await expectAccessible(page)
  await takeScreen(page, 'record-private-hidden-dark')
  await page.getByRole('link', { name: 'Elena Rivera' }).click()
  await heading('Elena Rivera').waitFor()
  await expect(page.getByText(/March 6 visit|unsure/i)).toHaveCount(0)
  const sign = page.getByRole('button', { name: 'Private hidden' })
  await page.getByRole('link', { name: 'Reports' }).click()
  await expect(sign).toBeVisible()
  await press('h')
  await expect(sign).toHaveCount(0)
})

test('finds the second record of a teacher, merges the two, and one undo brings both back', async ({
  app,
}) => {
  page = app.page
  await page.getByRole('grid', { name: 'Teachers' }).focus()
  await press('n')
  const panel = page.getByRole('complementary', { name: 'Add teacher' })
  await field('First name').fill('Elena')
  await field('Last name').fill('Riveria')
  await panel.getByRole('combobox', { name: 'School' }).fill('Two Rivers School')
  await field('Course').fill('Math lab')
  await press('Enter')
  await expect(page.getByText('Added Elena Riveria')).toBeVisible()
  await openRecord('Elena Rivera')
  await expect(page.getByText('may be the same teacher: one letter apart')).toBeVisible()
  await page.getByRole('link', { name: 'Compare and merge' }).click()
  await expect(page.getByText('Elena Riveria goes into Elena Rivera')).toBeVisible()
  await expect(page.getByText('1 assignment')).toBeVisible()
  await page.getByRole('radio', { name: 'Riveria' }).check()
  await expectAccessible(page)
  await takeScreen(page, 'merge')
  await page.getByRole('button', { name: 'Merge', exact: true }).click()
  await expect(heading('Record')).toBeVisible()
  await expect(field('Last name')).toHaveValue('Riveria')
  await expect(page.getByRole('row', { name: /Two Rivers School Math lab/ })).toBeVisible()
  await page.getByRole('button', { name: 'Undo' }).last().click()
  await expect(field('Last name')).toHaveValue('Rivera')
  await expect(page.getByText('may be the same teacher')).toBeVisible()
  await press('Control+k')
  await page.getByRole('combobox', { name: /Find a teacher/ }).fill('duplicate')
  await press('Enter')
  await expect(page.getByRole('row', { name: /Elena Rivera.*Elena Riveria/ })).toBeVisible()
  await expectAccessible(page)
})
