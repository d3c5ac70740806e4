/** From a doubtful key to another one, the item bank as a spreadsheet, a pasted block, and undo of each. */
import { expect, test } from '../support/sample-app.ts'
import { expectAccessible, takeScreen } from '../support/page-checks.ts'
import { expectNoSidewaysScroll, goToAddress, scopePicker } from '../support/student-data-pages.ts'

test.use({ sample: 'full' })

test('a doubtful key is tried, used and taken back, and every figure follows', async ({ app }) => {
  const { page } = app
  await goToAddress(page, '/data/items')
  await scopePicker(page).selectOption({ label: 'All schools' })
  const panel = page.getByRole('complementary', { name: 'Item Q9' })
  const map = page.getByRole('img', { name: /^Item map of 12 items/ })
  await expect(map.locator('svg')).toBeVisible()
  await panel.getByRole('button', { name: 'C', exact: true }).click()
  const figures = panel.getByRole('table', { name: 'Before and after' })
  await expect(figures.getByRole('row', { name: /^Discrimination/ })).toContainText(/−\.37.*\.47/)
  await expect(map).toHaveAccessibleName(/with C as key would lie at difficulty \.54/)
  await expectAccessible(page)
  await takeScreen(page, 'items-what-if')
  await panel.getByRole('button', { name: 'Use C as key' }).click()
  await expect(page.getByText(/Check the key of item/)).toHaveCount(0)
  const row = page
    .getByRole('table', { name: 'Items', exact: true })
    .getByRole('row', { name: /Q9/ })
  await expect(row).toContainText('.54')
  await page.getByRole('button', { name: 'Undo' }).last().click()
  await expect(page.getByText(/Check the key of item Q9/)).toBeVisible()
  // A misconception is typed where it stands, and counted.
  await panel.getByRole('textbox', { name: 'Misconception of D' }).fill('Adds top to bottom')
  await page.keyboard.press('Control+Enter')
  const ideas = page.getByRole('table', { name: 'Misconceptions' })
  await expect(ideas.getByRole('row', { name: /Adds top to bottom/ })).toContainText('9')
})

test('items are typed and pasted as in a spreadsheet; one undo takes a block back', async ({
  app,
}) => {
  const { page } = app
  await goToAddress(page, '/data/items/edit')
  const grid = page.getByRole('grid', { name: 'Items' })
  await grid.getByRole('gridcell', { name: '4.NF.A.1' }).first().click()
  await page.keyboard.type('4.NF.2, 4.NF.A.1')
  await page.keyboard.press('Tab')
  await page.keyboard.type('7')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('alert')).toContainText('Depth of knowledge is 1 to 4')
  await page.keyboard.press('Escape')
  await page.keyboard.type('3')
  await page.keyboard.press('Enter')
  const first = grid.getByRole('row').nth(1)
  await expect(first).toContainText('4.NF.A.2, 4.NF.A.1')
  await expect(first.getByRole('gridcell').nth(2)).toHaveText('3')

  const block = 'Item\tKey\tDoK\tB points to\tNotes\nQ9\tC\t9\tAdds tops\thello\nQ2\t\t4\nQ77\tA'
  await grid.evaluate((element, text) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', text)
    element.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
    )
  }, block)
  const panel = page.getByRole('complementary', { name: 'Paste items' })
  await expect(panel.getByText('Row 2, DoK')).toBeVisible()
  await expect(panel.getByText('No item has this name')).toBeVisible()
  await expectAccessible(page)
  await takeScreen(page, 'items-paste')
  await panel.getByRole('button', { name: 'Change 3 cells' }).click()
  await expect(page.getByText(/3 cells changed\. \d+ answers scored again/)).toBeVisible()
  const ninth = grid.getByRole('row').nth(9)
  await expect(ninth).toContainText('Adds tops')
  await page.getByRole('button', { name: 'Undo' }).last().click()
  await expect(ninth).toContainText('Adds tops and adds bottoms')
  await expect(ninth.getByRole('gridcell').nth(3)).toHaveText('B')

  await page.getByRole('button', { name: 'Arrange a form' }).click()
  const lines = page.getByLabel('Items in the order of this form')
  await lines.fill('Q2\nQ1\nQ99')
  await expect(page.getByText('No item is called Q99.')).toBeVisible()
  await lines.fill('Q2\nQ1')
  await page.getByRole('button', { name: 'Arrange form B' }).click()
  await expect(page.getByText('Form B has 2 items.')).toBeVisible()
  await expect(grid.getByRole('columnheader', { name: 'Form B' })).toBeVisible()
  await page.setViewportSize({ width: 640, height: 400 })
  await expectNoSidewaysScroll(page)
  await takeScreen(page, 'items-bank-zoomed')
})
