/** The grid itself, on the caseload: columns, filters, views, selection, editing, copy and export. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Locator, Page } from '@playwright/test'
import type { LaunchedApp } from '../support/launch-app.ts'
import { expectAccessible, setDark, takeScreen } from '../support/page-checks.ts'
import { expect, test } from '../support/sample-app.ts'

let app: LaunchedApp
let page: Page

test.beforeEach(({ app: fresh }) => {
  app = fresh
  page = app.page
})

const grid = (): Locator => page.getByRole('grid', { name: 'Teachers' })
const head = (name: string): Locator => grid().getByRole('columnheader', { name, exact: true })
const rowOf = (name: string): Locator => grid().getByRole('row', { name: new RegExp(name) })
const cell = (name: string): Locator => grid().getByRole('gridcell', { name, exact: true })
const box = (name: string): Locator => grid().getByRole('checkbox', { name: `Select ${name}` })
const menuItem = (name: string): Locator => page.getByRole('menuitem', { name, exact: true })
const heads = async (): Promise<readonly string[]> =>
  (await grid().getByRole('columnheader').allTextContents()).filter((text) => text !== '')
const press = async (...keys: readonly string[]): Promise<void> => {
  for (const key of keys) await page.keyboard.press(key)
}
/** Shows or hides a column; done when the focus is back. */
const toggleColumn = async (name: string): Promise<void> => {
  const button = page.getByRole('button', { name: 'Columns' })
  await button.click()
  await page.getByRole('checkbox', { name, exact: true }).click()
  await press('Escape')
  await expect(button).toBeFocused()
}
/** What Ctrl+V brings, as HTML or as text. */
const pasted = async (into: 'div' | 'textarea'): Promise<string> => {
  await page.evaluate((tag) => {
    const field = Object.assign(document.createElement(tag), { id: 'pasted' })
    if (tag === 'div') field.contentEditable = 'true'
    document.body.append(field)
    field.focus()
  }, into)
  await page.keyboard.press('Control+v')
  return page.evaluate(() => {
    const field = document.getElementById('pasted')
    field?.remove()
    return field instanceof HTMLTextAreaElement ? field.value : (field?.innerHTML ?? '')
  })
}

test('columns move, grow, hide and come back, by key and by pointer, and are kept', async () => {
  await grid().focus()
  await press('Control+Home', 'ArrowUp', 'ArrowRight', 'ArrowRight')
  await press('Shift+ArrowRight')
  expect((await heads()).slice(0, 3)).toEqual(['Teacher', 'Cycle, phase', 'Course'])
  const width = (await head('Course').boundingBox())?.width ?? 0
  await press('Control+ArrowRight', 'Control+ArrowRight')
  expect((await head('Course').boundingBox())?.width).toBeCloseTo(width + 32, 0)

  await press('Alt+ArrowDown')
  await expect(menuItem('Sort first to last')).toBeVisible()
  await takeScreen(page, 'grid-column-menu')
  await menuItem('Hide column').press('Enter')
  await expect(head('Course')).toHaveCount(0)
  await expect(grid()).toBeFocused()

  await page.getByRole('button', { name: 'Columns' }).click()
  await page.getByRole('checkbox', { name: 'Tags' }).check()
  await page.getByRole('button', { name: 'Move Tags up' }).click()
  await expectAccessible(page)
  await press('Escape')
  await expect(head('Tags')).toBeVisible()

  await head('Steps').dragTo(head('Last contact'), { targetPosition: { x: 4, y: 10 } })
  const moved = ['Teacher', 'Cycle, phase', 'Steps', 'Last contact']
  await expect.poll(async () => (await heads()).slice(0, 4)).toEqual(moved)
  const edge = await head('Teacher').boundingBox()
  if (!edge) throw new Error('The head is not on screen')
  await page.mouse.move(edge.x + edge.width - 1, edge.y + 10)
  await page.mouse.down()
  await page.mouse.move(edge.x + 240, edge.y + 10, { steps: 4 })
  await page.mouse.up()
  await expect.poll(async () => (await head('Teacher').boundingBox())?.width).toBe(240)
  await expect(head('Teacher')).toHaveAttribute('aria-sort', 'ascending')

  // A second is what a crash may cost.
  await page.waitForTimeout(1000)
  await app.killBackend()
  await page.reload()
  await grid().waitFor()
  expect((await heads()).slice(0, 4)).toEqual(moved)
  expect((await head('Teacher').boundingBox())?.width).toBe(240)
  await page.getByRole('button', { name: 'Columns' }).click()
  await page.getByRole('button', { name: 'Back to the usual columns' }).click()
  await press('Escape')
  expect((await heads()).slice(0, 2)).toEqual(['Teacher', 'Course'])
})

