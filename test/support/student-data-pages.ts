/** Ways through the student data that several specs take: into a page, and a file through the import. */
import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import type { LaunchedApp } from './launch-app.ts'

export const sampleFile = (name: string): string =>
  join(import.meta.dirname, '..', '..', 'resources', 'sample', name)

/** As a link inside the app does. */
export async function goToAddress(page: Page, address: string): Promise<void> {
  await page.evaluate((to) => {
    location.hash = to
  }, address)
}

/** Chooses a file in the native dialog, from the student data home. Ends wherever the import leads. */
export async function chooseFile({ page, answerDialog }: LaunchedApp, path: string): Promise<void> {
  await goToAddress(page, '/data')
  await answerDialog([path])
  await page.getByRole('button', { name: 'Import a file' }).click()
  await expect(page.getByRole('heading', { name: 'Import', level: 1 })).toBeVisible()
}

/** The filled button once the preview is there; it names the rows it will store. */
export const addButton = (page: Page) => page.getByRole('button', { name: /^Add [\d,]+ rows?$/ })

export async function importFile(app: LaunchedApp, path: string): Promise<void> {
  await chooseFile(app, path)
  await addButton(app.page).click({ timeout: 30_000 })
  await expect(app.page.getByRole('heading', { name: /rows? added$/ })).toBeVisible({
    timeout: 30_000,
  })
}

/** Nothing of the page is cut off sideways, for instance at 200% zoom. */
export async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const spill = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  )
  expect(spill).toBeLessThanOrEqual(0)
}

export const scopePicker = (page: Page) => page.getByRole('combobox', { name: 'Scope' })
