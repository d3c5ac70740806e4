/** The page of the day: as drawn, acted on from the keyboard alone, and before there is anything on it. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test, type Locator, type Page } from '@playwright/test'
import { launchApp, type LaunchedApp } from '../support/launch-app.ts'
import { expectAccessible, setDark, takeScreen } from '../support/page-checks.ts'
import { expectNoSidewaysScroll, goToAddress } from '../support/student-data-pages.ts'

let app: LaunchedApp
test.beforeAll(async () => {
  app = await launchApp({ sample: 'new' })
  // The sample's own day, at the time that is drawn.
  await app.page.clock.setFixedTime(new Date(2026, 1, 24, 9, 5))
})
test.beforeEach(async () => {
  await app.page.setViewportSize({ width: 1280, height: 800 })
  // What was folded open is folded again.
  await goToAddress(app.page, '/settings')
  await goToAddress(app.page, '/today')
  await expect(list('This week').getByText('Look-fors ready')).toBeVisible()
})
test.afterAll(() => app.close())

const list = (name: string): Locator => app.page.getByRole('group', { name, exact: true })
const row = (name: string, text: string | RegExp): Locator =>
  list(name).locator('[data-row]').filter({ hasText: text })
const said = (text: string | RegExp): Locator =>
  app.page.getByRole('alert').filter({ hasText: text })
const focused = (page: Page): Promise<string> =>
  page.evaluate(() => document.activeElement?.textContent ?? '')

test('is the day as drawn: in light, dark, wide, and at 200 %', async () => {
  const { page } = app
  await expect(page.getByRole('link', { name: 'Today 12' })).toHaveAttribute('aria-current', 'page')
  const today = page.getByRole('list', { name: 'Tue 24, today' })
  await expect(today.getByText('9:05')).toBeVisible()
  await expect(today.locator('[data-marked]')).toContainText('Mateo Quispe')
  await expect(row('This week', 'Asante modeling')).toContainText('2 logged')
  await expect(row('Past their contact cadence', 'van der Meer')).toContainText('34 days, every 21')
  await expect(row('Cycles ending', 'Rivera')).toContainText('At 71%, goal 75%')
  // Names of the week and of the notes share an edge.
  const edges = await Promise.all(
    [row('This week', 'Quispe').getByText('Mateo Quispe'), row('Notes to finish', 'Dev Malhotra')]
      .map((at) =>
        at
          .getByText(/Quispe$|Malhotra$/)
          .or(at)
          .last(),
      )
      .map(async (at) => (await at.boundingBox())?.x),
  )
  expect(edges[0]).toBe(edges[1])
  const day = page.getByRole('region', { name: 'The day' })
  const spill = await day.evaluate((element) => element.scrollHeight - element.clientHeight)
  expect(spill).toBeLessThanOrEqual(0)
  await takeScreen(page, 'today')
  await expectAccessible(page)
  await setDark(page)
  await takeScreen(page, 'today-dark')
  await expectAccessible(page)
  await page.setViewportSize({ width: 1920, height: 1080 })
  await takeScreen(page, 'today-1920')
  await page.setViewportSize({ width: 640, height: 400 })
  await expectNoSidewaysScroll(page)
  await takeScreen(page, 'today-zoomed')
  await row('Notes to finish', 'Malhotra').scrollIntoViewIfNeeded()
  await expect(row('Notes to finish', 'Malhotra')).toContainText('No note yet')
})

test('is acted on by pointer: a button on the row, its menu, and what is folded', async () => {
  const { page } = app
  await row('This week', 'Elena Rivera').getByRole('button', { name: 'Log it' }).click()
  await expect(said('Logged co-planning')).toBeVisible()
  await said('Logged co-planning').getByRole('button', { name: 'Undo' }).click()
  await expect(row('This week', 'Elena Rivera')).toContainText('Log it')
  await row('This week', '2 logged').locator('[data-main]').click()
  await expect(row('This week', 'Modeling').first()).toContainText('Logged')
  await page.getByRole('button', { name: '5 more by Sun, Mar 1' }).click()
  const step = row('Action steps and check-backs', 'Tally partner talk')
  await step.click({ button: 'right' })
  await takeScreen(page, 'today-menu')
  await page.getByRole('menuitem', { name: 'Practicing' }).click()
  await expect(said('Practicing: “Tally partner talk')).toBeVisible()
  await expect(step.getByRole('img', { name: 'Practicing' })).toBeVisible()
  await said('Practicing: “Tally').getByRole('button', { name: 'Undo' }).click()
  await expect(step.getByRole('img', { name: 'Open' })).toBeVisible()
})

test('each kind of row is acted on in place, from the keyboard, and taken back', async () => {
  const { page } = app
  const press = (...keys: readonly string[]) =>
    keys.reduce((before, key) => before.then(() => page.keyboard.press(key)), Promise.resolve())
  const tabTo = async (name: string): Promise<void> => {
    for (let tabs = 0; tabs < 30; tabs += 1) {
      await press('Tab')
      const isThere = await list(name).evaluate((group) =>
        group.contains(document.activeElement?.closest('[data-main]') ?? null),
      )
      if (isThere) return
    }
    throw new Error(`Tab does not come to ${name}`)
  }

  // A session that was held is logged, and planned again by undo.
  await press('Control+1')
  await tabTo('This week')
  await press('ArrowDown')
  expect(await focused(page)).toContain('Elena Rivera')
  await expect(page.getByRole('note', { name: 'Keys of the row' })).toContainText('L Log it')
  await press('l')
  await expect(said('Logged co-planning with Elena Rivera')).toBeVisible()
  await expect(row('This week', '3 logged')).toBeVisible()
  await expect(list('This week').getByRole('button').first()).toBeVisible()
  await press('Control+z')
  await expect(row('This week', 'Elena Rivera')).toContainText('Log it')

  // The focus went on to the next row. One is moved, canceled and planned again.
  expect(await focused(page)).toContain('Hana Kobayashi')
  await press('ArrowDown')
  expect(await focused(page)).toContain('Mateo Quispe')
  await press('d')
  await expect(page.getByLabel('Day', { exact: true })).toBeFocused()
  await page.getByLabel('Day', { exact: true }).fill('2026-02-25')
  await press('Enter')
  await expect(said(/^Moved observation with Mateo Quispe to Wed, Feb 25, 9:20 am/)).toBeVisible()
  await expect(page.getByRole('list', { name: 'Wed 25' }).getByText('Mateo Quispe')).toBeVisible()
  expect(await focused(page)).toContain('Mateo Quispe')
  await press('x')
  await expect(row('This week', 'Mateo Quispe')).toContainText('Canceled')
  await press('o')
  await expect(row('This week', 'Mateo Quispe')).toContainText('No look-fors yet')
  await press('Control+z', 'Control+z', 'Control+z')
  await expect(page.getByRole('list', { name: /Tue 24/ }).getByText('Mateo Quispe')).toBeVisible()

  // Steps: mastered and back; checked back on; a new one of the coach's own; one more by the palette.
  const steps = 'Action steps and check-backs'
  await tabTo(steps)
  expect(await focused(page)).toContain('Send two slope work samples')
  await press('m')
  await expect(row(steps, 'Send two slope')).toHaveCount(0)
  await expect.poll(() => focused(page)).toContain('Choose a unit')
  await expect(page.getByRole('link', { name: 'Today 11' })).toBeVisible()
  await press('Control+z')
  await expect(row(steps, 'Send two slope')).toBeVisible()
  await row(steps, 'Wait time').locator('[data-main]').focus()
  await press('c')
  await expect(page.getByLabel('What you saw')).toBeFocused()
  await page.keyboard.type('Three seconds in five of six questions')
  await press('Control+Enter')
  await expect(row(steps, 'Wait time')).toHaveCount(0)
  await press('a')
  await page.keyboard.type('Order pattern blocks')
  await page.getByLabel('Due', { exact: true }).fill('2026-02-23')
  await press('Enter')
  await expect(row(steps, 'Order pattern blocks')).toContainText('1 day late')
  await row(steps, 'Order pattern blocks').locator('[data-main]').focus()
  await press('Control+k')
  await page.getByRole('combobox', { name: /^Find/ }).fill('drop step')
  await press('Enter')
  await expect(said('Dropped: “Order pattern blocks”')).toBeVisible()
  await expect(row(steps, 'Order pattern blocks')).toHaveCount(0)

  // A teacher who waits: the quick log opens for her.
  await tabTo('Past their contact cadence')
  await press('ArrowDown', 'l')
  const line = page.getByRole('textbox', { name: 'Session in one line' })
  await expect(line).toBeFocused()
  await expect(line).toHaveValue(/^Carlos Eduardo Pires/)
  await press('Escape')
  await expect.poll(() => focused(page)).toContain('Carlos Eduardo Pires')
  // Planning opens the form for him, and the way back leads to the day.
  await press('p')
  await expect(page.getByRole('heading', { name: /session/i, level: 1 })).toBeVisible()
  await expect(page.getByText('Carlos Eduardo Pires').first()).toBeVisible()
  await press('Alt+ArrowLeft')
  await expect(list('Past their contact cadence')).toBeVisible()

  // A cycle that ends: its last data point.
  await row('Cycles ending', 'Asante').locator('[data-main]').focus()
  await press('v')
  await page.keyboard.type('78%')
  await press('Tab')
  await page.keyboard.type('69')
  await press('Enter')
  await expect(row('Cycles ending', 'Asante')).toContainText('At 78%, goal 75%')
  expect(await focused(page)).toContain('Kwabena Asante')

  // Closed cycles to come back to: asked for, ticked off, and taken back.
  await page.getByRole('button', { name: '5 to follow up on' }).press('Enter')
  await row('Cycles to follow up on', 'Elena Rivera').locator('[data-main]').focus()
  await press('l')
  await expect(said('Followed up on Number talks that start on time')).toBeVisible()
  await expect(row('Cycles to follow up on', 'Elena Rivera')).toHaveCount(0)
  await press('Control+z')
  await expect(row('Cycles to follow up on', 'Elena Rivera')).toBeVisible()

  // Notes: written here, though the first letter already makes it complete; or nothing to add.
  await row('Notes to finish', 'Malhotra').locator('[data-main]').focus()
  await press('w')
  const note = page.getByRole('textbox', { name: 'Shared note' })
  await expect(note).toBeFocused()
  await page.keyboard.type('Dev saw who spoke first.')
  await expect(page.getByRole('heading', { name: 'Notes to finish' }).locator('..')).toContainText(
    '2',
  )
  await expect(note).toContainText('Dev saw who spoke first.')
  await takeScreen(page, 'today-note')
  await expectAccessible(page)
  await press('Escape')
  await expect(row('Notes to finish', 'Malhotra')).toHaveCount(0)
  await expect.poll(() => focused(page)).toContain('Ramón Ibáñez')
  await press('ArrowDown', 'x')
  await expect(row('Notes to finish', 'Raghunathan')).toHaveCount(0)
  await press('Control+z')
  await expect(row('Notes to finish', 'Raghunathan')).toBeVisible()
})

test('before there is anything it says what to do first, and then what each list waits for', async () => {
  const { page } = app
  await app.clickMenu('workspace.close')
  const folder = mkdtempSync(join(tmpdir(), 'numberline-today-'))
  await page.getByRole('button', { name: 'Start my own' }).click()
  await app.answerDialog([folder])
  await page.getByRole('button', { name: 'Choose an empty folder' }).click()
  await page.getByRole('button', { name: 'Make the workspace' }).click()
  await expect(page.getByRole('heading', { name: 'A first day' })).toBeVisible()
  await goToAddress(page, '/observations/new')
  await expect(page.getByRole('heading', { name: 'No teacher yet' })).toBeVisible()
  await expectAccessible(page)
  await goToAddress(page, '/today')
  await page.getByRole('button', { name: 'Add a teacher' }).click()
  for (const [label, value] of [
    ['First name', 'Elena'],
    ['Last name', 'Rivera'],
    ['School', 'Harbor Bend'],
    ['Course', 'Grade 4'],
  ] as const)
    await page.getByLabel(label, { exact: true }).and(page.locator('input')).fill(value)
  await page.getByRole('button', { name: 'Add teacher' }).last().click()
  await expect(page.getByRole('row', { name: /Elena Rivera/ })).toBeVisible()
  await page.keyboard.press('Control+1')
  await expect(list('This week').getByText('No session').first()).toBeVisible()
  await expect(page.getByText(/^Nothing is due by /)).toBeVisible()
  await expect(page.getByText(/^No contact cadence is agreed with anybody yet/)).toBeVisible()
  await expect(page.getByText('No cycle ends within three weeks.')).toBeVisible()
  await expect(page.getByText('Every session of the last 30 days is complete.')).toBeVisible()
  await takeScreen(page, 'today-empty')
  await expectAccessible(page)
  rmSync(folder, { recursive: true, force: true })
})
