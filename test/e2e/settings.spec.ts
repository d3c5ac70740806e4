/** Settings: theme, the workspace and its safety. */
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { LaunchedApp } from '../support/launch-app.ts'
import { expectAccessible, takeScreen } from '../support/page-checks.ts'
import { expect, test } from '../support/sample-app.ts'

let app: LaunchedApp

test.beforeEach(async ({ app: fresh }) => {
  app = fresh
  await app.page.keyboard.press('Control+,')
  await expect(app.page.getByRole('heading', { name: 'Settings', level: 1 })).toBeVisible()
})

test('says where the workspace lies and what it holds', async () => {
  const { page, userData } = app
  await expect(page.getByText(join(userData, 'sample'))).toBeVisible()
  await expect(page.getByText(/3 schools, 24 teachers/)).toBeVisible()
  await expectAccessible(page)
  await takeScreen(page, 'settings')
})

test('the theme is kept across starts', async () => {
  const { page } = app
  await page.getByRole('button', { name: 'Dark' }).focus()
  await page.keyboard.press('Enter')
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
  await expectAccessible(page)
  await page.reload()
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
  await page.getByRole('button', { name: 'As the system' }).click()
  await page.emulateMedia({ colorScheme: 'light' })
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'light')
})

test('backs up and closes, from the keyboard', async () => {
  const { page, userData } = app
  const backups = (): number => readdirSync(join(userData, 'sample', 'backups')).length
  const before = backups()
  await page.getByRole('button', { name: 'Back up now' }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByText(/^Backed up\. The copy/)).toBeVisible()
  expect(backups()).toBeGreaterThan(before)
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Opened before' })).toBeVisible()
})
