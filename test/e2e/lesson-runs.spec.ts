/** The whole way without the mouse: a weak standard, the plan, the room, the session, the debrief, Today. */
import type { Page } from '@playwright/test'
import { expectAccessible, setDark, takeScreen } from '../support/page-checks.ts'
import { expect, test } from '../support/sample-app.ts'
import { expectNoSidewaysScroll, goToAddress } from '../support/student-data-pages.ts'

test.use({ sample: 'full' })

const field = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true })

test('from a weak standard to a step that Today checks back on, in under ten minutes', async ({
  app,
}) => {
  const { page } = app
  const { keyboard } = page
  const began = Date.now()
  await goToAddress(page, '/data/mastery?scope=class%3A2')
  await page
    .getByRole('link', { name: /^Plan a lesson on / })
    .first()
    .focus()
  await keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'What students may do' })).toBeVisible()
  await field(page, 'Mathematical goal').focus()
  await keyboard.type('Students explain where 7/4 is and why.')
  await page.getByRole('button', { name: 'Add look-for' }).focus()
  await keyboard.press('Enter')
  await expect(field(page, 'look-for 1')).toBeFocused()
  await keyboard.type('Who names the unit')
  await keyboard.press('Tab')

  // Into the room: dark, over the whole window, begun with Enter.
  await keyboard.press('Control+Shift+T')
  await expect(page.getByRole('button', { name: 'Begin the lesson' })).toBeFocused()
  await expect(page.getByText(/^2\d students$/)).toBeVisible()
  await keyboard.press('Enter')
  const chart = page.getByRole('table', { name: 'Monitoring chart' })
  await expect(page.getByRole('timer')).toHaveText('10 min left')

  // The chart by keys: marked, another marked and chosen to share, what nobody expected.
  const cells = chart.getByRole('button')
  await cells.first().focus()
  await keyboard.press('Enter')
  await expect(cells.first()).toHaveAttribute('aria-pressed', 'true')
  await keyboard.press('ArrowRight')
  await keyboard.press('s')
  const sharing = page.getByRole('region', { name: 'Who shares' })
  await expect(sharing.getByRole('listitem')).toHaveCount(1)
  await keyboard.press('a')
  await expect(field(page, 'What did you see?')).toBeFocused()
  await keyboard.type('Measures with a pencil')
  await keyboard.press('Enter')
  await expect(chart.getByRole('rowheader', { name: /^Strategy Measures|Measures/ })).toBeVisible()
  await keyboard.press('1')
  await expect(page.getByRole('region', { name: 'Look-fors' }).getByText(/\d:\d\d/)).toBeVisible()
  await keyboard.press('n')
  await keyboard.type('Back table has no strips')
  await keyboard.press('Enter')
  await keyboard.press('Escape')
  await expect(page.getByText('Back table has no strips')).toBeVisible()
  await keyboard.press('g')
  await expect(page.getByRole('region', { name: 'Time' })).toContainText('ahead')
  await keyboard.press('p')
  await expect(page.getByText(/^Paused/)).toBeVisible()
  await expectAccessible(page)
  await takeScreen(page, 'room-dark')

  // All of it is still there when the window comes back.
  await page.reload()
  await expect(sharing.getByRole('listitem')).toHaveCount(1)

  // The end is a session with what was seen, and the debrief begins.
  await keyboard.press('e')
  const note = page.getByRole('textbox', { name: /^Shared note/ })
  await expect(note).toContainText('2 students')
  await expect(note).toContainText('Back table has no strips')
  await page.getByRole('button', { name: 'Save and begin the debrief' }).focus()
  await keyboard.press('Enter')
  await page.getByRole('button', { name: 'Begin the debrief', exact: true }).focus()
  await keyboard.press('Enter')
  await field(page, 'Answer 1').focus()
  await keyboard.type('Talia: 1/4 of the strip')
  await field(page, 'Next try').focus()
  await keyboard.type('Wait a minute before I help')
  await keyboard.press('Tab')
  await page.getByRole('button', { name: /^Add step/ }).focus()
  await keyboard.press('Enter')
  await expect(field(page, 'What')).toHaveValue('Wait a minute before I help')
  await page.getByLabel('Check back').fill('2026-02-25')
  await keyboard.press('Enter')
  await expect(page.getByRole('group', { name: 'Action steps' })).toContainText('Wait a minute')
  await expectAccessible(page)
  await takeScreen(page, 'debrief')
  await goToAddress(page, '/today')
  await expect(page.getByText('Wait a minute before I help')).toBeVisible()
  expect(Date.now() - began, 'ten minutes').toBeLessThan(600_000)
})

test('the room fits a small window, light as well; afterwards the chart stands beside the plan', async ({
  app,
}) => {
  const { page } = app
  await goToAddress(page, '/lessons/1/room')
  await page.getByRole('button', { name: 'Begin the lesson' }).click()
  await page.getByRole('button', { name: /^Amara Diallo: Folds/ }).click()
  await page.setViewportSize({ width: 640, height: 400 })
  await page.getByRole('button', { name: /^Light/ }).click()
  await expectAccessible(page)
  await expectNoSidewaysScroll(page)
  await takeScreen(page, 'room-zoom-light')
  await page.setViewportSize({ width: 1280, height: 800 })
  await page.getByRole('button', { name: /^End the lesson/ }).click()
  await page.getByRole('button', { name: 'Save the session' }).click()
  await expect(page.getByRole('heading', { name: 'Minutes' })).toBeVisible()
  await setDark(page)
  await expectAccessible(page)
  await takeScreen(page, 'taught-dark')
  await page.getByRole('link', { name: 'Lesson', exact: true }).click()
  const seen = page.getByRole('row', { name: /Folds strips/ }).last()
  await expect(seen).toContainText('7 of 24')
  await expect(seen).toContainText('Amara')
  await page.getByRole('link', { name: 'Print packet' }).click()
  await expect(page.getByText('Who is expected to do it')).toBeVisible()
  await expect(page.getByRole('checkbox', { name: 'Monitoring chart' })).toBeVisible()
  await expectAccessible(page)
  await takeScreen(page, 'lesson-packet')
})
