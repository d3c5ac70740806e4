/**
 * One app for all tests of a worker that begin in the sample caseload. Before each test it gets a fresh
 * copy of the sample and forgets the rest, which costs a third of starting another one.
 */
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { test as base } from '@playwright/test'
import { launchApp, type LaunchedApp } from './launch-app.ts'
import { showCaseload } from './page-checks.ts'
import { placeSample, type SampleKind } from './sample-folders.ts'

export { expect } from '@playwright/test'

type Fresh = (kind: SampleKind) => Promise<LaunchedApp>

/** `test.use({ sample: 'full' })` in a file whose tests need all three assessments. */
export const test = base.extend<{ sample: SampleKind; app: LaunchedApp }, { fresh: Fresh }>({
  sample: ['new', { option: true }],
  app: async ({ sample, fresh }, use) => use(await fresh(sample)),
  fresh: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright reads from the pattern what is needed
    async ({}, use) => {
      let app: LaunchedApp | undefined
      await use(async (kind) => {
        if (app) await startOver(app, kind)
        else app = await launchApp({ sample: kind })
        return app
      })
      await app?.close()
    },
    { scope: 'worker' },
  ],
})

async function startOver(app: LaunchedApp, kind: SampleKind): Promise<void> {
  const { page, userData } = app
  const start = page.getByRole('heading', { name: 'Numberline', level: 1 })
  // A test may have closed the workspace itself.
  if (!(await start.isVisible())) await app.clickMenu('workspace.close')
  await start.waitFor()
  for (const name of ['sample', 'settings.json'])
    await rm(join(userData, name), { recursive: true, force: true })
  await placeSample(userData, kind)
  await app.forgetDialogs()
  await page.setViewportSize({ width: 1280, height: 800 })
  await page.emulateMedia({ colorScheme: null })
  await page.evaluate(() => {
    localStorage.clear()
    history.replaceState(null, '', location.pathname)
  })
  await page.reload()
  await showCaseload(page)
}
