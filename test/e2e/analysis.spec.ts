/** Distribution, mastery, growth and items: the keyboard in the grid, the address, picture and table, every scope. */
import { expect, test } from '@playwright/test'
import { launchApp, type LaunchedApp } from '../support/launch-app.ts'
import { expectAccessible, takeScreen } from '../support/page-checks.ts'
import { expectNoSidewaysScroll, goToAddress, scopePicker } from '../support/student-data-pages.ts'

let app: LaunchedApp

test.beforeAll(async () => {
  app = await launchApp({ sample: 'full' })
})
test.afterAll(() => app.close())

async function showMastery(label: string): Promise<void> {
  await goToAddress(app.page, '/data/mastery')
  await scopePicker(app.page).selectOption({ label })
  await expect(app.page.locator('[aria-busy="true"]')).toHaveCount(0)
}

test('arrow keys walk the students, and the line below says where one is', async () => {
  const { page } = app
  await showMastery('Elena Rivera')
  const grid = page.getByRole('grid', { name: 'Points by student and standard' })
  const cells = grid.getByRole('gridcell')
  const readout = page.getByTestId('heat-readout')
  await cells.first().focus()
  await expect(readout).toHaveText(/: \d+ of \d+ points$/)
  const first = await readout.textContent()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowRight')
  await expect(readout).not.toHaveText(first ?? '')
  await page.keyboard.press('Control+Home')
  await expect(readout).toHaveText(first ?? '')
  await page.keyboard.press('Tab')
  await expect(grid.locator(':focus')).toHaveCount(0)
})

test('the table shows the numbers of the picture, and back returns to the picture', async () => {
  const { page } = app
  await showMastery('Elena Rivera')
  const picture = page.getByRole('img', { name: /^Bars of the share of students/ })
  await expect(picture.locator('svg')).toBeVisible()
  const description = await picture.getAttribute('aria-label')
  await page.getByRole('button', { name: 'Table' }).click()
  const table = page.getByRole('table', { name: 'Standards, weakest first' })
  const codes = await table.getByRole('rowheader').allTextContents()
  expect(codes.length).toBeGreaterThan(5)
  for (const code of codes) expect(description).toContain(code.replace(' †', ''))
  await expect(table.getByRole('columnheader', { name: '95% interval' })).toBeVisible()
  await expectAccessible(page)
  await takeScreen(page, 'mastery-table')
  await page.getByRole('button', { name: 'Back' }).click()
  await expect(picture).toBeVisible()
})

test('an address says whose students, which cut; a link to it shows just that', async () => {
  const { page } = app
  await showMastery('Harbor Bend Elementary')
  await page.getByRole('button', { name: 'Grade 4', exact: true }).click()
  await expect(page.getByRole('grid')).toBeVisible()
  await page.getByRole('combobox', { name: 'Cut' }).selectOption('60')
  await expect.poll(() => page.url()).toMatch(/scope=school:\d+&grade=4&cut=60/)
  await expect(page.getByText('60% or more: at the cut')).toBeVisible()
  await expect(page.locator('[aria-busy="true"]')).toHaveCount(0)
  const sentence = await page.locator('p:has(> b)').first().textContent()
  const address = page.url().split('#')[1] ?? ''
  await goToAddress(page, '/data')
  await goToAddress(page, address)
  await expect(page.locator('p:has(> b)').first()).toHaveText(sentence ?? '')
})

