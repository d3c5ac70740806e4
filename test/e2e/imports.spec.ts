/** Student data home and import: what can be answered, undone, cancelled, and what cannot be read. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { deflateSync } from 'node:zlib'
import { wideLayout } from '../fixtures/imports/own-layouts.ts'
import { writeWorkbook } from '../fixtures/imports/write-workbook.ts'
import type { LaunchedApp } from '../support/launch-app.ts'
import { expectAccessible, takeScreen } from '../support/page-checks.ts'
import { expect, test } from '../support/sample-app.ts'
import {
  addButton,
  chooseFile,
  expectNoSidewaysScroll,
  goToAddress,
  importFile,
  sampleFile,
} from '../support/student-data-pages.ts'

let app: LaunchedApp
let folder: string

test.beforeEach(async ({ app: fresh }) => {
  folder = mkdtempSync(join(tmpdir(), 'numberline-imports-'))
  app = fresh
})
test.afterEach(async () => {
  rmSync(folder, { recursive: true, force: true })
})

const batches = () => app.page.getByRole('region', { name: /Imported files/ }).getByRole('row')

test('the sample offers files to try, and shows what is there already', async () => {
  const { page } = app
  await goToAddress(page, '/data')
  await expect(page.getByRole('link', { name: /Mastery by standard: .*Fall/ })).toBeVisible()
  await expect(batches()).toHaveCount(2)
  await expectAccessible(page)
  await takeScreen(page, 'student-data')
  await page.getByRole('button', { name: /winter-benchmark\.csv/ }).click()
  await expect(addButton(page)).toBeVisible({ timeout: 30_000 })
})

test('a question is answered in place, and the answer changes what is stored', async () => {
  const { page } = app
  await chooseFile(app, sampleFile('winter-benchmark.csv'))
  await expect(addButton(page)).toBeVisible({ timeout: 30_000 })
  const before = await addButton(page).textContent()
  const question = page.getByRole('group', { name: /the same student\?$/ }).first()
  await question.getByRole('button', { name: 'Same' }).click()
  await expect(addButton(page)).toBeEnabled({ timeout: 30_000 })
  await expect(addButton(page)).not.toHaveText(before ?? '')
  await expect(question.getByRole('button', { name: 'Same' })).toHaveAttribute(
    'aria-pressed',
    'true',
  )
  await expectAccessible(page)
  await takeScreen(page, 'import-answered')
})

test('an added batch can be looked at and undone; the same file again adds nothing', async () => {
  const { page } = app
  await importFile(app, sampleFile('fractions-quiz.csv'))
  await chooseFile(app, sampleFile('fractions-quiz.csv'))
  await expect(page.getByRole('button', { name: 'Nothing to add' })).toBeDisabled({
    timeout: 30_000,
  })
  await expect(page.getByText(/This very file was added on/)).toBeVisible()
  await page.getByRole('link', { name: 'Leave' }).click()
  await expect(batches()).toHaveCount(3)
  await page.getByRole('link', { name: 'fractions-quiz.csv' }).click()
  await expectAccessible(page)
  await takeScreen(page, 'import-batch')
  await page.getByRole('button', { name: 'Undo this import' }).click()
  await expect(page.getByText('Undone: none of it counts.')).toBeVisible()
  await expect(page.getByRole('link', { name: /^Items:/ })).toHaveCount(0)
})

test('cancelling while rows are added leaves nothing', async () => {
  const { page } = app
  const header =
    'Student ID,Last Name,First Name,Grade,School,Teacher,Course,Test,Window,Test Date,Standard,Points Earned,Points Possible'
  const rows = Array.from({ length: 60_000 }, (_, row) => {
    const student = `9${String(Math.floor(row / 4)).padStart(6, '0')}`
    return `${student},Fox,Ann${student},4,Harbor Bend Elementary,Elena Rivera,Grade 4,District benchmark,Spring,2026-02-20,4.NF.A.${(row % 4) + 1},1,4`
  })
  const file = join(folder, 'large.csv')
  writeFileSync(file, [header, ...rows].join('\n'))
  await chooseFile(app, file)
  await addButton(page).click({ timeout: 60_000 })
  await page.getByRole('button', { name: 'Cancel' }).click()
  await expect(page.getByRole('progressbar')).toHaveCount(0, { timeout: 30_000 })
  await expect(page.getByText('Nothing is stored yet.')).toBeVisible()
  await goToAddress(page, '/data')
  await expect(batches()).toHaveCount(2)
  await expect(page.getByText('Spring')).toHaveCount(0)
})

/** One black pixel. */
const picture = Buffer.concat([
  Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'),
  deflateSync(Buffer.alloc(512, 7)),
])

