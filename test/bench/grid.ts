/**
 * The grid over 100,000 rows in a browser, beside the same grid over 1,000: how long after a key or a
 * click the new picture is painted, and whether scrolling leaves frames out. Run: npm run bench -- grid
 */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import react from '@vitejs/plugin-react'
import { chromium, type Page } from 'playwright-core'
import { build } from 'vite'
import { findBrowser } from '../../scripts/chromium-shell/find-browser.mjs'
import { framesWhile, installTimer, lastPaint } from './grid/timing.ts'

const origin = 'http://grid.bench'
const few = 1_000
const many = 100_000

type BenchRow = {
  readonly what: string
  /** Milliseconds from the key or click to its picture. */
  readonly '1,000 rows': number
  readonly '100,000 rows': number
  readonly 'slowest of them': number
  readonly ratio: number
}

type Measures = ReadonlyMap<string, readonly number[]>

export async function benchGrid(): Promise<readonly BenchRow[]> {
  const folder = await mkdtemp(join(tmpdir(), 'numberline-grid-'))
  const browser = await chromium.launch({
    executablePath: findBrowser() ?? '',
    args: ['--no-sandbox'],
  })
  try {
    await buildPage(folder)
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } })
    await page.route(`${origin}/**`, (route) => {
      const { pathname } = new URL(route.request().url())
      return route.fulfill({ path: join(folder, pathname === '/' ? 'index.html' : pathname) })
    })
    await measure(page, few)
    const small = await measure(page, few)
    const large = await measure(page, many)
    return [...large].map(([what, times]) => rowOf(what, small.get(what) ?? [], times))
  } finally {
    await browser.close()
    await rm(folder, { recursive: true, force: true })
  }
}

const rowOf = (what: string, small: readonly number[], large: readonly number[]): BenchRow => ({
  what,
  '1,000 rows': median(small),
  '100,000 rows': median(large),
  'slowest of them': Math.max(...large),
  ratio: median(large) / median(small),
})

const median = (times: readonly number[]): number =>
  times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0

const buildPage = (outDir: string) =>
  build({
    configFile: false,
    logLevel: 'error',
    root: join(import.meta.dirname, 'grid'),
    base: '/',
    plugins: [react()],
    build: { outDir, emptyOutDir: true, chunkSizeWarningLimit: 5000 },
  })

async function measure(page: Page, rows: number): Promise<Measures> {
  const times = new Map<string, number[]>()
  await page.goto(`${origin}/?rows=${rows}`)
  const grid = page.getByRole('grid', { name: 'Visits' })
  await grid.waitFor()
  await installTimer(page)
  const note = async (what: string, act: () => Promise<unknown>): Promise<void> => {
    await act()
    times.set(what, [...(times.get(what) ?? []), await lastPaint(page)])
  }
  const press = (what: string, key: string) => note(what, () => page.keyboard.press(key))
  // As long as a person takes to find the search box.
  await page.waitForTimeout(2000)

  await page.getByRole('textbox', { name: 'Find' }).focus()
  for (const letter of 'rivera f') await press('a letter in the search box', letter)
  for (let left = 8; left > 0; left -= 1) await press('a letter taken back', 'Backspace')

  await page.getByRole('button', { name: /^Note/ }).click()
  await page.getByRole('textbox', { name: 'Note contains' }).focus()
  for (const letter of 'discourse') await press('a letter in the filter of a column', letter)
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: /Clear the filter/ }).click()

  for (const column of ['Teacher', 'Note'])
    await note('sort by texts', () => head(page, column).click())
  for (const column of ['Day', 'Minutes'])
    await note('sort by one column more', () => head(page, column).click({ modifiers: ['Shift'] }))
  await grid.focus()
  for (let round = 0; round < 5; round += 1) {
    await press('select all', 'Control+a')
    await press('select nothing', 'Escape')
    await press('to the last row', 'Control+End')
    await press('one page up', 'PageUp')
    await press('one cell to the left', 'ArrowLeft')
    await press('to the first row', 'Control+Home')
  }
  for (const name of ['School', 'Done', 'None'])
    await note('group', () =>
      page.getByRole('combobox', { name: 'Group' }).selectOption({ label: name }),
    )
  await page.mouse.move(600, 400)
  const { gaps, blankShare } = await framesWhile(page, async () => {
    for (let step = 0; step < 120; step += 1) await page.mouse.wheel(0, step % 2 ? 900 : 300)
  })
  times.set('scrolling: one frame', [...gaps])
  times.set('scrolling: frames without rows, of 100', [blankShare * 100])
  return times
}

const head = (page: Page, name: string) => page.getByRole('columnheader', { name })
