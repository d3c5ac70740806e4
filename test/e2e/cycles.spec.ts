/** Cycles: the board by key and by hand, a start from a weak standard, one cycle from first to last day. */
import type { Locator } from '@playwright/test'
import { expectAccessible, setDark, takeScreen } from '../support/page-checks.ts'
import { expect, test } from '../support/sample-app.ts'

test('the board from the keyboard: look around, move, correct the day, one undo for both', async ({
  app: { page },
}) => {
  await page.keyboard.press('b')
  const board = page.getByRole('region', { name: 'Impact Cycle' })
  const card = (name: string): Locator => board.getByRole('link', { name: new RegExp(name) })
  const column = (name: string): Locator => board.getByRole('list', { name: new RegExp(name) })
  await expect(card('Zoë Lindqvist')).toBeVisible()
  await takeScreen(page, 'cycles-board')
  await expectAccessible(page)

  await card('Zoë Lindqvist').focus()
  await page.keyboard.press('ArrowRight')
  await expect(card('Farid Haddad')).toBeFocused()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('ArrowUp')
  await expect(card('Farid Haddad')).toBeFocused()

  await page.keyboard.press('Shift+ArrowRight')
  await expect(column('Improve').getByRole('link', { name: /Farid Haddad/ })).toBeFocused()
  await expect(page.getByRole('status').filter({ hasText: 'is in Improve now' })).toHaveCount(1)
  await page.getByRole('button', { name: 'Change date' }).click()
  const panel = page.getByRole('complementary', { name: 'Change date' })
  await panel.getByLabel('In Improve since').fill('2026-02-16')
  await page.keyboard.press('Enter')
  await expect(column('Improve').getByText('Day 9')).toBeVisible()
  await page.keyboard.press('Control+z')
  await expect(column('Learn').getByRole('link', { name: /Farid Haddad/ })).toBeVisible()

  await card('Farid Haddad').focus()
  await page.keyboard.press('m')
  await takeScreen(page, 'cycles-board-menu')
  await page.getByRole('menuitem', { name: 'Move to Identify' }).press('Enter')
  await expect(column('Identify').getByRole('link', { name: /Farid Haddad/ })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(
    page.getByRole('heading', { name: 'Students explain first', level: 1 }),
  ).toBeVisible()
  // Gone back to: the first time in Identify is still there.
  await expect(
    page.getByRole('img', {
      name: /Identify \(done\), Learn \(done\), Identify \(now\), Learn \(ahead\)/,
    }),
  ).toBeVisible()
})

test('the board by hand: drag to another phase, and take it back', async ({ app: { page } }) => {
  await page.getByRole('button', { name: 'Board' }).click()
  const board = page.getByRole('region', { name: 'Student-centered' })
  const quispe = board.getByRole('listitem').filter({ hasText: 'Mateo Quispe' })
  await quispe.dragTo(board.getByRole('heading', { name: 'Reflect' }))
  const reflect = board.getByRole('list', { name: /Reflect/ })
  await expect(reflect.getByText('Day 1')).toBeVisible()
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(reflect).toHaveCount(0)
  await expect(
    board.getByRole('list', { name: /Instruct/ }).getByText('Mateo Quispe'),
  ).toBeVisible()

  await page.getByRole('link', { name: /^All cycles/ }).click()
  await page.getByRole('button', { name: 'State All' }).click()
  await page.getByRole('checkbox', { name: /^Closed/ }).check()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('grid', { name: 'Cycles' })).toHaveAttribute('aria-rowcount', '7')
  await takeScreen(page, 'cycles-list')
  await expectAccessible(page)
  await page.getByRole('link', { name: /^Board/ }).click()

  await page.setViewportSize({ width: 640, height: 400 })
  await quispe.getByRole('link').focus()
  await expect(quispe).toBeInViewport()
  expect(await page.evaluate(() => document.body.scrollWidth > window.innerWidth)).toBe(false)
  await takeScreen(page, 'cycles-board-200-percent')
  await expectAccessible(page)
})