test('numbers open to their students, and the table leaves with small numbers held back', async () => {
  const { page } = app
  await showMastery('Elena Rivera')
  const opener = page.getByRole('button', { name: /show the \d+ students below the cut/ }).first()
  const below = Number(/(\d+) students/.exec((await opener.getAttribute('aria-label')) ?? '')?.[1])
  await opener.press('Enter')
  const panel = page.getByRole('complementary', { name: /^Students: .*below the cut$/ })
  await expect(panel.getByRole('status')).toHaveText(`${below} students`)
  await expect(panel.getByRole('listitem')).toHaveCount(below)
  await expect(panel.getByRole('listitem').first()).toHaveText(/\d+ of \d+ points$/)
  await expect(panel.getByRole('link', { name: /^Start a cycle on/ })).toBeVisible()
  await expectAccessible(page)
  await takeScreen(page, 'mastery-students')
  await page.keyboard.press('Escape')
  await expect(panel).toHaveCount(0)
  await expect(opener).toBeFocused()
  await page.getByRole('button', { name: /^Export or copy: Mastery/ }).click()
  await page.getByRole('menuitem', { name: 'Copy, small numbers held back' }).click()
  await expect(page.getByText(/^Copied \d+ rows as a table\. (\d+ cells|Nothing)/)).toBeVisible()
  await page.getByRole('button', { name: 'Other analyses' }).click()
  await page.getByRole('menuitem', { name: 'Item analysis' }).click()
  await expect(page.getByRole('heading', { name: 'Item analysis', level: 1 })).toBeVisible()
  expect(page.url()).toMatch(/scope=teacher:\d+/)
})

for (const label of ['All schools', 'Harbor Bend Elementary', 'Elena Rivera', 'Rivera Grade 4']) {
  test(`${label}: mastery and growth with n and interval`, async () => {
    const { page } = app
    await showMastery(label)
    await expect(page.locator('p:has(> b)').first()).toContainText(/\d+ of \d+.*interval/)
    await expectAccessible(page)
    await page.getByRole('link', { name: /^See growth/ }).click()
    await expect(page.getByRole('heading', { name: 'Both scores' })).toBeVisible()
    await expect(page.locator('p:has(> b)').first()).toContainText(/\d+ students.*interval/)
    await expect(page.getByText(/How these numbers were made/)).toBeVisible()
    await expectAccessible(page)
    await takeScreen(page, `growth-${label.toLowerCase().replaceAll(' ', '-')}`)
  })
}

test('distribution: bars and levels open to their students; grades are not mixed', async () => {
  const { page } = app
  await goToAddress(page, '/data')
  await page.getByRole('link', { name: /^Distribution Where is the middle/ }).click()
  await scopePicker(page).selectOption({ label: 'All schools' })
  await page.getByRole('combobox', { name: 'Test' }).selectOption({ index: 1 })
  const main = page.getByRole('main')
  await main.getByRole('button', { name: 'Grade 4', exact: true }).click()
  await expect(main.getByRole('img', { name: /^Histogram of Share of points, n = / })).toBeVisible()
  await expect(main.getByRole('img', { name: /^Bars of the shares/ }).locator('svg')).toBeVisible()
  await expectAccessible(page)
  await takeScreen(page, 'distribution')
  const bar = main.getByRole('button', { name: /^90% to 100%: show \d+ students$/ })
  const count = /show (\d+)/.exec((await bar.getAttribute('aria-label')) ?? '')?.[1]
  await bar.press('Enter')
  const panel = page.getByRole('complementary', { name: /^Students: Share of points/ })
  await expect(panel.getByRole('status')).toHaveText(`${count} students`)
  await expect(panel.getByRole('listitem')).toHaveCount(Number(count))
  await page.keyboard.press('Escape')
})

test('items: the mis-keyed one is asked about first; up and down walk the table', async () => {
  const { page } = app
  await goToAddress(page, '/data/items')
  await scopePicker(page).selectOption({ label: 'All schools' })
  await expect(page.getByText(/Check the key of item/)).toBeVisible()
  const panel = page.getByRole('complementary', { name: /^Item / })
  await expect(panel.getByText(/Check the key\?/)).toBeVisible()
  const title = await panel.getByRole('heading').first().textContent()
  await page.getByRole('button', { name: title ?? '', exact: true }).focus()
  await page.keyboard.press('ArrowDown')
  await expect(panel.getByRole('heading').first()).not.toHaveText(title ?? '')
  await expectAccessible(page)
  await takeScreen(page, 'items')
})

