/** The caseload: grid, keyboard, filters, views, adding, removing and undoing. */
import type { Locator } from '@playwright/test'
import type { LaunchedApp } from '../support/launch-app.ts'
import { expectAccessible, setDark, takeScreen } from '../support/page-checks.ts'
import { expect, test } from '../support/sample-app.ts'

let app: LaunchedApp

test.beforeEach(({ app: fresh }) => void (app = fresh))

const grid = (): Locator => app.page.getByRole('grid', { name: 'Teachers' })
const rowOf = (name: string): Locator => grid().getByRole('row', { name: new RegExp(name) })
/** What the keyboard stands on. */
const activeCell = async (): Promise<string> => {
  const id = await grid().getAttribute('aria-activedescendant')
  return (await app.page.locator(`[id="${id ?? ''}"]`).textContent()) ?? ''
}

test('shows the teachers by school with sums, accessible in light and dark', async () => {
  const { page } = app
  await expect(grid()).toHaveAttribute('aria-rowcount', /^2\d$/)
  await expect(grid()).toHaveAttribute('aria-colcount', '8')
  await expect(rowOf('Eastgate Middle')).toContainText('10 teachers · grades 6–8 · suburban')
  await expect(page.getByText('24 teachers')).toBeVisible()
  await rowOf('Elena Rivera').click()
  const panel = page.getByRole('complementary', { name: 'Elena Rivera' })
  await expect(panel.getByText('every 14 days, 5 since')).toBeVisible()
  await expect(panel.getByText('Exit task with both groups')).toBeVisible()
  await takeScreen(page, 'caseload')
  await expectAccessible(page)
  await setDark(page)
  await takeScreen(page, 'caseload-dark')
  await expectAccessible(page)
})

test('a whole look through the caseload from the keyboard', async () => {
  const { page } = app
  await grid().focus()
  await page.keyboard.press('Control+Home')
  await page.keyboard.press('ArrowRight')
  expect(await activeCell()).toContain('Eastgate Middle')
  await page.keyboard.press('ArrowDown')
  expect(await activeCell()).toBe('Carlos Eduardo Pires')
  await page.keyboard.press('End')
  expect(await activeCell()).toBe('2')
  await page.keyboard.press('Home')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('PageDown')
  expect(await activeCell()).not.toBe('Carlos Eduardo Pires')
  await page.keyboard.press('Control+End')
  await page.keyboard.press('Home')
  await page.keyboard.press('ArrowRight')
  expect(await activeCell()).toBe('Rosalind Achebe')
  await expect(rowOf('Rosalind Achebe')).toBeVisible()
  await page.keyboard.press('Space')
  await expect(page.getByRole('complementary', { name: 'Rosalind Achebe' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('complementary', { name: 'Rosalind Achebe' })).toHaveCount(0)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Rosalind Achebe', level: 1 })).toBeVisible()
  await page.keyboard.press('Alt+ArrowLeft')
  await expect(page.getByRole('heading', { name: 'Caseload', level: 1 })).toBeVisible()
})

test('sorts by one column, then by one more', async () => {
  const { page } = app
  await page.getByRole('combobox', { name: 'Group' }).selectOption('')
  const steps = page.getByRole('columnheader', { name: 'Steps' })
  await steps.click()
  await expect(steps).toHaveAttribute('aria-sort', 'ascending')
  await steps.click()
  await expect(steps).toHaveAttribute('aria-sort', 'descending')
  await expect(grid().getByRole('row').nth(1)).toContainText('Elena Rivera')
  const course = page.getByRole('columnheader', { name: 'Course' })
  await course.click({ modifiers: ['Shift'] })
  await expect(course).toHaveAttribute('aria-sort', 'ascending')
  await expect(steps).toHaveAttribute('aria-sort', 'descending')
})

test('filters by text without accents, by school, and by view', async () => {
  const { page } = app
  const box = page.getByRole('textbox', { name: /Find by name/ })
  await box.fill('nguyen')
  await expect(rowOf('Thảo Nguyễn')).toBeVisible()
  await expect(grid()).toHaveAttribute('aria-rowcount', '3')
  await box.fill('nobody at all')
  await expect(page.getByRole('heading', { name: 'No teacher fits' })).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Show all teachers' }).click()
  await expect(box).toHaveValue('')
  await page.getByRole('button', { name: 'School All' }).click()
  await page.getByRole('checkbox', { name: /^Two Rivers School/ }).check()
  await page.keyboard.press('Escape')
  await expect(rowOf('Hana Kobayashi')).toBeVisible()
  await expect(rowOf('Elena Rivera')).toHaveCount(0)
  await page.getByRole('link', { name: /Past cadence/ }).click()
  await expect(grid().getByLabel('past cadence')).toHaveCount(4)
})

test('adds a teacher at a new school, removes her, and undoes both', async () => {
  const { page } = app
  await page.keyboard.press('n')
  const form = page.getByRole('complementary', { name: 'Add teacher' })
  await expect(form.getByRole('textbox', { name: 'First name' })).toBeFocused()
  await page.keyboard.type('Wilhelmina')
  await form.getByRole('textbox', { name: 'Last name' }).fill('Zuniga')
  await form.getByRole('combobox', { name: 'School' }).fill('Cedar Hill')
  await page.keyboard.press('Escape')
  await form.getByRole('textbox', { name: 'Course' }).fill('Grade 5')
  await form.getByRole('textbox', { name: 'Grade' }).fill('5')
  await expectAccessible(page)
  await takeScreen(page, 'caseload-add')
  await form.getByRole('button', { name: 'Add teacher' }).click()
  await expect(page.getByRole('complementary', { name: 'Wilhelmina Zuniga' })).toBeVisible()
  await expect(page.getByText('25 teachers')).toBeVisible()

  await page.getByRole('button', { name: 'More' }).click()
  await page.getByRole('menuitem', { name: 'Remove from caseload' }).click()
  await expect(page.getByText('24 teachers')).toBeVisible()
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(page.getByText('25 teachers')).toBeVisible()

  await app.clickMenu('history.undo')
  await expect(page.getByText('24 teachers')).toBeVisible()
  await page.keyboard.press('Control+Shift+Z')
  await expect(page.getByText('25 teachers')).toBeVisible()
})

test('undo in a text field takes back the text, not the caseload', async () => {
  const { page } = app
  const box = page.getByRole('textbox', { name: /Find by name/ })
  await box.pressSequentially('riv')
  await page.keyboard.press('Control+z')
  await expect(box).not.toHaveValue('riv')
  await expect(page.getByText(/Undone/)).toHaveCount(0)
})

test('works at 200 % of a 1280 × 800 window', async () => {
  const { page } = app
  await page.setViewportSize({ width: 640, height: 400 })
  await grid().focus()
  await page.keyboard.press('Control+Home')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Space')
  const panel = page.getByRole('complementary', { name: 'Carlos Eduardo Pires' })
  await expect(panel.getByRole('button', { name: 'Open page' }).last()).toBeInViewport()
  await expect(page.getByRole('link', { name: 'Student data' })).toBeVisible()
  const isCut = await page.evaluate(() => document.body.scrollWidth > window.innerWidth)
  expect(isCut).toBe(false)
  await takeScreen(page, 'caseload-200-percent')
  await expectAccessible(page)
})