test('a cycle starts from a weak standard, with the class’s share as its baseline', async ({
  app: { page },
}) => {
  await page.keyboard.press('Control+k')
  await page.getByRole('combobox', { name: /Find a teacher/ }).fill('Elena Rivera')
  await page.getByRole('option', { name: /^Elena Rivera.*Teacher$/ }).click()
  const weak = page.getByRole('row').filter({ hasText: '4.NF.A.2' })
  const shown = await weak.getByRole('cell', { name: /^\d+ of \d+$/ }).textContent()
  await weak.getByRole('link', { name: 'Start a cycle on 4.NF.A.2' }).focus()
  await page.keyboard.press('Enter')

  await expect(page.getByRole('textbox', { name: 'About' })).toBeFocused()
  await expect(page.getByRole('textbox', { name: 'About' })).toHaveValue('Compare fractions')
  await expect(page.getByText(`${shown} students on`)).toContainText(/interval \d+% to \d+%/)
  const n = shown?.split(' of ')[1] ?? ''
  await expect(page.getByRole('textbox', { name: 'Of (n)' })).toHaveValue(n)
  await page.getByRole('textbox', { name: 'Target' }).fill('60')
  await takeScreen(page, 'cycles-start')
  await expectAccessible(page)
  await page.keyboard.press('Enter')

  await expect(page.getByRole('heading', { name: 'Compare fractions', level: 1 })).toBeVisible()
  await expect(
    page.getByText(new RegExp(`${shown} students at or above 80% on`)).first(),
  ).toContainText('interval')
  await expect(page.getByText('Identify, 1 day')).toBeVisible()
  await page.keyboard.press('Control+z')
  await expect(page.getByText('This cycle is no longer there.')).toBeVisible()
})

test('one cycle from the keyboard: points, look-fors, reflection, members, closing', async ({
  app: { page },
}) => {
  const command = async (words: string): Promise<void> => {
    await page.keyboard.press('Control+k')
    await page.getByRole('combobox', { name: /Find a teacher/ }).fill(words)
    await page.keyboard.press('Enter')
  }
  await page.keyboard.press('b')
  await page.getByRole('link', { name: /Thảo Nguyễn/ }).press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    'Unit fractions that students draw',
  )
  await takeScreen(page, 'cycle')
  await expectAccessible(page)

  await command('add data point')
  await expect(page.getByRole('textbox', { name: 'New value' })).toBeFocused()
  await page.keyboard.type('55%')
  await page.keyboard.press('Enter')
  await expect(
    page.getByText(/^12 of 22 students on Feb 24: 55%, interval 35% to 73%. /),
  ).toBeVisible()
  await page.getByRole('textbox', { name: 'Value of Feb 24' }).fill('50')
  await page.keyboard.press('Enter')
  await expect(page.getByText(/^11 of 22 students on Feb 24.*The/)).toBeVisible()

  await page.getByRole('textbox', { name: 'New look-for' }).fill('The whole is named')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Move look-for 3 up' }).press('Enter')
  await expect(page.getByRole('textbox', { name: 'Look-for 2', exact: true })).toHaveValue(
    'The whole is named',
  )
  await page.getByRole('button', { name: 'Suggest' }).press('Enter')
  // Opening, the menu takes the focus itself: a key before that would go to the button.
  const suggestion = page.getByRole('menuitem').first()
  await suggestion.focus()
  await expect(suggestion).toBeFocused()
  await page.keyboard.press('Enter')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('textbox', { name: 'Look-for 4', exact: true })).toBeVisible()

  await page.getByRole('button', { name: 'Remove look-for 1' }).press('Enter')
  await expect(page.getByRole('button', { name: 'Remove look-for 1' })).toBeFocused()

  await page.getByRole('textbox', { name: 'Your reflection' }).focus()
  await page.keyboard.type('Folding paper moved more than I thought.')
  await page.getByRole('textbox', { name: 'Title' }).fill('Unit fractions, drawn')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Unit fractions, drawn')

  await page.getByRole('button', { name: 'Add member' }).press('Enter')
  await page.keyboard.type('Rahman')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Add', exact: true }).last().press('Enter')
  await expect(page.getByText('joined Feb 24')).toBeVisible()

  await command('move to next phase')
  await expect(page.getByText('Improve, 1 day')).toBeVisible()
  await command('close cycle')
  const panel = page.getByRole('complementary', { name: 'Close cycle' })
  await expect(panel.getByRole('textbox', { name: 'What came out' })).toBeFocused()
  await page.keyboard.type('11 of 22 students cut equal lengths.')
  await expectAccessible(page)
  await takeScreen(page, 'cycle-close')
  await panel.getByRole('button', { name: 'Close cycle' }).press('Enter')
  await expect(page.getByText('closed Feb 24')).toBeVisible()

  await page.reload()
  await expect(page.getByText('Folding paper moved more than I thought.')).toBeVisible()
  await expect(page.getByText('11 of 22 students cut equal lengths.')).toBeVisible()
  await setDark(page)
  await takeScreen(page, 'cycle-dark')
  await expectAccessible(page)
  await page.setViewportSize({ width: 640, height: 400 })
  await page.getByRole('button', { name: 'Open again' }).press('Enter')
  await expect(page.getByRole('button', { name: 'Close cycle' })).toBeVisible()
  await takeScreen(page, 'cycle-200-percent')
  await expectAccessible(page)
})

