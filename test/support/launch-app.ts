/**
 * Starts the built app for an end-to-end test: in real Electron where its runtime is present, else in
 * the Chromium stand-in. Specs see one interface and need not know which.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import type * as Electron from 'electron'
import { launchChromiumShell } from './launch-chromium-shell.ts'
import { electronExecutable, launchElectron } from './launch-electron.ts'
import { processTree } from './process-tree.ts'
import { showCaseload } from './page-checks.ts'
import { placeSample, type SampleKind } from './sample-folders.ts'

export type LaunchOptions = {
  /** The app's settings folder; a fresh one, removed by `close`, when not given. */
  readonly userData?: string
  /** Starts in a copy of the sample caseload, at its grid of teachers; else on the start screen. */
  readonly sample?: SampleKind
  readonly env?: Readonly<Record<string, string>>
  readonly size?: { readonly width: number; readonly height: number }
  readonly colorScheme?: 'light' | 'dark'
  /** A program that starts the app in its place, such as `strace` with its options. */
  readonly wrapper?: readonly string[]
  /** The folder that holds `out/`; else that of `NUMBERLINE_E2E_PROJECT`, else this one. */
  readonly project?: string
}

/** A function for the main process; it travels as source text and sees nothing of the test. */
export type InMain = <A, R>(
  act: (electron: ElectronModule, argument: A) => R,
  argument: A,
) => Promise<Awaited<R>>
export type ElectronModule = typeof Electron

export type Running = {
  readonly page: Page
  readonly inMain: InMain
  /** The process that was started; with a wrapper, the wrapper. */
  readonly pid: number
  readonly close: () => Promise<void>
}

export type LaunchedApp = {
  readonly page: Page
  readonly runtime: 'electron' | 'chromium-shell'
  readonly userData: string
  readonly inMain: InMain
  /** What the next native dialog answers; `null` cancels it. Several answers are used in turn. */
  readonly answerDialog: (paths: readonly string[] | null) => Promise<void>
  /** Drops the answers that no dialog has asked for. */
  readonly forgetDialogs: () => Promise<void>
  readonly clickMenu: (commandId: string) => Promise<void>
  /** Ends the backend with SIGKILL. @returns its process id. */
  readonly killBackend: () => Promise<number>
  /** Every process of the app, the starting one first. */
  readonly pids: () => readonly number[]
  readonly close: () => Promise<void>
}

export type Start = (
  options: Required<Omit<LaunchOptions, 'colorScheme' | 'sample'>>,
) => Promise<Running>

const projectFolder = join(import.meta.dirname, '..', '..')
/** An action that finds nothing to act on fails well before its test does. */
const actionMs = 10_000
let isAnnounced = false

export async function launchApp(options: LaunchOptions = {}): Promise<LaunchedApp> {
  const runtime = electronExecutable() ? 'electron' : 'chromium-shell'
  if (!isAnnounced) console.log(`launchApp: running in ${runtime}`)
  isAnnounced = true

  const userData = options.userData ?? mkdtempSync(join(tmpdir(), 'numberline-e2e-'))
  if (options.sample) await placeSample(userData, options.sample)
  const start: Start = runtime === 'electron' ? launchElectron : launchChromiumShell
  const running = await start({
    userData,
    env: options.env ?? {},
    size: options.size ?? { width: 1280, height: 800 },
    wrapper: options.wrapper ?? [],
    project: options.project ?? process.env['NUMBERLINE_E2E_PROJECT'] ?? projectFolder,
  })
  const { page, inMain } = running
  page.setDefaultTimeout(actionMs)
  if (options.colorScheme) await page.emulateMedia({ colorScheme: options.colorScheme })
  if (options.sample) await showCaseload(page)
  return {
    page,
    runtime,
    userData,
    inMain,
    answerDialog: (paths) => inMain(queueDialogAnswer, paths),
    forgetDialogs: () => inMain(dropDialogAnswers, null),
    clickMenu: (commandId) => inMain(clickMenuItem, commandId),
    killBackend: async () => {
      const pid = await inMain(backendPid, null)
      process.kill(pid, 'SIGKILL')
      return pid
    },
    pids: () => processTree(running.pid),
    close: async () => {
      await running.close()
      if (!options.userData) rmSync(userData, { recursive: true, force: true, maxRetries: 5 })
    },
  }
}

function queueDialogAnswer({ dialog }: ElectronModule, paths: readonly string[] | null): void {
  const shared = globalThis as { dialogAnswers?: (readonly string[] | null)[] }
  const isFirst = shared.dialogAnswers === undefined
  const answers = (shared.dialogAnswers ??= [])
  answers.push(paths)
  if (!isFirst) return
  const take = (): readonly string[] => {
    if (answers.length === 0) throw new Error('A dialog opened that the test has no answer for.')
    return answers.shift() ?? []
  }
  dialog.showOpenDialog = async () => {
    const filePaths = [...take()]
    return { canceled: filePaths.length === 0, filePaths }
  }
  dialog.showSaveDialog = async () => {
    const [filePath = ''] = take()
    return { canceled: filePath === '', filePath }
  }
}

function dropDialogAnswers(): void {
  const shared = globalThis as { dialogAnswers?: unknown[] }
  shared.dialogAnswers?.splice(0)
}

function clickMenuItem({ Menu }: ElectronModule, id: string): void {
  const item = Menu.getApplicationMenu()?.getMenuItemById(id)
  if (!item) throw new Error(`The menu has no item ${id}`)
  item.click()
}

function backendPid({ app }: ElectronModule): number {
  const backend = app.getAppMetrics().find(({ name }) => name === 'Numberline backend')
  if (!backend) throw new Error('The backend is not running')
  return backend.pid
}
