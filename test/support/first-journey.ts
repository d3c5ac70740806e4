/** The journey of a first start, as a person goes it: open the sample caseload and look around. */
import { expect } from '@playwright/test'
import type { LaunchedApp } from './launch-app.ts'

export async function firstJourney({ page }: LaunchedApp): Promise<void> {
  await page.getByRole('button', { name: /sample caseload/i }).click()
  await expect(page.getByRole('heading', { name: 'Caseload', level: 1 })).toBeVisible({
    timeout: 30_000,
  })
  await expect(page.getByText('Carlos Eduardo Pires')).toBeVisible()
  for (const place of ['Student data', 'Reports', 'Settings', 'Caseload']) {
    await page.getByRole('link', { name: place }).first().click()
    await expect(page.getByRole('heading', { name: place, level: 1 })).toBeVisible()
  }
}