test('filters of every kind make a view that is saved, changed, renamed, removed and undone', async () => {
  const filter = async (name: string): Promise<void> => {
    await page.getByRole('button', { name: 'Filter', exact: true }).click()
    await menuItem(name).click()
  }
  await filter('Steps')
  await page.getByRole('textbox', { name: 'At least' }).fill('1')
  await press('Escape')
  await filter('Next session')
  await page.getByRole('combobox', { name: 'Condition' }).selectOption('is in')
  await page.getByRole('combobox', { name: 'Span of days' }).selectOption('This month')
  await takeScreen(page, 'grid-filter')
  await expectAccessible(page)
  await press('Escape')
  await filter('Cycle, phase')
  await page.getByRole('textbox', { name: 'Cycle, phase contains' }).fill('impact')
  await press('Escape')
  await page.getByRole('button', { name: 'Grade All' }).click()
  await page.getByRole('checkbox', { name: /^5/ }).check()
  await page.getByRole('checkbox', { name: /^6/ }).check()
  await page.getByRole('checkbox', { name: /^3/ }).check()
  await press('Escape')
  await page.getByRole('combobox', { name: 'Group' }).selectOption('Phase')
  await expect(page.getByRole('button', { name: 'Grade 5 + 2' })).toBeVisible()
  const shown = await grid()
    .getByRole('checkbox', { name: /^Select / })
    .count()
  expect(shown).toBeGreaterThan(2)

  await page.getByRole('button', { name: 'Save view' }).click()
  await page.getByRole('textbox', { name: 'Save view' }).fill('Impact this month')
  await press('Enter')
  const tab = page.getByRole('link', { name: /^Impact this month/ })
  await expect(tab).toHaveAttribute('aria-current', 'page')
  await expect(page.getByRole('button', { name: 'Reset' })).toHaveCount(0)
  await page.getByRole('link', { name: /^All teachers/ }).click()
  await expect(page.getByText('24 teachers')).toBeVisible()

  await tab.click()
  await page.getByRole('button', { name: 'Clear the filter Grade' }).click()
  await page.getByRole('button', { name: 'Update view' }).click()
  await expect(page.getByRole('button', { name: 'Update view' })).toHaveCount(0)
  const options = page.getByRole('button', { name: /^Options of the view/ })
  await options.click()
  await menuItem('Rename view').click()
  await page.getByRole('textbox', { name: 'Rename view' }).fill('Impact')
  await press('Enter')
  await expect(page.getByRole('link', { name: /^Impact \d/ })).toBeVisible()
  await page.getByRole('button', { name: 'Save view' }).click()
  await page.getByRole('textbox', { name: 'Save view' }).fill('Impact')
  await press('Enter')
  await expect(page.getByText('There is a view called “Impact” already.')).toBeVisible()
  await expect(page.getByRole('textbox', { name: 'Save view' })).toHaveValue('Impact')
  await takeScreen(page, 'grid-view-name-taken')
  await press('Escape')

  await options.click()
  await menuItem('Remove view').click()
  await expect(page.getByRole('link', { name: /^Impact \d/ })).toHaveCount(0)
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(page.getByRole('link', { name: /^Impact \d/ })).toBeVisible()
})

