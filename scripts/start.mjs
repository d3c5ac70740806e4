/**
 * `npm start`: installs, builds and finds a runtime as far as needed, then opens the app.
 * Node built-ins only, because nothing else is there the first time.
 */
import { join } from 'node:path'
import { ensureBuilt } from './setup/build.mjs'
import { ensureDependencies } from './setup/dependencies.mjs'
import { endWithProblem, root, run, runNode } from './setup/project.mjs'
import { ensureRuntime, hasDisplay } from './setup/runtime.mjs'

try {
  await ensureDependencies()
  process.exitCode = hasDisplay() ? await openApp() : await demoInstead()
} catch (error) {
  endWithProblem(error)
}

async function openApp() {
  await ensureBuilt()
  const { command, args } = await ensureRuntime()
  const entry = join(root, 'out', 'main', 'index.js')
  const { code } = await run(command, [...args, entry, ...process.argv.slice(2)])
  return code
}

async function demoInstead() {
  console.log('There is no display to open a window on: running the demonstration instead.')
  const { code } = await runNode([join(root, 'scripts', 'demo.mjs')])
  return code
}
