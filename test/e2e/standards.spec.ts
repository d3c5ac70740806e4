/** A state's own list from file to cross-walk, the catalogue, the field for standards, and the library, by key. */
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expectAccessible, takeScreen } from '../support/page-checks.ts'
import { expect, test } from '../support/sample-app.ts'
import { goToAddress } from '../support/student-data-pages.ts'

const list = [
  'Code,Description,Grade,Strand,Common Core',
  '4.3.D,"Compare two fractions with different numerators and different denominators",4,Fractions,4.NF.A.2',
  'NC.4.NF.1,Explain why two fractions are equivalent,4,Fractions,',
  '4.3.Q,Draw lines of symmetry in a figure,4,Shapes,',
  ',No code at all,4,,',
].join('\n')

test('a list of the state comes in, is reviewed by key, and its codes are picked', async ({
  app,
}) => {
  const { page } = app
  const file = join(mkdtempSync(join(tmpdir(), 'numberline-e2e-')), 'Our state.csv')
  writeFileSync(file, list)
  await goToAddress(page, '/standards/lists')
  await expect(page.getByText('Only the Common Core is here')).toBeVisible()
  await app.answerDialog([file])
  await page.getByRole('button', { name: 'Bring in a list' }).press('Enter')
  await expect(page.getByRole('button', { name: 'Bring in 3 standards' })).toBeEnabled()
  await expect(page.getByRole('region', { name: 'Problems of the file' })).toContainText(
    'It has no code',
  )
  await expectAccessible(page)
  await takeScreen(page, 'standards-preview')
  await page.keyboard.press('Control+Enter')
  await page.getByRole('link', { name: 'Review 2' }).press('Enter')

  const grid = page.getByRole('grid', { name: 'Cross-walk' })
  const row = (code: string) => grid.getByRole('row').filter({ hasText: code })
  await row('NC.4.NF.1').getByRole('checkbox').check()
  await expect(row('NC.4.NF.1')).toContainText('very likely')
  await takeScreen(page, 'standards-crosswalk')
  await page.keyboard.press('m')
  await expect(row('NC.4.NF.1')).toContainText('matched')
  await page.keyboard.press('Control+z')
  await expect(row('NC.4.NF.1')).toContainText('to review')
  await page.keyboard.press('m')
  await expect(row('NC.4.NF.1')).toContainText('matched')
  await row('NC.4.NF.1').getByRole('checkbox').uncheck()
  await row('4.3.Q').getByRole('checkbox').check()
  await page.keyboard.press('o')
  const match = page.getByRole('complementary', { name: 'Match of 4.3.Q' })
  await match.getByRole('combobox', { name: 'Stands for' }).fill('4.G.3')
  await page.keyboard.press('Enter')
  await expect(row('4.3.Q')).toContainText('4.G.A.3')
  await expectAccessible(page)
  await takeScreen(page, 'standards-match')

  await goToAddress(page, '/lessons/new')
  const field = page.getByRole('combobox', { name: 'Standard', exact: true })
  await field.fill('4.3')
  await expect(page.getByRole('option', { name: /^4\.3\.D/ })).toBeVisible()
  await page.keyboard.press('[')
  await expect(page.getByRole('option', { name: /^3\.NF\.A\.3/ })).toBeVisible()
  await expectAccessible(page)
  await takeScreen(page, 'standards-field')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Plan lesson' }).press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Compare two fractions')
  await expect(page.getByText('3.NF.A.3').first()).toBeVisible()
})

test('the catalogue is walked by key, says how a class did, and leads to the library and a lesson', async ({
  app,
}) => {
  const { page } = app
  await goToAddress(page, '/standards?standard=4.NF.A.2')
  const panel = (code: string) => page.getByRole('complementary', { name: `Standard ${code}` })
  await expect(panel('4.NF.A.2')).toContainText('After')
  await page.getByRole('button', { name: 'Show a class’s results' }).click()
  await expect(page.getByText(/^509 standards\. Students at the cut/)).toBeVisible()
  await expect(panel('4.NF.A.2')).toContainText(/\d+% of \d+/)
  await expectAccessible(page)
  await takeScreen(page, 'standards-catalogue')
  await page.getByRole('grid', { name: 'Standards' }).getByRole('gridcell').first().focus()
  await page.keyboard.press('[')
  await expect(panel('4.NF.A.1')).toContainText('After')
  await page.keyboard.press(']')
  await expect(panel('4.NF.A.2')).toBeVisible()
  await panel('4.NF.A.2')
    .getByRole('link', { name: 'Counts tick marks, not spaces' })
    .press('Enter')
  await expect(page.getByRole('heading', { name: 'Assessing question' })).toBeVisible()
  await expectAccessible(page)
  await takeScreen(page, 'library-entry')
  await page.getByRole('combobox', { name: 'Your tags' }).fill('warm-up')
  await page.keyboard.press('Enter')
  await goToAddress(page, '/library')
  const library = page.getByRole('grid', { name: 'Strategies and misconceptions' })
  await page.getByRole('textbox', { name: 'Find by words, standard or tag' }).fill('warm-up')
  await expect(library.getByRole('row')).toHaveCount(2)
  await expectAccessible(page)
  await takeScreen(page, 'library')

  await page.keyboard.press('Control+k')
  await page.getByRole('combobox', { name: /^Find a teacher/ }).fill('tick marks spaces')
  await page
    .getByRole('option', { name: /Counts tick marks/ })
    .first()
    .waitFor()
  await page.keyboard.press('Escape')
  await goToAddress(page, '/library/misconception-counts-tick-marks-not-spaces')
  await page.getByRole('button', { name: /Plan a lesson/ }).waitFor()
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('region', { name: 'What students may do' })).toContainText(
    'Counts tick marks, not spaces',
  )
})
