/** What every page's spec does: axe without violations, and a picture for people to look at. */
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import axe from 'axe-core'

const screens = join(import.meta.dirname, '..', '..', 'test-results', 'screens')

declare global {
  interface Window {
    axe: typeof axe
  }
}

const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** WCAG 2.2 AA, with the nodes named when something is found. */
export async function expectAccessible(page: Page): Promise<void> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source)
  const violations = await page.evaluate(async (tags) => {
    // Naming the thousands of nodes that pass takes axe longer than finding those that do not.
    const found = await window.axe.run(document, { runOnly: tags, resultTypes: ['violations'] })
    return found.violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join('\n  ')}`,
    )
  }, standards)
  expect(violations).toEqual([])
}

/** Written to `test-results/screens/<name>.png`. */
export async function takeScreen(page: Page, name: string): Promise<void> {
  mkdirSync(screens, { recursive: true })
  await page.screenshot({ path: join(screens, `${name}.png`) })
}

/** From the start screen into the sample, up to the grid of its teachers. */
export async function openSample(page: Page): Promise<void> {
  await page.getByRole('button', { name: /Open the sample caseload/ }).click()
  await showCaseload(page, 45_000)
}

/** A workspace opens on the page of the day; most specs begin at the grid of teachers. */
export async function showCaseload(page: Page, timeout = 15_000): Promise<void> {
  await page.getByRole('heading', { name: 'Today', level: 1 }).waitFor({ timeout })
  await page.evaluate(() => {
    location.hash = '/caseload'
  })
  await page.getByRole('grid', { name: 'Teachers' }).waitFor()
}

export async function setDark(page: Page): Promise<void> {
  await page.keyboard.press('Control+k')
  await page.getByRole('combobox', { name: /Find a teacher/ }).fill('dark theme')
  await page.keyboard.press('Enter')
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
}
