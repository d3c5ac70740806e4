/** The week: looked at, moved by key and by hand, days off kept free, calendar files in and out. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { launchApp, type LaunchedApp } from '../support/launch-app.ts'
import { expectAccessible, setDark, takeScreen } from '../support/page-checks.ts'
import { goToAddress } from '../support/student-data-pages.ts'

let app: LaunchedApp
test.beforeAll(async () => {
  app = await launchApp({ sample: 'new' })
})
test.afterAll(() => app.close())

const session = (name: string) => app.page.getByRole('link', { name: new RegExp(`^${name}`) })

test('moves a session by key, in one step, over a day off, and back with undo', async () => {
  const { page } = app
  await goToAddress(page, '/schedule')
  await expect(page.getByText('14 sessions')).toBeVisible()
  await expectAccessible(page)
  await takeScreen(page, 'schedule')

  // The first planned session ahead is the one tab stop of the week.
  await session('Mateo Quispe').focus()
  await page.keyboard.press('ArrowRight')
  await expect(session('Farid Haddad')).toBeFocused()
  await page.keyboard.press('ArrowLeft')
  await expect(session('Zoë Lindqvist')).toBeFocused()
  await page.keyboard.press('Shift+ArrowRight')
  await page.keyboard.press('Shift+PageDown')
  await page.keyboard.press('Shift+ArrowDown')
  await expect(
    page.getByText(/^Moved Zoë Lindqvist to Wed, Feb 25, 11:25 am/).first(),
  ).toBeVisible()
  await expect(session('Zoë Lindqvist')).toBeFocused()
  await expect(session('Zoë Lindqvist')).toContainText('Wed, Feb 25 at 11:25 am')
  await page.keyboard.press('Control+z')
  await expect(session('Zoë Lindqvist')).toContainText('Tue, Feb 24 at 11:10 am')

  await session('Zoë Lindqvist').focus()
  await page.keyboard.press('Shift+ArrowUp')
  await page.keyboard.press('Escape')
  await expect(session('Zoë Lindqvist')).toContainText('11:10 am')
})

test('moves a session by hand to the nearest bell, and not onto a day off', async () => {
  const { page } = app
  await goToAddress(page, '/schedule?week=2026-02-24')
  const from = await session('Farid Haddad').boundingBox()
  const column = await page.getByRole('heading', { name: /^Thu/ }).boundingBox()
  if (!from || !column) throw new Error('The week is not drawn')
  await page.mouse.move(from.x + 20, from.y + 6)
  await page.mouse.down()
  await page.mouse.move(from.x + 40, from.y + 30, { steps: 4 })
  await page.mouse.move(column.x + 60, from.y + 6 - 4, { steps: 8 })
  await page.mouse.up()
  await expect(session('Farid Haddad')).toContainText(/Thu, Feb 26 at (9:50|10:0[05]) am/)
  await page.keyboard.press('Control+z')
  await expect(session('Farid Haddad')).toContainText('Wed, Feb 25 at 10:05 am')

  await goToAddress(page, '/schedule?week=2026-04-08')
  await expect(page.getByText('Spring break')).toHaveCount(5)
  await expect(page.getByText('Nothing in this week yet')).toBeVisible()
})

test('takes busy times in and sessions out as calendar files, without notes', async () => {
  const { page } = app
  const folder = mkdtempSync(join(tmpdir(), 'numberline-calendar-'))
  const incoming = join(folder, 'Duties.ics')
  const event = 'BEGIN:VEVENT\r\nUID:1\r\nSUMMARY:Bus duty\r\nDTSTART:20260225T140000\r\n'
  writeFileSync(
    incoming,
    `BEGIN:VCALENDAR\r\nVERSION:2.0\r\n${event}DTEND:20260225T143000\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n`,
  )
  await goToAddress(page, '/schedule')
  await page.getByRole('button', { name: 'Calendar files' }).click()
  await app.answerDialog([incoming])
  await page.getByRole('button', { name: 'Import busy times' }).click()
  await expect(page.getByText('1 busy time from Duties.')).toBeVisible()
  await expect(page.getByText('Bus duty')).toBeVisible()

  const outgoing = join(folder, 'week.ics')
  await app.answerDialog([outgoing])
  await page.getByRole('button', { name: 'Save 14 sessions' }).click()
  await expect(page.getByText('Saved 14 sessions in week.ics.')).toBeVisible()
  const text = readFileSync(outgoing, 'utf8')
  expect(text.match(/BEGIN:VEVENT/g)).toHaveLength(14)
  expect(text).not.toContain('Quispe')

  await expectAccessible(page)
  await setDark(page)
  await takeScreen(page, 'schedule-dark')
  await page.getByRole('button', { name: 'Remove Duties' }).click()
  await expect(page.getByText('Bus duty')).toHaveCount(0)
  await page.keyboard.press('Escape')
  await page.setViewportSize({ width: 640, height: 400 })
  await expect(page.getByRole('heading', { name: /^Tue/ })).toBeVisible()
  await expectAccessible(page)
  rmSync(folder, { recursive: true })
})
