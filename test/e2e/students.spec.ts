/** Students from the keyboard: who a file means is asked and answered, groups, duplicates, merge and split. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expectAccessible, takeScreen } from '../support/page-checks.ts'
import { expect, test } from '../support/sample-app.ts'
import { addButton, chooseFile, goToAddress } from '../support/student-data-pages.ts'

const header =
  'Student ID,Last Name,First Name,Grade,School,Teacher,Course,Test,Window,Test Date,Standard,Points Earned,Points Possible'
const row = (id: string, name: string, school = 'Harbor Bend Elem.'): string =>
  `${id},${name},4,${school},Aisha Rahman,Grade 4,Exit ticket,Spring,2026-02-20,4.NF.A.1,3,5`

test('who a file means is reviewed by keys, remembered, and can be changed', async ({ app }) => {
  const { page } = app
  const folder = mkdtempSync(join(tmpdir(), 'numberline-students-'))
  const file = join(folder, 'exit-ticket.csv')
  // Two digits swapped and a name by ear; one whose zeros a spreadsheet took; a school cut short.
  const rows = [
    row('577480', 'Omondy,Jessica'),
    row('48716', 'Tate,Zara'),
    row('900900', 'Fox,Ann', 'Harbor Bend'),
  ]
  writeFileSync(file, [header, ...rows].join('\n'))
  try {
    await chooseFile(app, file)
    await page.getByRole('button', { name: 'Review with evidence' }).click({ timeout: 30_000 })
    const list = page.getByRole('listbox', { name: 'Questions about this file' })
    await expect(list).toBeFocused()
    await expect(list.getByRole('option')).toHaveCount(3)
    await expect(page.getByText(/Asked because of: .*id with two digits swapped/)).toBeVisible()
    await expectAccessible(page)
    await takeScreen(page, 'match-review')
    await page.keyboard.press('d')
    await expect(list.getByRole('option').nth(1)).toHaveAttribute('aria-selected', 'true')
    await page.keyboard.press('s')
    await page.keyboard.press('s')
    await expect(page.getByText('All answered.')).toBeVisible()
    await page.getByRole('button', { name: 'Back to the preview' }).click()
    await addButton(page).click({ timeout: 30_000 })
    await expect(page.getByRole('heading', { name: '3 rows added' })).toBeVisible({
      timeout: 30_000,
    })
    await goToAddress(page, '/data/decisions')
    await expect(page.getByRole('row', { name: /577480/ })).toBeVisible()
    await expectAccessible(page)
    await takeScreen(page, 'match-decisions')
    await goToAddress(page, '/data/students/duplicates')
    await expect(page.getByRole('row', { name: /Omondy/ })).toBeVisible()
    await expectAccessible(page)
    await takeScreen(page, 'student-duplicates')
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})

test('a student gets a group; two records are merged, and split again', async ({ app }) => {
  const { page } = app
  await goToAddress(page, '/data/students?student=2')
  const panel = page.getByRole('complementary', { name: 'Jessica Omondi' })
  await panel.getByRole('button', { name: 'Add group' }).click()
  const form = page.getByRole('form', { name: 'Add group' })
  await form.getByLabel('Group').fill('Gifted')
  await form.getByLabel('From').fill('2026-01-05')
  await form.getByLabel('From').press('Control+Enter')
  await expect(panel.getByText('since Jan 5, 2026')).toBeVisible()
  await expectAccessible(page)
  await takeScreen(page, 'students')
  await page.getByRole('button', { name: 'Hide names' }).click()
  await expect(page.getByRole('grid', { name: 'Students' }).getByText('Omondi')).toHaveCount(0)
  await page.getByRole('button', { name: 'Show names' }).click()

  await goToAddress(page, '/data/students/2/merge?with=1')
  await expect(page.getByText(/District benchmark, Fall/)).toBeVisible()
  await page
    .getByRole('radio', { name: /12 values/ })
    .last()
    .check()
  await expectAccessible(page)
  await takeScreen(page, 'student-merge')
  await page.getByRole('button', { name: 'Merge', exact: true }).click()
  await expect(panel.getByText('merged, was S-0001')).toBeVisible()

  await panel.getByRole('button', { name: 'Split…' }).click()
  await page.getByRole('checkbox', { name: /District benchmark/ }).check()
  await page.getByRole('checkbox', { name: /merged before/ }).check()
  await expectAccessible(page)
  await takeScreen(page, 'student-split')
  await page.getByRole('button', { name: 'Move 2' }).click()
  await expect(page.getByRole('complementary', { name: 'Zara Tate' })).toBeVisible()
})
