/** Sessions: logged in one line from anywhere, in full by key alone, with notes and a timer that survive. */
import type { Page } from '@playwright/test'
import { expectAccessible, setDark, takeScreen } from '../support/page-checks.ts'
import { expect, test } from '../support/sample-app.ts'
import { goToAddress } from '../support/student-data-pages.ts'

const bar = (page: Page) => page.getByRole('region', { name: 'Quick log' })
const line = (page: Page) => bar(page).getByRole('textbox', { name: 'Session in one line' })
const field = (page: Page, name: string) =>
  bar(page).getByRole('button', { name: new RegExp(`^${name}`) })
const notice = (page: Page, text: string | RegExp) =>
  page.getByRole('complementary', { name: 'Messages' }).getByText(text)

/** Types words, and counts every other key that goes down. */
function keyboard(page: Page) {
  let keys = 0
  return {
    press: async (chord: string) => {
      keys += chord.split('+').length
      await page.keyboard.press(chord)
    },
    type: (words: string) => page.keyboard.type(words),
    keys: () => keys,
  }
}

test('logs a session from anywhere with no more than six keys beyond its words', async ({
  app,
}) => {
  const { page } = app
  await goToAddress(page, '/reports')
  const hands = keyboard(page)
  await hands.press('Control+l')
  await hands.type('rivera coplan 30m fri fractions number line; next: model number talk thu')
  await expect(field(page, 'Teacher')).toContainText('Elena Rivera')
  await expect(field(page, 'Session')).toContainText('Co-planning')
  await expect(field(page, 'Length')).toContainText('30 min')
  await expect(field(page, 'Date')).toContainText('Fri, Feb 20')
  await expect(field(page, 'Cycle and phase')).toContainText('Impact Cycle, Improve')
  await expect(field(page, 'Shared note')).toContainText(/Suggests 4\.NF\.A\.[12]/)
  await expect(field(page, 'Next step')).toContainText('Coach, Thu, Feb 26')
  await expectAccessible(page)
  await takeScreen(page, 'quick-log')
  await hands.press('Enter')
  expect(hands.keys()).toBeLessThanOrEqual(6)

  await expect(notice(page, 'Logged co-planning with Elena Rivera, Fri, Feb 20')).toBeVisible()
  await expect(bar(page)).toBeHidden()
  await page.getByRole('button', { name: 'Open', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Co-planning with Elena Rivera')
  await expect(page.getByRole('textbox', { name: 'Minutes' })).toHaveValue('30')
  await expect(page.getByRole('textbox', { name: 'Shared note' })).toHaveText(
    'Fractions number line',
  )
  await expect(page.getByText('Model number talk')).toBeVisible()

  // One step of undo takes the session back with what it brought.
  await page.keyboard.press('Escape')
  await page.keyboard.press('Control+z')
  await expect(page.getByText('This session is no longer there.')).toBeVisible()
})

test('asks where a line can be read in two ways, and keeps it as a draft', async ({ app }) => {
  const { page } = app
  await page.keyboard.press('Control+l')
  await page.keyboard.type('ra obs 3/4 of the class; private: loud room')
  await expect(bar(page).getByText('Who is meant?')).toBeVisible()
  await expectAccessible(page)
  await takeScreen(page, 'quick-log-question')
  // Nothing is logged: the focus goes to the choices.
  await page.keyboard.press('Enter')
  await expect(bar(page).getByRole('button', { name: 'Ramón Ibáñez Teacher' })).toBeFocused()
  await page.keyboard.press('Alt+Digit3')
  await expect(line(page)).toBeFocused()
  await page.keyboard.press('Alt+Digit2')
  await expect(field(page, 'Shared note')).toContainText('3/4 of the class')

  await page.keyboard.press('Escape')
  await expect(bar(page)).toBeHidden()
  await page.waitForTimeout(1000)
  await page.reload()
  await page.getByRole('grid', { name: 'Teachers' }).waitFor()
  await page.keyboard.press('Control+l')
  await expect(line(page)).toHaveValue('ra obs 3/4 of the class; private: loud room')
  await expect(field(page, 'Teacher')).toContainText('Aisha Rahman')

  // Tab walks the fields; a letter opens one, Enter takes the choice into the line.
  for (const name of ['Teacher', 'Session', 'Length', 'Date']) {
    await page.keyboard.press('Tab')
    await expect(field(page, name)).toBeFocused()
  }
  await page.keyboard.type('tom')
  await page.keyboard.press('Enter')
  await expect(line(page)).toBeFocused()
  await expect(line(page)).toHaveValue('ra obs tomorrow 3/4 of the class; private: loud room')
  await expect(bar(page).getByText('plans it')).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(notice(page, 'Planned observation with Aisha Rahman, Wed, Feb 25')).toBeVisible()
})

test('enters a whole session by key alone, with a split that must fit', async ({ app }) => {
  const { page } = app
  await page.keyboard.press('Control+Shift+l')
  await page.getByRole('heading', { name: 'New session' }).waitFor()
  await page.getByRole('combobox', { name: 'Kind' }).focus()
  await page.keyboard.type('PLC')
  await page.keyboard.press('Tab')
  for (const name of ['rivera', 'okafor']) {
    await page.keyboard.type(name)
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
  }
  await page.getByRole('textbox', { name: 'Minutes' }).focus()
  await page.keyboard.type('5000')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('Minutes, up to 1440')).toBeVisible()
  await page.keyboard.press('Control+a')
  await page.keyboard.type('50')
  await page.getByRole('button', { name: 'Split it' }).focus()
  await page.keyboard.press('Enter')
  await page.getByRole('textbox', { name: 'Planning with teachers, percent' }).focus()
  await page.keyboard.type('80')
  await expect(page.getByText('20% left')).toBeVisible()
  await page.getByRole('textbox', { name: 'In classrooms, percent' }).focus()
  await page.keyboard.type('30')
  await expect(page.getByText('That is 110%. Take 10% away')).toBeVisible()
  await page.keyboard.press('Control+a')
  await page.keyboard.type('10')
  await page.getByRole('textbox', { name: 'Shared note' }).focus()
  await page.keyboard.type('Agreed on one routine: 3*4 before 3/4')
  // Tab leaves a note for the next one.
  await page.keyboard.press('Tab')
  await expect(page.getByRole('textbox', { name: 'Private note' })).toBeFocused()
  await page.keyboard.type('Tense at first')
  await page.getByRole('button', { name: 'Add step' }).focus()
  await page.keyboard.press('Enter')
  await page.keyboard.type('Share the slides')
  await expectAccessible(page)
  await takeScreen(page, 'session-new')
  await page.keyboard.press('Control+Enter')

  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    'PLC with Elena Rivera and Ngozi Okafor',
  )
  await expect(page.getByText('Time split adds up to 90%')).toBeVisible()
  await expect(page.getByRole('textbox', { name: 'Shared note' })).toHaveText(
    'Agreed on one routine: 3*4 before 3/4',
  )
  await expect(page.getByText('Share the slides')).toBeVisible()
  await expectAccessible(page)
  await takeScreen(page, 'session')
  await page.getByRole('heading', { level: 1 }).click()
  await page.keyboard.press('h')
  await expect(page.getByText('Private note hidden')).toBeVisible()
  await page.keyboard.press('h')
  await setDark(page)
  await takeScreen(page, 'session-dark')
})

