/** One command table: palette, native menu, shortcut sheet and shortcuts say and do the same. */
import type { Locator } from '@playwright/test'
import type { LaunchedApp } from '../support/launch-app.ts'
import { expectAccessible, takeScreen } from '../support/page-checks.ts'
import { expect, test } from '../support/sample-app.ts'

let app: LaunchedApp

test.beforeEach(({ app: fresh }) => void (app = fresh))

const field = (): Locator => app.page.getByRole('combobox', { name: /Find a teacher/ })

/** The page behind has lists of its own. */
const results = (): Locator =>
  app.page.getByRole('listbox', { name: 'Results' }).getByRole('option')

test('finds teachers and commands, keyboard only', async () => {
  const { page } = app
  await page.keyboard.press('Control+k')
  await expect(field()).toBeFocused()
  await page.keyboard.type('riv frac')
  await expect(results().first()).toContainText('Elena Rivera')
  await takeScreen(page, 'palette')
  await expectAccessible(page)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Elena Rivera', level: 1 })).toBeVisible()

  await page.keyboard.press('Control+k')
  await field().fill('go to settings')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Settings', level: 1 })).toBeVisible()
})

test('moves with the arrows, says when nothing fits, and gives the focus back', async () => {
  const { page } = app
  const opener = page.getByRole('button', { name: 'Find or do' })
  await opener.focus()
  await page.keyboard.press('Enter')
  await expect(field()).toBeFocused()
  const options = results()
  await expect(options.first()).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.press('ArrowDown')
  await expect(options.nth(1)).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('ArrowUp')
  await expect(options.last()).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.type('qqqq')
  await expect(page.getByText('Nothing fits “qqqq”.')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(opener).toBeFocused()
})

test('the native menu has the same commands, and runs them', async () => {
  const { page } = app
  const labels = await app.inMain(({ Menu }) => {
    const flat = (menu: Electron.Menu | null): string[] =>
      menu?.items.flatMap(({ label, submenu }) => [label, ...flat(submenu ?? null)]) ?? []
    return flat(Menu.getApplicationMenu())
  }, null)
  for (const label of ['Add teacher', 'Back up now', 'Go to Student data', 'Dark theme']) {
    expect(labels).toContain(label)
  }
  await app.clickMenu('go.data')
  await expect(page.getByRole('heading', { name: 'Student data', level: 1 })).toBeVisible()
})

test('the shortcut sheet opens with ? and is accessible', async () => {
  const { page } = app
  await page.keyboard.press('?')
  const sheet = page.getByRole('dialog', { name: 'Keyboard shortcuts' })
  await expect(sheet.getByText('Go to Caseload')).toBeVisible()
  await expectAccessible(page)
  await takeScreen(page, 'shortcuts')
  await page.keyboard.press('Escape')
  await expect(sheet).toHaveCount(0)
})
