/** Small groups from the keyboard: proposed, kept by the first move, adjusted, undone, checked again. */
import { expect, test } from '../support/sample-app.ts'
import { expectAccessible, setDark, takeScreen } from '../support/page-checks.ts'
import { goToAddress } from '../support/student-data-pages.ts'

test.use({ sample: 'full' })

test('groups are moved by keys and by mouse, keep their notes, and are looked at again', async ({
  app,
}) => {
  const { page } = app
  await goToAddress(page, '/data/groups')
  const board = page.getByRole('region', { name: 'Groups' })
  const cards = board.getByRole('group')
  await expect(board).toContainText(/students stand in \d+ groups\./)
  await takeScreen(page, 'small-groups')
  await expectAccessible(page)

  // The first move keeps the proposal, and the focus goes along.
  const student = cards.first().getByRole('listitem').first().getByRole('button').first()
  const name = (await student.locator('span').first().textContent()) ?? ''
  await student.focus()
  await page.keyboard.press('Shift+ArrowRight')
  await expect(page).toHaveURL(/groups\?set=\d+/)
  const moved = cards.nth(1).getByRole('button', { name: new RegExp(`^${name}`) })
  await expect(moved).toBeFocused()
  await page.keyboard.press('l')
  await expect(moved.getByLabel('locked')).toBeVisible()
  await page.keyboard.press('n')
  await expect(board.getByRole('group', { name: 'New group' })).toContainText(name)
  await page.keyboard.press('Control+z')
  await expect(moved).toBeVisible()

  // The panel of the group, and its notes on the card.
  await cards.nth(1).getByRole('heading').getByRole('button').click()
  const panel = page.getByRole('complementary', { name: 'Group' })
  await panel.getByLabel('When').fill('Tue and Thu')
  await panel.getByLabel('When').press('Enter')
  await expect(cards.nth(1)).toContainText('Tue and Thu')
  await expectAccessible(page)
  await panel.getByRole('button', { name: 'Close panel' }).click()

  // By mouse: to the group beside, then out of the groups, to those to talk with first.
  await page.setViewportSize({ width: 1280, height: 1600 })
  await cards
    .nth(1)
    .getByRole('listitem')
    .filter({ hasText: name })
    .dragTo(cards.first().getByRole('heading'))
  await expect(cards.first()).toContainText(name)
  await cards
    .first()
    .getByRole('listitem')
    .filter({ hasText: name })
    .dragTo(board.getByRole('group', { name: 'No clear pattern' }).getByRole('heading'))
  await expect(board.getByRole('group', { name: 'Taken out by hand' })).toContainText(name)
  await page.setViewportSize({ width: 1280, height: 800 })
  await page.getByRole('button', { name: 'Codes' }).click()
  await expect(board).not.toContainText(name)
  await page.getByRole('button', { name: 'Since then' }).click()
  await expect(page.getByRole('region', { name: 'Since then' })).toContainText('look again then')
  await expectAccessible(page)

  const kept = page.getByRole('complementary', { name: 'Kept groups' })
  await page.getByRole('button', { name: 'Groups', exact: true }).click()
  await kept.getByRole('button', { name: /^Remove / }).click()
  await expect(kept).toContainText('None yet')
  await page.getByRole('button', { name: 'Undo', exact: true }).click()
  await expect(kept.getByRole('link')).toHaveCount(1)
})

test('by standard, beside a later test, in the dark', async ({ app }) => {
  const { page } = app
  await goToAddress(page, '/data/groups?by=standard&test=1')
  await page.getByRole('button', { name: 'Keep groups' }).click()
  await expect(page).toHaveURL(/groups\?set=\d+/)
  await page.getByRole('button', { name: 'Since then' }).click()
  const since = page.getByRole('region', { name: 'Since then' })
  await expect(since).toContainText(/\d+ of \d+ students (is|are) now at the cut: \d+%, interval/)
  await expect(since.getByRole('cell', { name: 'Moved on' }).first()).toBeVisible()
  await setDark(page)
  await takeScreen(page, 'small-groups-since-dark')
  await page.setViewportSize({ width: 640, height: 400 })
  await page.getByRole('button', { name: 'Groups', exact: true }).click()
  await takeScreen(page, 'small-groups-zoomed')
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(640)
})
