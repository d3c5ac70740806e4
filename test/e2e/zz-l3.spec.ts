import { expect, test } from '@playwright/test'
import { launchApp, type LaunchedApp } from '../support/launch-app.ts'
import { expectAccessible, takeScreen } from '../support/page-checks.ts'
import { goToAddress } from '../support/student-data-pages.ts'

let app: LaunchedApp
test.beforeAll(async () => {
  app = await launchApp({ sample: 'full' })
})
test.afterAll(() => app.close())

test('look', async () => {
  test.setTimeout(180_000)
  const { page } = app
  const shot = async (name: string) => {
    await page.waitForTimeout(700)
    await takeScreen(page, `l3-${name}`)
    await expectAccessible(page)
  }
  await goToAddress(page, '/standards?standard=4.NF.A.2&scope=teacher:1')
  await shot('standards')
  await goToAddress(page, '/library')
  await shot('library')
  await goToAddress(page, '/library/misconception-adds-tops-and-adds-bottoms')
  await shot('entry')
  await goToAddress(page, '/library/new')
  await shot('entry-new')
  await goToAddress(page, '/standards/lists')
  await shot('lists-empty')
  await goToAddress(page, '/lessons')
  await shot('lessons')
  await page.setViewportSize({ width: 640, height: 400 })
  for (const [name, to] of [
    ['standards', '/standards?standard=4.NF.A.2'],
    ['library', '/library'],
    ['entry', '/library/misconception-adds-tops-and-adds-bottoms'],
  ] as const) {
    await goToAddress(page, to)
    await shot(`${name}-small`)
  }
})
