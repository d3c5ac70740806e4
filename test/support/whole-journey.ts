/** The whole job, as a person goes it: sample, look around, import, mastery, growth, Word file. */
import { expect } from '@playwright/test'
import type { LaunchedApp } from './launch-app.ts'
import { importFile, sampleFile } from './student-data-pages.ts'

/** @param packet where the Word file goes. */
export async function wholeJourney(app: LaunchedApp, packet: string): Promise<void> {
  const { page } = app
  const expectHeading = (name: string | RegExp) =>
    expect(page.getByRole('heading', { name, level: 1 })).toBeVisible({ timeout: 60_000 })
  await page.getByRole('button', { name: /sample caseload/i }).click()
  await expectHeading('Today')
  await expect(page.getByText('Carlos Eduardo Pires')).toBeVisible()
  for (const place of ['Caseload', 'Reports', 'Settings', 'Today', 'Student data']) {
    await page.getByRole('link', { name: place }).first().click()
    await expectHeading(place)
  }
  await importFile(app, sampleFile('winter-benchmark.csv'))
  await page.getByRole('link', { name: 'See mastery by standard' }).click()
  await expectHeading('Mastery by standard')
  await page.getByRole('link', { name: /^See growth/ }).click()
  await expect(page.getByRole('img', { name: /A line for each of/ })).toBeVisible({
    timeout: 30_000,
  })
  await page
    .getByRole('link', { name: /^Put into a report/ })
    .first()
    .click()
  await app.answerDialog([packet])
  await page.getByRole('button', { name: 'Make Word file' }).click({ timeout: 60_000 })
  await expect(page.getByText(/\.docx is made: \d+ pages?/)).toBeVisible({ timeout: 90_000 })
}
