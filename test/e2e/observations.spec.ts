/** A visit from the agreement to the letter without the mouse: script, counts, look-fors, session. */
import type { Page } from '@playwright/test'
import { expectAccessible, takeScreen } from '../support/page-checks.ts'
import { expect, test } from '../support/sample-app.ts'
import { expectNoSidewaysScroll, goToAddress } from '../support/student-data-pages.ts'

const typing = (page: Page) => page.getByRole('textbox', { name: 'Next line of the script' })
const script = (page: Page) => page.getByRole('group', { name: 'Script' })
const counter = (page: Page, name: string) => page.getByRole('button', { name })

async function write(page: Page, lines: readonly string[]): Promise<void> {
  for (const line of lines) {
    await page.keyboard.type(line)
    await page.keyboard.press('Enter')
  }
}

test('a visit is written, counted and logged from the keyboard', async ({ app }) => {
  const { page } = app
  const { keyboard } = page
  // From the page of the cycle: its teacher and look-fors are known.
  await goToAddress(page, '/cycles')
  await page
    .getByRole('link', { name: /Fractions on the number line/ })
    .first()
    .focus()
  await keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Observations' })).toBeVisible()
  await page.locator('body').press('o')
  await expect(page.getByText(/4 look-fors from there/)).toBeVisible()
  await page.getByRole('textbox', { name: 'Agreed focus' }).focus()
  await keyboard.type('What follows a question that asks why')
  await page.getByRole('button', { name: 'Start now' }).focus()
  await keyboard.press('Enter')

  // Lines with who is heard and what they are evidence of; counting does not disturb the typing.
  await expect(typing(page)).toBeFocused()
  await write(page, [
    't: Where is 3/4 on this line?',
    's: The unit is one fourth #1',
    '// ask her why',
  ])
  await keyboard.type('Pairs ')
  await keyboard.press('Alt+2')
  await keyboard.press('Alt+2')
  await keyboard.press('Alt+9')
  await keyboard.press('Alt+0')
  await keyboard.type('point.')
  await expect(typing(page)).toHaveValue('Pairs point.')
  await expect(counter(page, 'Probes thinking')).toContainText('2')
  await expect(counter(page, 'Wait time')).toContainText('0')
  await keyboard.press('Enter')
  const rows = script(page).getByRole('listitem')
  await expect(rows).toHaveCount(4)
  await expect(rows.nth(0).locator('mfrac')).toHaveText('34')
  await expect(rows.nth(1)).toContainText('look-for 1')
  await expect(counter(page, 'Students name the unit before they count')).toContainText('1')

  // A line is mended, another removed, and that taken back.
  await expect(
    rows.nth(3).getByRole('button', { name: 'Pairs point.', exact: false }).first(),
  ).toBeVisible()
  await keyboard.press('ArrowUp')
  await keyboard.press('s')
  await expect(rows.nth(3)).toContainText('Students')
  await keyboard.press('ArrowUp')
  await keyboard.press('Delete')
  await expect(rows).toHaveCount(3)
  await page.getByRole('button', { name: 'Undo' }).press('Enter')
  await expect(rows).toHaveCount(4)
  await rows.nth(0).getByRole('button').first().focus()
  await keyboard.press('Enter')
  await keyboard.press('End')
  await keyboard.type(' Show it.')
  await keyboard.press('Enter')
  await expect(rows.nth(0)).toContainText('Show it.')
  await expectAccessible(page)
  await takeScreen(page, 'observation-live')
  await page.setViewportSize({ width: 640, height: 400 })
  await expectNoSidewaysScroll(page)
  await expect(typing(page)).toBeInViewport()
  await page.setViewportSize({ width: 1280, height: 800 })

  // The end: a session with its minutes, made in one undo step.
  await page.getByRole('button', { name: 'End visit' }).press('Enter')
  await expect(page.getByRole('heading', { name: 'Evidence' })).toBeVisible()
  await expect(page.getByText('1 minute, logged as a session')).toBeVisible()
  await expect(page.getByRole('complementary', { name: 'Details' })).toContainText('1 min, logged')
  await page.getByRole('textbox', { name: 'Strength' }).fill('You waited, and Hye-rin spoke.')
  await expectAccessible(page)

  // The letter says what was written, without the aside and without a student's name.
  await page.getByRole('button', { name: 'Write letter' }).press('Enter')
  await expect(page.getByRole('heading', { name: 'Observation letter', level: 1 })).toBeVisible()
  const paper = page
    .getByText('You waited, and Student B spoke.')
    .or(page.getByText('You waited, and Student A spoke.'))
  await expect(paper.first()).toBeVisible()
  await expect(page.getByText('ask her why')).toHaveCount(0)
  await expectAccessible(page)
  await takeScreen(page, 'observation-letter')
})

test('observations are listed, found and seen on the teacher’s page; sets of look-fors are one’s own', async ({
  app,
}) => {
  const { page } = app
  const { keyboard } = page
  await goToAddress(page, '/observations')
  const grid = page.getByRole('grid', { name: 'Observations' })
  await expect(grid).toContainText('Elena Rivera')
  await expectAccessible(page)
  await keyboard.press('Control+k')
  await page.getByRole('combobox', { name: /Find a teacher/ }).fill('seconds after a question')
  await page.getByRole('option', { name: /Co-teaching, Elena Rivera/ }).click()
  await expect(page.getByRole('heading', { name: 'Elena Rivera', level: 1 })).toBeVisible()
  await takeScreen(page, 'observation')
  // Covered with the other private notes.
  await expect(page.getByRole('textbox', { name: 'Private note' })).toBeVisible()
  await page.locator('body').press('h')
  await expect(page.getByText('Private note hidden')).toBeVisible()

  await goToAddress(page, '/observations/look-fors')
  await expect(page.getByRole('button', { name: 'Copy as my set' })).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'New set' }).press('Enter')
  await keyboard.type('Warm-ups')
  await page
    .getByRole('textbox', { name: 'Look-fors' })
    .fill('• Everybody has begun\n2. A student asks a student')
  await keyboard.press('Control+Enter')
  const lines = page.getByRole('article').getByRole('listitem')
  await expect(lines).toHaveCount(2)
  await page.getByRole('button', { name: 'Move up: A student asks a student' }).press('Enter')
  await expect(lines.first().getByRole('textbox')).toHaveValue('A student asks a student')
  await page.getByRole('button', { name: 'Archive' }).press('Enter')
  await expect(page.getByRole('region', { name: 'Archived' })).toContainText('Warm-ups')
  await takeScreen(page, 'look-fors')
})