test('keeps a note that was typed two seconds before the backend is killed', async ({ app }) => {
  const { page } = app
  await goToAddress(page, '/sessions')
  await page.getByLabel(/^Find by teacher/).fill('quispe observation')
  await expectAccessible(page)
  await takeScreen(page, 'sessions')
  await page.getByRole('grid', { name: 'Sessions' }).focus()
  await page.keyboard.press('Enter')
  const note = page.getByRole('textbox', { name: 'Shared note' })
  await note.click()
  await page.keyboard.type('Long pauses after ', { delay: 40 })
  await page.keyboard.type('each question', { delay: 40 })
  await page.waitForTimeout(2000)
  await app.killBackend()
  await page.getByText('data service stopped and was started again').waitFor()
  await expect(note).toContainText('Long pauses after each question')
  await note.click()
  await page.keyboard.press('Control+End')
  await page.keyboard.type(', and more')
  await expect(page.getByText('saved', { exact: true })).toBeVisible()
  await page.reload()
  await expect(page.getByRole('textbox', { name: 'Shared note' })).toContainText(
    'Long pauses after each question, and more',
  )
  // All that was typed in one sitting is one step.
  await app.clickMenu('history.undo')
  await expect(page.getByRole('textbox', { name: 'Shared note' })).not.toContainText('and more')
})

test('times a session through pages and a crash, fills in the minutes, and logs it', async ({
  app,
}) => {
  const { page } = app
  await goToAddress(page, '/sessions?view=planned')
  await page.getByLabel(/^Find by teacher/).fill('quispe')
  await page.getByRole('grid', { name: 'Sessions' }).focus()
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Start timer' }).click()
  await goToAddress(page, '/reports')
  const timer = page.getByRole('region', { name: 'Timer' })
  await expect(timer).toContainText('Quispe')
  await app.killBackend()
  await page.getByText('data service stopped and was started again').waitFor()
  await expect(timer).toContainText(/0:0[1-9]|0:[1-5]\d/)
  await expectAccessible(page)
  await timer.getByRole('button', { name: 'Pause the timer' }).click()
  await expect(timer.getByRole('button', { name: 'Go on with the timer' })).toBeVisible()
  await timer.getByRole('button', { name: 'Stop the timer' }).click()
  await expect(
    notice(page, 'Observation with Mateo Quispe: 1 min instead of 50 filled in'),
  ).toBeVisible()
  await expect(timer).toBeHidden()
  await page.keyboard.press('Alt+ArrowLeft')
  await page
    .getByRole('main')
    .getByRole('button', { name: /^Log it/ })
    .waitFor()
  await page.keyboard.press('Control+Enter')
  await expect(notice(page, 'Logged observation with Mateo Quispe')).toBeVisible()
  await expect(page.getByText('No note yet')).toBeVisible()

  await page.getByRole('button', { name: 'More', exact: true }).click()
  await page.getByRole('menuitem', { name: 'Again next week' }).click()
  await expect(notice(page, 'Planned observation with Mateo Quispe: Tue, Mar 3')).toBeVisible()
  await page.getByRole('button', { name: 'More', exact: true }).click()
  await page.getByRole('menuitem', { name: 'Cancel the session' }).click()
  await page.keyboard.type('Fire drill')
  await page.keyboard.press('Enter')
  await expect(page.getByText('canceled', { exact: true })).toBeVisible()
  await expect(page.getByRole('textbox', { name: 'Shared note' })).toContainText(
    'Canceled: Fire drill',
  )
})
