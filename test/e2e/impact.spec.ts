/** Coached against comparison: from a cycle to what may be said, whom it is compared with, the students behind it. */
import { expect, test } from '../support/sample-app.ts'
import { expectAccessible, takeScreen } from '../support/page-checks.ts'
import { expectNoSidewaysScroll, goToAddress } from '../support/student-data-pages.ts'

test.use({ sample: 'full' })

test('a cycle is set beside other teachers, and the page says what it cannot tell', async ({
  app: { page },
}) => {
  await goToAddress(page, '/data/impact')
  await page.getByRole('link', { name: /^Fractions on the number line/ }).click()
  const picture = page.getByRole('img', { name: /coached and comparison in two windows/ })
  await expect(picture.locator('svg')).toBeVisible()
  await expect(page.getByText(/^Whether the coached students grew more or less/)).toBeVisible()
  await expect(page.getByText(/with only one coached teacher/).first()).toBeVisible()
  await expectAccessible(page)
  await takeScreen(page, 'impact')

  // The students behind the group; the panel goes as soon as something else is looked at.
  await page.getByRole('button', { name: 'Coached: students' }).press('Enter')
  const students = page.getByRole('complementary', { name: 'Students: Coached' })
  await expect(students.getByText('Lucía Montoya')).toBeVisible()

  // Whom it is compared with, from the keyboard.
  const kobayashi = page.getByRole('checkbox', { name: 'Compare with Hana Kobayashi' })
  await kobayashi.focus()
  await page.keyboard.press('Space')
  await expect(kobayashi).not.toBeChecked()
  await expect(kobayashi).toBeFocused()
  await expect(students).toBeHidden()
  await expect(page.getByText('3 of 4 teachers')).toBeVisible()
  await page.getByRole('button', { name: 'Take the suggested ones' }).click()
  await expect(kobayashi).toBeChecked()

  // Groups that started apart: no difference anywhere on the page, in number or picture.
  await goToAddress(page, '/data/impact?cycles=24')
  await expect(page.getByText('These data cannot tell what the coaching did.')).toBeVisible()
  await expect(page.getByText(/standard deviations apart before the coaching/)).toBeVisible()
  await expect(page.getByRole('img', { name: /^Gap of \d+ coached/ })).toBeVisible()
  await expect(page.getByRole('columnheader', { name: 'Gain' })).toHaveCount(0)
  await expect(picture).toHaveCount(0)

  await page.setViewportSize({ width: 640, height: 400 })
  await expectNoSidewaysScroll(page)
})

test('a cycle leads to its comparison', async ({ app: { page } }) => {
  await goToAddress(page, '/cycles/24')
  await page.getByRole('link', { name: 'See results against comparison classes' }).click()
  await expect(page.getByText('These data cannot tell what the coaching did.')).toBeVisible()
  await page.getByRole('link', { name: /^Open Arrays on the carpet/ }).click()
  await expect(page.getByRole('heading', { name: 'Arrays on the carpet', level: 1 })).toBeVisible()
})
