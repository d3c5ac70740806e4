/**
 * `npm run dev`: the app, built again at each change. Electron gets electron-vite's hot reload; the
 * Chromium stand-in is closed and opened again when a build has succeeded.
 */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { watch } from 'node:fs'
import { join } from 'node:path'
import { ensureBuilt } from './setup/build.mjs'
import { ensureDependencies } from './setup/dependencies.mjs'
import {
  endWithProblem,
  programs,
  projectEnvironment,
  root,
  runNode,
  SetupProblem,
} from './setup/project.mjs'
import { ensureRuntime, hasDisplay } from './setup/runtime.mjs'

const watched = ['electron', 'renderer', 'shared']
const settleMs = 300

try {
  await ensureDependencies()
  if (!hasDisplay()) throw new SetupProblem('npm run dev opens a window, and there is no display.')
  const runtime = await ensureRuntime()
  if (runtime.name === 'electron') {
    const asRoot = runtime.args.includes('--no-sandbox') ? ['--noSandbox'] : []
    const { code } = await runNode([programs.electronVite, 'dev', '--watch', ...asRoot])
    process.exitCode = code
  } else {
    await ensureBuilt()
    openAgainAtEachChange(runtime)
  }
} catch (error) {
  endWithProblem(error)
}

function openAgainAtEachChange(runtime) {
  let app = open(runtime)
  let timer
  let work = Promise.resolve()
  const buildAndReopen = async () => {
    try {
      await ensureBuilt()
      await close(app)
      app = open(runtime)
    } catch (error) {
      // The build has said what is wrong; the app as it was stays open.
      console.error(error.message)
    }
  }
  const onChange = () => {
    clearTimeout(timer)
    timer = setTimeout(() => (work = work.then(buildAndReopen)), settleMs)
  }
  for (const folder of watched) watch(join(root, folder), { recursive: true }, onChange)
}

/** The next one can take the place of this one only when it is gone. */
async function close(app) {
  if (app.exitCode !== null) return
  app.removeAllListeners('exit')
  const gone = once(app, 'exit')
  app.kill()
  await gone
}

/** Closing the window ends the whole. */
function open({ command, args }) {
  const options = { cwd: root, env: projectEnvironment(), stdio: 'inherit' }
  const app = spawn(command, [...args, join(root, 'out', 'main', 'index.js')], options)
  return app.once('exit', (code) => process.exit(code ?? 0))
}
