/** The built app in real Electron. */
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { _electron } from '@playwright/test'
import type { Start } from './launch-app.ts'

/** @returns undefined when the runtime was not fetched; looks only, and downloads nothing. */
export function electronExecutable(): string | undefined {
  const dist =
    process.env['ELECTRON_OVERRIDE_DIST_PATH'] ??
    join(dirname(createRequire(import.meta.url).resolve('electron/package.json')), 'dist')
  const program = {
    darwin: 'Electron.app/Contents/MacOS/Electron',
    win32: 'electron.exe',
  } as Partial<Record<NodeJS.Platform, string>>
  const path = join(dist, program[process.platform] ?? 'electron')
  return existsSync(path) ? path : undefined
}

export const launchElectron: Start = async ({ userData, env, size, wrapper, project }) => {
  const executable = electronExecutable()
  if (!executable) throw new Error('Electron’s runtime is not here')
  const [executablePath = executable, ...before] = [...wrapper, executable]
  const isRoot = process.getuid?.() === 0
  const app = await _electron.launch({
    executablePath,
    args: [
      ...before,
      ...(isRoot ? ['--no-sandbox'] : []),
      `--user-data-dir=${userData}`,
      join(project, 'out', 'main', 'index.js'),
    ],
    env: { ...(process.env as Record<string, string>), ...env },
    colorScheme: null,
  })
  const page = await app.firstWindow()
  await app.evaluate(({ BrowserWindow }, { width, height }) => {
    BrowserWindow.getAllWindows()[0]?.setContentSize(width, height)
  }, size)
  return {
    page,
    pid: app.process().pid ?? 0,
    inMain: (act, argument) => app.evaluate(act as never, argument as never),
    close: () => app.close(),
  }
}