const unusable = [
  { name: 'empty.csv', content: '', says: /empty\.csv cannot be used/ },
  { name: 'picture.csv', content: picture, says: /picture\.csv cannot be used/ },
  {
    name: 'no-score.csv',
    content: 'Name,Birthday\nAda Lovelace,1815-12-10\nSofya Kovalevskaya,1850-01-15\n',
    says: /layout of no-score\.csv is not known|no-score\.csv cannot be used/,
  },
] as const

for (const { name, content, says } of unusable) {
  test(`${name} is refused with a way forward, and nothing is stored`, async () => {
    const { page } = app
    const file = join(folder, name)
    writeFileSync(file, content)
    await chooseFile(app, file)
    await expect(page.getByRole('heading', { name: says })).toBeVisible({ timeout: 30_000 })
    await expect(page.getByText(/Nothing was stored/)).toBeVisible()
    await expect(page.getByRole('button', { name: 'Choose another file…' })).toBeVisible()
    await expectAccessible(page)
    await takeScreen(page, `import-${name.replace('.csv', '')}`)
    await goToAddress(page, '/data')
    await expect(batches()).toHaveCount(2)
  })
}

test('a file that went away is named, and another one can be chosen', async () => {
  const { page } = app
  const file = join(folder, 'gone.csv')
  writeFileSync(file, 'a,b\n1,2\n')
  await goToAddress(page, '/data')
  await app.answerDialog([file])
  await page.getByRole('button', { name: 'Import a file' }).click()
  await expect(page.getByRole('heading', { name: 'Import', level: 1 })).toBeVisible()
  rmSync(file)
  await page
    .getByRole('button', { name: /again|Choose another file/ })
    .first()
    .waitFor()
  const again = page.getByRole('button', { name: 'Try this one again' })
  if (await again.isVisible()) await again.click()
  await app.answerDialog([sampleFile('fractions-quiz.csv')])
  await page.getByRole('button', { name: 'Choose another file…' }).click()
  await expect(addButton(page)).toBeVisible({ timeout: 30_000 })
})

test('the whole import works from the keyboard', async () => {
  const { page } = app
  await app.answerDialog([sampleFile('fractions-quiz.csv')])
  await page.keyboard.press('Control+i')
  await expect(addButton(page)).toBeEnabled({ timeout: 30_000 })
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('heading', { name: /rows? added$/ })).toBeVisible({ timeout: 30_000 })
  await page.getByRole('link', { name: 'See mastery by standard' }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Mastery by standard', level: 1 })).toBeVisible()
})

test('columns are placed by hand from the keyboard, tried, kept as a recipe and recognized', async () => {
  const { page } = app
  const evil = '<img src=x onerror="window.hacked=1">'
  const text = wideLayout
    .replace('"Okafor, Chidi"', '"=HYPERLINK(""http://example.org"",""Ada"")"')
    .replace('Reyes, Ana', `${evil.replaceAll('"', '""')}, A\u0007na`)
    .replace('Flag', evil.replaceAll(',', ''))
  const file = join(folder, 'room-quiz.csv')
  writeFileSync(file, text)
  await chooseFile(app, file)
  const stored = page.getByRole('region', { name: 'First rows as they will be stored' })
  await expect(page.getByRole('heading', { name: /room-quiz\.csv is not known/ })).toBeVisible({
    timeout: 30_000,
  })
  const chooser = (name: string) => page.getByRole('combobox', { name: `What ${name} is` })
  await expect(chooser('Pupil key')).toHaveValue('field studentId')
  await chooser('Pupil key').selectOption('nothing')
  await expect(page.getByText('Still needed: a student id.')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Check all rows' })).toBeDisabled()
  await chooser('Pupil key').focus()
  await page.keyboard.type('Student, local')
  await expect(chooser('Pupil key')).toHaveValue('field studentId')
  await chooser('Whole thing').selectOption('score overall')
  await chooser('Reached').selectOption('detail level')
  await expect(page.getByRole('combobox', { name: 'Of the score in' })).toHaveValue('Whole thing')
  await page.getByRole('textbox', { name: 'Test', exact: true }).fill('Room quiz')
  await expect(stored.getByRole('row', { name: 'Overall 17 Meets' })).toBeVisible()
  await expect(stored.getByText(/0071.*Room quiz/)).toBeVisible()
  await expect(stored.getByText('missing: n/a')).toBeVisible()
  await expectAccessible(page)
  await takeScreen(page, 'import-columns')
  await goToAddress(page, '/data')
  await chooseFile(app, file)
  await expect(page.getByText('As you left it the last time.')).toBeVisible({ timeout: 30_000 })
  await expect(chooser('Whole thing')).toHaveValue('score overall')
  await expect(stored.getByRole('row', { name: 'Overall 17 Meets' })).toBeVisible()
  await page.getByRole('button', { name: 'Save as recipe' }).click()
  await page.getByRole('textbox', { name: 'Name of the recipe' }).fill('Room quizzes')
  await page.keyboard.press('Enter')
  await expect(page.getByText('“Room quizzes” is kept.')).toBeVisible()
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('button', { name: 'Add 4 rows' })).toBeVisible({ timeout: 30_000 })
  await expect(page.getByRole('heading', { name: /^Room quizzes, your recipe/ })).toBeVisible()
  await chooseFile(app, file)
  await expect(page.getByRole('heading', { name: /^Room quizzes, your recipe/ })).toBeVisible({
    timeout: 30_000,
  })
  expect(await page.evaluate(() => 'hacked' in window)).toBe(false)
  await goToAddress(page, '/data')
  await page.getByRole('button', { name: 'What to do with Room quizzes' }).click()
  await page.getByRole('menuitem', { name: 'Remove' }).click()
  await expect(page.getByText('The recipe “Room quizzes” is removed.')).toBeVisible()
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(page.getByRole('button', { name: 'What to do with Room quizzes' })).toBeVisible()
})