test('a goal without a cycle, its PEERS marks, and the cycle that starts from it', async ({
  app: { page },
}) => {
  await page.keyboard.press('b')
  await page.getByRole('link', { name: /^Goals/ }).press('Enter')
  await expect(page.getByRole('grid', { name: 'Goals' })).toBeVisible()
  await page.getByRole('button', { name: 'Add goal' }).press('Enter')
  const panel = page.getByRole('complementary', { name: 'Add goal' })
  await panel.getByRole('combobox', { name: 'Whose goal' }).fill('Begay')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await panel
    .getByRole('textbox', { name: 'Goal', exact: true })
    .fill('Fewer than 10% wait for a hint.')
  await panel.getByRole('button', { name: 'less' }).press('Enter')
  await panel.getByRole('checkbox', { name: 'Reachable' }).press('Space')
  await expect(panel.getByText('1 of 5')).toBeVisible()
  await expectAccessible(page)
  await takeScreen(page, 'goals-add')
  await panel.getByRole('button', { name: 'Add goal' }).press('Enter')
  await expect(panel).toHaveCount(0)
  await page.getByRole('textbox', { name: /Find by teacher/ }).fill('Begay')
  await page.getByRole('gridcell', { name: 'Fewer than 10% wait for a hint.' }).click()
  await page.getByRole('button', { name: 'Start a cycle' }).press('Enter')
  await expect(page.getByText('Fewer than 10% wait for a hint.')).toBeVisible()
  await page.getByRole('textbox', { name: 'About' }).fill('Waiting less')
  await page.getByRole('button', { name: 'Start cycle' }).press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Waiting less')
  await expect(page.getByText('PEERS 1 of 5')).toBeVisible()
  await takeScreen(page, 'cycle-new')
  await page.keyboard.press('Control+k')
  await page.getByRole('combobox', { name: /Find a teacher/ }).fill('coaching models')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Make your own from it: Peer' }).press('Enter')
  await page.getByRole('textbox', { name: 'Name' }).fill('Peer')
  await page.keyboard.press('Enter')
  await expect(page.getByText('There is a coaching model called Peer already.')).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('textbox', { name: 'Name' }).fill('Two rooms')
  await page.getByRole('textbox', { name: 'Phases' }).fill('Visit one\nVisit two')
  await page.getByRole('button', { name: 'Add model' }).last().press('Enter')
  await expect(page.getByText('Visit one → Visit two')).toBeVisible()
})
