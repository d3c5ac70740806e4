/** The start screen: the three ways in, what a new workspace needs, and why one does not open. */
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { launchApp, type LaunchedApp } from '../support/launch-app.ts'
import { expectAccessible, openSample, takeScreen } from '../support/page-checks.ts'

let app: LaunchedApp
let folder: string

test.beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'numberline-start-'))
  app = await launchApp()
  await expect(app.page.getByRole('heading', { name: 'Numberline', level: 1 })).toBeVisible()
})
test.afterEach(async () => {
  await app.close()
  rmSync(folder, { recursive: true, force: true })
})

test('offers three ways to begin and is accessible', async () => {
  const { page } = app
  await expect(page.getByRole('main').getByRole('listitem')).toHaveCount(3)
  await expectAccessible(page)
  await takeScreen(page, 'start')
})

test('makes a workspace of one’s own, from the keyboard, and opens it again at the next start', async () => {
  const { page, userData } = app
  const place = join(folder, 'mine')
  mkdirSync(place)
  await page.getByRole('button', { name: 'Start my own' }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('textbox', { name: 'Name' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('alert')).toContainText('Choose a folder')
  await app.answerDialog([place])
  await page.getByRole('button', { name: 'Choose an empty folder' }).press('Enter')
  await expect(page.getByText('mine', { exact: true })).toBeVisible()
  await takeScreen(page, 'start-new')
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Make the workspace' }).press('Enter')
  await expect(page.getByRole('heading', { name: 'A first day' })).toBeVisible()
  expect(readdirSync(place)).toContain('numberline.db')
  await expectAccessible(page)
  await takeScreen(page, 'today-first')

  await page.reload()
  await expect(page.getByRole('heading', { name: 'A first day' })).toBeVisible()
  await page.keyboard.press('Control+2')
  await expect(page.getByRole('heading', { name: 'Nobody on the caseload yet' })).toBeVisible()
  await expectAccessible(page)
  await takeScreen(page, 'caseload-empty')
  expect(userData).not.toBe('')
})

test('a folder without a workspace is named, with a way out', async () => {
  const { page } = app
  await app.answerDialog([folder])
  await page.getByRole('button', { name: 'Open a workspace' }).click()
  const problem = page.getByRole('alert', { name: 'The workspace did not open' })
  await expect(problem).toContainText('is not a Numberline workspace')
  await expect(problem.getByRole('button', { name: 'Choose another folder' })).toBeVisible()
  await expectAccessible(page)
  await takeScreen(page, 'start-not-a-workspace')
})

test('a damaged workspace can be brought back from its backup', async () => {
  const { page, userData } = app
  await openSample(page)
  await page.keyboard.press('Control+k')
  await page.getByRole('combobox', { name: /Find a teacher/ }).fill('close workspace')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Opened before' })).toBeVisible()
  const sample = join(userData, 'sample')
  for (const ending of ['-wal', '-shm'])
    rmSync(join(sample, `numberline.db${ending}`), { force: true })
  writeFileSync(join(sample, 'numberline.db'), 'no database any more '.repeat(500))

  await page.getByRole('button', { name: /invented sample/ }).click()
  const problem = page.getByRole('alert', { name: 'The workspace did not open' })
  await expect(problem).toContainText('is damaged')
  await takeScreen(page, 'start-damaged')
  await expectAccessible(page)
  await problem
    .getByRole('button', { name: /Restore/ })
    .first()
    .click()
  await expect(page.getByRole('heading', { name: 'Today', level: 1 })).toBeVisible()
  expect(readdirSync(sample).some((name) => name.startsWith('numberline-damaged-'))).toBe(true)
})

test('the backend may die: it is said, and the page goes on where it was', async () => {
  const { page } = app
  await openSample(page)
  await page.getByRole('row', { name: /Elena Rivera/ }).dblclick()
  await expect(page.getByRole('heading', { name: 'Elena Rivera', level: 1 })).toBeVisible()
  await app.killBackend()
  await expect(page.getByText('Nothing you saved was lost')).toBeVisible({ timeout: 20_000 })
  await expect(page.getByRole('heading', { name: 'Elena Rivera', level: 1 })).toBeVisible()
  await page.getByRole('link', { name: 'Settings' }).click()
  await page.getByRole('button', { name: 'Check the file' }).click()
  await expect(page.getByText('The file is sound.')).toBeVisible()
})

test('the sample is thrown away in one click', async () => {
  const { page, userData } = app
  await openSample(page)
  await page.getByRole('button', { name: 'Throw it away' }).click()
  await expect(page.getByRole('heading', { name: 'Numberline', level: 1 })).toBeVisible()
  expect(readdirSync(userData)).not.toContain('sample')
  await expect(page.getByRole('heading', { name: 'Opened before' })).toHaveCount(0)
})