test('sheets are chosen, questions about the file answered, and the next file follows', async () => {
  const { page } = app
  const header = ['Student ID', 'Test', 'Test Date', 'Score', 'Possible Points']
  const workbook = join(folder, 'quiz.xlsx')
  const scores = [
    ['0042', 'Quiz 3', '3/4/2026', 7, 10],
    ['0042', 'Quiz 3', '3/5/2026', 9, 10],
    ['0043', 'Quiz 3', '3/4/2026', 5, 10],
  ]
  writeFileSync(
    workbook,
    writeWorkbook([
      { name: 'Period 1', rows: [header, ['0040', 'Quiz 3', '3/4/2026', 1, 10]] },
      { name: 'Period 2', rows: [header, ...scores] },
    ]),
  )
  await goToAddress(page, '/data')
  await app.answerDialog([workbook, sampleFile('fractions-quiz.csv')])
  await page.getByRole('button', { name: 'Import a file' }).click()
  await page.getByRole('combobox', { name: 'Sheet' }).selectOption('Period 2')
  const questions = page.getByRole('list', { name: 'Questions about the file' })
  await questions.getByRole('button', { name: 'Apr 3, 2026 (day first)' }).click()
  await questions.getByRole('button', { name: 'Best' }).click()
  await expect(page.getByText('The one with the highest overall score is kept')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Add 2 rows' })).toBeEnabled({ timeout: 30_000 })
  await expectAccessible(page)
  await takeScreen(page, 'import-questions')
  await page.getByRole('button', { name: 'Add 2 rows' }).click()
  await page.getByRole('link', { name: 'Go on with fractions-quiz.csv' }).click()
  await expect(addButton(page)).toBeVisible({ timeout: 30_000 })
  await expect(page.getByRole('link', { name: 'Leave' })).toBeVisible()
})

test('at 200% zoom nothing is cut off sideways', async () => {
  const { page } = app
  await page.setViewportSize({ width: 640, height: 400 })
  await goToAddress(page, '/data')
  await expect(page.getByRole('button', { name: 'Import a file' })).toBeVisible()
  await expectNoSidewaysScroll(page)
  await takeScreen(page, 'student-data-zoomed')
  await chooseFile(app, sampleFile('winter-benchmark.csv'))
  await expect(addButton(page)).toBeVisible({ timeout: 30_000 })
  await expectNoSidewaysScroll(page)
  await takeScreen(page, 'import-zoomed')
  await page.getByRole('button', { name: 'Change columns' }).click()
  await expect(
    page
      .getByRole('region', { name: /First rows/ })
      .getByRole('row')
      .first(),
  ).toBeVisible()
  await expectNoSidewaysScroll(page)
  await takeScreen(page, 'import-columns-zoomed')
  await page.getByRole('button', { name: 'Back to the preview' }).click()
  await expect(page.getByRole('heading', { name: /^District benchmark/ })).toBeFocused()
})
