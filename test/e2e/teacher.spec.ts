/** One teacher's page: overview, timeline with private notes, sessions, students' results. */
import type { LaunchedApp } from '../support/launch-app.ts'
import { expectAccessible, setDark, takeScreen } from '../support/page-checks.ts'
import { expect, test } from '../support/sample-app.ts'

let app: LaunchedApp

test.beforeEach(({ app: fresh }) => void (app = fresh))

/** From the palette, as a coach would. */
async function goTo(name: string): Promise<void> {
  const { page } = app
  await page.keyboard.press('Control+k')
  await page.getByRole('combobox', { name: /Find a teacher/ }).fill(name)
  const results = page.getByRole('listbox', { name: 'Results' })
  await results
    .getByRole('option', { name: new RegExp(`^${name}.*Teacher$`) })
    .first()
    .click()
  await expect(page.getByRole('heading', { name, level: 1 })).toBeVisible()
}

test('shows cycle, goal, steps and the students’ mastery, in light, dark and wide', async () => {
  const { page } = app
  await goTo('Elena Rivera')
  await expect(page.getByRole('img', { name: /Phases: Identify \(done\)/ })).toBeVisible()
  await expect(
    page.getByText(/^17 of 24 students on Feb 13: 71%, interval 51% to 85%\. The/),
  ).toBeVisible()
  await expect(page.getByText('4 days late')).toBeVisible()
  const table = page.getByRole('table')
  await expect(table.getByRole('columnheader', { name: /95% interval/ })).toBeVisible()
  await expect(table.getByRole('rowheader').first()).toContainText(/^[K\d]\./)
  await expect(table.getByRole('cell', { name: /^\d+ of \d+$/ }).first()).toBeVisible()
  await takeScreen(page, 'teacher')
  await expectAccessible(page)
  await setDark(page)
  await takeScreen(page, 'teacher-dark')
  await expectAccessible(page)
  await page.setViewportSize({ width: 1920, height: 1080 })
  await takeScreen(page, 'teacher-1920')
})

test('one key covers every private note, on the next page too', async () => {
  const { page } = app
  await goTo('Elena Rivera')
  const timeline = page.getByRole('complementary', { name: 'Timeline' })
  await expect(timeline.getByText('Private, never printed').first()).toBeVisible()
  await page.keyboard.press('h')
  await expect(timeline.getByText('Private, never printed')).toHaveCount(0)
  await expect(timeline.getByRole('button', { name: 'Hide private notes' })).toHaveAttribute(
    'aria-pressed',
    'true',
  )
  await page.getByRole('link', { name: /Sessions/ }).click()
  await expect(page.getByRole('gridcell', { name: 'hidden' }).first()).toBeVisible()
  await expectAccessible(page)
  await page.keyboard.press('h')
  await expect(page.getByRole('gridcell', { name: 'hidden' })).toHaveCount(0)
  await takeScreen(page, 'teacher-sessions')
})

test('the timeline narrows, finds words, and moves with the arrows', async () => {
  const { page } = app
  await goTo('Elena Rivera')
  const timeline = page.getByRole('complementary', { name: 'Timeline' })
  await expect(timeline.getByRole('heading', { name: 'Ahead' })).toBeVisible()
  const entries = timeline.locator('[data-entry]')
  await entries.first().focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await expect(entries.nth(3)).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: /Co-teaching/, level: 1 })).toBeVisible()
  await page.keyboard.press('Alt+ArrowLeft')

  const filter = timeline.getByRole('combobox', { name: 'Show' })
  await filter.selectOption('Goals and phases')
  await expect(timeline.getByText('Phase: Improve').first()).toBeVisible()
  await expect(timeline.getByText(/^71%, 17 of 24$/)).toBeVisible()
  await expect(timeline.getByText('Co-teaching')).toHaveCount(0)
  await filter.selectOption('Results')
  await expect(timeline.getByText(/, \d+ students/).first()).toBeVisible()
  await filter.selectOption('Everything')

  await timeline.getByRole('button', { name: 'Search the timeline' }).click()
  await page.keyboard.type('TICK MARKS')
  await expect(timeline.getByText(/count tick marks/).first()).toBeVisible()
  await expect(timeline.getByText('Phase: Improve')).toHaveCount(0)
  await expectAccessible(page)
  await page.keyboard.type(' nowhere')
  await expect(timeline.getByText('Nothing here mentions “TICK MARKS nowhere”.')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(timeline.getByRole('button', { name: 'Search the timeline' })).toBeFocused()
  await expect(timeline.getByText('Phase: Improve').first()).toBeVisible()
})

test('the tabs, the results and back, from the keyboard', async () => {
  const { page } = app
  await goTo('Elena Rivera')
  await page.getByRole('link', { name: 'Students’ results' }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByText('24 students', { exact: true })).toBeVisible()
  await expectAccessible(page)
  await takeScreen(page, 'teacher-results')
  await page.getByRole('link', { name: 'Open analysis' }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Mastery by standard', level: 1 })).toBeVisible()
  await page.keyboard.press('Alt+ArrowLeft')
  await expect(page.getByRole('link', { name: 'Students’ results' })).toHaveAttribute(
    'aria-current',
    'page',
  )
  await page.keyboard.press('Alt+ArrowLeft')
  await expect(page.getByRole('link', { name: 'Overview' })).toHaveAttribute('aria-current', 'page')
})

test('a teacher without a cycle or a class is no blank page', async () => {
  const { page } = app
  await goTo('Rosalind Achebe')
  await expect(page.getByText('No goal has been agreed yet.')).toBeVisible()
  await expectAccessible(page)
})

test('a teacher who is gone is said so, with the way back', async () => {
  const { page } = app
  await goTo('Elena Rivera')
  await page.getByRole('button', { name: 'More' }).click()
  await page.getByRole('menuitem', { name: 'Remove from caseload' }).click()
  await expect(page.getByRole('heading', { name: 'Caseload', level: 1 })).toBeVisible()
  await page.keyboard.press('Alt+ArrowLeft')
  await expect(page.getByText('This teacher is no longer in the caseload.')).toBeVisible()
  await expect(page.getByRole('link', { name: 'Caseload' }).last()).toBeVisible()
})