test('a cell is edited in place: Escape takes back, what is wrong stays as typed, saving can be undone', async () => {
  await page.getByRole('link', { name: /^Past cadence/ }).click()
  await rowOf('Bram van der Meer').getByRole('gridcell').nth(1).click()
  await press('Escape', 'End')
  const cadence = rowOf('Bram van der Meer').locator('[data-editable]').last()
  const before = await cadence.textContent()
  const field = grid().getByRole('textbox', { name: 'Cadence' })
  await press('F2')
  await expect(field).toBeFocused()
  await page.keyboard.type('9')
  await press('Escape')
  await expect(cadence).toHaveText(before ?? '')
  await expect(grid()).toBeFocused()

  await press('Enter')
  await page.keyboard.type('soon')
  await press('Enter')
  await expect(page.getByRole('alert')).toContainText('whole days from 1 to 365')
  await expect(field).toHaveValue('soon')
  await takeScreen(page, 'grid-edit-problem')
  await expectAccessible(page)
  await field.fill('60')
  await press('Enter')
  await expect(grid().getByLabel('past cadence')).toHaveCount(3)
  await press('Control+z')
  await expect(cadence).toHaveText(before ?? '')

  await page.getByRole('link', { name: /^All teachers/ }).click()
  await toggleColumn('Status')
  await rowOf('Farid Haddad').locator('[data-editable]').dblclick()
  await grid().getByRole('combobox', { name: 'Status' }).selectOption('Paused')
  await press('Enter')
  await expect(rowOf('Farid Haddad')).toContainText('Paused')
})

test('several rows: checked, tagged, copied, exported without formulas, archived and brought back', async () => {
  await cell('Elena Rivera').click()
  await expect(page.getByRole('complementary', { name: 'Elena Rivera' })).toBeVisible()
  await box('Ngozi Okafor').click()
  await expect(page.getByRole('complementary', { name: 'Elena Rivera' })).toHaveCount(0)
  const bar = page.getByRole('region', { name: 'Actions on the selection' })
  await expect(bar).toContainText('2 teachers selected')
  await press('Shift+ArrowDown', 'Shift+ArrowDown')
  await expect(bar).toContainText('3 teachers selected')
  await press('Escape')
  await expect(bar).toHaveCount(0)
  await grid().getByRole('checkbox', { name: 'Select Two Rivers School, teachers' }).click()
  await expect(bar).toContainText('6 teachers selected')
  await takeScreen(page, 'grid-bulk')
  await expectAccessible(page)

  await bar.getByRole('button', { name: 'Tag' }).click()
  await page.getByRole('combobox', { name: 'Tag', exact: true }).fill('rational numbers')
  await page.getByRole('button', { name: 'Add to 6' }).click()
  await expect(page.getByText('Tagged 6 teachers')).toBeVisible()
  await toggleColumn('Tags')
  await expect(rowOf('Lena Begay')).toContainText('rational numbers')
  await rowOf('Lena Begay').locator('[data-editable]').dblclick()
  await grid().getByRole('textbox', { name: 'Tags' }).fill('=1+1')
  await press('Enter')
  await expect(rowOf('Lena Begay').locator('[data-editable]')).toHaveText('=1+1')

  await press('Control+c')
  const text = await pasted('textarea')
  expect(text.split('\n')[0]).toBe(['School', ...(await heads())].join('\t'))
  expect(text).toContain('Lena Begay\tGrade 3\t')
  expect(text).toContain("\t'=1+1")
  expect(text.split('\n')).toHaveLength(7)
  await bar.getByRole('button', { name: 'Copy' }).click()
  expect(await pasted('textarea')).toBe(text)
  const html = await pasted('div')
  expect(html).toContain('<table')
  expect(html).toContain("'=1+1</td>")

  const path = join(app.userData, 'selection.csv')
  await app.answerDialog([path])
  await bar.getByRole('button', { name: 'Export' }).click()
  await expect(page.getByText('6 rows saved to selection.csv')).toBeVisible()
  const lines = (await readFile(path, 'utf8')).split('\r\n')
  expect(lines[0]).toMatch(/^\uFEFFSchool,Teacher,Course,"Cycle, phase",/)
  expect(lines.find((line) => line.includes('Lena Begay'))).toMatch(/,'=1\+1$/)
  expect(lines).toHaveLength(8)

  await bar.getByRole('button', { name: 'Archive' }).click()
  await expect(page.getByText('18 teachers')).toBeVisible()
  await page.getByRole('button', { name: 'Undo' }).last().click()
  await expect(rowOf('Lena Begay')).toBeVisible()
  await setDark(page)
  await takeScreen(page, 'grid-bulk-dark')
  await expectAccessible(page)
})