test('growth: moves, quarters and those left out open to their students', async () => {
  const { page } = app
  await goToAddress(page, '/data/growth')
  await scopePicker(page).selectOption({ label: 'All schools' })
  await expect(page.locator('[aria-busy="true"]')).toHaveCount(0)
  const moves = page.getByRole('region', { name: 'Moves across the cut' })
  await expect(moves.getByRole('img', { name: /moved up/ }).locator('svg')).toBeVisible()
  await moves.getByRole('button', { name: 'Table' }).click()
  const cell = moves.getByRole('button', { name: /show students from Below 80% to 80%/ })
  const count = Number((await cell.textContent())?.split(':')[0]?.replace(',', ''))
  await cell.press('Enter')
  const panel = page.getByRole('complementary', { name: 'Students: Below 80% to 80% and more' })
  await expect(panel.getByRole('listitem')).toHaveCount(count)
  await expect(panel.getByRole('listitem').first()).toHaveText(/\d+% to \d+% \(\+\d+\)$/)
  await expectAccessible(page)
  await page.keyboard.press('Escape')
  await expect(cell).toBeFocused()
  const absent = page.getByRole('row', { name: /^Absent in Winter/ }).getByRole('button')
  await absent.click()
  await expect(page.getByRole('complementary').getByRole('listitem').first()).toHaveText(
    /Absent in Winter$/,
  )
  await takeScreen(page, 'growth-moves')
})

test('groups: a gap with its interval, whether it changed, and an honest word where nothing can be told', async () => {
  const { page } = app
  await goToAddress(page, '/data/growth')
  await scopePicker(page).selectOption({ label: 'All schools' })
  await page.getByRole('link', { name: /^Compare groups/ }).click()
  await expect(page.getByRole('heading', { name: 'Groups and gaps', level: 1 })).toBeVisible()
  await page.getByRole('combobox', { name: 'Group by' }).selectOption('Gifted')
  const conclusion = page.locator('p:has(> b)').first()
  await expect(conclusion).toContainText(/^Gifted \(n = \d+\) scored on average .*interval/)
  await expect(conclusion).toContainText(/students with both scores.*the gap/)
  await expect(
    page.getByRole('img', { name: /^Gap in percentage points/ }).locator('svg'),
  ).toBeVisible()
  await page.getByRole('button', { name: /show students: Gifted/ }).click()
  const panel = page.getByRole('complementary', { name: 'Students: Gifted' })
  await expect(panel.getByRole('listitem').first()).toHaveText(/\d+%$/)
  await expectAccessible(page)
  await takeScreen(page, 'groups-and-gaps')
  await scopePicker(page).selectOption({ label: 'Elena Rivera' })
  await expect(conclusion).toContainText('there is nothing to compare')
  await page.getByRole('button', { name: 'Back' }).click()
  await expect(conclusion).toContainText(/^Gifted \(n/)
})

test('charts keep to the policy: no code is made at run time', async () => {
  const { page } = app
  const broken: string[] = []
  page.on('console', (message) => {
    if (/Content Security Policy|unsafe-eval/.test(message.text())) broken.push(message.text())
  })
  await showMastery('Elena Rivera')
  await expect(page.getByRole('img', { name: /^Bars of/ }).locator('svg')).toBeVisible()
  expect(broken).toEqual([])
})

test('at 200% zoom nothing is cut off sideways', async () => {
  const { page } = app
  await page.setViewportSize({ width: 640, height: 400 })
  for (const place of ['distribution', 'mastery', 'growth', 'groups-gaps', 'items']) {
    await goToAddress(page, `/data/${place}`)
    await expect(scopePicker(page)).toBeVisible()
    await expect(page.locator('p:has(> b)').first()).toBeVisible()
    await expectNoSidewaysScroll(page)
    await takeScreen(page, `${place}-zoomed`)
  }
  await page.setViewportSize({ width: 1280, height: 800 })
})
