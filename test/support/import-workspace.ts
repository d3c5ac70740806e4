/** An empty workspace and a folder for files to import, fresh for each test of the calling file. */
import { afterEach, beforeEach } from 'vitest'
import { testFolder, type TestFolder } from '#test/fixtures/imports/write-table.ts'
import { openTestWorkspace, type TestWorkspace } from '#test/support/workspace.ts'

type Opened = { readonly test: TestWorkspace; readonly folder: TestFolder }

/** Registers the hooks. @returns stand-ins that always mean the running test's own. */
export function useImportWorkspace(): {
  readonly test: Omit<TestWorkspace, 'close' | 'events'>
  readonly folder: Omit<TestFolder, 'remove'>
} {
  let opened: Opened | undefined
  beforeEach(async () => {
    opened = { test: await openTestWorkspace(), folder: testFolder() }
  })
  afterEach(async () => {
    await opened?.test.close()
    opened?.folder.remove()
    opened = undefined
  })
  const now = (): Opened => {
    if (!opened) throw new Error('No test is running')
    return opened
  }
  return {
    test: {
      get backend() {
        return now().test.backend
      },
      get client() {
        return now().test.client
      },
      get workspace() {
        return now().test.workspace
      },
      get folder() {
        return now().test.folder
      },
      get logged() {
        return now().test.logged
      },
    },
    folder: {
      get path() {
        return now().folder.path
      },
      file: (name, content) => now().folder.file(name, content),
    },
  }
}
