/** Documents of a teacher: attached by dialog and by drop, opened, shared, removed and brought back. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import type { ElectronModule } from '../support/launch-app.ts'
import { expectAccessible, setDark, takeScreen } from '../support/page-checks.ts'
import { expect, test } from '../support/sample-app.ts'

let folder: string

test.beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'numberline-documents-'))))
test.afterEach(() => rmSync(folder, { recursive: true, force: true }))

/** As if the file came from the desktop: it has a place on disk, which only the preload may learn. */
async function dropFile(page: Page, path: string): Promise<void> {
  await page.evaluate(() =>
    document.body.append(
      Object.assign(document.createElement('input'), { type: 'file', id: 'drop', hidden: true }),
    ),
  )
  const devtools = await page.context().newCDPSession(page)
  const { root } = await devtools.send('DOM.getDocument')
  const { nodeId } = await devtools.send('DOM.querySelector', {
    nodeId: root.nodeId,
    selector: '#drop',
  })
  await devtools.send('DOM.setFileInputFiles', { files: [path], nodeId })
  await page.evaluate(() => {
    const input = document.querySelector<HTMLInputElement>('#drop')
    const dataTransfer = new DataTransfer()
    for (const file of input?.files ?? []) dataTransfer.items.add(file)
    for (const type of ['dragover', 'drop'])
      document.body.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true }))
    input?.remove()
  })
}

/** Takes the place of the program that the system would start. */
function rememberOpened({ shell }: ElectronModule): void {
  shell.openPath = async (path: string) => {
    ;(globalThis as { openedFile?: string }).openedFile = path
    return ''
  }
}
const openedFile = (): string => (globalThis as { openedFile?: string }).openedFile ?? ''

test('are attached, opened, shared, removed and brought back, from the keyboard', async ({
  app,
}) => {
  const { page } = app
  const plan = join(folder, 'Number line plan.docx')
  const photo = join(folder, 'board.png')
  writeFileSync(plan, 'the plan')
  writeFileSync(photo, 'a photo')

  await page.getByRole('row', { name: /Elena Rivera/ }).click()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Elena Rivera', level: 1 })).toBeVisible()
  await page.getByRole('link', { name: /^Documents/ }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'No document yet' })).toBeVisible()
  await expectAccessible(page)

  await app.answerDialog([plan])
  await page.getByRole('button', { name: 'Attach files' }).focus()
  await page.keyboard.press('Enter')
  const list = page.getByRole('group', { name: 'Documents' })
  await expect(list.getByText('Number line plan.docx')).toBeVisible()
  await page.getByRole('link', { name: 'Overview' }).click()
  await dropFile(page, photo)
  await expect(list.getByText('board.png')).toBeVisible()
  await expect(page.getByRole('link', { name: 'Documents 2' })).toHaveAttribute(
    'aria-current',
    'page',
  )
  await takeScreen(page, 'documents')

  await app.inMain(rememberOpened, null)
  const row = list.getByRole('button', { name: /Number line plan\.docx/ }).first()
  await row.focus()
  await page.keyboard.press('Enter')
  await expect.poll(() => app.inMain(openedFile, null)).toContain('Number line plan.docx')
  const shown = await app.inMain(openedFile, null)
  expect(readFileSync(shown, 'utf8')).toBe('the plan')
  expect(shown).not.toBe(plan)

  await row.focus()
  await page.keyboard.press('d')
  await expect(page.getByRole('button', { name: 'Mine', pressed: true })).toBeFocused()
  await expectAccessible(page)
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(list.getByText('Teacher', { exact: true })).toBeVisible()

  await row.focus()
  await page.keyboard.press('b')
  await expect(page.getByRole('combobox', { name: 'Session' })).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await page.getByRole('combobox', { name: 'Cycle' }).selectOption({ index: 1 })
  await page.getByRole('button', { name: 'Save', exact: true }).press('Enter')
  await expect(list.getByText(/^[A-Z][\w-]+, [A-Z][a-z]{2} \d+$/)).toBeVisible()

  await row.focus()
  await page.keyboard.press('Delete')
  await expect(list.getByText('Number line plan.docx')).toHaveCount(0)
  await page.getByRole('button', { name: 'Undo', exact: true }).click()
  await expect(list.getByText('Number line plan.docx')).toBeVisible()

  const copy = join(folder, 'copy.docx')
  await app.answerDialog([copy])
  await row.focus()
  await page.keyboard.press('s')
  await expect(page.getByText('Saved a copy as copy.docx')).toBeVisible()
  expect(readFileSync(copy, 'utf8')).toBe('the plan')

  await page.getByRole('link', { name: 'Overview' }).click()
  await page.getByRole('combobox', { name: 'Show' }).selectOption('Documents')
  const timeline = page.getByRole('complementary', { name: 'Timeline' })
  await expect(timeline.getByRole('button', { name: 'board.png' })).toBeVisible()
  await page.getByRole('link', { name: /^Documents/ }).click()
  await setDark(page)
  await expectAccessible(page)
  await page.setViewportSize({ width: 640, height: 400 })
  await takeScreen(page, 'documents-zoom-dark')
})

test('that are too large or a folder are refused with a reason, and nothing is attached', async ({
  app,
}) => {
  const { page } = app
  await page.getByRole('row', { name: /Elena Rivera/ }).click()
  await page.keyboard.press('Enter')
  await page.getByRole('link', { name: /^Documents/ }).click()
  await app.answerDialog([folder])
  await page.getByRole('button', { name: 'Attach files' }).click()
  await expect(page.getByRole('alert')).toContainText('It is a folder. Attach the files inside it.')
  await expect(page.getByRole('heading', { name: 'No document yet' })).toBeVisible()
})
