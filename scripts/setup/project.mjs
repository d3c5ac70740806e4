/** Where things are in this project, and how its own programs are started. Node built-ins only. */
import { spawn, spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'

export const root = join(import.meta.dirname, '..', '..')
export const isWindows = process.platform === 'win32'

/** The Node that the package `node` installs: the same major version as the app's. */
export const node24 = join(root, 'node_modules', 'node', 'bin', isWindows ? 'node.exe' : 'node')

/** Paths of the programs that packages install, as scripts that `node24` runs. */
export const programs = {
  electronVite: join(root, 'node_modules', 'electron-vite', 'bin', 'electron-vite.js'),
  electronBuilder: join(root, 'node_modules', 'electron-builder', 'cli.js'),
  oxfmt: join(root, 'node_modules', 'oxfmt', 'bin', 'oxfmt'),
  oxlint: join(root, 'node_modules', 'oxlint', 'bin', 'oxlint'),
  playwright: join(root, 'node_modules', '@playwright', 'test', 'cli.js'),
  tsc: join(root, 'node_modules', 'typescript', 'bin', 'tsc'),
  vitest: join(root, 'node_modules', 'vitest', 'vitest.mjs'),
}

/** Node keeps here what it compiled and which types it stripped: a second start takes half as long. */
export const compileCache = { NODE_COMPILE_CACHE: join(root, 'node_modules', '.cache', 'node') }

/** For children: `node` and the packages' programs come from node_modules before anything else. */
export function projectEnvironment(extra = {}) {
  const binaries = join(root, 'node_modules', '.bin')
  // Windows calls it Path, and must not see it twice.
  const name = Object.keys(process.env).find((key) => key.toUpperCase() === 'PATH') ?? 'PATH'
  const path = `${binaries}${delimiter}${process.env[name] ?? ''}`
  return { ...process.env, ...compileCache, [name]: path, ...extra }
}

/**
 * Runs a program in the project's folder and waits.
 * @param {{ quiet?: boolean, env?: Record<string, string>, timeout?: number, shell?: boolean }} options
 *   `quiet` keeps what it prints instead of showing it; `timeout` in milliseconds
 * @returns {Promise<{ code: number, output: string, printed: string }>} `output` is all it said,
 *   `printed` only standard output; code 124 after a timeout, 127 if it cannot start
 */
export function run(command, args, { quiet = false, env, timeout, shell = false } = {}) {
  return new Promise((settle) => {
    const child = spawn(command, args, {
      cwd: root,
      env: projectEnvironment(env),
      stdio: quiet ? ['ignore', 'pipe', 'pipe'] : 'inherit',
      timeout,
      shell,
      killSignal: 'SIGKILL',
    })
    let output = ''
    let printed = ''
    child.stdout?.setEncoding('utf8').on('data', (text) => {
      output += text
      printed += text
    })
    child.stderr?.setEncoding('utf8').on('data', (text) => (output += text))
    child.once('error', ({ message }) => settle({ code: 127, output: message, printed }))
    child.once('close', (code) => settle({ code: code ?? 124, output, printed }))
  })
}

/** Runs a program on the project's own Node. */
export const runNode = (args, options) => run(node24, args, options)

/** Starts this very script again on the project's own Node, unless it runs on it already. */
export function continueOnNode24() {
  if (Number(process.versions.node.split('.')[0]) >= 24 || !existsSync(node24)) return
  const again = spawnSync(node24, process.argv.slice(1), {
    stdio: 'inherit',
    env: projectEnvironment(),
  })
  process.exit(again.status ?? 1)
}

/** A sentence a person can act on, without a stack. */
export class SetupProblem extends Error {}

/** Ends a script with the sentence of a `SetupProblem`; anything else is a fault of ours and keeps its stack. */
export function endWithProblem(error) {
  console.error(error instanceof SetupProblem ? `\n${error.message}` : error)
  process.exit(1)
}
