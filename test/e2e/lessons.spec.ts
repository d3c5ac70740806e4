/** Lessons: from a weak standard to a whole plan without the mouse, and the plan as it reads. */
import type { Page } from '@playwright/test'
import { expectAccessible, setDark, takeScreen } from '../support/page-checks.ts'
import { expect, test } from '../support/sample-app.ts'
import { expectNoSidewaysScroll, goToAddress } from '../support/student-data-pages.ts'

test.use({ sample: 'full' })

const field = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true })

test('a weak standard becomes a lesson, from the keyboard', async ({ app }) => {
  const { page } = app
  const { keyboard } = page
  await goToAddress(page, '/data/mastery')
  await page.getByRole('link', { name: /^Plan a lesson on / }).focus()
  await keyboard.press('Enter')
  const table = page.getByRole('table')
  await expect(page.getByRole('heading', { name: 'What students may do' })).toBeVisible()
  // With the class, the standard and what its students chose.
  await expect(page.getByText(/ students, as seen on Fractions quiz/)).toBeVisible()
  await expect(page.getByRole('complementary', { name: 'The class' })).toContainText('n = ')

  // Typed in one field, mathematics when one leaves it.
  await field(page, 'Mathematical goal').focus()
  await keyboard.type('Students explain where 7/4 is and why.')
  await keyboard.press('Tab')
  await expect(page.locator('mfrac').first()).toHaveText('74')
  await field(page, 'What the teacher does: Explore').focus()
  await keyboard.insertText('Place them.\nnumberline 0 to 2 by 1/4 mark 3/4 7/4')
  await keyboard.press('Escape')
  await expect(page.locator('svg[aria-label^="Number line from 0 to 2"]')).toBeVisible()
  await field(page, 'Task').focus()
  await keyboard.insertText('Is <img src=x onerror="document.title=1"> $\\frac{1}{2}$ of sqrt(16)?')
  await keyboard.press('Tab')
  await expect(page.locator('msqrt')).toHaveText('16')
  await expect(page.locator('img[src="x"]')).toHaveCount(0)

  // A strategy of one's own, moved to the front and shared.
  const rows = table.locator('tbody tr')
  const last = (await rows.count()) + 1
  await keyboard.press('Control+Enter')
  await expect(field(page, `Name of row ${last}`)).toBeFocused()
  await keyboard.type('Folds strips')
  for (let row = last; row > 1; row -= 1) {
    await keyboard.press('Alt+ArrowUp')
    await expect(field(page, `Name of row ${row - 1}`)).toBeFocused()
  }
  await expect(field(page, 'Name of row 1')).toHaveValue('Folds strips')
  await expect(
    page.getByRole('button', { name: /^Shared as number 1: Folds strips/ }),
  ).toBeVisible()

  // The border between two parts is moved: what one gains the other loses.
  const launch = page.getByRole('slider', { name: 'Minutes of Launch' })
  await launch.focus()
  await keyboard.press('PageUp')
  await expect(launch).toHaveAttribute('aria-valuenow', '15')
  await expect(page.getByRole('slider', { name: 'Minutes of Explore' })).toHaveAttribute(
    'aria-valuenow',
    '25',
  )

  // What stands out is asked, and can be put away.
  await page.getByRole('button', { name: /things? to look at$/ }).focus()
  await keyboard.press('Enter')
  const prompts = page.getByRole('complementary', { name: 'To look at again' })
  await expect(prompts.getByText(/watching teacher/)).toBeVisible()
  await prompts.getByRole('button', { name: 'Not for this lesson' }).last().focus()
  await keyboard.press('Enter')
  await expect(prompts.getByRole('button', { name: 'Ask again' })).toBeVisible()

  // A version, a change, the difference, and back.
  await keyboard.press('Control+s')
  await expect(page.getByRole('button', { name: 'version 1', exact: true })).toBeVisible()
  await field(page, 'Mathematical goal').fill('Gone')
  await keyboard.press('Tab')
  await page.getByRole('button', { name: 'changed since version 1' }).focus()
  await keyboard.press('Enter')
  await page.getByRole('button', { name: /^Version 1/ }).focus()
  await keyboard.press('Enter')
  await expect(page.getByRole('deletion').first()).toContainText('Students explain')
  await takeScreen(page, 'lesson-versions')
  await page.getByRole('button', { name: 'Put version 1 back' }).focus()
  await keyboard.press('Enter')
  await expect(field(page, 'Mathematical goal')).toHaveValue(/^Students explain/)
  await keyboard.press('Control+z')
  await expect(field(page, 'Mathematical goal')).toHaveValue('Gone')
})

test('the sample’s lesson reads as a plan, wide, narrow and dark', async ({ app }) => {
  const { page } = app
  await goToAddress(page, '/lessons')
  await expect(page.getByRole('grid', { name: 'Lessons' })).toBeVisible()
  await takeScreen(page, 'lessons')
  await page.keyboard.press('Control+k')
  await page.getByRole('combobox', { name: /Find a teacher/ }).fill('where does')
  await page.getByRole('option', { name: /^Where does 7.*Lesson$/ }).click()
  await expect(page.getByText('70 of 70 minutes')).toBeVisible()
  await expect(page.getByText('24 students, as seen on Exit task, Feb 13, 2026')).toBeVisible()
  await expect(page.getByRole('complementary', { name: 'The class' })).toContainText('4.NF.A.2')
  await expectAccessible(page)
  await takeScreen(page, 'lesson')
  await page.getByRole('region', { name: 'Lesson plan' }).evaluate((plan) => plan.scrollTo(0, 9999))
  await takeScreen(page, 'lesson-end')
  await page.setViewportSize({ width: 1920, height: 1080 })
  await setDark(page)
  await page.getByRole('button', { name: /^Class: / }).click()
  await expect(page.getByRole('combobox', { name: 'Class' })).toBeFocused()
  await expectAccessible(page)
  await takeScreen(page, 'lesson-details-dark')
  await page.setViewportSize({ width: 640, height: 400 })
  await page.keyboard.press('Escape')
  await expectNoSidewaysScroll(page)
  await takeScreen(page, 'lesson-zoom-dark')
})
