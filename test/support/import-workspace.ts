/** An empty workspace and a folder for files to import, fresh for each test of the calling file. */
import { afterEach, beforeEach } from 'vitest'
import { testFolder, type TestFolder } from '#test/fixtures/imports/write-table.ts'
import { openTestWorkspace, type TestWorkspace } from '#test/support/workspace.ts'

type Opened = { readonly test: TestWorkspace; readonly folder: TestFolder }

/**
 * Registers the hooks. @returns stand-ins that always mean the running test's own, and what import tests
 * mostly do: store a text as a file, count its problems by kind, read the scores back.
 */
export function useImportWorkspace() {
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
  const test = standInFor(() => now().test)
  const folder = {
    get path() {
      return now().folder.path
    },
    file: (name: string, content: string | Uint8Array) => now().folder.file(name, content),
  }
  const token = (content: string | Uint8Array, name = 'scores.csv'): string =>
    test.backend.files.grant(folder.file(name, content), 'open')
  return {
    ...{ test, folder, token },
    store: (content: string | Uint8Array, name?: string) =>
      test.client.imports.commit({ token: token(content, name) }),
    kinds: async (content: string) => {
      const { problems } = await test.client.imports.preview({ token: token(content) })
      return Object.fromEntries(problems.map(({ kind, count }) => [kind, count]))
    },
    scores: () => scoresIn(test),
  }
}

type StandIn = Omit<TestWorkspace, 'close' | 'events'>

const standInFor = (now: () => TestWorkspace): StandIn => ({
  get backend() {
    return now().backend
  },
  get client() {
    return now().client
  },
  get workspace() {
    return now().workspace
  },
  get folder() {
    return now().folder
  },
  get logged() {
    return now().logged
  },
})

const scoresIn = ({ workspace }: StandIn) =>
  workspace.read
    .selectFrom('score')
    .innerJoin('sitting', 'sitting.id', 'score.sittingId')
    .innerJoin('studentIdentity', 'studentIdentity.studentId', 'sitting.studentId')
    .select(['localId', 'points', 'possible', 'missing', 'testedOn'])
    .orderBy('score.id')
    .execute()
